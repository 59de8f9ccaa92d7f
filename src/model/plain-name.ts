import { withoutAccents } from './plain-letters.ts';

/** Letters that are not a letter with an accent, as they are typed on other keyboards. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ς: 'σ' },
};

/** Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. In other scripts marks are sounds and stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** A text in lower case and without accents, with one kind of apostrophe and of hyphen: `Łukasz O’Neill` → `lukasz o'neill`. */
export function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  // Most names are ASCII, and there are thousands of them.
  if (!BEYOND_ASCII.test(lower)) return lower.replaceAll('`', "'");
  return lower
    .replace(/[’‘ʼ‛′`´]/g, "'")
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[øæœßłđðþıħŧς]/g, (letter) => TYPED[letter] ?? letter);
}

/** A name as people type it: plain letters, with spaces for hyphens and without apostrophes. */
export function plainName(name: string): string {
  return plainLetters(name)
    .replaceAll("'", '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** The words of a text: runs of letters and digits, as written. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `wordsOf`, in lower case and without accents. */
export function foldedWords(text: string): readonly string[] {
  return wordsOf(withoutAccents(text).toLowerCase());
}

/** The words of a text joined by spaces, once for each way to type them; two texts match if they share one. */
export type Wordings = readonly string[];

/** The ways to type a text in plain letters: what an apostrophe, full stop or hyphen separates is also read as one word. */
export function wordingsOf(folded: string): Wordings {
  const texts = new Set([folded, folded.replace(/['.]/g, ''), folded.replace(/['.-]/g, '')]);
  return [...texts].map((text) => text.match(/[\p{L}\p{N}\p{M}]+/gu)?.join(' ') ?? '');
}

/** `wordingsOf` a text that still has accents and capitals. */
export function plainWordings(text: string): Wordings {
  return wordingsOf(plainLetters(text));
}

/** Whether two texts are the same words in the same order. */
export function isSameName(name: Wordings, typed: Wordings): boolean {
  return someWordingFits(name, typed, (own, words) => own === words);
}

/** Whether a name begins with the words that were typed. */
export function beginsWithWords(name: Wordings, typed: Wordings): boolean {
  return someWordingFits(name, typed, (own, words) => `${own} `.startsWith(`${words} `));
}

/** Whether a name contains the typed words in this order; the last one may be incomplete. */
export function containsTyped(name: Wordings, typed: Wordings): boolean {
  return someWordingFits(name, typed, (own, words) => ` ${own}`.includes(` ${words}`));
}

/** An empty text matches no name. */
function someWordingFits(
  name: Wordings,
  typed: Wordings,
  fits: (own: string, words: string) => boolean,
): boolean {
  return typed.some((words) => words !== '' && name.some((own) => fits(own, words)));
}

/** Whether a word is long enough to be used as the beginning of a longer one. */
export function isLongEnough(word: string): boolean {
  return word.length > 2;
}

/** Whether the typed word at an index may be the beginning of a word of the name. */
type MayBegin = (word: string, at: number, words: readonly string[]) => boolean;

/**
 * Whether each typed word is a different word of the name, in any order. Where `mayBegin` allows
 * it, the beginning of a word is enough.
 */
export function containsWords(name: Wordings, typed: Wordings, mayBegin: MayBegin = () => false): boolean {
  return someWordingFits(name, typed, (own, words) => {
    const left = own.split(' ');
    const take = (found: number): boolean => found >= 0 && left.splice(found, 1).length > 0;
    const wanted = words.split(' ');
    // Whole words first: a beginning must not take what another word needs.
    const others = [...wanted.entries()].filter(([, word]) => !take(left.indexOf(word)));
    return others.every(
      ([at, word]) => mayBegin(word, at, wanted) && take(left.findIndex((one) => one.startsWith(word))),
    );
  });
}

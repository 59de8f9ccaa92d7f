import { withoutAccents } from './plain-letters.ts';

/** Letters that have no accent to take away, as they are typed on other keyboards. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't' },
};

/** Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. Marks of other scripts are sounds. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** A text in lower case and without accents, with one kind of apostrophe and of hyphen: `Łukasz O’Neill` → `lukasz o'neill`. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ‛′`´]/g, "'")
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[øæœßłđðþıħŧ]/g, (letter) => TYPED[letter] ?? letter);
}

/** A name as one types it: its plain letters, with blanks for hyphens and without apostrophes. */
export function plainName(name: string): string {
  return plainLetters(name)
    .replaceAll("'", '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** The words of a text, of letters and digits alone, as they are written. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** As `wordsOf`, in lower case and without accents; letters without one stay as they are. */
export function foldedWords(text: string): readonly string[] {
  return wordsOf(withoutAccents(text).toLowerCase());
}

/** The words of a text with a blank between them, in each way in which they may be typed; two texts are alike where they are so in one way. */
export type Wordings = readonly string[];

/** The words of a text whose letters are folded: what an apostrophe, a full stop or a hyphen parts is one word as well. */
export function wordingsOf(folded: string): Wordings {
  const texts = new Set([folded, folded.replace(/['.]/g, ''), folded.replace(/['.-]/g, '')]);
  return [...texts].map((text) => text.match(/[\p{L}\p{N}\p{M}]+/gu)?.join(' ') ?? '');
}

/** As `wordingsOf`, of a text as it is written. */
export function plainWordings(text: string): Wordings {
  return wordingsOf(plainLetters(text));
}

/** Whether two texts are the same words in the same order. */
export function isSameName(name: Wordings, typed: Wordings): boolean {
  return inSomeWay(name, typed, (own, words) => own === words);
}

/** Whether a name begins with the words that were typed. */
export function beginsWith(name: Wordings, typed: Wordings): boolean {
  return inSomeWay(name, typed, (own, words) => `${own} `.startsWith(`${words} `));
}

/** Whether the words that were typed stand in a name, one after the other, the last of them perhaps begun. */
export function hasBeginning(name: Wordings, typed: Wordings): boolean {
  return inSomeWay(name, typed, (own, words) => ` ${own}`.includes(` ${words}`));
}

/** No words at all are in no name. */
function inSomeWay(name: Wordings, typed: Wordings, fits: (own: string, words: string) => boolean): boolean {
  return typed.some((words) => words !== '' && name.some((own) => fits(own, words)));
}

/** Whether a word has letters enough for the beginning of a longer one to be clear. */
export function isLong(word: string): boolean {
  return word.length > 2;
}

/** Whether the word at a place among those that were typed may be the beginning of one. */
type MayBegin = (word: string, at: number, words: readonly string[]) => boolean;

/**
 * Whether each word that was typed is one of a name's, in any order and each
 * once; of those that `mayBegin` allows a beginning is enough.
 */
export function hasWords(name: Wordings, typed: Wordings, mayBegin: MayBegin = () => false): boolean {
  return inSomeWay(name, typed, (own, words) => {
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

import { withoutTitles } from '../../exchange/name-parts.ts';
import { asciiDigits } from '../../model/digits.ts';
import { wordsOf, plainName } from '../../model/plain-name.ts';
import { EASTERN } from '../../model/unspaced-scripts.ts';
import { shownText } from '../../model/shown-text.ts';

/** The fewest digits of a telephone number; anything shorter is an extension or a code. */
const MIN_PHONE_DIGITS = 6;
/** Numbers in national and international form end with the same digits. */
const COMPARED_DIGITS = 9;

/** An e-mail address, normalized for comparison. */
export function emailKey(text: string): string {
  return text.trim().toLowerCase();
}

/**
 * A telephone number, normalized for comparison: its last nine digits, so that `06 12 34 56 78` and
 * `+33 6 12 34 56 78` are equal; `''` if it is not one.
 */
export function phoneKey(text: string): string {
  const digits = asciiDigits(text)
    .replace(/\s*(?:ext\.?|x|#)\s*\d+\s*$/i, '')
    .replace(/\D/g, '');
  return digits.replace(/^00/, '').length < MIN_PHONE_DIGITS ? '' : digits.slice(-COMPARED_DIGITS);
}

/**
 * A web address, normalized for comparison: without protocol, `www.` or a country (`de.`), query and
 * trailing slash.
 */
export function urlKey(text: string): string {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^(?:www|[a-z]{2})\.(?=[^.]+\.)/, '')
    .replace(/[?#].*$/, '');
  let end = key.length;
  while (key[end - 1] === '/') end--;
  return key.slice(0, end);
}

/** Whether a web address belongs to one person: a profile, not the site of an employer. */
export function isProfile(key: string): boolean {
  return /^(?:linkedin\.com\/in|github\.com|x\.com|twitter\.com|instagram\.com|facebook\.com|xing\.com\/profile|mastodon\.[a-z]+)\/[^/]+$/.test(
    key,
  );
}

/** The fewest letters and digits of a uid that only one person in the world has. */
const MIN_WORLDWIDE = 16;

/** Whether a uid is one person's in every table, as a UUID or `1a2b@host` is; `17` and `C-0042` are numbers of one table. */
export function isWorldwide(uid: string): boolean {
  if (/^\S+@\S+$/.test(uid)) return true;
  const isNumbered = /^\D*0*\d{1,11}$/.test(uid);
  return !isNumbered && uid.replace(/[^\p{L}\p{N}]/gu, '').length >= MIN_WORLDWIDE;
}

/** A space between two Chinese characters, kana or Hangul, which may be there or not: `田中 太郎`. */
const EASTERN_SPACE = new RegExp(`([${EASTERN}]) (?=[${EASTERN}])`, 'gu');

/**
 * A name, normalized for comparison: without titles and degrees. `alike`: also without the
 * generation, since `Tom Li Jr.` may be the son of `Tom Li`, or himself.
 */
export function nameKeys(text: string): { readonly same: string; readonly alike: string } {
  const { name, generation } = withoutTitles(text);
  const alike = plainName(name).replace(EASTERN_SPACE, '$1');
  return { same: generation === '' ? alike : `${alike}, ${generation}`, alike };
}

/** The most words of a name that are compared. */
const MAX_WORDS = 20;

/** The words of a name, normalized for comparison. */
export function nameWords(name: string): readonly string[] {
  return wordsOf(plainName(name)).slice(0, MAX_WORDS);
}

/**
 * Whether two names can be the same person's: each word of the shorter name is in the other, or
 * is the first letter of a word in it, and at least one whole word is in both. If both are
 * equally long, this must be true in both directions.
 */
export function namesAgree(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const isFirstOf = (letter: string, word: string): boolean => letter.length === 1 && word.startsWith(letter);
  const areIn = (words: readonly string[], others: readonly string[]): boolean =>
    words.every((word) =>
      others.some((other) => other === word || isFirstOf(word, other) || isFirstOf(other, word)),
    );
  return (
    areIn(few, many) &&
    (few.length < many.length || areIn(many, few)) &&
    few.some((word) => word.length > 1 && many.includes(word))
  );
}

/** The text of a field, normalized for comparison: addresses as above, of anything else what people read. */
export function fieldKey(field: string, text: string): string {
  const keys: Readonly<Record<string, (text: string) => string>> = {
    email: emailKey,
    phone: phoneKey,
    url: urlKey,
  };
  const key = keys[field]?.(text) ?? '';
  return key === '' ? shownText(text) : key;
}

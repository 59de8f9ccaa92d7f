/**
 * Letters without accents: `Núñez` → `Nunez`. Marks that change a sound (か and が) are removed as
 * well, and the ı of Turkish is i: its capital is I.
 */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').normalize('NFC');
}

/** A text in lower case. `toLowerCase` makes two characters of the İ of Turkish, which nobody writes. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  // Looking for it takes much less time than replacing it nowhere.
  return lower.includes('\u0307') ? lower.replaceAll('i\u0307', 'i') : lower;
}

const ALIKE_IN_CAPITALS = /[ı\u0370-\u03ff\u1f00-\u1fff]/;
const GREEK = /[\u0370-\u03ff\u1f00-\u1fff][\u0300-\u0345]*/g;

/**
 * A text in lower case, with the same letters for those whose capitals can be the same: ı and i of
 * Turkish, and Greek letters with and without accents.
 */
export function foldCase(text: string): string {
  const lower = lowerCase(text);
  if (!ALIKE_IN_CAPITALS.test(lower)) return lower;
  return lower.replaceAll('ı', 'i').replaceAll('ς', 'σ').replace(GREEK, withoutAccents);
}

/** Whether a text has letters other than Latin ones. */
export const hasOtherLetters = (text: string): boolean => /(?![\0-\u024f])\p{L}/u.test(text);

/** A word in lower case, without accents, digits and punctuation. */
export const lettersOnly = (word: string): string =>
  withoutAccents(word)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** A text with a capital at its beginning: `call` → `Call`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

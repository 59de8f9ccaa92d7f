import { lazily } from './lazily.ts';
import { monthNames, type Letters } from './month-names.ts';
import { hasOtherLetters, lettersOnly, withoutAccents } from './plain-letters.ts';

/** The months in English, German, French, Spanish, Italian, Portuguese, Dutch and Scandinavian, without accents. */
const MONTHS = [
  'jan(?:uary|uari?|ner|v|vier|eiro)?|gen(?:naio)?|ene(?:ro)?',
  'feb(?:ruary|ruari?|braio|rero)?|fev(?:r|rier|ereiro)?',
  'mar(?:ch|s|ts|z|zo|co)?|maart|mrt',
  'apr(?:ile?)?|avr(?:il)?|abr(?:il)?',
  'may|mai|mei|maj|mag(?:gio)?|mayo|maio',
  'june?|juni|juin|junio|junho|giu(?:gno)?',
  'july?|juli|juil(?:let)?|julio|julho|lug(?:lio)?',
  'aug(?:ust|usti|ustus)?|aout|ago(?:sto)?',
  'sept?(?:ember|embre|iembre)?|set(?:tembre|embro)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?',
  'nov(?:ember|embre|iembre|embro)?',
  'dec(?:ember|embre)?|dez(?:ember|embro)?|dic(?:embre|iembre)?|des(?:ember)?',
].map((words) => new RegExp(`^(?:${words})$`));

/**
 * A word that may be a month, as the source of a regular expression. It avoids Unicode classes,
 * which are slow to compile.
 */
export const MONTH_WORD = String.raw`[^\s\d.,/-]{3,13}`;
/** What may follow the number of a day, and such a month after a day, likewise: `of May`, `de mayo`, `d'abril`. */
export const ORDINAL = '(?:st|nd|rd|th|er|[.ºª°])?';
export const MONTH_AFTER_DAY = `(?:(?:of|de) |d')?(${MONTH_WORD})\\.?`;

/** The number of a month from its name, in full or shortened; 0 for any other word. */
export function monthNumber(word: string): number {
  const plain = withoutAccents(word).toLowerCase();
  return MONTHS.findIndex((words) => words.test(plain)) + 1;
}

/** A shorter word is a month in any language only if all its letters are those of the name. */
const MIN_INFLECTED = 6;
/** A shorter word may be the beginning of too many months. */
const MIN_SHORTENED = 3;

/** Those of each month. */
const NAMES = { latin: lazily(() => monthNames('latin')), other: lazily(() => monthNames('other')) };

const lettersOf = (plain: string): Letters => (hasOtherLetters(plain) ? 'other' : 'latin');

/** In Hebrew the small word before a month is part of it. */
const withoutHebrewIn = (plain: string): string => plain.replace(/^ב/, '');

/**
 * The numbers of the months that a word next to a day may name: one, or none, or two if the word is
 * one month in one language and another in another. In other letters it may be shortened (`нояб.`).
 */
export function monthsNamed(word: string): readonly number[] {
  const known = monthNumber(word);
  if (known > 0) return [known];
  const plain = lettersOnly(word);
  const letters = lettersOf(plain);
  const forms = [plain, withoutHebrewIn(plain)].filter((form) => form.length >= MIN_SHORTENED);
  const isNamed = (name: string): boolean =>
    forms.some((form) => (letters === 'other' ? name.startsWith(form) : name === form));
  return NAMES[letters]().flatMap((names, at) => (names.some(isNamed) ? [at + 1] : []));
}

/** With and without the last letter, which may be another in other cases. */
const inflected = (letters: Letters) => (): ReadonlySet<string> =>
  new Set(
    NAMES[letters]()
      .flat()
      .flatMap((name) => (name.length < MIN_INFLECTED ? [name] : [name, name.slice(0, -1)])),
  );
const INFLECTED = { latin: lazily(inflected('latin')), other: lazily(inflected('other')) };

/** Whether a word next to a number is the name of a month in some language. */
export function isMonthInAnyLanguage(word: string): boolean {
  const plain = lettersOnly(word);
  const ending = plain.length < MIN_INFLECTED ? plain : plain.slice(0, -1);
  const months = INFLECTED[lettersOf(plain)]();
  return [plain, withoutHebrewIn(plain), ending].some((form) => months.has(form));
}

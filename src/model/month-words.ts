import { LANGUAGES } from './languages.ts';
import { lazily } from './lazily.ts';
import { hasOtherLetters, withoutAccents } from './plain-letters.ts';

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
export const MONTH_WORD = String.raw`[^\s\d.,/-]{3,10}`;
/** What may follow the number of a day, and such a month after a day, likewise: `of May`, `de mayo`, `d'abril`. */
export const ORDINAL = '(?:st|nd|rd|th|er|[.ºª°])?';
export const MONTH_AFTER_DAY = `(?:(?:of|de) |d')?(${MONTH_WORD})\\.?`;

/** The number of a month from its name, in full or shortened; 0 for any other word. */
export function monthNumber(word: string): number {
  const plain = withoutAccents(word).toLowerCase();
  return MONTHS.findIndex((words) => words.test(plain)) + 1;
}

/** A shorter word is a month only if all its letters are those of the name. */
const MIN_INFLECTED = 6;

const plainWord = (word: string): string =>
  withoutAccents(word)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** The months as they stand next to a day, without accents; also without the last letter, which may be another in other cases. */
function monthsIn(languages: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const parts = format.formatToParts(Date.UTC(2026, month, 15));
      const name = plainWord(parts.find(({ type }) => type === 'month')?.value ?? '');
      words.add(name);
      if (name.length >= MIN_INFLECTED) words.add(name.slice(0, -1));
    }
  }
  words.delete('');
  return words;
}

/** Number of `LANGUAGES` whose months in Latin letters are known: in all of them, too many words would be one. */
const COMMON = LANGUAGES.indexOf('az');
const COMMON_MONTHS = lazily(() => monthsIn(LANGUAGES.slice(0, COMMON)));
const OTHER_MONTHS = lazily(() => monthsIn(LANGUAGES.slice(COMMON)));

/** Whether a word next to a number is the name of a month in some language. Asking the platform for the names is slow. */
export function isMonthInAnyLanguage(word: string): boolean {
  const plain = plainWord(word);
  // In Hebrew the small word is part of it.
  const forms = [plain, plain.replace(/^ב/, ''), plain.length < MIN_INFLECTED ? plain : plain.slice(0, -1)];
  const isIn = (months: ReadonlySet<string>): boolean => forms.some((form) => months.has(form));
  return isIn(COMMON_MONTHS()) || (hasOtherLetters(plain) && isIn(OTHER_MONTHS()));
}

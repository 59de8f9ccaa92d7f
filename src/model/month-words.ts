import { withoutAccents } from './plain-letters.ts';

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

import { civilDate } from '../model/civil-date.ts';
import { readDate, type DateReading } from '../model/read-date.ts';

/** The year that Apple writes if the year of birth is unknown. */
const NO_YEAR = '1604';

/**
 * A birthday as NetVault writes it: `1980-04-17`, or `--04-17` without the year
 * (RFC 6350, 6.2.5; Apple’s year 1604). Null for text that is not a date, or that may be two dates
 * between which `settle` cannot decide.
 */
export function entryBirthday(
  text: string,
  settle: (reading: DateReading) => DateReading = (reading) => reading,
): string | null {
  const [, month, day] = /^\s*--(\d{2})-?(\d{2})/.exec(text) ?? [];
  if (month !== undefined && day !== undefined) {
    return civilDate(2000, Number(month), Number(day)) ? `--${month}-${day}` : null;
  }
  const [, year, compactMonth, compactDay] = /^\s*(\d{4})(\d{2})(\d{2})(?:T.*)?$/.exec(text) ?? [];
  const reading = settle(
    readDate(year === undefined ? text.trim() : `${year}-${compactMonth ?? ''}-${compactDay ?? ''}`),
  );
  if (reading.is !== 'exact' && reading.is !== 'rewritable') return null;
  return reading.date.startsWith(NO_YEAR) ? `-${reading.date.slice(4)}` : reading.date;
}

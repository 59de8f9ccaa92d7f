import { readApproximateDate, type DateReading } from '../model/read-date.ts';
import { dayOfYear, isYearOrMonth } from '../parser/records/birthday-field.ts';

/** The year that Apple writes if the year of birth is unknown. */
const NO_YEAR = '1604';

/**
 * A birthday as NetVault writes it: `1980-04-17`, `--04-17` without the year (RFC 6350, 6.2.5;
 * Apple’s year `noYear`), or a month or a year alone: `1980-04`, `1980`. Null for text that is none
 * of these, or that may be two dates between which `settle` cannot decide.
 */
export function entryBirthday(
  text: string,
  settle: (reading: DateReading) => DateReading = (reading) => reading,
  noYear = NO_YEAR,
): string | null {
  const written = text.trim().replace(/^(--\d{2}-?\d{2}|\d{8})T.*$/, '$1');
  // In a table of others, the day may come first in `04-03`.
  const day = /^\d\d-\d\d$/.test(written) ? null : dayOfYear(written);
  if (day !== null) return day;
  const reading = settle(readApproximateDate(written));
  if (reading.is !== 'exact' && reading.is !== 'rewritable') return null;
  const { date, about = date } = reading;
  const isWithoutYear = about.startsWith(noYear);
  if (about !== date) return isYearOrMonth(about) && !isWithoutYear ? about : null;
  return isWithoutYear ? `-${date.slice(4)}` : date;
}

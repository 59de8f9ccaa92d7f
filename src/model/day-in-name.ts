import type { CivilDate } from './civil-date.ts';
import { readDate, type DateReading } from './read-date.ts';

/** A day in digits, the year first, that is no part of a longer number; without signs only at the beginning. */
const YEAR_FIRST = /(?:^|\D)(20\d\d([-._])\d\d?\2\d\d?)(?!\d)|^(20\d{6})(?!\d)/gu;
/** What follows the first day of a range. */
const TO_ANOTHER_DAY = /^(?:[-–.]+\d| ?(?:[-–]|to|bis|au|al|tot|til) ?\d+(?![\p{L}\d]))/u;
/** What may be a day in another form. */
const OTHER_FORM = /\d\D{1,12}\d{4}|\d{8}/;
/** The most words of a day: `10 de noviembre de 2026`. */
const MAX_WORDS = 5;

/**
 * The day in this century that the name of a note contains in full (year, month and day); null if it
 * may be none, or another.
 */
export function dayInName(name: string): CivilDate | null {
  const found = [...name.matchAll(YEAR_FIRST)];
  if (found.length === 0) return dayInWords(name);
  const days = new Set(
    found.map(([, day = '', , compact]) => dayOf(readDate((compact ?? day).replaceAll('_', '-')))),
  );
  const [day = null] = days;
  const isRange = found.some(({ 0: { length }, index }) => TO_ANOTHER_DAY.test(name.slice(index + length)));
  return days.size > 1 || isRange || OTHER_FORM.test(name.replace(YEAR_FIRST, ' ')) ? null : day;
}

/** The day in a name whose other words contain no digit. */
function dayInWords(name: string): CivilDate | null {
  const words = name.split(/[^\p{L}\p{M}\p{N}./'-]+/u);
  const first = words.findIndex((word) => /\d/.test(word));
  const last = words.findLastIndex((word) => /\d/.test(word));
  if (first < 0 || last - first >= MAX_WORDS || /\d{5}/.test(words[first] ?? '')) return null;
  for (const from of [first, Math.max(first - 1, 0)]) {
    const day = dayOf(readDate(words.slice(from, last + 1).join(' ')));
    if (day !== null) return day >= '2000' ? day : null;
  }
  return null;
}

function dayOf(reading: DateReading): CivilDate | null {
  return 'date' in reading ? reading.date : null;
}

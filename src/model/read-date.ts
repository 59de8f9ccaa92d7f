import { civilDate, parseCivilDate, type CivilDate } from './civil-date.ts';

/**
 * A text read as a date. `exact`: in a form that the format accepts.
 * `rewritable`: in another form with one possible reading, which is used and
 * reported. `ambiguous`: with two possible readings, so neither is used.
 */
export type DateReading =
  | { readonly is: 'exact' | 'rewritable'; readonly date: CivilDate }
  | { readonly is: 'ambiguous'; readonly readings: readonly [CivilDate, CivilDate] }
  | { readonly is: 'invalid' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY_MONTH_YEAR = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?\\.?[ -](${MONTH_WORD})\\.?,?[ -](\\d{4})$`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(`^(${MONTH_WORD})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i');

const INVALID: DateReading = { is: 'invalid' };

function rewritable(date: CivilDate | undefined): DateReading {
  return date ? { is: 'rewritable', date } : INVALID;
}

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function dayAndMonthInAnyOrder(year: number, first: number, second: number): DateReading {
  const dayFirst = civilDate(year, second, first);
  const monthFirst = civilDate(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    return { is: 'ambiguous', readings: [dayFirst, monthFirst] };
  }
  return rewritable(dayFirst ?? monthFirst);
}

/** What a link's target says of a date: the note's name, without folders and `.md`. */
function noteName(target: string): string {
  const path = target.replace(/\.md$/i, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^\d{4}-/.test(name) ? name : path;
}

/**
 * Reads a date in the forms that people use. `exact` are `2026-11-20`, a
 * date-time (`2026-11-20T18:00+01:00`: its date as written, whatever the zone)
 * and a link to a daily note (`[[2026-11-20]]`, `[[Journal/2026-11-20]]`).
 */
export function readDate(text: string): DateReading {
  const trimmed = text.trim();
  const link = /^\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/.exec(trimmed);
  const plain = link ? noteName((link[1] ?? '').trim()) : trimmed;
  const dated =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      plain,
    );
  if (dated) {
    const date = parseCivilDate(dated[1] ?? '');
    return date ? { is: 'exact', date } : INVALID;
  }
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  if (yearFirst)
    return rewritable(civilDate(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])));
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain);
  if (yearLast) return dayAndMonthInAnyOrder(Number(yearLast[4]), Number(yearLast[1]), Number(yearLast[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return rewritable(civilDate(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  const dayWord = DAY_MONTH_YEAR.exec(plain);
  if (dayWord)
    return rewritable(civilDate(Number(dayWord[3]), monthNumber(dayWord[2] ?? ''), Number(dayWord[1])));
  const wordDay = MONTH_DAY_YEAR.exec(plain);
  if (wordDay)
    return rewritable(civilDate(Number(wordDay[3]), monthNumber(wordDay[1] ?? ''), Number(wordDay[2])));
  return INVALID;
}

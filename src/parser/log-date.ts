import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import { readDate } from '../model/read-date.ts';
import type { Mark } from '../model/records.ts';
import type { Place } from './place.ts';

type ParserFinding = Finding<ParserRule>;
type LineDate =
  | { readonly date: CivilDate | null; readonly end: number; readonly findings: readonly ParserFinding[] }
  | { readonly problem: ParserFinding };

/** Most words of a date: `16 Nov 2026` and `2026-11-20 18:00 +01:00` have three. */
const MAX_WORDS = 3;

/** The end offsets of the first three words from `start`. */
function wordEnds(text: string, start: number): number[] {
  const ends: number[] = [];
  const word = /\S{1,40}/g;
  word.lastIndex = start;
  while (ends.length < MAX_WORDS) {
    const found = word.exec(text);
    if (!found) break;
    ends.push(found.index + found[0].length);
  }
  return ends;
}

export function invalidDate(written: string, place: Place, start: number, date: string): ParserFinding {
  const span = place(start, start + written.length);
  return {
    rule: 'invalid-date',
    span,
    message: `“${written}” is not written as a date`,
    help: `Write ${date}`,
    fix: { safe: true, edits: [{ ...span, text: date }] },
  };
}

export function ambiguousDate(
  written: string,
  span: ParserFinding['span'],
  readings: readonly [CivilDate, CivilDate],
): ParserFinding {
  return {
    rule: 'ambiguous-date',
    span,
    message: `“${written}” may be ${readings[0]} or ${readings[1]}`,
    help: 'Write the one you mean: year, month, day',
  };
}

function readLinkedDate(text: string, start: number): LineDate | null {
  const close = text.indexOf(']]', start);
  if (close < 0) return null;
  const reading = readDate(text.slice(start, close + 2));
  return reading.is === 'exact' ? { date: reading.date, end: close + 2, findings: [] } : null;
}

/** Reads the date at the beginning of a log line, in any unambiguous form; `date` is null if there is none. */
export function readLineDate(text: string, start: number, place: Place, mark: Mark): LineDate {
  const none: LineDate = { date: null, end: start, findings: [] };
  if (text.startsWith('[[', start)) return readLinkedDate(text, start) ?? none;
  const ends = wordEnds(text, start);
  for (const end of ends.toReversed()) {
    const written = text.slice(start, end);
    const reading = readDate(written);
    if (reading.is === 'exact') return { date: reading.date, end, findings: [] };
    if (reading.is === 'rewritable') {
      const findings = mark === 'other' ? [] : [invalidDate(written, place, start, reading.written)];
      return { date: reading.date, end, findings };
    }
    if (reading.is === 'ambiguous') {
      return { problem: ambiguousDate(written, place(start, end), reading.readings) };
    }
  }
  const first = text.slice(start, ends[0] ?? start);
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(first)) {
    return {
      problem: {
        rule: 'invalid-date',
        span: place(start, start + first.length),
        message: `“${first}” is not a date`,
        help: 'Write the day as 2026-11-20: year, month, day',
      },
    };
  }
  return none;
}

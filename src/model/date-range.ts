import { readDate } from './read-date.ts';
import { UNTIL } from './time-words.ts';

/** What means “to” between two days: signs, and words. */
const SIGNS = String.raw`[–—→~～〜…至到]|\.{2,}`;
const WORDS = `${UNTIL}|-{1,3}`;
const TO = new RegExp(String.raw`^(.+?)(?:\s*(?:${SIGNS})\s*|\s+(?:${WORDS})\s+|\s?--\s?)(.+)$`, 'iu');
/** The form that the format describes. Nearly all ranges have it, and the other patterns take V8 long to compile. */
const PLAIN = /^(\d{4}-\d\d-\d\d)(?:\.\.|\/)(\d{4}-\d\d-\d\d)$/;
const INTERVAL = /^(\d{4}-\d\d-\d\d[^/]*)\/(.+)$/;
/** Days of one month: `2–4 October 2026`, `Oct 2 to 4, 2026`, `2.–4.10.2026`. */
const DAYS = new RegExp(
  String.raw`^(\D*)(\d{1,2})\.?(?:\s?[-–—]\s?|\s(?:${UNTIL})\s)(\d{1,2})(?!\d)(.*)$`,
  'iu',
);
/** A word before the first of two days. */
const FROM = /^(?:from|vom|von|du|del?|dal?|od|[сз])\s+(?=\d)/i;
/** The beginning of a text that goes on with another day, and what may be that day: `- 20`, `and 20 Nov`, `by the sea until 2026-11-20`. */
const CONTINUES = new RegExp(
  String.raw`^(?:(?:${SIGNS}|${WORDS}|[,;+&/]|and|und|et|y|e|en|och|og)\s*(\d.*|$)|(\d{4}-\d.*))|\s(?:${SIGNS}|${WORDS})\s+(\d{4}-\d.*)`,
  'iu',
);

const isDay = (text: string): boolean => readDate(text).is !== 'invalid';

/**
 * The first and the last day of a range as they are written: `2026-10-02 – 2026-10-04`,
 * `2–4 October 2026`; null for any other text. `isLast` decides what may end it.
 */
export function daysIn(text: string, isLast = isDay): readonly [first: string, last: string] | null {
  const [, start = '', stop = ''] = PLAIN.exec(text) ?? [];
  if (start && isDay(start) && isLast(stop)) return [start, stop];
  if (text.length < 12 || text.length > 200 || isDay(text)) return null;
  const days = text.replace(FROM, '');
  const [, before = '', from = '', until = '', behind = ''] = DAYS.exec(days) ?? [];
  const [, begin = '', end = ''] = TO.exec(days) ?? [];
  // The year may stand at the second day alone, or at the first one: `2026年10月2日〜4日`.
  const year = /\d{4}$/.exec(end)?.[0] ?? '';
  const [month = '', yearBefore = ''] = /^(\d{4}[年년] ?)\d{1,2}[月월] ?/.exec(begin) ?? [];
  const pairs = [
    [begin, end],
    INTERVAL.exec(days)?.slice(1) ?? [],
    [before + from + behind, before + until + behind],
    [`${begin} ${year}`, end],
    [begin, yearBefore + end],
    [begin, month + end],
  ];
  for (const [first = '', last = ''] of pairs) if (isDay(first) && isLast(last)) return [first, last];
  return null;
}

/** Whether the text after a day was meant as another day or the end of a range, but cannot be read as one. */
export function goesOnWithDay(text: string): boolean {
  const found = CONTINUES.exec(text);
  if (!found) return false;
  const day = (found[1] ?? found[2] ?? found[3] ?? '').trim();
  // A number may begin a text: `- 14:00`, `- 100 years of mum`, `and 4 others`.
  if (/^(?:\d{1,2}\.?)?$/.test(day) || /^\d{1,4}[-./]\d{1,2}\b/.test(day)) return true;
  const [number = '', word = ''] = day.split(/\s+/);
  return isDay(`${number} ${word} 2026`);
}

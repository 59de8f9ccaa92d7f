import { addDays, type CivilDate } from '../../model/civil-date.ts';
import { timeAfterDate } from '../../model/read-date.ts';
import { readTime } from '../../model/read-time.ts';
import type { YamlNode } from '../yaml-node.ts';
import { dateOf } from './date-fields.ts';
import { field, type Field } from './field.ts';
import type { Fields } from './fields.ts';
import { inQuotes, shortText, unwrapSingle } from './values.ts';

/** The end of an event: its last day, a time in minutes after midnight, or both. At least one is not null. */
export interface EventEnd {
  readonly date: CivilDate | null;
  readonly minutes: number | null;
}

const DAY = 1440;
const HELP = 'Write a day, a time, or both: 2026-11-22, 20:30 or 2026-11-22T16:00';

export function endIn(fields: Fields, name: string, node: YamlNode): EventEnd | null {
  const text = shortText(node);
  const clock = readTime(text, true);
  if (clock) return { date: null, minutes: clock.start };
  const isTime = /^\d{1,2}:\d{2}(?!\d)/.test(text);
  const date = isTime ? null : dateOf(fields, name, node);
  const minutes = timeAfterDate(text)?.start ?? null;
  if (date !== null && (minutes !== null || !/\d:\d/.test(text))) return { date, minutes };
  if (date !== null || isTime) fields.invalid(name, node, `${inQuotes(text)} is not a time`, HELP);
  return null;
}

/** The first end that is given; a second field (`end_date` next to `end_time`) adds what it lacks. */
function readEnd(fields: Fields, name: string): EventEnd | null {
  const [first, ...others] = fields.every(name);
  const node = unwrapSingle(first ?? null);
  let end = node ? endIn(fields, name, node) : null;
  for (const other of end === null ? [] : others) {
    if (end === null || (end.date !== null && end.minutes !== null)) break;
    const more = endIn(fields, name, other);
    if (more) end = { date: end.date ?? more.date, minutes: end.minutes ?? more.minutes };
  }
  return end;
}

/** A field with the end of an event: its last day, a time, or both. */
export function eventEnd(): Field<EventEnd | null> {
  return field<EventEnd | null>({
    ifAbsent: null,
    read: readEnd,
    schema: { type: 'string', pattern: '^(\\[\\[)?\\d{4}-\\d{2}-\\d{2}|^\\d{1,2}:\\d{2}' },
    description:
      'the last day of an event of several days (its `time` applies to each day), or a time, or a date and a time: the event is over after that',
  }).alsoCalled('end date', 'end time', 'ends', 'end at', 'ends at', 'dtend', 'finish', 'until');
}

/** The offset from UTC of a date-time, in minutes; `NaN` if it has none. A time and a dash alone would be a range. */
function offsetIn(node: YamlNode | null | undefined): number {
  const text = node ? shortText(node).replace(/Z$/, '+0000') : '';
  const digits = Number(/[T:]\d\d:\d\d\S*? ?([+-]\d\d:?\d\d)$/.exec(text)?.[1]?.replace(':', ''));
  // `+0930` is nine hours of sixty minutes, and thirty.
  return digits - 40 * Math.trunc(digits / 100);
}

/** An end with another offset from UTC than the start has, as the clocks at the start show it. */
export function onClocksOf(
  start: YamlNode | null | undefined,
  node: YamlNode | null | undefined,
  end: EventEnd | null,
): EventEnd | null {
  const shift = offsetIn(start) - offsetIn(node);
  if (!shift || !end?.date || end.minutes === null) return end;
  const wall = end.minutes + shift;
  const days = Math.floor(wall / DAY);
  return { date: addDays(end.date, days), minutes: wall - days * DAY };
}

/** `end`, unless it is before the beginning of the event: then null and a finding. `time.start` is in minutes after midnight. */
export function endAfter(
  end: EventEnd | null,
  date: CivilDate | null,
  time: { readonly start: number } | null,
  fields: Fields,
): EventEnd | null {
  const node = fields.node('end') ?? fields.node('date');
  if (!end || !node || end.date === null || date === null) return end;
  if (end.date > date) return end;
  if (end.date === date && (end.minutes === null || end.minutes >= (time?.start ?? 0))) return end;
  fields.invalid('end', node, 'The event ends before it begins', 'Write its last day, or when it is over');
  return null;
}

import type { CivilDate } from '../../model/civil-date.ts';
import { clockMinutes } from './clock-fields.ts';
import { dateOf } from './date-fields.ts';
import { field, type Field } from './field.ts';
import type { Fields } from './fields.ts';
import { inQuotes, shortText, unwrapSingle } from './values.ts';

/** The end of an event: its last day, a time in minutes after midnight, or both. At least one is not null. */
export interface EventEnd {
  readonly date: CivilDate | null;
  readonly minutes: number | null;
}

const CLOCK = /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2}):(\d{2})/i;

function readEnd(fields: Fields, name: string): EventEnd | null {
  const node = unwrapSingle(fields.node(name));
  if (!node) return null;
  const text = shortText(node);
  const found = CLOCK.exec(text);
  const minutes = found ? clockMinutes(found[1], found[2]) : null;
  if (found && minutes === null) {
    const help = 'Write a day, a time, or both: 2026-11-22, 20:30 or 2026-11-22T16:00';
    fields.invalid(name, node, `${inQuotes(text)} is not a time`, help);
    return null;
  }
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(text)) return { date: null, minutes };
  const date = dateOf(fields, name, node);
  return date === null ? null : { date, minutes };
}

/** A field with the end of an event: its last day, a time, or both. */
export function eventEnd(): Field<EventEnd | null> {
  return field<EventEnd | null>({
    absent: null,
    read: readEnd,
    schema: { type: 'string', pattern: '^(\\[\\[)?\\d{4}-\\d{2}-\\d{2}|^\\d{1,2}:\\d{2}' },
    says: 'the last day of one that takes several (its `time` holds on each day), or a time, or a date and a time: it is over after it',
  });
}

/** `end`, unless it is before the beginning of the event: then null and a finding. `time.start` is in minutes after midnight. */
export function endAfter(
  end: EventEnd | null,
  date: CivilDate | null,
  time: { readonly start: number } | null,
  fields: Fields,
): EventEnd | null {
  const node = fields.node('end');
  if (!end || !node || end.date === null || date === null) return end;
  if (end.date > date) return end;
  if (end.date === date && (end.minutes === null || end.minutes >= (time?.start ?? 0))) return end;
  fields.invalid('end', node, 'The event ends before it begins', 'Write its last day, or when it is over');
  return null;
}

import { timeAfterDate } from '../../model/read-date.ts';
import { readTime, timeText, type TimeOfDay } from '../../model/read-time.ts';
import { field, type Field } from './field.ts';
import { shortText, sourceInQuotes, unwrapSingle } from './values.ts';

/** The time as written if it is in a plain form; otherwise as `18:00-20:30`. */
function shown(text: string, time: TimeOfDay): string {
  if (/^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-–—]\s*\d{1,2}:\d{2}(?::\d{2})?)?$/.test(text)) return text;
  return timeText(time);
}

/** The time that follows a date; null if there is none. */
export function timeOfDate(text: string): ClockTime | null {
  const found = timeAfterDate(text);
  return found ? { text: timeText(found), ...found } : null;
}

/** Start and end in minutes after midnight; `end` is null if only a start is given. An end before the start is on the next day. */
export interface ClockTime {
  readonly text: string;
  readonly start: number;
  readonly end: number | null;
}

/** A field with a time of day and an optional end: `18:00`, `9:00`, `18:00-20:30`. */
export function time(): Field<ClockTime | null> {
  return field<ClockTime | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      if (!node) return null;
      const text = shortText(node);
      // A date-time contains the time too.
      const found = readTime(text, true) ?? timeAfterDate(text);
      if (found === null) {
        fields.invalid(
          name,
          node,
          `${sourceInQuotes(fields, node)} is not a time`,
          'Write 18:00, or 18:00-20:30 where the end is known',
        );
        return null;
      }
      return { text: shown(text, found), ...found };
    },
    schema: {
      anyOf: [
        { type: 'string', pattern: '\\d|[Nn]oon' },
        { type: 'integer', minimum: 0, maximum: 2400 },
      ],
      description: 'A time: 18:00, or 18:00-20:30.',
    },
    description: 'a time',
  });
}

import { field, type Field } from './field.ts';
import { inQuotes, shortText } from './values.ts';

const TIME = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*[-–—]\s*(\d{1,2}):(\d{2})(?::\d{2})?)?$/;

/** Minutes after midnight (0 to 1439), or null if there is no such time of day. */
export function clockMinutes(hours: string | undefined, minutes: string | undefined): number | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

/** Start and end in minutes after midnight; `end` is null if only a start is given. An end before the start is on the next day. */
interface ClockTime {
  readonly text: string;
  readonly start: number;
  readonly end: number | null;
}

/** A field with a time of day and an optional end: `18:00`, `9:00`, `18:00-20:30`. */
export function time(): Field<ClockTime | null> {
  return field<ClockTime | null>({
    absent: null,
    read(fields, name) {
      const node = fields.node(name);
      if (!node) return null;
      const text = shortText(node);
      const found = TIME.exec(text);
      const start = found ? clockMinutes(found[1], found[2]) : null;
      const end = found?.[3] === undefined ? null : clockMinutes(found[3], found[4]);
      if (start === null || (found?.[3] !== undefined && end === null)) {
        fields.invalid(
          name,
          node,
          `${inQuotes(fields.sourceText(node))} is not a time`,
          'Write 18:00, or 18:00-20:30 where the end is known',
        );
        return null;
      }
      return { text, start, end };
    },
    schema: { type: 'string', pattern: '^\\d{1,2}:\\d{2}(\\s*[-–]\\s*\\d{1,2}:\\d{2})?$' },
    says: 'a time',
  });
}

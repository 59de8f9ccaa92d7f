import type { CivilDate } from '../../model/civil-date.ts';
import { daysIn } from '../../model/date-range.ts';
import { readDate } from '../../model/read-date.ts';
import { readTime } from '../../model/read-time.ts';
import type { YamlScalar } from '../yaml-node.ts';
import { date, dateOf } from './date-fields.ts';
import { field, type Field } from './field.ts';
import type { Fields } from './fields.ts';
import { inQuotes, shortText, unwrapSingle } from './values.ts';

type Range = readonly [first: YamlScalar, last: YamlScalar];

/** A day as it should be written. */
function written(text: string): string {
  const reading = readDate(text);
  return reading.is === 'rewritable' ? reading.written : text;
}

/** The first and the last day of a range (`2026-10-02 – 2026-10-04`) in an event's `date`; null for a single day. */
export function rangeIn(fields: Fields): Range | null {
  const node = unwrapSingle(fields.node('date'));
  const isLast = (text: string): boolean => readDate(text).is !== 'invalid' || readTime(text) !== null;
  const found = node ? daysIn(shortText(node), isLast) : null;
  if (!node || !found) return null;
  const scalar = (one: string): YamlScalar => {
    const source = written(one);
    return { is: 'scalar', value: source, source, quoted: false, start: node.start, end: node.end };
  };
  return [scalar(found[0]), scalar(found[1])];
}

/** A field with the day of an event; for a range, its first day. */
export function eventDate(): Field<CivilDate | null> {
  const { codec } = date();
  return field<CivilDate | null>({
    ...codec,
    read(fields, name) {
      const range = rangeIn(fields);
      if (!range) return codec.read(fields, name);
      const day = dateOf(fields, name, range[0]);
      if (day !== null && fields.source.origin === 'own') {
        const [first, { source: last }] = range;
        const text = inQuotes(fields.sourceText(first).replace(/^(["'])(.*)\1$/s, '$2'));
        const given = shortText(fields.node('end') ?? first);
        const time = readTime(given, true) && readDate(last).is !== 'invalid' ? `T${given}` : '';
        const end =
          fields.isGiven('end') && time === '' ? 'only the last day under “end”' : `end: ${last}${time}`;
        const help = `Write date: ${first.source} and ${end}`;
        fields.report('invalid-date', first, `${text} is a range, and date is its first day`, help);
      }
      return day;
    },
  });
}

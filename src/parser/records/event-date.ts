import type { CivilDate } from '../../model/civil-date.ts';
import { readDate } from '../../model/read-date.ts';
import { readTime } from '../../model/read-time.ts';
import type { YamlScalar } from '../yaml-node.ts';
import { date, dateOf } from './date-fields.ts';
import { field, type Field } from './field.ts';
import type { Fields } from './fields.ts';
import { shortText, sourceInQuotes, unwrapSingle } from './values.ts';

type Range = readonly [first: YamlScalar, last: YamlScalar];

/** Two texts with a word or a dash between them that means “to”. */
const TO = /^(.+?)(?:\s*[–—→]\s*|\s+(?:to|till|until|through|bis|au|al|-{1,3})\s+|\s?--\s?)(.+)$/iu;
const INTERVAL = /^(\d{4}-\d\d-\d\d[^/]*)\/(.+)$/;
/** Days of one month: `2–4 October 2026`, `Oct 2–4, 2026`, `2.–4.10.2026`. */
const DAYS = /^(\D*)(\d{1,2})\.?\s?[-–—]\s?(\d{1,2})(?!\d)(.*)$/u;

/** A day as it should be written. */
function written(text: string): string {
  const reading = readDate(text);
  return reading.is === 'rewritable' ? reading.written : text;
}

/** The first and the last day of a range (`2026-10-02 – 2026-10-04`) in an event's `date`; null for a single day. */
export function rangeIn(fields: Fields): Range | null {
  const node = unwrapSingle(fields.node('date'));
  const text = node ? shortText(node) : '';
  if (!node || text.length < 12 || readDate(text).is !== 'invalid') return null;
  const [, before = '', from = '', until = '', behind = ''] = DAYS.exec(text) ?? [];
  const pairs = [
    TO.exec(text)?.slice(1),
    INTERVAL.exec(text)?.slice(1),
    [before + from + behind, before + until + behind],
  ];
  const isDay = (one = ''): boolean => readDate(one).is !== 'invalid';
  const found = pairs.find((pair) => isDay(pair?.[0]) && (isDay(pair?.[1]) || readTime(pair?.[1] ?? '')));
  const scalar = (one = ''): YamlScalar => {
    const source = written(one);
    return { is: 'scalar', value: source, source, quoted: false, start: node.start, end: node.end };
  };
  return found ? [scalar(found[0]), scalar(found[1])] : null;
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
        const text = sourceInQuotes(fields, first);
        const help = `Write date: ${first.source} and end: ${last}`;
        fields.report('invalid-date', first, `${text} is not written as a date`, help);
      }
      return day;
    },
  });
}

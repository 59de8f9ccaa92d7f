import type { CivilDate } from '../../model/civil-date.ts';
import { readDateOrLink } from '../linked-date.ts';
import { readDate, readApproximateDate, type DateReading } from '../../model/read-date.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { DATE, APPROXIMATE_DATE, type JsonSchema } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { inQuotes, unwrapSingle, textOf, unquotedLink } from './values.ts';
import { isBareLink } from '../bare-link.ts';

function reportSpelling(fields: Fields, node: YamlNode, written: string, text: string): void {
  const { start, end } = node;
  const source = fields.source.text.slice(start, end);
  // Keeps the quotes if the date is written in quotes.
  const quote = /^(["'])[^]*\1$/.exec(source)?.[1] ?? '';
  // The first line of a block may have a comment, which would be lost.
  const fix = /^[|>].*#/.test(source)
    ? undefined
    : ({ safe: true, edits: [{ start, end, text: quote + text + quote }] } as const);
  fields.report('invalid-date', node, `${inQuotes(written)} is not written as a date`, `Write ${text}`, fix);
}

/** The date in a node; null and a finding if it is not one. */
export function dateOf(
  fields: Fields,
  name: string,
  node: YamlNode,
  read: (text: string) => DateReading = readDate,
): CivilDate | null {
  const link = isBareLink(node);
  const written = link
    ? unquotedLink(fields, node)
    : node.is === 'scalar'
      ? textOf(node)
      : fields.sourceText(node);
  const reading =
    (node.is === 'scalar' || link) && written.length <= 200
      ? readDateOrLink(written, fields.linkedDate, read)
      : ({ is: 'invalid' } as const);
  if ('about' in reading) fields.setApproximateDate(name, reading.about);
  if (reading.is === 'exact') return reading.date;
  if (reading.is === 'rewritable') {
    // The spelling of a date in another tool's record is not reported.
    if (fields.source.origin === 'own') reportSpelling(fields, node, written, reading.written);
    return reading.date;
  }
  fields.setUnreadable(name);
  if (reading.is === 'ambiguous') {
    fields.report(
      'ambiguous-date',
      node,
      `${inQuotes(written)} may be ${reading.readings[0]} or ${reading.readings[1]}`,
      'Write the one you mean: year, month, day',
    );
  } else {
    fields.report(
      'invalid-date',
      node,
      `${inQuotes(written)} is not a date`,
      'Write the day as 2026-11-20: year, month, day',
    );
  }
  return null;
}

function dated(read: (text: string) => DateReading, schema: JsonSchema): Field<CivilDate | null> {
  return field<CivilDate | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      return node ? dateOf(fields, name, node, read) : null;
    },
    schema,
    description: 'a date',
  });
}

/** A field with a date. */
export function date(): Field<CivilDate | null> {
  return dated(readDate, DATE);
}

/** A field with a past date that may be only a month or a year: `2019-05`, `2019`. */
export function approximateDate(): Field<CivilDate | null> {
  return dated(readApproximateDate, APPROXIMATE_DATE);
}

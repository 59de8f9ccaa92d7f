import type { CivilDate } from '../../model/civil-date.ts';
import { readDateOrLink } from '../linked-date.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { DATE } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { inQuotes, unwrapSingle, textOf, unquotedLink } from './values.ts';
import { isBareLink } from '../bare-link.ts';

/** The date in a node; null and a finding if it is not one. */
export function dateOf(fields: Fields, name: string, node: YamlNode): CivilDate | null {
  const link = isBareLink(node);
  const written = link
    ? unquotedLink(fields, node)
    : node.is === 'scalar'
      ? textOf(node)
      : fields.sourceText(node);
  const reading =
    (node.is === 'scalar' || link) && written.length <= 200
      ? readDateOrLink(written, fields.linkedDate)
      : ({ is: 'invalid' } as const);
  if (reading.is === 'exact') return reading.date;
  if (reading.is === 'rewritable') {
    const { start, end } = node;
    // Keeps the quotes if the date is written in quotes.
    const quote = /^(["'])[^]*\1$/.exec(fields.source.text.slice(start, end))?.[1] ?? '';
    const edit = { start, end, text: quote + reading.date + quote };
    fields.report(
      'invalid-date',
      node,
      `${inQuotes(written)} is not written as a date`,
      `Write ${reading.date}`,
      { safe: true, edits: [edit] },
    );
    return reading.date;
  }
  fields.unreadable.add(name);
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

/** A field with a date. */
export function date(): Field<CivilDate | null> {
  return field<CivilDate | null>({
    absent: null,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      return node ? dateOf(fields, name, node) : null;
    },
    schema: DATE,
    says: 'a date',
  });
}

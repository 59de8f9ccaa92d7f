import type { CivilDate } from '../../model/civil-date.ts';
import { readDate } from '../../model/read-date.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { DATE } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { isBareLink, quoted, single, textOf, unquotedLink } from './values.ts';

/** The date that a node says, reported and null where it says none. */
export function dateOf(fields: Fields, name: string, node: YamlNode): CivilDate | null {
  const link = isBareLink(node);
  const written = link
    ? unquotedLink(fields, node)
    : node.is === 'scalar'
      ? textOf(node)
      : fields.written(node);
  const reading =
    (node.is === 'scalar' || link) && written.length <= 200
      ? readDate(written)
      : ({ is: 'invalid' } as const);
  if (reading.is === 'exact') return reading.date;
  if (reading.is === 'rewritable') {
    const { start, end } = node;
    // Whoever puts dates in quotes keeps them.
    const quote = /^(["'])[^]*\1$/.exec(fields.source.text.slice(start, end))?.[1] ?? '';
    const edit = { start, end, text: quote + reading.date + quote };
    fields.report(
      'invalid-date',
      node,
      `${quoted(written)} is not written as a date`,
      `Write ${reading.date}`,
      { safe: true, edits: [edit] },
    );
    return reading.date;
  }
  fields.unread.add(name);
  if (reading.is === 'ambiguous') {
    fields.report(
      'ambiguous-date',
      node,
      `${quoted(written)} may be ${reading.readings[0]} or ${reading.readings[1]}`,
      'Write the one you mean: year, month, day',
    );
  } else {
    fields.report(
      'invalid-date',
      node,
      `${quoted(written)} is not a date`,
      'Write the day as 2026-11-20: year, month, day',
    );
  }
  return null;
}

/** A day of the calendar. */
export function date(): Field<CivilDate | null> {
  return field<CivilDate | null>({
    absent: null,
    read(fields, name) {
      const node = single(fields.node(name));
      return node ? dateOf(fields, name, node) : null;
    },
    schema: DATE,
    says: 'a date',
  });
}

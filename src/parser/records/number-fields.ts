import { field, type Field } from './field.ts';
import type { JsonSchema } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { plainNumber, quoted, single, textOf } from './values.ts';

/** A number that is written as one, from `least` on. */
export function readNumber(
  fields: Fields,
  name: string,
  accept: (number: number) => boolean,
  help: string,
): number | null {
  const node = single(fields.node(name));
  if (!node) return null;
  const number = node.is === 'scalar' ? plainNumber(textOf(node)) : undefined;
  if (number !== undefined && accept(number)) return number;
  fields.invalid(name, node, `“${name}” cannot be ${quoted(fields.written(node))}`, help);
  return null;
}

/** A number that is accepted; `help` says what to write. */
export function number(
  accept: (number: number) => boolean,
  help: string,
  schema: JsonSchema,
): Field<number | null> {
  return field<number | null>({
    absent: null,
    read: (fields, name) => readNumber(fields, name, accept, help),
    schema,
    says: 'a number',
  });
}

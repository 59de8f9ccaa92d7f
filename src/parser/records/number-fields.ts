import { field, type Field } from './field.ts';
import type { JsonSchema } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { cannotBe, parseDecimal, textOf, unwrapSingle } from './values.ts';

/** A number that `accept` allows; null and a finding for anything else. */
export function readNumber(
  fields: Fields,
  name: string,
  accept: (number: number) => boolean,
  help: string,
): number | null {
  const node = unwrapSingle(fields.node(name));
  if (!node) return null;
  const number = node.is === 'scalar' ? parseDecimal(textOf(node)) : undefined;
  if (number !== undefined && accept(number)) return number;
  cannotBe(fields, name, node, help);
  return null;
}

/** A field with a number; `help` says what to write instead of an invalid one. */
export function number(
  accept: (number: number) => boolean,
  help: string,
  schema: JsonSchema,
): Field<number | null> {
  return field<number | null>({
    ifAbsent: null,
    read: (fields, name) => readNumber(fields, name, accept, help),
    schema,
    description: 'a number',
  });
}

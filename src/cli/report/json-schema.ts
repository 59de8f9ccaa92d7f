/** A JSON Schema, draft 7, which most editors and linters support. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const DRAFT = 'http://json-schema.org/draft-07/schema#';

export const TEXT: JsonSchema = { type: 'string' };
export const NUMBER: JsonSchema = { type: 'number', minimum: 0 };
export const COUNT: JsonSchema = { type: 'integer', minimum: 0 };
export const DATE: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
/** The label of a period: `2026-11-20`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`. */
export const LABEL: JsonSchema = { type: 'string', pattern: '^\\d{4}(-(\\d{2}(-\\d{2})?|W\\d{2}|Q[1-4]))?$' };

export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function listOf(items: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'array', items, ...more };
}

export function oneOf(values: readonly string[]): JsonSchema {
  return { type: 'string', enum: values };
}

/**
 * The schema of a text of a type such as `'met' | 'missed'`, with its values in this order:
 * `wordOf<State>()(['met', 'missed'])`. TypeScript reports a value that is missing.
 */
export function wordOf<Value extends string>() {
  return <const Listed extends readonly Value[]>(
    values: Listed & ([Exclude<Value, Listed[number]>] extends [never] ? unknown : never),
  ): JsonSchema => oneOf(values);
}

/**
 * The schema of an object with these keys, required unless listed in `optional`. Other keys are
 * allowed, so that keys can be added later.
 */
export function shape(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', required, properties };
}

/** A complete schema document. */
export function schemaDocument(title: string, description: string, schema: JsonSchema): JsonSchema {
  return { $schema: DRAFT, title, description, ...schema };
}

/** The schema of a command's JSON output, version 1; `name` is its name for `netvault schema`. */
export function outputSchema(
  name: string,
  description: string,
  properties: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  return schemaDocument(`NetVault ${name}`, description, shape({ version: { const: 1 }, ...properties }));
}

/** A JSON Schema, draft 7, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const TEXT: JsonSchema = { type: 'string' };
export const LINK: JsonSchema = {
  type: 'string',
  pattern: '\\[\\[[^\\]]+\\]\\]|\\]\\(',
  description: 'A link: "[[Note]]".',
};
/** A link to a person, or a name that exactly one contact has. */
export const PERSON: JsonSchema = { type: 'string', description: 'A link: "[[Note]]"; or a contact’s name.' };
export const FLAG: JsonSchema = {
  anyOf: [{ type: 'boolean' }, { enum: ['yes', 'no', 'Yes', 'No', 'on', 'off', 1, 0] }],
  description: 'true or false.',
};
export const DATE: JsonSchema = {
  type: 'string',
  pattern: '^(\\[\\[)?\\d{4}-\\d{2}-\\d{2}',
  description: 'A date: YYYY-MM-DD.',
};
export const APPROXIMATE_DATE: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: '^(\\[\\[)?\\d{4}-\\d{2}-\\d{2}|^\\d{4}(-\\d{2})?$' },
    { type: 'integer', minimum: 1, maximum: 9999 },
  ],
  description: 'A date: YYYY-MM-DD; or YYYY-MM, or YYYY.',
};
export const CADENCE: JsonSchema = {
  anyOf: [{ type: 'integer', minimum: 1 }, TEXT],
  description: 'How often: weekly, monthly, every 6 weeks, or a number of days.',
};

/** The JSON Schema of one of these words. */
export function oneOf(words: readonly string[]): JsonSchema {
  return { type: 'string', enum: words };
}

/** The JSON Schema of a list of items, which may also be a single item or null. */
export function listOf(items: JsonSchema): JsonSchema {
  return { anyOf: [items, { type: 'array', items }, { type: 'null' }] };
}

/** The JSON Schema of a list of texts, with an example of one. */
export function linesLike(example: string): JsonSchema {
  return { ...listOf(TEXT), examples: [[example]] };
}

/** A JSON Schema, draft 7, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const TEXT: JsonSchema = { type: 'string' };
export const LINK: JsonSchema = {
  type: 'string',
  pattern: '\\[\\[[^\\]]+\\]\\]|\\]\\(',
  description: 'A link: "[[Note]]".',
};
export const DATE: JsonSchema = {
  type: 'string',
  pattern: '^(\\[\\[)?\\d{4}-\\d{2}-\\d{2}',
  description: 'A date: YYYY-MM-DD.',
};
export const CADENCE: JsonSchema = {
  anyOf: [{ type: 'integer', minimum: 1 }, TEXT],
  description: 'How often: weekly, monthly, every 6 weeks, or a number of days.',
};

/** One of these words. */
export function oneOf(words: readonly string[]): JsonSchema {
  return { type: 'string', enum: words };
}

/** A list, which may be written as one value or be empty. */
export function some(items: JsonSchema): JsonSchema {
  return { anyOf: [items, { type: 'array', items }, { type: 'null' }] };
}

/** A list of texts such as this one. */
export function lines(example: string): JsonSchema {
  return { ...some(TEXT), examples: [[example]] };
}

import type { Edit } from '../model/finding.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import { insertion, lineEndOf, replaceValue, removeEntry } from './text-edits.ts';

/** The value of a field: a text or a list of texts. */
export type FieldValue = string | readonly string[];

/** Texts that YAML 1.1 or 1.2 would read as another type than text. */
const SPECIAL = /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d[\d_.eE+-]*|0x[\da-f]+|0o[0-7]+|\.inf|\.nan)$/i;

/** A text as a YAML scalar: plain if that is certainly safe, else in double quotes, as in JSON. */
export function yamlText(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isNumber = /^\d{1,9}(?:\.\d{1,6})?$/.test(text);
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N} .@/_+-]*[\p{L}\p{N}])?$/u.test(text) && !SPECIAL.test(text);
  return isDate || isNumber || isPlain ? text : JSON.stringify(text);
}

function yamlValue(value: FieldValue): string {
  return typeof value === 'string'
    ? yamlText(value)
    : `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
}

/**
 * The edit that sets a field of a note's front matter: replaces its value, or
 * adds a line before the closing fence. Null if the note has no readable front
 * matter.
 */
export function setField(text: string, key: string, value: FieldValue): Edit | null {
  const { state, root, block } = readFrontMatter(text);
  if (state !== 'read' || !block) return null;
  const written = yamlValue(value);
  const entry = root?.entries.find((one) => one.key === key);
  if (!entry) {
    const end = lineEndOf(text.slice(block.start, block.end));
    return insertion(block.end, `${yamlText(key)}: ${written}${end}`);
  }
  return replaceValue(text, entry, written);
}

/** The edit that removes a field with its lines; null if there is no such field. */
export function removeField(text: string, key: string): Edit | null {
  const entry = readFrontMatter(text).root?.entries.find((one) => one.key === key);
  return entry ? removeEntry(text, entry) : null;
}

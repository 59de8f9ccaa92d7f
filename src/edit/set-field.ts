import type { Edit } from '../model/finding.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import { insertion, lineFeedOf, putValue, withoutEntry } from './text-edits.ts';

/** A value for a field: text, or a list of texts. */
export type FieldValue = string | readonly string[];

/** Words and shapes that YAML 1.2 would not read as this text. */
const SPECIAL = /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d[\d_.eE+-]*|0x[\da-f]+|0o[0-7]+|\.inf|\.nan)$/i;

/** A text as YAML writes it: plain where that is certain, else in double quotes (which read as JSON's do). */
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
 * The edit that gives a field of a note's front matter a value: in its place
 * where the field is there, else as a line before the closing fence. Null where
 * the note has no front matter that can be read.
 */
export function setField(text: string, key: string, value: FieldValue): Edit | null {
  const { state, root, block } = readFrontMatter(text);
  if (state !== 'read' || !block) return null;
  const written = yamlValue(value);
  const entry = root?.entries.find((one) => one.key === key);
  if (!entry) {
    const end = lineFeedOf(text.slice(block.start, block.end));
    return insertion(block.end, `${yamlText(key)}: ${written}${end}`);
  }
  return putValue(text, entry, written);
}

/** The edit that takes a field out, with its lines; null where there is none to take out. */
export function removeField(text: string, key: string): Edit | null {
  const entry = readFrontMatter(text).root?.entries.find((one) => one.key === key);
  return entry ? withoutEntry(text, entry) : null;
}

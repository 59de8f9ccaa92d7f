import type { Edit } from '../model/finding.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import { doubleQuoteYaml, yamlText } from '../parser/yaml-quote.ts';
import { insertion } from './text-edits.ts';
import { lineEndOf, replaceValue, removeEntry } from './text-edits.ts';

/** The value of a field: a text, yes or no, or a list of texts. */
export type FieldValue = string | boolean | readonly string[];

function yamlValue(value: FieldValue): string {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? yamlText(value) : `[${value.map(doubleQuoteYaml).join(', ')}]`;
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

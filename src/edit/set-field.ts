import type { Edit } from '../model/finding.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import { inDoubleQuotes, yamlText } from '../parser/yaml-quote.ts';
import { insertion, lineFeedOf, putValue, withoutEntry } from './text-edits.ts';

/** A value for a field: text, or a list of texts. */
export type FieldValue = string | readonly string[];

function yamlValue(value: FieldValue): string {
  return typeof value === 'string' ? yamlText(value) : `[${value.map(inDoubleQuotes).join(', ')}]`;
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

import type { Edit } from '../model/finding.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import { isEmpty } from '../parser/records/fields.ts';
import { applyEdits } from './edits.ts';
import { extendValue } from './extend-value.ts';
import { setField, type FieldValue } from './set-field.ts';
import { insertion } from './text-edits.ts';
import { doubleQuoteYaml } from '../parser/yaml-quote.ts';
import { lineEndOf } from './text-edits.ts';

const BOM = '\ufeff';

/**
 * The edits that set several fields of a note's front matter (see `setField`).
 * Adds front matter to a note that has none. Null if the front matter cannot be
 * read.
 */
export function setFields(text: string, fields: ReadonlyMap<string, FieldValue>): Edit[] | null {
  const { state, root, block } = readFrontMatter(text);
  if (state === 'unreadable' || state === 'template') return null;
  if (root) return allOrNull([...fields].map(([key, value]) => setField(text, key, value)));
  // No fields exist: builds a note with only these fields and inserts its lines.
  const end = lineEndOf(text);
  const lines = [...fields].reduce((note, [key, value]) => withField(note, key, value), '---\nx: 0\n---\n');
  const inner = lines.slice('---\nx: 0\n'.length, -'---\n'.length).replaceAll('\n', end);
  if (block) return [insertion(block.start, inner)];
  const at = text.startsWith(BOM) ? 1 : 0;
  return [insertion(at, `---${end}${inner}---${end}`)];
}

function withField(text: string, key: string, value: FieldValue): string {
  const edit = setField(text, key, value);
  return edit === null ? text : applyEdits(text, [edit]);
}

function allOrNull(edits: readonly (Edit | null)[]): Edit[] | null {
  const made = edits.filter((edit) => edit !== null);
  return made.length === edits.length ? made : null;
}

/**
 * The edits that append texts to a list field in its own style: on a line each,
 * within its brackets, or, for a single value, in brackets put around it. Null
 * if the front matter cannot be read or the field is a map.
 */
export function extendList(text: string, key: string, items: readonly string[]): Edit[] | null {
  const { state, root } = readFrontMatter(text);
  if (state !== 'read' || !root) return null;
  const entry = root.entries.find((one) => one.key === key);
  if (!entry || isEmpty(entry.value)) return allOrNull([setField(text, key, items)]);
  return entry.value.is === 'map' ? null : extendValue(text, entry, items.map(doubleQuoteYaml));
}

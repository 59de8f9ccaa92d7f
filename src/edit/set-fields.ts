import type { Edit } from '../model/finding.ts';
import { lineStart, lineEnd, nextLine } from '../model/text-lines.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import type { YamlNode } from '../parser/yaml-node.ts';
import { applyEdits } from './edits.ts';
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
  const value = root.entries.find((entry) => entry.key === key)?.value;
  const quoted = items.map(doubleQuoteYaml);
  if (!value || isEmptyValue(value)) return allOrNull([setField(text, key, items)]);
  if (value.is === 'list' && !isLinkWithoutQuotes(value)) {
    return value.flow
      ? appendInBrackets(value.items.at(-1), quoted)
      : appendLines(text, value.items.at(-1), quoted);
  }
  if (value.is === 'map') return null;
  const { start, end } = value;
  if (value.is === 'scalar' && value.quoted && /^["']/.test(text.slice(start, end))) {
    return [insertion(start, '['), insertion(end, `, ${quoted.join(', ')}]`)];
  }
  const written = value.is === 'scalar' ? String(value.value ?? '').trim() : text.slice(start, end);
  return [{ start, end, text: `[${[doubleQuoteYaml(written), ...quoted].join(', ')}]` }];
}

function isEmptyValue(node: YamlNode): boolean {
  if (node.is === 'list') return node.items.every(isEmptyValue);
  return node.is === 'scalar' && (node.value === null || node.value === '');
}

/** Whether a node is `[[Note]]` without quotes, which YAML reads as a list in a list. */
function isLinkWithoutQuotes(node: YamlNode): boolean {
  const [inner] = node.is === 'list' && node.flow ? node.items : [];
  return inner?.is === 'list' && inner.start === node.start + 1 && inner.end === node.end - 1;
}

function appendInBrackets(last: YamlNode | undefined, quoted: readonly string[]): Edit[] | null {
  if (!last) return null;
  return [insertion(last.end, `, ${quoted.join(', ')}`)];
}

function appendLines(text: string, last: YamlNode | undefined, quoted: readonly string[]): Edit[] | null {
  if (!last) return null;
  const start = lineStart(text, last.start);
  const marker = /^[ \t]*-[ \t]+/.exec(text.slice(start, last.start))?.[0];
  if (marker?.length !== last.start - start) return null;
  const end = lineEnd(text, last.end);
  const newline = text.slice(end, nextLine(text, end));
  return [insertion(end, quoted.map((item) => `${newline}${marker}${item}`).join(''))];
}

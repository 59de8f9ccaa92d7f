import type { Edit } from '../model/finding.ts';
import { lineStart, lineEnd } from '../model/text-lines.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import type { YamlNode } from '../parser/yaml-node.ts';
import { yamlText } from '../parser/yaml-quote.ts';
import { setField } from './set-field.ts';
import { insertion } from './text-edits.ts';

/** The texts of a list field's items as written; a single value is a list of one. Null if the field is a map or the front matter cannot be read. */
export function readList(text: string, key: string): readonly string[] | null {
  const { state, root } = readFrontMatter(text);
  if (state === 'unreadable' || state === 'template') return null;
  const value = root?.entries.find((entry) => entry.key === key)?.value;
  if (!value || (value.is === 'scalar' && (value.value === null || value.value === ''))) return [];
  if (value.is === 'map') return null;
  return value.is === 'list' ? value.items.map((item) => written(text, item)) : [written(text, value)];
}

/** Whether a list field has exactly these items. */
export function hasList(text: string, key: string, wanted: readonly string[]): boolean {
  return JSON.stringify(readList(text, key)) === JSON.stringify(wanted);
}

function written(text: string, node: YamlNode): string {
  return node.is === 'scalar' ? node.source : text.slice(node.start, node.end);
}

/**
 * The edits that set a list field to these texts. If it has one item on each
 * line, only lines that differ change, so that comments between them stay. Null
 * if the field is a map or the front matter cannot be read.
 */
export function setList(text: string, key: string, wanted: readonly string[]): Edit[] | null {
  const now = readList(text, key);
  if (!now) return null;
  if (hasList(text, key, wanted)) return [];
  const value = readFrontMatter(text).root?.entries.find((entry) => entry.key === key)?.value;
  const isLines = value?.is === 'list' && !value.flow && value.items.length > 0 && wanted.length > 0;
  if (isLines) return changeLines(text, value.items, now, wanted);
  const edit = setField(text, key, wanted);
  return edit ? [edit] : null;
}

function changeLines(
  text: string,
  items: readonly YamlNode[],
  now: readonly string[],
  wanted: readonly string[],
): Edit[] | null {
  const most = Math.min(now.length, wanted.length);
  let same = 0;
  while (same < most && now[same] === wanted[same]) same++;
  let after = 0;
  while (after < most - same && now.at(-1 - after) === wanted.at(-1 - after)) after++;
  const old = items.slice(same, items.length - after);
  const fresh = wanted.slice(same, wanted.length - after);
  const changed = old.slice(0, fresh.length).flatMap((item, at): Edit[] => {
    const value = fresh[at] ?? '';
    return [{ start: item.start, end: item.end, text: yamlText(value) }];
  });
  const removed = old.slice(fresh.length).map((item) => lineOf(text, item));
  const added = addedLines(text, items, same + Math.min(old.length, fresh.length), fresh.slice(old.length));
  return removed.includes(null) || !added
    ? null
    : [...changed, ...removed.filter((edit) => edit !== null), ...added];
}

/** The edit that removes an item's line; null if the item is not alone on its line. */
function lineOf(text: string, { start, end }: YamlNode): Edit | null {
  const from = lineStart(text, start);
  const feed = text.indexOf('\n', end);
  return /^[ \t]*-[ \t]+$/.test(text.slice(from, start)) && feed >= 0
    ? { start: from, end: feed + 1, text: '' }
    : null;
}

/** The edit that inserts items before index `at`, on lines of their own. */
function addedLines(
  text: string,
  items: readonly YamlNode[],
  at: number,
  fresh: readonly string[],
): Edit[] | null {
  if (fresh.length === 0) return [];
  const neighbor = items[Math.max(0, at - 1)];
  if (!neighbor) return null;
  const from = lineStart(text, neighbor.start);
  const marker = text.slice(from, neighbor.start);
  const feed = text.indexOf('\n', neighbor.end);
  if (!/^[ \t]*-[ \t]+$/.test(marker) || feed < 0) return null;
  const newline = text.slice(lineEnd(text, neighbor.end), feed + 1);
  const lines = fresh.map((one) => `${marker}${yamlText(one)}${newline}`).join('');
  if (at === 0) return [insertion(from, lines)];
  // Inserted where the item ends: below the last one it would not belong to the field.
  return [{ start: neighbor.end, end: feed + 1, text: text.slice(neighbor.end, feed + 1) + lines }];
}

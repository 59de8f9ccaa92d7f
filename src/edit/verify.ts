import type { Edit } from '../model/finding.ts';
import { partitionPoint } from '../model/partition-point.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import type { YamlEntry, YamlNode } from '../parser/yaml-node.ts';

/**
 * Whether the edited note's front matter is readable and every field that no
 * edit touches has the same value as before. (`applyEdits` guarantees that no
 * bytes outside the edits change.)
 */
export function keepsOtherFields(before: string, after: string, edits: readonly Edit[]): boolean {
  const old = readFrontMatter(before);
  const fresh = readFrontMatter(after);
  // Nothing can be compared with what could not be read: only that it was for quotation marks, and is no more.
  const isMendable = old.findings.every(({ rule }) => rule === 'bent-quotes');
  if (!isMendable || fresh.state === 'unreadable') return false;
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  const kept = (old.root?.entries ?? []).filter((entry) => !isTouched(entry, inOrder));
  const values = new Map((fresh.root?.entries ?? []).map(({ key, value }) => [key, value]));
  return kept.every(({ key, value }) => {
    const now = values.get(key);
    return now !== undefined && same(value, now);
  });
}

/** Whether one of some edits touches a field: they are in order and do not overlap, so the last that begins before its end reaches farthest. */
function isTouched({ keySpan, value }: YamlEntry, edits: readonly Edit[]): boolean {
  const last = edits[partitionPoint(edits, ({ start }) => start <= value.end) - 1];
  return last !== undefined && last.end >= keySpan.start;
}

function same(a: YamlNode, b: YamlNode): boolean {
  if (a.is === 'scalar') return b.is === 'scalar' && Object.is(a.value, b.value);
  if (a.is === 'list') return b.is === 'list' && allSame(a.items, b.items);
  if (b.is !== 'map' || a.entries.length !== b.entries.length) return false;
  const keys = b.entries.map(({ key }) => key);
  return (
    a.entries.every(({ key }, at) => key === keys[at]) &&
    allSame(
      a.entries.map(({ value }) => value),
      b.entries.map(({ value }) => value),
    )
  );
}

function allSame(a: readonly YamlNode[], b: readonly YamlNode[]): boolean {
  return (
    a.length === b.length &&
    a.every((node, at) => {
      const other = b[at];
      return other !== undefined && same(node, other);
    })
  );
}

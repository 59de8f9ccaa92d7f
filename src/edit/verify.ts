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
  // Front matter that could not be read cannot be compared. Only bent quotation marks may be the reason,
  // and they must be gone.
  const mayBeCorrected = old.findings.every(({ rule }) => rule === 'bent-quotes');
  if (!mayBeCorrected || fresh.state === 'unreadable') return false;
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  const kept = (old.root?.entries ?? []).filter((entry) => !isTouched(entry, inOrder));
  const values = new Map((fresh.root?.entries ?? []).map(({ key, value }) => [key, value]));
  return kept.every(({ key, value }) => {
    const now = values.get(key);
    return now !== undefined && same(value, now);
  });
}

/**
 * Whether one of the edits touches a field. They are sorted and do not overlap, so the last one
 * that begins before the field ends is the one that reaches furthest.
 */
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

import { normalizeKey } from '../../parser/normalize-key.ts';

/** Keys that a note of any kind may have: Obsidian's own, and those that people and tools commonly add. */
const COMMON: ReadonlySet<string> = new Set(
  [
    'type',
    'tags',
    'tag',
    'aliases',
    'alias',
    'cssclasses',
    'cssclass',
    'created',
    'updated',
    'modified',
    'date created',
    'date modified',
    'date updated',
    'created at',
    'updated at',
    'publish',
    'permalink',
    'description',
    'summary',
    'image',
    'cover',
    'banner',
    'icon',
    'title',
    'id',
    'uid',
    'up',
    'related',
    'parent',
    'source',
    'notes',
    'note',
    'comment',
  ].map(normalizeKey),
);

/** Whether a note of any kind may have this key. Ignores case, and which of space, `_` and `-` separates words. */
export function isCommonKey(key: string): boolean {
  return COMMON.has(normalizeKey(key));
}

import { normalizeKey } from '../parser/normalize-key.ts';

/** Keys that any note may have, whatever it is: Obsidian's own, and those that people and their tools give every note. */
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

/** Case, and which of space, `_` and `-` is used, make no difference. */
export function isCommonKey(key: string): boolean {
  return COMMON.has(normalizeKey(key));
}

import type { Moment } from '../../model/moment.ts';
import { foldPath } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { NoteChange } from './note-change.ts';
import { starterNotes } from './starter-notes.ts';

/** What setting a vault up makes, and what of it is there already and stays as it is. */
export interface SetUp {
  readonly changes: readonly NoteChange[];
  readonly kept: readonly string[];
}

export function setUp(index: VaultIndex, now: Moment): SetUp {
  const there = new Set([...index.notes.keys()].map(foldPath));
  const all = [...starterNotes(now.date)];
  return {
    changes: all
      .filter(([path]) => !there.has(foldPath(path)))
      .map(([path, after]) => ({ path, before: null, after })),
    kept: all.flatMap(([path]) => (there.has(foldPath(path)) ? [path] : [])),
  };
}

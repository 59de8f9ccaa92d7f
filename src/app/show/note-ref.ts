import type { LinkRef } from '../../model/records.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** A note that a page names: its path, or the link's text if the link is broken, and its name. */
export interface NoteRef {
  readonly path: string;
  readonly name: string;
}

export function refTo(index: VaultIndex, path: string): NoteRef {
  return { path, name: index.nameOf(path) };
}

/** The notes that links of a note lead to, without duplicates. */
export function refsOf(index: VaultIndex, links: readonly LinkRef[], from: string): NoteRef[] {
  return unique(peopleOf(index, links, from)).map((path) => refTo(index, path));
}

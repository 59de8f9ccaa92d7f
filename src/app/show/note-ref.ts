import type { LinkRef } from '../../model/records.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** A note that is named on a page: its path, or the link's text where it leads nowhere, and what it is called. */
export interface NoteRef {
  readonly path: string;
  readonly name: string;
}

export function refTo(index: VaultIndex, path: string): NoteRef {
  return { path, name: index.nameOf(path) };
}

/** What links of a note lead to, each once. */
export function refsOf(index: VaultIndex, links: readonly LinkRef[], from: string): NoteRef[] {
  return unique(peopleOf(index, links, from)).map((path) => refTo(index, path));
}

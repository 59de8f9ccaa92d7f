import type { ParsedNote } from '../../parser/parsed-note.ts';
import { VaultIndex } from '../../vault/vault-index.ts';

/**
 * A note as this vault would read it with this text, without computing the next state of the
 * vault: only this note and the notes with settings are read.
 */
export function readAlone(index: VaultIndex, path: string, text: string): ParsedNote | undefined {
  const settings = index
    .records('scorecard')
    .flatMap((record) => (record.path === path ? [] : (index.note(record.path) ?? [])));
  return VaultIndex.build([...settings, { path, text }], { ...index.surroundings, others: [] }).note(path);
}

import type { ParsedNote } from '../../parser/parsed-note.ts';
import { affectsParsing } from '../../vault/parse-source.ts';
import { VaultIndex } from '../../vault/vault-index.ts';

/**
 * A note as this vault would read it with this text, without computing the next state of the
 * vault. Plain names mean the people of the vault; of the other notes, only those with settings
 * are read again, if the note is one of them.
 */
export function readAlone(index: VaultIndex, path: string, text: string): ParsedNote | undefined {
  const note = index.rereadAlone(path, text);
  if (![note, index.note(path)].some(affectsParsing)) return note;
  const settings = index
    .records('scorecard')
    .flatMap((record) => (record.path === path ? [] : (index.note(record.path) ?? [])));
  return VaultIndex.build([...settings, { path, text }], { ...index.surroundings, others: [] }).note(path);
}

import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Fixed, FixedNote } from './fix-vault.ts';
import type { NoteWriter } from '../vault/ports.ts';
import { requireUserError, type UserError } from '../user-error.ts';

/** What became of fixes that were to be written. */
export interface WrittenFixes {
  /** The vault as it stands now: what could not be written says what it said before. */
  readonly index: VaultIndex;
  readonly written: readonly FixedNote[];
  /** Paths of notes that somebody else changed meanwhile; left alone. */
  readonly changed: readonly string[];
  /** One for each note that cannot be written. */
  readonly failed: readonly UserError[];
}

/** Writes each fixed note; one that cannot be written keeps no other from it. */
export function writeFixes({ index, notes }: Fixed, writer: NoteWriter): WrittenFixes {
  const written: FixedNote[] = [];
  const changed: string[] = [];
  const failed: UserError[] = [];
  for (const note of notes) {
    try {
      if (writer.replace(note.path, note.before, note.after) === 'replaced') written.push(note);
      else changed.push(note.path);
    } catch (error) {
      requireUserError(error);
      failed.push(error);
    }
  }
  const kept = notes.filter((note) => !written.includes(note));
  return {
    index: kept.length === 0 ? index : index.withAll(kept.map(({ path, before: text }) => ({ path, text }))),
    written,
    changed,
    failed,
  };
}

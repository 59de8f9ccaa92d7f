import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Fixed, FixedNote } from './fix-vault.ts';
import type { NoteWriter } from '../vault/ports.ts';
import { requireUserError, type UserError } from '../user-error.ts';

/** The result of writing fixes. */
export interface WrittenFixes {
  /** The vault as it is now: notes that could not be written are as before. */
  readonly index: VaultIndex;
  readonly written: readonly FixedNote[];
  /** Paths of notes that changed in the meantime; they were left alone. */
  readonly changed: readonly string[];
  /** One for each note that cannot be written. */
  readonly failed: readonly UserError[];
}

/** Writes each fixed note; one that cannot be written does not affect the others. */
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
  const notWritten = notes.filter((note) => !written.includes(note));
  return {
    index:
      notWritten.length === 0
        ? index
        : index.withAll(notWritten.map(({ path, before: text }) => ({ path, text }))),
    written,
    changed,
    failed,
  };
}

import type { NoteChange } from '../app/note-change.ts';
import { UserError } from '../app/user-error.ts';
import { DiskNoteWriter } from './node/note-writer.ts';
import { writeNew } from './node/write-new.ts';

/** Writes what a use case means to change. Throws `UserError` where a note is not as it was read any more. */
export function writeChanges(folder: string, changes: readonly NoteChange[]): void {
  const writer = new DiskNoteWriter(folder);
  for (const { path, before, after } of changes) {
    if (before === null) {
      if (!writeNew(folder, path, after))
        throw new UserError(`${path} is there already`, 'Nothing was changed.');
    } else if (writer.replace(path, before, after) === 'changed') {
      throw new UserError(`${path} was changed meanwhile`, 'It is left alone. Try again.');
    }
  }
}

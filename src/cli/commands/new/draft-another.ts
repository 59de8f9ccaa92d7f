import type { NewNote } from '../../../app/notes/new-note.ts';
import { errorDataOf, UserError, type UserErrorData } from '../../../app/user-error.ts';
import { noteName } from '../../../model/note-name.ts';
import { copyOf } from '../../../vault/copies.ts';
import { foldPath } from '../../../vault/link-table.ts';
import { namesOf } from '../../../vault/person-names.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { CliError } from '../../cli-error.ts';

/**
 * The note that `draft` makes; where its name is taken and another is wanted all the
 * same, in a file of its own, whose name `draft` is given. Throws `CliError` where it
 * is taken and another is not wanted.
 */
export function draftAnother(
  index: VaultIndex,
  isAnother: boolean,
  draft: (file?: string) => NewNote,
): NewNote {
  try {
    return countingAlone(index, draft());
  } catch (error) {
    const taken = error instanceof UserError ? takenBy(error as UserErrorData) : null;
    if (!taken) throw error;
    if (!isAnother) throw new CliError('new-name-taken', taken);
    return countingAlone(index, draft(freeName(index, taken.name ?? noteName(taken.path))));
  }
}

/** The note, with its name for a heading where it would equal the one that has the name without the number: such a note counts as a copy that a sync tool left. */
function countingAlone(index: VaultIndex, note: NewNote): NewNote {
  if (copyOf(note, (path) => index.note(path)?.text)?.bySync !== false) return note;
  const end = note.text.includes('\r\n') ? '\r\n' : '\n';
  return { ...note, text: `${note.text.trimEnd()}${end}${end}# ${noteName(note.path)}${end}` };
}

/** The note that has the name; `name` is null where it is the file's. */
function takenBy(error: UserErrorData): { readonly path: string; readonly name: string | null } | null {
  const note = errorDataOf(error, 'note-exists');
  return note ? { path: note.path, name: null } : errorDataOf(error, 'contact-exists');
}

/** The first of `Name 2`, `Name 3` … that neither a file of the vault has, in whatever folder, nor a person: no link leads elsewhere for it. */
function freeName(index: VaultIndex, name: string): string {
  const files = [...index.notes.keys(), ...index.surroundings.others].map(noteName);
  const taken = new Set([...files, ...index.records('contact').flatMap(namesOf)].map(foldPath));
  for (let count = 2; ; count++) {
    const free = `${name} ${count}`;
    if (!taken.has(foldPath(free))) return free;
  }
}

import type { NoteChange } from '../../app/notes/note-change.ts';
import { UserError, userErrorData } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { requireVault } from '../command-line/require-vault.ts';
import { DiskNoteWriter } from '../node/note-writer.ts';
import { NOT_REMEMBERED, UndoMemory, type Remembered } from './undo-memory.ts';
import { writeNew } from '../node/write-new.ts';
import { say } from '../report/say.ts';
import * as writingWords from '../words/writing-words.ts';

/**
 * Writes what a use case means to change, each note whole or not at all, and
 * remembers it under the command's name, so that `netvault log --undo` can take
 * it back. Says whether it can, or why not. With `--dry-run` nothing is written.
 * Throws `UserError` where the folder is no vault, and where a note is not as it
 * was read any more or cannot be written; it names the notes that were written before it, which can be taken
 * back too.
 */
export function writeUndoably(
  { io, args }: Pick<Context, 'io' | 'args'>,
  vault: OpenVault,
  command: string,
  changes: readonly NoteChange[],
): Remembered {
  requireVault(vault);
  if (args.flag('dry-run')) return NOT_REMEMBERED;
  const { folder } = vault;
  const { written, failure } = writeAll(folder, changes);
  const remembered = UndoMemory.of(io, folder).remember(command, written);
  if (failure) throw failure;
  return remembered;
}

/** Says on stderr why what was written cannot be taken back, where there is a reason. */
export function warnIfNotUndoable({ why }: Remembered, context: Context): void {
  if (why !== null) say(context, writingWords.cannotTakeBack(why));
}

function writeAll(
  folder: string,
  changes: readonly NoteChange[],
): { written: readonly NoteChange[]; failure: UserError | null } {
  const writer = new DiskNoteWriter(folder);
  const written: NoteChange[] = [];
  for (const change of changes) {
    try {
      writeOne(folder, writer, change);
      written.push(change);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const stopped = { error: userErrorData(error), written: written.map(({ path }) => path) };
      return { written, failure: new CliError('stopped-after', stopped, error.place) };
    }
  }
  return { written, failure: null };
}

function writeOne(folder: string, writer: DiskNoteWriter, { path, before, after }: NoteChange): void {
  if (before === null) {
    if (writeNew(folder, path, after)) return;
    throw new CliError('appeared-meanwhile', { path });
  }
  if (writer.replace(path, before, after) === 'replaced') return;
  throw new CliError('changed-meanwhile', { path });
}

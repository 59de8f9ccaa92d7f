import type { NoteChange, NoteRemoval } from '../../app/notes/note-change.ts';
import { askDefaultNo } from '../asking/ask-default-no.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import * as writingWords from '../words/writing-words.ts';
import type { UndoRecord } from './undo-memory.ts';
import { warnBeforeWriting, writeUndoably } from './write-undoably.ts';

/**
 * Writes planned changes with `--write`; without it, asks the user at the terminal, who has seen
 * the plan. Null if nothing is written. Throws `UserError` if the folder is not a vault, or if a
 * note has changed or cannot be written.
 */
export async function writeIfWanted(
  context: Context,
  vault: OpenVault,
  command: string,
  changes: readonly (NoteChange | NoteRemoval)[],
): Promise<UndoRecord | null> {
  if (changes.length === 0) return null;
  if (!context.args.flag('write')) {
    warnBeforeWriting(context, command, changes);
    if (!(await isAgreed(context))) return null;
  }
  return writeUndoably(context, vault, command, changes);
}

async function isAgreed(context: Context): Promise<boolean> {
  return !context.args.isJson && (await askDefaultNo(context, writingWords.isItWritten));
}

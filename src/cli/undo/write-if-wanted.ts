import type { NoteChange, NoteRemoval } from '../../app/notes/note-change.ts';
import { askWhether } from '../asking/ask-whether.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import * as writingWords from '../words/writing-words.ts';
import type { Remembered } from './undo-memory.ts';
import { writeUndoably } from './write-undoably.ts';

/**
 * Writes what was planned with `--write`; without it a person at the terminal, who
 * has seen the plan, is asked. Null where nothing is written. Throws `UserError` as `writeUndoably` does.
 */
export async function writeIfWanted(
  context: Context,
  vault: OpenVault,
  command: string,
  changes: readonly (NoteChange | NoteRemoval)[],
): Promise<Remembered | null> {
  const isWanted = changes.length > 0 && (context.args.flag('write') || (await isAgreed(context)));
  return isWanted ? writeUndoably(context, vault, command, changes) : null;
}

async function isAgreed(context: Context): Promise<boolean> {
  return !context.args.isJson && (await askWhether(context, writingWords.isItWritten));
}

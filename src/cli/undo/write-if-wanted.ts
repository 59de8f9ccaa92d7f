import type { NoteChange, NoteRemoval } from '../../app/notes/note-change.ts';
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

async function isAgreed({ io, args, errorStyle }: Context): Promise<boolean> {
  if (io.ask === null || args.isJson) return false;
  const answer = await io.ask(errorStyle.words(`${writingWords.isItWritten} `));
  return /^y(?:es)?$/i.test(answer.trim());
}

import { CliError } from '../cli-error.ts';
import type { Context } from '../command-line/command.ts';
import { EXIT, type ExitCode } from '../command-line/io.ts';
import { findVault } from '../node/find-vault.ts';
import { outdatedSince, vaultBefore } from './outdated-since.ts';
import { isUndone, undoCommand } from './undo-command.ts';
import { UndoMemory } from './undo-memory.ts';
import { undoReport, undoText } from './undo-text.ts';
import { safeJson } from '../terminal/safe-text.ts';

/**
 * Undoes the last command that can be undone. In a note that has changed since, only the command's
 * own lines are undone; if they have changed too, the note is left alone and reported. If nothing
 * could be undone, or some notes were missing, this is reported, and the next undo tries what is left
 * of the command once more, before it goes on with the one before.
 */
export async function undoLast(context: Context): Promise<ExitCode> {
  const { io, args, style, turn } = context;
  // No further check that the folder is a vault: what is in its memory was written by commands that had
  // checked.
  const { folder } = findVault(args.text('vault'), io);
  const memory = UndoMemory.of(io, folder);
  const before = memory.read().length === 0 ? null : await vaultBefore(context);
  const { last, notes } = await turn.runInTurn(folder, (writer) => {
    for (;;) {
      const last = memory.read().at(-1);
      if (!last) throw new CliError('nothing-to-undo', { hasDroppedOlder: memory.hasDroppedOlder });
      const notes = undoCommand(folder, writer, last);
      const isDone = isUndone(notes);
      const missing = last.changes.filter((_, at) => notes[at]?.outcome === 'gone');
      memory.keepOfLast(isDone ? missing : last.wasReported ? [] : last.changes);
      if (isDone || !last.wasReported) return { last, notes };
    }
  });
  const changed = notes.filter(({ outcome }) => outcome === 'changed');
  const isWhole = changed.length === 0 && notes.every(({ left }) => left.length === 0);
  const undone = { command: last.command, notes, reviews: outdatedSince(before, notes) };
  io.stdout.write(args.isJson ? safeJson(undoReport(undone)) : undoText(undone, style));
  return isWhole ? EXIT.fine : EXIT.doesNotHold;
}

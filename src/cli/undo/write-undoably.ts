import { Buffer } from 'node:buffer';
import type { NoteChange, NoteRemoval } from '../../app/notes/note-change.ts';
import { foldPath } from '../../vault/link-table.ts';
import { requireUserError, userErrorData, type UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { requireVault } from '../command-line/require-vault.ts';
import { NOT_REMEMBERED, UndoMemory, whyNotUndoable, type UndoRecord } from './undo-memory.ts';
import { printMessage } from '../report/print-message.ts';
import { Progress } from '../terminal/progress.ts';
import * as writingWords from '../words/writing-words.ts';
import type { VaultWriter } from '../writing/vault-writer.ts';

type AnyChange = NoteChange | NoteRemoval;

/**
 * Writes changes, each note whole or not at all, and records them under the command's name, so
 * that `netvault log --undo` can undo them. They are recorded first, so that a command that is
 * killed can be undone too. Returns whether they can be undone, or why not. With `--dry-run`,
 * nothing is written. Throws `UserError` if the folder is not a vault; if a note has changed
 * since it was read, before anything is written; and if a note cannot be written: then the
 * changes made before are undone, because half of a command (for example a line marked as moved
 * that is nowhere else) would be worse than nothing.
 */
export async function writeUndoably(
  { io, args, turn, errorStyle }: Pick<Context, 'io' | 'args' | 'turn' | 'errorStyle'>,
  vault: OpenVault,
  command: string,
  changes: readonly AnyChange[],
): Promise<UndoRecord> {
  requireVault(vault);
  if (args.flag('dry-run')) return NOT_REMEMBERED;
  const { folder } = vault;
  return turn.runInTurn(folder, async (writer) => {
    const overtaken = changes.find(
      (one) => !isPathFreed(one, changes) && !writer.isUnchanged(one.path, one.before),
    );
    if (overtaken) {
      const { path } = overtaken;
      const isNotVaultFile = writer.isNotVaultFile(path);
      throw stoppedAfter([], isNotVaultFile ? new CliError('not-own-file', { path }) : notAsRead(overtaken));
    }
    const removed = changes.filter(({ after }) => after === null);
    for (const { path } of removed) writer.requireRemovable(path);
    const modes = new Map(
      removed.flatMap(({ path }) => {
        const mode = writer.modeOf(path);
        return mode === undefined ? [] : [[path, mode] as const];
      }),
    );
    const memory = UndoMemory.of(io, folder);
    const folders = writer.missingFolders(
      changes.flatMap(({ path, before }) => (before === null ? path : [])),
    );
    const remembered = memory.remember(command, changes, folders, modes);
    const progress = new Progress({ io, errorStyle }, changes.length);
    const { written: made, failure } = await writeAll({ writer, modes }, changes, (done) => {
      progress.showUnlessRecent(writingWords.writing(done, changes.length));
    }).finally(() => {
      progress.end();
    });
    if (!failure) return remembered;
    const written = stillWritten({ writer, modes }, made);
    if (remembered.isUndoable) memory.forgetLast();
    memory.remember(command, written, folders, modes);
    writer.removeFolders(folders);
    throw stoppedAfter(written, failure);
  });
}

/** Reports on stderr why changes cannot be undone, if there is a reason. */
export function warnIfNotUndoable({ why }: UndoRecord, context: Context): void {
  if (why !== null) printMessage(context, writingWords.cannotTakeBack(why));
}

/** Reports the same for changes that are shown before they are written. */
export function warnBeforeWriting(context: Context, command: string, changes: readonly AnyChange[]): void {
  const why = whyNotUndoable(command, changes);
  if (why !== null) printMessage(context, writingWords.cannotTakeBack(why));
}

/** With fewer changes, preparing would gain nothing. */
const MIN_CHANGES_TO_PREPARE = 3;

/** Prepares the texts. In the progress shown, preparing is the first half and writing the second. */
async function prepare(
  writer: VaultWriter,
  changes: readonly AnyChange[],
  onProgress: (done: number) => void,
): Promise<void> {
  if (changes.length < MIN_CHANGES_TO_PREPARE) return;
  await writer.prepare(
    changes.flatMap(({ after }) => after ?? []),
    (ready) => {
      onProgress(Math.floor(ready / 2));
    },
  );
}

/** Where to write, and the permissions of the files that are deleted. */
interface Writing {
  readonly writer: VaultWriter;
  readonly modes: ReadonlyMap<string, number>;
}

async function writeAll(
  writing: Writing,
  changes: readonly AnyChange[],
  onProgress: (done: number) => void,
): Promise<{ written: readonly AnyChange[]; failure: UserError | null }> {
  await prepare(writing.writer, changes, onProgress);
  const written: AnyChange[] = [];
  for (const change of changes) {
    try {
      writeOne(writing, change);
      written.push(change);
      onProgress(Math.floor((changes.length + written.length) / 2));
    } catch (error) {
      requireUserError(error);
      return { written, failure: error };
    }
  }
  return { written, failure: null };
}

/**
 * Undoes changes, the last one first. Returns those that could not be undone, because the note
 * has changed in the meantime or cannot be written.
 */
function stillWritten({ writer, modes }: Writing, changes: readonly AnyChange[]): readonly AnyChange[] {
  const isBack = ({ path, before, after }: AnyChange): boolean => {
    try {
      if (after === null) return writer.create(path, before, modes.get(path));
      if (before === null) return writer.remove(path, Buffer.from(after));
      return writer.replace(path, after, before) === 'replaced';
    } catch {
      return false;
    }
  };
  return changes
    .toReversed()
    .filter((change) => !isBack(change))
    .reverse();
}

function writeOne(writing: Writing, change: AnyChange): void {
  if (!isWritten(writing, change)) throw notAsRead(change);
}

function isWritten({ writer, modes }: Writing, change: AnyChange): boolean {
  const { path, before, after } = change;
  if (after === null) return writer.remove(path, Buffer.from(before));
  if (before !== null) return writer.replace(path, before, after) === 'replaced';
  return writer.create(path, after, modes.get(change.movedFrom ?? ''));
}

/** Whether a note is created after another is deleted whose path some file systems treat as the same. */
function isPathFreed({ path, before }: AnyChange, changes: readonly AnyChange[]): boolean {
  return (
    before === null && changes.some((one) => one.after === null && foldPath(one.path) === foldPath(path))
  );
}

const notAsRead = ({ path, before }: AnyChange): CliError =>
  new CliError(before === null ? 'appeared-meanwhile' : 'changed-meanwhile', { path });

function stoppedAfter(written: readonly AnyChange[], error: UserError): CliError {
  const stopped = { error: userErrorData(error), written: written.map(({ path }) => path) };
  return new CliError('stopped-after', stopped, error.place);
}

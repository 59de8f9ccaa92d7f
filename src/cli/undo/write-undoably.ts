import { Buffer } from 'node:buffer';
import type { NoteChange, NoteRemoval } from '../../app/notes/note-change.ts';
import { foldPath } from '../../vault/link-table.ts';
import { requireUserError, userErrorData, type UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { requireVault } from '../command-line/require-vault.ts';
import { NOT_REMEMBERED, UndoMemory, whyNotUndoable, type Remembered } from './undo-memory.ts';
import { say } from '../report/say.ts';
import { Progress } from '../terminal/progress.ts';
import * as writingWords from '../words/writing-words.ts';
import type { VaultWriter } from '../writing/vault-writer.ts';

type AnyChange = NoteChange | NoteRemoval;

/**
 * Writes what a use case means to change, each note whole or not at all, and
 * remembers it under the command's name, so that `netvault log --undo` can take
 * it back: first that, so that a command that is killed can be taken back too.
 * Says whether it can, or why not. With `--dry-run` nothing is written.
 * Throws `UserError` where the folder is no vault; where a note is not as it
 * was read any more, before anything is written; and where one cannot be
 * written: those before it are as they were again then, since half of a command
 * (a line marked as moved, and nowhere to be found) would be worse than none.
 */
export async function writeUndoably(
  { io, args, turn, errorStyle }: Pick<Context, 'io' | 'args' | 'turn' | 'errorStyle'>,
  vault: OpenVault,
  command: string,
  changes: readonly AnyChange[],
): Promise<Remembered> {
  requireVault(vault);
  if (args.flag('dry-run')) return NOT_REMEMBERED;
  const { folder } = vault;
  return turn.during(folder, async (writer) => {
    const overtaken = changes.find((one) => !isFreed(one, changes) && !writer.isStill(one.path, one.before));
    if (overtaken) {
      const { path } = overtaken;
      const isForeign = writer.isForeign(path);
      throw stoppedAfter([], isForeign ? new CliError('not-own-file', { path }) : notAsRead(overtaken));
    }
    const memory = UndoMemory.of(io, folder);
    const folders = writer.missingFolders(
      changes.flatMap(({ path, before }) => (before === null ? path : [])),
    );
    const remembered = memory.remember(command, changes, folders);
    const progress = new Progress({ io, errorStyle }, changes.length);
    const { written: made, failure } = await writeAll(writer, changes, (done) => {
      progress.tell(writingWords.writing(done, changes.length));
    }).finally(() => {
      progress.end();
    });
    if (!failure) return remembered;
    const written = stillWritten(writer, made);
    if (remembered.isUndoable) memory.forgetLast();
    memory.remember(command, written, folders);
    writer.removeFolders(folders);
    throw stoppedAfter(written, failure);
  });
}

/** Says on stderr why what was written cannot be taken back, where there is a reason. */
export function warnIfNotUndoable({ why }: Remembered, context: Context): void {
  if (why !== null) say(context, writingWords.cannotTakeBack(why));
}

/** Says the same of changes that are shown before they are written. */
export function warnBeforehand(context: Context, command: string, changes: readonly AnyChange[]): void {
  const why = whyNotUndoable(command, changes);
  if (why !== null) say(context, writingWords.cannotTakeBack(why));
}

/** With fewer changes there is nothing to be gained. */
const FEW = 3;

/** Half of what is told is what is prepared, the other half what is written. */
async function prepare(
  writer: VaultWriter,
  changes: readonly AnyChange[],
  tell: (done: number) => void,
): Promise<void> {
  if (changes.length < FEW) return;
  await writer.prepare(
    changes.flatMap(({ after }) => after ?? []),
    (ready) => {
      tell(Math.floor(ready / 2));
    },
  );
}

async function writeAll(
  writer: VaultWriter,
  changes: readonly AnyChange[],
  tell: (done: number) => void,
): Promise<{ written: readonly AnyChange[]; failure: UserError | null }> {
  await prepare(writer, changes, tell);
  const written: AnyChange[] = [];
  for (const change of changes) {
    try {
      writeOne(writer, change);
      written.push(change);
      tell(Math.floor((changes.length + written.length) / 2));
    } catch (error) {
      requireUserError(error);
      return { written, failure: error };
    }
  }
  return { written, failure: null };
}

/** Takes changes back, the last one first. Answers those that stay, since somebody has changed the note meanwhile or it cannot be written. */
function stillWritten(writer: VaultWriter, changes: readonly AnyChange[]): readonly AnyChange[] {
  const isBack = ({ path, before, after }: AnyChange): boolean => {
    try {
      if (after === null) return writer.create(path, before);
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

function writeOne(writer: VaultWriter, change: AnyChange): void {
  if (!isWritten(writer, change)) throw notAsRead(change);
}

function isWritten(writer: VaultWriter, { path, before, after }: AnyChange): boolean {
  if (after === null) return writer.remove(path, Buffer.from(before));
  return before === null ? writer.create(path, after) : writer.replace(path, before, after) === 'replaced';
}

/** Whether a note is made where another goes first whose name is the same to some file systems. */
function isFreed({ path, before }: AnyChange, changes: readonly AnyChange[]): boolean {
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

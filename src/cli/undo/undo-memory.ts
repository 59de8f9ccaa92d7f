import { Buffer } from 'node:buffer';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteChange, NoteRemoval } from '../../app/notes/note-change.ts';
import type { Io } from '../command-line/io.ts';
import { faultOf } from '../node/file-error.ts';
import { readPlainFile } from '../node/plain-file.ts';
import { faultWords } from '../words/fault-words.ts';
import * as writingWords from '../words/writing-words.ts';
import { checksum } from '../writing/checksum.ts';
import { makeFolder } from '../writing/make-folder.ts';
import { Drafts } from '../writing/drafts.ts';
import { replaceFile } from '../writing/replace-file.ts';
import { stateFolder } from '../writing/state-folder.ts';
import {
  NOTHING,
  parseRemembered,
  toUndoableChange,
  type Remembered,
  type Undoable,
  type UndoableChange,
} from './undoable.ts';

/** The number of commands that can be undone, one after the other. */
const MAX_COMMANDS = 20;
/** The largest size of the memory file and of one command in it, in bytes. */
const MAX_BYTES = 6_000_000;
const MAX_COMMAND_BYTES = 4_000_000;
/** The same for commands that are kept line by line, so that they can be undone partly in a note that has changed since. */
const MAX_BYTES_BY_LINES = 1_000_000;
const COMMAND_BY_LINES = 250_000;
/** The bytes of the file besides its commands: a path can be long. */
const HEAD = 20_000;

/** Whether changes can be undone; if not, why, unless there is nothing to say. */
export interface UndoRecord {
  readonly isUndoable: boolean;
  readonly why: string | null;
}

export const NOT_REMEMBERED: UndoRecord = { isUndoable: false, why: null };

/**
 * What was written into one vault and can be undone, the last command last: a small file outside
 * the vault, in the system's folder for the state of programs, named after the vault's real path.
 * It is checked when it is read; a damaged file counts as empty. Like the vault, it is written only
 * during a command's turn (`Turn`).
 */
export class UndoMemory {
  /** Null if the environment names no folder for it. */
  readonly #place: string | null;
  readonly #vault: string;

  static of(io: Pick<Io, 'env' | 'platform'>, folder: string): UndoMemory {
    return new UndoMemory(stateFolder(io), realpathSync(folder));
  }

  private constructor(folder: string | null, vault: string) {
    const name = checksum(vault).slice(0, 32);
    this.#vault = vault;
    this.#place = folder === null ? null : join(folder, 'netvault', 'undo', `${name}.json`);
  }

  /** The commands that can be undone, the last command last. */
  read(): readonly Undoable[] {
    return this.#read().commands;
  }

  /** Whether there were commands before these that could be undone then. */
  get hasDroppedOlder(): boolean {
    return this.#read().hasDroppedOlder;
  }

  #read(): Remembered {
    if (this.#place === null) return NOTHING;
    try {
      const { bytes } = readPlainFile(this.#place, { most: MAX_BYTES });
      return parseRemembered(bytes.toString('utf8'), this.#vault);
    } catch {
      return NOTHING; // The file is missing, not a plain file, or not readable.
    }
  }

  /**
   * Adds a command. `folders` are those that will be created for the notes, parents first, and
   * `modes` the permissions of the files that will be deleted.
   */
  remember(
    command: string,
    changes: readonly (NoteChange | NoteRemoval)[],
    folders: readonly string[] = [],
    modes: ReadonlyMap<string, number> = new Map(),
  ): UndoRecord {
    if (changes.length === 0) return NOT_REMEMBERED;
    const small = changes.map((change) => toUndoableChange(change, modes.get(change.path)));
    const kept = keepable({ command, changes: small, folders });
    if (!kept) return { isUndoable: false, why: writingWords.tooMuchToKeep };
    return this.#write([...this.read(), kept]);
  }

  /**
   * Keeps only these changes of the last command, which could not be undone, as was reported. Forgets the
   * command if there are none.
   */
  keepOfLast(changes: readonly UndoableChange[]): void {
    const commands = this.read();
    const rest = changes.length === 0 ? [] : commands.slice(-1);
    this.#write([
      ...commands.slice(0, -1),
      ...rest.map((one) => ({ ...one, changes, wasReported: true as const })),
    ]);
  }

  /** Forgets the last command. */
  forgetLast(): void {
    this.keepOfLast([]);
  }

  #write(commands: readonly Undoable[]): UndoRecord {
    if (this.#place === null) return NOT_REMEMBERED;
    const kept = newest(commands);
    const hasDroppedOlder = kept.length < commands.length || this.hasDroppedOlder;
    const text = `${JSON.stringify({ version: 2, vault: this.#vault, hasDroppedOlder, commands: kept })}\n`;
    try {
      // The file contains text of notes: nobody else may read it.
      makeFolder(join(this.#place, '..'), 0o700);
      // Nobody else writes this file now, so another draft of it was left by a killed command.
      replaceFile(this.#place, text, { mode: 0o600, drafts: new Drafts(null, 0) });
      return { isUndoable: true, why: null };
    } catch (error) {
      return { isUndoable: false, why: faultWords(faultOf(error)) };
    }
  }
}

/** Why changes could not be undone after they are written; null if no reason is known. */
export function whyNotUndoable(
  command: string,
  changes: readonly (NoteChange | NoteRemoval)[],
): string | null {
  const kept = keepable({ command, changes: changes.map((one) => toUndoableChange(one)), folders: [] });
  return kept ? null : writingWords.tooMuchToKeep;
}

/** A command in the form in which it is kept; null if it is too large. */
function keepable(entry: Undoable): Undoable | null {
  const kept = sizeOf(entry) <= COMMAND_BY_LINES ? entry : asWhole(entry);
  return sizeOf(kept) > MAX_COMMAND_BYTES ? null : kept;
}

/** The size of a command in the file, in bytes. */
const sizeOf = (entry: Undoable): number => Buffer.byteLength(JSON.stringify(entry)) + 1;

/** The form with which each note is undone whole or not at all; for a note that was created, its checksum is enough. */
function asWhole({ command, changes, folders }: Undoable): Undoable {
  return {
    command,
    folders,
    changes: changes.map((one) => ({ ...one, lines: [], ranges: one.before === null ? [] : one.ranges })),
  };
}

/** The newest commands that fit in the file, always including the last one. */
function newest(commands: readonly Undoable[]): readonly Undoable[] {
  let [all, byLines] = [0, 0];
  const isTooMuch = (entry: Undoable): boolean => {
    const size = sizeOf(entry);
    all += size;
    if (size <= COMMAND_BY_LINES) byLines += size;
    return all > MAX_BYTES - HEAD || byLines > MAX_BYTES_BY_LINES - HEAD;
  };
  const recent = commands.slice(-MAX_COMMANDS);
  return recent.slice(Math.min(recent.findLastIndex(isTooMuch) + 1, recent.length - 1));
}

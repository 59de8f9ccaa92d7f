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
import { changeOf, parseUndoable, type Undoable } from './undoable.ts';

/** How many commands can be taken back, one after the other. */
const MOST_COMMANDS = 20;
/** Bytes of a file of state, and of one command in it. */
const LARGEST = 6_000_000;
const LARGEST_COMMAND = 4_000_000;
/** The same of commands that are kept line by line, so that a note that was changed since is taken back in part. */
const LARGEST_BY_LINES = 1_000_000;
const COMMAND_BY_LINES = 250_000;
/** Bytes of the file beside its commands: a path can be long. */
const HEAD = 20_000;

/** Whether what was written can be taken back; else why it cannot, where there is something to say. */
export interface Remembered {
  readonly isUndoable: boolean;
  readonly why: string | null;
}

export const NOT_REMEMBERED: Remembered = { isUndoable: false, why: null };

/**
 * What was written into one vault and can be taken back, the last command last:
 * a small file outside the vault, in the folder that the system has for the
 * state of programs, named after the vault's real path. It is data, checked
 * when it is read; one that is damaged counts as empty. It is read and written
 * only in a command's turn (`Turn`), as the vault is.
 */
export class UndoMemory {
  /** Null where the environment names no folder for it. */
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

  /** What can be taken back, the last command last. */
  read(): readonly Undoable[] {
    if (this.#place === null) return [];
    try {
      const { bytes } = readPlainFile(this.#place, { most: LARGEST });
      return parseUndoable(bytes.toString('utf8'), this.#vault);
    } catch {
      return []; // not there, no plain file, or not readable: nothing is remembered
    }
  }

  /** `folders` are those that are made for the notes, a folder before those in it. */
  remember(
    command: string,
    changes: readonly (NoteChange | NoteRemoval)[],
    folders: readonly string[] = [],
  ): Remembered {
    if (changes.length === 0) return NOT_REMEMBERED;
    const kept = keepable({ command, changes: changes.map(changeOf), folders });
    if (!kept) return { isUndoable: false, why: writingWords.tooMuchToKeep };
    return this.#write([...this.read(), kept]);
  }

  /** Forgets the last command. */
  forgetLast(): void {
    this.#write(this.read().slice(0, -1));
  }

  #write(commands: readonly Undoable[]): Remembered {
    if (this.#place === null) return NOT_REMEMBERED;
    const kept = newest(commands);
    const text = `${JSON.stringify({ version: 1, vault: this.#vault, commands: kept })}\n`;
    try {
      // It holds text of notes: nobody else may read it.
      makeFolder(join(this.#place, '..'), 0o700);
      // Nobody else writes it meanwhile: another draft of it is that of a command that was killed.
      replaceFile(this.#place, text, { mode: 0o600, drafts: new Drafts(null, 0) });
      return { isUndoable: true, why: null };
    } catch (error) {
      return { isUndoable: false, why: faultWords(faultOf(error)) };
    }
  }
}

/** Why changes could not be taken back, once they are written; null where nothing is known to be in the way. */
export function whyNotUndoable(
  command: string,
  changes: readonly (NoteChange | NoteRemoval)[],
): string | null {
  const kept = keepable({ command, changes: changes.map(changeOf), folders: [] });
  return kept ? null : writingWords.tooMuchToKeep;
}

/** A command as it is kept; null where it is too much. */
function keepable(entry: Undoable): Undoable | null {
  const kept = sizeOf(entry) <= COMMAND_BY_LINES ? entry : asWhole(entry);
  return sizeOf(kept) > LARGEST_COMMAND ? null : kept;
}

/** Bytes of a command in the file. */
const sizeOf = (entry: Undoable): number => Buffer.byteLength(JSON.stringify(entry)) + 1;

/** What takes each note back whole or not at all; of a note that was made, its checksum is enough. */
function asWhole({ command, changes, folders }: Undoable): Undoable {
  return {
    command,
    folders,
    changes: changes.map((one) => ({ ...one, lines: [], ...(one.before === null ? { added: '' } : {}) })),
  };
}

/** As many of the newest commands as the file can hold, the last one always. */
function newest(commands: readonly Undoable[]): readonly Undoable[] {
  let [all, byLines] = [0, 0];
  const isTooMuch = (entry: Undoable): boolean => {
    const size = sizeOf(entry);
    all += size;
    if (size <= COMMAND_BY_LINES) byLines += size;
    return all > LARGEST - HEAD || byLines > LARGEST_BY_LINES - HEAD;
  };
  const recent = commands.slice(-MOST_COMMANDS);
  return recent.slice(Math.min(recent.findLastIndex(isTooMuch) + 1, recent.length - 1));
}

import { mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, win32 } from 'node:path';
import type { NoteChange } from '../../app/notes/note-change.ts';
import type { Io } from '../command-line/io.ts';
import { faultOf } from '../node/file-error.ts';
import { replaceFile } from '../node/replace-file.ts';
import { faultWords } from '../words/fault-words.ts';
import * as writingWords from '../words/writing-words.ts';
import { changeOf, checksum, parseUndoable, type Undoable } from './undoable.ts';

/** How many commands can be taken back, one after the other. */
const MOST_COMMANDS = 20;
/** Bytes of a file of state; what is larger is not kept. */
const LARGEST = 1_000_000;

/** Whether what was written can be taken back; else why it cannot, where there is something to say. */
export interface Remembered {
  readonly isUndoable: boolean;
  readonly why: string | null;
}

export const NOT_REMEMBERED: Remembered = { isUndoable: false, why: null };

/**
 * What was written into one vault and can be taken back, the last command last:
 * a small file outside the vault, in the folder that the system has for the
 * state of programs (XDG_STATE_HOME, else `~/.local/state`; LOCALAPPDATA on
 * Windows), named after the vault's real path. It is data, checked when it is
 * read; one that is damaged counts as empty.
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
      if (statSync(this.#place).size > LARGEST) return [];
      return parseUndoable(readFileSync(this.#place, 'utf8'), this.#vault);
    } catch {
      return []; // not there, or not readable: nothing is remembered
    }
  }

  remember(command: string, changes: readonly NoteChange[]): Remembered {
    if (changes.length === 0) return NOT_REMEMBERED;
    const entry: Undoable = { command, changes: changes.map(changeOf) };
    if (JSON.stringify(entry).length > LARGEST / 4)
      return { isUndoable: false, why: writingWords.tooMuchToKeep };
    return this.#write([...this.read(), entry]);
  }

  /** Forgets the last command. */
  forgetLast(): void {
    this.#write(this.read().slice(0, -1));
  }

  #write(commands: readonly Undoable[]): Remembered {
    if (this.#place === null) return NOT_REMEMBERED;
    let kept = commands.slice(-MOST_COMMANDS);
    const text = (): string => `${JSON.stringify({ version: 1, vault: this.#vault, commands: kept })}\n`;
    while (kept.length > 1 && Buffer.byteLength(text()) > LARGEST) kept = kept.slice(1);
    try {
      // It holds text of notes: nobody else may read it.
      mkdirSync(join(this.#place, '..'), { recursive: true, mode: 0o700 });
      replaceFile(this.#place, text(), { mode: 0o600 });
      return { isUndoable: true, why: null };
    } catch (error) {
      return { isUndoable: false, why: faultWords(faultOf(error)) };
    }
  }
}

function stateFolder({ env, platform }: Pick<Io, 'env' | 'platform'>): string | null {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? '';
    return win32.isAbsolute(local) ? local : null;
  }
  // The XDG Base Directory Specification: a path that is not absolute is to be ignored.
  const { XDG_STATE_HOME: state = '', HOME: home = '' } = env;
  if (isAbsolute(state)) return state;
  return isAbsolute(home) ? join(home, '.local', 'state') : null;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import type { KeptFiles } from '../../src/cli/cache/kept-files.ts';
import { keptOrComputed } from '../../src/cli/cache/kept-or-computed.ts';
import type { AnswerUpdater } from '../../src/cli/cache/answer-updater.ts';
import { SeenFiles } from '../../src/cli/cache/seen-files.ts';
import { VaultCache } from '../../src/cli/cache/vault-cache.ts';
import type { OpenVault } from '../../src/cli/command-line/command.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import { COARSEST_FILE_TIME } from '../../src/cli/node/stamp.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import type { VaultNote } from '../../src/vault/parse-source.ts';
import { tempVault } from './temp-vault.ts';

/** A note as plain data with its text, wherever the text comes from. */
export function plainNote(note: VaultNote | undefined): VaultNote | undefined {
  return note && { ...note, text: note.text };
}

/** The answer, whether all notes were read for it, and which files were read. */
export interface Asked<Answer> {
  readonly answer: Answer;
  readonly isWhole: boolean;
  readonly read: readonly string[];
}

interface Work<Answer> {
  readonly workOut: (vault: OpenVault) => Promise<Answer>;
  readonly rework: AnswerUpdater<Answer>;
}

export interface CachedVault {
  /** The path of the vault's folder. */
  readonly vault: string;
  /** The vault's files, compared with those that the cache knows. */
  readonly look: () => SeenFiles;
  readonly ask: <Answer>(at: string, question: string, work: Work<Answer>) => Promise<Asked<Answer>>;
  /** Does something while a note is listed but missing; afterwards the note exists as it was written. */
  readonly withGone: (path: string, text: string, work: () => Promise<unknown>) => Promise<void>;
  /** The vault read from scratch. */
  readonly scratch: (at: string) => Promise<OpenVault>;
}

/** Milliseconds within which two changes of a folder may have the same time. */
const TICK = 10;

/**
 * Files whose folders are recognized by their stamps as soon as the clock has moved on since a change. The
 * times of folders cannot be set as those of files can.
 */
export function steadySoon(files: DiskVaultFiles): DiskVaultFiles {
  const folders = files.folders.bind(files);
  const listedAt = Date.now() + COARSEST_FILE_TIME - TICK;
  files.folders = () => folders(listedAt);
  return files;
}

/**
 * A vault with a cache of its own. Commands count as started `ahead` milliseconds from now, by default so
 * late that no file counts as written while a command runs: then the stamp of every file is trusted. If more
 * than the share `mostFresh` of the notes is new, all notes are stored again.
 */
export function cachedVault(
  notes: Readonly<Record<string, string>>,
  how: { ahead?: number; readonly mostFresh?: number } = {},
): CachedVault {
  const vault = tempVault(notes);
  const env = { XDG_CACHE_HOME: tempVault({}) };
  const found = { folder: vault, foundBy: 'option' as const };
  const look = (files = new DiskVaultFiles(vault)): SeenFiles => {
    const cache = VaultCache.of({ env, platform: 'linux' }, vault, { build: 'a build' });
    if (!cache) throw new Error('There is no folder for the cache');
    const { ahead = 10_000, mostFresh } = how;
    return new SeenFiles(steadySoon(files), cache, { started: Date.now() + ahead, mostFresh });
  };
  let hidden: string | null = null;
  return {
    vault,
    withGone: async (path, text, work) => {
      writeFileSync(join(vault, path), text);
      hidden = path;
      await work();
      hidden = null;
    },
    look: () => look(),
    ask: async (at, question, { workOut, rework }) => {
      const files = new DiskVaultFiles(vault);
      const read = new Set<string>();
      const [readStamped, bytesOf] = [files.readStamped.bind(files), files.bytesOf.bind(files)];
      files.readStamped = (path) => {
        read.add(path);
        return path === hidden ? null : readStamped(path);
      };
      files.bytesOf = (path) => (path === hidden ? null : bytesOf(path));
      let isWhole = false;
      const readAll = (kept: KeptFiles): ReturnType<typeof loadVault> => {
        isWhole = true;
        return loadVault(kept);
      };
      const { answer } = await keptOrComputed(
        look(files),
        { now: () => readMoment(at) },
        question,
        readAll,
        (of) => workOut({ ...found, ...of }),
        rework,
      );
      return { answer, isWhole, read: [...read].sort() };
    },
    scratch: async (at) => ({
      ...found,
      index: await loadVault(new DiskVaultFiles(vault)),
      now: readMoment(at),
    }),
  };
}

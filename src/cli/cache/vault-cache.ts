import { Buffer } from 'node:buffer';
import process from 'node:process';
import { realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Io } from '../command-line/io.ts';
import { BUILD } from '../../app/vault/build.ts';
import { OpenFile, readPlainFile } from '../node/plain-file.ts';
import { makeFolder } from '../writing/make-folder.ts';
import { folderOfCaches, removeDrafts, removeOldCaches, type CacheFile } from './caches.ts';
import { replaceKept } from './replace-kept.ts';
import {
  joinSections,
  MAX_HEAD_SIZE,
  sectionStarts,
  splitSections,
  totalBytes,
  type Section,
} from './sections.ts';

/** Where notes were read from: files on disk, or git trees. */
export type Origin = 'disk' | 'git';

/** The largest size of a cache file in bytes; larger ones are neither written nor read. */
const MAX_BYTES = 500_000_000;

/**
 * The cache folder of one vault, outside the vault: everything in it can be computed again.
 * Errors are ignored: the command goes on as if there were no cache.
 */
export class VaultCache {
  readonly #folder: string;
  /** The beginning of its file names. */
  readonly #prefix: string;
  /** Which program, version, vault and user wrote a file: files of others are not read. */
  readonly #owner: string;

  /**
   * Returns null if the environment names no cache folder, or if the program is not a built one,
   * since its version does not change with its code.
   */
  static of(
    io: Pick<Io, 'env' | 'platform'>,
    vault: string,
    { build = BUILD, origin = 'disk' }: { readonly build?: string | null; readonly origin?: Origin } = {},
  ): VaultCache | null {
    const folder = folderOfCaches(io);
    if (folder === null || build === null) return null;
    try {
      return new VaultCache(folder, realpathSync(vault), build, origin);
    } catch {
      return null;
    }
  }

  private constructor(folder: string, vault: string, build: string, origin: Origin) {
    this.#prefix = origin === 'disk' ? '' : `${origin}-`;
    this.#folder = join(folder, nameOf(vault));
    this.#owner = JSON.stringify([build, process.version, vault, readerIds()]);
  }

  /** The sections of a file; null if it is missing, damaged or of another owner. */
  read(file: CacheFile): readonly Buffer[] | null {
    try {
      const place = join(this.#folder, this.#prefix + file);
      const { stats, bytes } = readPlainFile(place, { most: MAX_BYTES, isOwn: true });
      const [owner, ...sections] = (stats.isFile() ? splitSections(bytes) : null) ?? [];
      return owner?.toString() === this.#owner ? sections : null;
    } catch {
      return null;
    }
  }

  /**
   * Opens a file of which only parts will be read; null if it cannot be opened. Nothing of it is
   * checked, neither for damage nor whose it is: the caller must know the checksums of the parts.
   */
  open(file: CacheFile): OpenSections | null {
    try {
      return new OpenSections(new OpenFile(join(this.#folder, this.#prefix + file)));
    } catch {
      return null;
    }
  }

  /** Renames a file; an existing file with the new name is replaced. */
  rename(from: CacheFile, to: CacheFile): void {
    const [old, place] = [from, to].map((file) => join(this.#folder, this.#prefix + file)) as [
      string,
      string,
    ];
    try {
      renameSync(old, place);
    } catch {
      // Then what it contained has to be computed again.
    }
  }

  /** Replaces a file in one step; returns whether that was possible. */
  write(file: CacheFile, sections: readonly Section[]): boolean {
    const name = this.#prefix + file;
    try {
      const parts = joinSections([Buffer.from(this.#owner), ...sections]);
      if (totalBytes(parts) > MAX_BYTES) return false;
      // The cache contains parts of notes: nobody else may read it.
      makeFolder(this.#folder, 0o700);
      removeDrafts(this.#folder, Date.now());
      replaceKept(join(this.#folder, name), parts);
      if (file === 'files') removeOldCaches(join(this.#folder, '..'), Date.now());
      return true;
    } catch {
      return false;
    }
  }
}

/** A cache file that is open. */
export class OpenSections {
  readonly #file: OpenFile;
  readonly #starts: readonly number[];

  /** Throws file-system errors. */
  constructor(file: OpenFile) {
    this.#file = file;
    // The first section says whose the file is.
    this.#starts = sectionStarts(file.read(0, MAX_HEAD_SIZE))?.slice(1) ?? [];
  }

  /** The bytes between two offsets in a section; null if they cannot be read. */
  read(section: number, start: number, end: number): Buffer | null {
    const from = this.#starts[section];
    if (from === undefined) return null;
    try {
      return this.#file.read(from + start, from + end);
    } catch {
      return null;
    }
  }

  close(): void {
    this.#file.close();
  }
}

/**
 * The user and groups with which files are read, because other users may be able to read more or
 * fewer of them. Null on Windows.
 */
function readerIds(): readonly number[] | null {
  const { geteuid, getegid, getgroups } = process;
  return geteuid && getegid && getgroups ? [geteuid(), getegid(), ...getgroups().sort()] : null;
}

/**
 * The name of a vault’s folder. Two vaults may get the same name: then each discards the other’s
 * files, which record their owner. `node:crypto` is not used because it would take as long to
 * load as everything else here.
 */
function nameOf(vault: string): string {
  const path = Buffer.from(vault);
  return hexadecimal(crc32(path)) + hexadecimal(crc32(Buffer.from(path).reverse()));
}

function hexadecimal(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}

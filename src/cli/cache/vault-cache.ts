import { Buffer } from 'node:buffer';
import process from 'node:process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Io } from '../command-line/io.ts';
import { BUILD } from '../../app/vault/build.ts';
import { readPlainFile } from '../node/plain-file.ts';
import { makeFolder } from '../writing/make-folder.ts';
import { folderOfCaches, removeDrafts, removeOld, type CacheFile } from './caches.ts';
import { replaceKept } from './replace-kept.ts';
import { joinSections, lengthOf, splitSections, type Section } from './sections.ts';

/** What was read: the files on disk, or trees of git. */
export type Origin = 'disk' | 'git';

/** Bytes of one file of the cache; what is larger is neither written nor read. */
const LARGEST = 500_000_000;

/**
 * The folder in which the cache of one vault stands, outside the vault: it holds
 * only what can be worked out again. Whatever goes wrong with it, the command
 * goes on as if there were none.
 */
export class VaultCache {
  readonly #folder: string;
  /** What the names of its files begin with. */
  readonly #prefix: string;
  /** What wrote a file, for which vault and as whom: of other programs, versions, vaults and users nothing is read. */
  readonly #owner: string;

  /** Null where the environment names no folder for it, or the program is not a built one, whose changes are not told by its version. */
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
    this.#owner = JSON.stringify([build, process.version, vault, whoReads()]);
  }

  /** The sections of a file; null where it is not there, damaged, or another program’s. */
  read(file: CacheFile): readonly Buffer[] | null {
    try {
      const place = join(this.#folder, this.#prefix + file);
      const { stats, bytes } = readPlainFile(place, { most: LARGEST, isOwn: true });
      const [owner, ...sections] = (stats.isFile() ? splitSections(bytes) : null) ?? [];
      return owner?.toString() === this.#owner ? sections : null;
    } catch {
      return null;
    }
  }

  /** Replaces a file in one step; says whether that was possible. */
  write(file: CacheFile, sections: readonly Section[]): boolean {
    const name = this.#prefix + file;
    try {
      const parts = joinSections([Buffer.from(this.#owner), ...sections]);
      if (lengthOf(parts) > LARGEST) return false;
      // It holds what notes say: nobody else may read it.
      makeFolder(this.#folder, 0o700);
      removeDrafts(this.#folder, Date.now());
      replaceKept(join(this.#folder, name), parts);
      if (file === 'files') removeOld(join(this.#folder, '..'), Date.now());
      return true;
    } catch {
      return false;
    }
  }
}

/** As whom files are read: others may be allowed to read more of them, or less. Null on Windows. */
function whoReads(): readonly number[] | null {
  const { geteuid, getegid, getgroups } = process;
  return geteuid && getegid && getgroups ? [geteuid(), getegid(), ...getgroups().sort()] : null;
}

/**
 * The name of a vault’s folder. Two vaults may come to have the same: then each throws away what is kept of the
 * other, as each file says whose it is. `node:crypto` would take as long to load as all else here takes.
 */
function nameOf(vault: string): string {
  const path = Buffer.from(vault);
  return hexadecimal(crc32(path)) + hexadecimal(crc32(Buffer.from(path).reverse()));
}

function hexadecimal(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}

import { Buffer } from 'node:buffer';
import process from 'node:process';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { BUILD } from '../../app/vault/build.ts';
import { removeDrafts } from '../cache/caches.ts';
import { replaceKept } from '../cache/replace-kept.ts';
import { joinSections, splitSections } from '../cache/sections.ts';
import { makeFolder } from '../writing/make-folder.ts';

/**
 * The code that V8 has compiled from the program's files, kept in a folder of the user. V8 does
 * not notice damaged bytes, and may then do anything; so code with a wrong checksum, or for
 * another source, version or set of flags, is not used. If anything goes wrong, the program is
 * compiled again.
 */
export class CompiledCode {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The code kept for a file whose content is `source`; null if there is none that matches. */
  read(file: string, source: Uint8Array): Buffer | null {
    try {
      const [owner, data] = splitSections(readOwn(join(this.#folder, nameOf(file)))) ?? [];
      return data && owner?.toString() === ownerOf(file, source) ? data : null;
    } catch {
      return null;
    }
  }

  /**
   * Replaces the code kept for these files, each in one step. If one cannot be written, its old
   * code stays, and the others are skipped.
   */
  write(
    files: Iterable<{ readonly file: string; readonly source: Uint8Array; readonly data: Buffer }>,
  ): void {
    try {
      makeFolder(this.#folder, 0o700);
      removeDrafts(this.#folder, Date.now());
      for (const { file, source, data } of files) {
        const owner = Buffer.from(ownerOf(file, source));
        replaceKept(join(this.#folder, nameOf(file)), joinSections([owner, data]));
      }
    } catch {
      // Keeping the code only makes the next start faster.
    }
  }
}

/** The same name in every version, so that files of old versions do not accumulate. */
function nameOf(file: string): string {
  return file.replace(/\.cjs$/, '');
}

/** Identifies what the code was compiled for: another source, Node, V8 or other flags cannot use it. */
function ownerOf(file: string, source: Uint8Array): string {
  const { version, versions, arch, platform, execArgv, env } = process;
  const node = [version, versions.v8, arch, platform, execArgv, env['NODE_OPTIONS'] ?? ''];
  return JSON.stringify([BUILD, ...node, file, source.length, crc32(source)]);
}

/**
 * The bytes of a file that only the user can read and write; empty for any other file. Code from
 * someone else, for example from a vault, must not be run. Throws file-system errors.
 */
function readOwn(place: string): Buffer {
  // Without O_NONBLOCK, opening a pipe would wait for a writer.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  const file = openSync(place, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    const { uid, mode } = stats;
    // On Windows, files have no such owner and mode, but the folder belongs to the user.
    const isOwn = process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o077) === 0);
    return isOwn && stats.isFile() ? readFileSync(file) : Buffer.alloc(0);
  } finally {
    closeSync(file);
  }
}

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
 * What V8 has compiled of the program's files, in a folder of the user's own. V8
 * itself does not notice that a byte of it was damaged, and may then do anything:
 * what has another checksum, or belongs to another source, version or set of flags,
 * is none. Whatever goes wrong here, the program is compiled anew.
 */
export class CompiledCode {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was kept of a file of the program that says `source` now; null where nothing is that fits. */
  read(file: string, source: Uint8Array): Buffer | null {
    try {
      const [owner, data] = splitSections(readOwn(join(this.#folder, nameOf(file)))) ?? [];
      return data && owner?.toString() === ownerOf(file, source) ? data : null;
    } catch {
      return null;
    }
  }

  /** Replaces what is kept of files, each in one step. Where one cannot be written it stays as it was, and no other is tried. */
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
      // It is only kept to be faster the next time.
    }
  }
}

/** The same in every version, so that nothing piles up. */
function nameOf(file: string): string {
  return file.replace(/\.cjs$/, '');
}

/** For what code was compiled: another source, program, V8 or other flags of it cannot run it. */
function ownerOf(file: string, source: Uint8Array): string {
  const { version, versions, arch, platform, execArgv, env } = process;
  const node = [version, versions.v8, arch, platform, execArgv, env['NODE_OPTIONS'] ?? ''];
  return JSON.stringify([BUILD, ...node, file, source.length, crc32(source)]);
}

/**
 * The bytes of a file that only the user may read and write. One that came with a vault from elsewhere is not
 * such: it is run as the program is. Throws as `fs` does.
 */
function readOwn(place: string): Buffer {
  // A pipe would not be opened before somebody writes into it.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  const file = openSync(place, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    const { uid, mode } = stats;
    // On Windows files have no such owner and mode; the folder is the user's own there.
    const isOwn = process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o077) === 0);
    return isOwn && stats.isFile() ? readFileSync(file) : Buffer.alloc(0);
  } finally {
    closeSync(file);
  }
}

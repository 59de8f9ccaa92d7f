import process from 'node:process';
import { statSync, statfsSync } from 'node:fs';
import { sep } from 'node:path';
import { isRacy } from './stamp.ts';

/** What tells that in none of these folders anything has come, gone or got another name. */
export interface FolderStamps {
  /** Relative to the vault, with `/`; empty for its own folder. */
  readonly paths: readonly string[];
  /** Four numbers for each: when it was changed, twice, in milliseconds (mtime and ctime), its inode and its device. */
  readonly stamps: readonly number[];
}

/**
 * File systems of Linux that give a folder another time with every entry that comes, goes or is renamed (their numbers
 * as statfs(2) has them). Servers, FUSE and other systems may not, or only later: there folders are listed.
 */
const TELLING: ReadonlySet<number> = new Set([
  0xef53, // ext2, ext3, ext4
  0x58465342, // XFS
  0x9123683e, // Btrfs
  0xf2f52010, // F2FS
  0xca451a4e, // bcachefs
  0x2fc12fc1, // ZFS
  0x01021994, // tmpfs
  0x794c7630, // overlayfs
]);

const PARTS = 4;

/** Whether folders at a place tell that nothing in them came or went. */
export function foldersTell(place: string): boolean {
  try {
    return process.platform === 'linux' && TELLING.has(statfsSync(place).type);
  } catch {
    return false;
  }
}

/** The stamps of folders, each taken before it was listed. */
export class ListedFolders {
  readonly #vault: string;
  readonly #paths: string[] = [];
  readonly #stamps: number[] = [];
  /** False once something in them cannot be found again by its path. */
  #isNamed = true;

  constructor(vault: string) {
    this.#vault = vault;
  }

  /** To be called before it is listed. `isNamed` is false for one of which no text names the place. */
  add(path: string, isNamed: boolean): void {
    this.#paths.push(path);
    const stamp = isNamed ? stampOf(this.#vault, path) : null;
    if (stamp) this.#stamps.push(...stamp);
    else this.#isNamed = false;
  }

  /** What was found in them has to be listed each time. */
  cannotTell(): void {
    this.#isNamed = false;
  }

  /** By what these folders can be known again; null where one may have changed since without another time, or they do not tell. */
  steady(listedAt: number): FolderStamps | null {
    const stamps = this.#stamps;
    if (!this.#isNamed || !foldersTell(this.#vault)) return null;
    for (let at = 0; at < stamps.length; at += PARTS) {
      const [mtimeMs = NaN, ctimeMs = NaN, , device] = stamps.slice(at, at + PARTS);
      if (device !== stamps[PARTS - 1] || isRacy({ mtimeMs, ctimeMs }, listedAt)) return null;
    }
    return { paths: this.#paths, stamps };
  }
}

/** Whether folders of a vault are as they were. */
export function areSameFolders(vault: string, { paths, stamps }: FolderStamps): boolean {
  return paths.every((path, at) => {
    const stamp = stampOf(vault, path);
    return stamp?.every((part, which) => part === stamps[PARTS * at + which]) === true;
  });
}

/** Null where there is no such folder. The vault's own may be named by a link. */
function stampOf(vault: string, path: string): readonly number[] | null {
  try {
    const found = statSync(path === '' ? vault : vault + sep + path, { throwIfNoEntry: false });
    return found?.isDirectory() === true ? [found.mtimeMs, found.ctimeMs, found.ino, found.dev] : null;
  } catch {
    return null;
  }
}

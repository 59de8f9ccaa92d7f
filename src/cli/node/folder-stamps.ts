import process from 'node:process';
import { statSync, statfsSync } from 'node:fs';
import { sep } from 'node:path';
import { isRacy } from './stamp.ts';

/** Shows that no entry of these folders was added, removed or renamed. */
export interface FolderStamps {
  /** Relative to the vault, with `/`; empty for the vault's folder. */
  readonly paths: readonly string[];
  /**
   * Four numbers for each folder: its times of change in milliseconds since 1970 (mtime and ctime),
   * its inode and its device.
   */
  readonly stamps: readonly number[];
}

/**
 * The Linux file systems that change a folder's time whenever an entry is added, removed or
 * renamed (by their numbers in statfs(2)). Servers, FUSE and other systems may not do so, or only
 * later: there, folders are listed.
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

/** Whether the file system at this path changes a folder's time with every change of its entries. */
export function foldersShowChanges(place: string): boolean {
  try {
    return process.platform === 'linux' && TELLING.has(statfsSync(place).type);
  } catch {
    return false;
  }
}

/** The stamps of folders, each taken before the folder was listed. */
export class ListedFolders {
  readonly #vault: string;
  readonly #paths: string[] = [];
  readonly #stamps: number[] = [];
  /** False once something in the folders cannot be found again by its path. */
  #isNamed = true;

  constructor(vault: string) {
    this.#vault = vault;
  }

  /** Must be called before the folder is listed. `isNamed` is false for a folder whose path cannot be written as text. */
  add(path: string, isNamed: boolean): void {
    this.#paths.push(path);
    const stamp = isNamed ? stampOf(this.#vault, path) : null;
    if (stamp) this.#stamps.push(...stamp);
    else this.#isNamed = false;
  }

  /** Marks the folders as ones that must be listed each time. */
  mustAlwaysList(): void {
    this.#isNamed = false;
  }

  /**
   * The stamps of the folders; null if a folder may have changed since without a new time, or if
   * the file system does not change times reliably.
   */
  steady(listedAt: number): FolderStamps | null {
    const stamps = this.#stamps;
    if (!this.#isNamed || !foldersShowChanges(this.#vault)) return null;
    for (let at = 0; at < stamps.length; at += PARTS) {
      const [mtimeMs = NaN, ctimeMs = NaN, , device] = stamps.slice(at, at + PARTS);
      if (device !== stamps[PARTS - 1] || isRacy({ mtimeMs, ctimeMs }, listedAt)) return null;
    }
    return { paths: this.#paths, stamps };
  }
}

/** Whether folders of a vault have not changed since these stamps. */
export function areSameFolders(vault: string, { paths, stamps }: FolderStamps): boolean {
  return paths.every((path, at) => {
    const stamp = stampOf(vault, path);
    return stamp?.every((part, which) => part === stamps[PARTS * at + which]) === true;
  });
}

/** Null if there is no such folder. The vault's own folder may be a link. */
function stampOf(vault: string, path: string): readonly number[] | null {
  try {
    const found = statSync(path === '' ? vault : vault + sep + path, { throwIfNoEntry: false });
    return found?.isDirectory() === true ? [found.mtimeMs, found.ctimeMs, found.ino, found.dev] : null;
  } catch {
    return null;
  }
}

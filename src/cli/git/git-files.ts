import { isUtf8 } from 'node:buffer';
import { settingsFiles } from '../../app/vault/load-vault.ts';
import type { Listing, VaultFiles } from '../../app/vault/ports.ts';
import { CliError } from '../cli-error.ts';
import type { SourceNote } from '../../model/note.ts';
import type { Blobs } from './blobs.ts';
import { SUBMODULE, type Entry, type Tree } from './tree.ts';
import { isReadPath } from '../../vault/read-paths.ts';

/** What stands in a blob in place of a note: git-crypt's secret, and the pointer of Git LFS. */
const STAND_INS = ['\0GITCRYPT\0', 'version https://git-lfs.github.com/spec/'].map((text) =>
  Buffer.from(text),
);

interface Sources {
  readonly blobs: Blobs;
  readonly disk: VaultFiles;
  readonly beside?: readonly string[];
}

/** The vault's files in one tree of git. Settings that git does not have are read from `disk`. */
export class GitVaultFiles implements VaultFiles {
  readonly configDir: string;
  readonly #tree: Tree;
  readonly #blobs: Blobs;
  readonly #disk: VaultFiles;
  /** Files that are no part of the tree, but there for links to lead to. */
  readonly #beside: readonly string[];

  /** Reads all notes and settings at once. Throws `UserError` where git has lost one. */
  constructor(tree: Tree, { blobs, disk, beside = [] }: Sources) {
    this.#tree = tree;
    this.#blobs = blobs;
    this.#disk = disk;
    this.configDir = disk.configDir;
    this.#beside = beside;
    const settings = settingsFiles(disk);
    const wanted = [...tree.values()].filter((entry) => isNote(entry) || settings.has(entry.path));
    blobs.fetch(wanted.map(({ blob }) => blob));
  }

  list(): Listing {
    const notes: string[] = [];
    const others = [...this.#beside];
    for (const entry of this.#tree.values()) {
      if (!isReadPath(entry.path) || entry.mode === SUBMODULE) continue;
      const isRead = isNote(entry) && !isStandIn(this.#blobs.bytes(entry.blob));
      (isRead ? notes : others).push(entry.path);
    }
    return { notes, others };
  }

  read(path: string): SourceNote {
    const bytes = this.#bytes(path);
    if (!bytes) throw new CliError('not-in-git', { path });
    return { path, text: bytes.toString('utf8'), validUtf8: isUtf8(bytes) };
  }

  readSettings(path: string): string | null | Promise<string | null> {
    const bytes = this.#bytes(path);
    if (!bytes || isStandIn(bytes)) return this.#disk.readSettings(path);
    if (!isUtf8(bytes)) throw new CliError('file-not-utf8', { path });
    return bytes.toString('utf8');
  }

  #bytes(path: string): Buffer | null {
    const entry = this.#tree.get(path);
    return entry ? this.#blobs.bytes(entry.blob) : null;
  }
}

function isNote({ path, mode }: Entry): boolean {
  return path.endsWith('.md') && mode !== SUBMODULE && isReadPath(path);
}

function isStandIn(bytes: Buffer): boolean {
  return STAND_INS.some((start) => bytes.subarray(0, start.length).equals(start));
}

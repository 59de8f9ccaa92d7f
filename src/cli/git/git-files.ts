import { Buffer, isUtf8 } from 'node:buffer';
import { settingsFiles } from '../../app/vault/settings-files.ts';
import { unreadSettings } from '../../app/vault/unread-settings.ts';
import type { Listing } from '../../app/vault/ports.ts';
import { CliError } from '../cli-error.ts';
import { JSON_BOUNDS } from '../../model/bounded-json.ts';
import type { SourceNote } from '../../model/note.ts';
import { hasStamp, type KnownFiles } from '../cache/known-files.ts';
import type { StampedFiles } from '../cache/stamped-files.ts';
import type { Stamp } from '../node/stamp.ts';
import type { DiskVaultFiles } from '../node/vault-files.ts';
import { SHA1, type Blobs } from './blobs.ts';
import { isSameList } from '../cache/seen-files.ts';
import { DerivedTree, type KnownTree } from './tree-since.ts';
import { SUBMODULE, type Entry, type Tree } from './tree.ts';
import { TOO_LARGE } from '../../vault/obsidian-files.ts';
import { isReadPath } from '../../vault/read-paths.ts';

/** The beginnings of blobs that stand in for a note: encrypted by git-crypt, or a pointer of Git LFS. */
const PLACEHOLDER_STARTS = ['\0GITCRYPT\0', 'version https://git-lfs.github.com/spec/'].map((text) =>
  Buffer.from(text),
);

/**
 * How many notes are read together with one that is requested unexpectedly, and the factor by
 * which that number grows: each read starts git once.
 */
const FIRST_BATCH = 8;
const BATCH_GROWTH = 8;

interface Sources {
  readonly blobs: Blobs;
  readonly disk: DiskVaultFiles;
  readonly beside?: readonly string[];
  /** The known files of an earlier tree: their notes are read only when requested. */
  readonly known?: KnownFiles | null;
}

/**
 * The vault's files in one git tree. Settings files that are not in git are read from `disk`. All
 * methods throw `UserError` if git cannot find a file.
 */
export class GitVaultFiles implements StampedFiles {
  readonly configDir: string;
  readonly #tree: Tree;
  readonly #blobs: Blobs;
  readonly #disk: DiskVaultFiles;
  /** Files that are not in the tree, but that links may lead to. */
  readonly #beside: readonly string[];
  readonly #known: KnownFiles | null;
  /** The tree relative to the known files, if it is such a tree and has not been listed completely. */
  #since: DerivedTree | null;
  #listing: Listing | null = null;
  /** The notes whose contents are known without being read. */
  #knownNotes: ReadonlySet<string> | null = null;
  #ahead = FIRST_BATCH;

  constructor(tree: Tree, { blobs, disk, beside = [], known = null }: Sources) {
    this.#tree = tree;
    this.#blobs = blobs;
    this.#disk = disk;
    this.configDir = disk.configDir;
    this.#beside = beside;
    this.#known = known;
    this.#since = tree instanceof DerivedTree ? tree : null;
  }

  list(): Listing {
    return (this.#listing ??= this.#list());
  }

  #list(): Listing {
    const listed = this.#knownListing();
    if (listed) return listed;
    // From now on, use the complete tree.
    this.#since = null;
    const notes: string[] = [];
    const others = [...this.#beside];
    const known = this.#readUnknown();
    for (const entry of this.#tree.values()) {
      if (!isReadPath(entry.path) || entry.mode === SUBMODULE) continue;
      const isRead =
        isNote(entry) && (known.has(entry.path) || !isPlaceholder(this.#blobs.bytes(entry.blob)));
      (isRead ? notes : others).push(entry.path);
    }
    return { notes, others };
  }

  /**
   * The listing of the known files, with added and without removed files; null if the tree is not
   * relative to known files, or if a note has a stand-in.
   */
  #knownListing(): Listing | null {
    const since = this.#since;
    if (!since) return null;
    const { base, removed, added } = since;
    const texts = [...since.notes.values()];
    const settings = [...settingsFiles(this.#disk)].flatMap((path) => since.blobOf(path) ?? []);
    this.#blobs.fetch([...texts, ...settings]);
    if (texts.some((blob) => isPlaceholder(this.#blobs.bytes(blob)))) return null;
    const { notes, others } = base.known;
    const isSame = isSameList(this.#beside, others.slice(0, base.tree.beside));
    if (removed.size + added.length === 0) {
      return { notes, others: isSame ? others : [...this.#beside, ...base.others] };
    }
    const isNote = (path: string): boolean => path.endsWith('.md');
    const isThere = (path: string): boolean => !removed.has(path);
    return {
      notes: [...notes.filter(isThere), ...added.filter(isNote)],
      others: [...this.#beside, ...base.others.filter(isThere), ...added.filter((path) => !isNote(path))],
    };
  }

  differing(known: KnownFiles): Iterable<string> | null {
    this.list();
    return this.#since?.base.known === known ? this.#since.notes.keys() : null;
  }

  tree(): KnownTree | null {
    const { from, differences } = this.#tree;
    if (from === null || !hasPlainNames(this.#tree)) return null;
    const settings = settingsFiles(this.#disk);
    // Paths that are neither part of the vault nor settings are ignored in a later tree too.
    const changed = differences.filter(({ path }) => isReadPath(path) || settings.has(path));
    return {
      name: from,
      prefix: this.#blobs.prefix,
      changed: changed.map(({ path, was, wasBlob, status }) => [path, status === 'U' ? '' : was, wasBlob]),
      settings: [...settings].flatMap((path): [string, string][] => {
        const blob = this.#blobOf(path);
        return blob === null ? [] : [[path, blob]];
      }),
      beside: this.#beside.length,
    };
  }

  read(path: string): SourceNote {
    const bytes = this.#bytes(path);
    if (!bytes) throw new CliError('not-in-git', { path });
    return { path, text: bytes.toString('utf8'), validUtf8: isUtf8(bytes) };
  }

  readStamped(path: string): { readonly source: SourceNote; readonly stamp: Stamp | null } {
    return { source: this.read(path), stamp: this.stampOf(path) };
  }

  /** Reads some notes with one git process. */
  prepare(paths: readonly string[]): void {
    this.#blobs.fetch(paths.flatMap((path) => this.#blobOf(path) ?? []));
  }

  expect(paths: readonly string[]): void {
    // Of a tree that is listed, all notes that are not known are read at once.
    if (this.#since) this.#blobs.expect(paths.flatMap((path) => this.#blobOf(path) ?? []));
  }

  stampOf(path: string): Stamp | null {
    const blob = this.#blobOf(path);
    return blob === null ? null : this.#blobs.stampOf(blob);
  }

  /** The name of the blob of a note or a settings file; null if there is none. */
  #blobOf(path: string): string | null {
    return this.#since ? this.#since.blobOf(path) : (this.#tree.get(path)?.blob ?? null);
  }

  /** Always true: a blob is named after its content. */
  vouches(): boolean {
    return true;
  }

  readSettings(path: string): string | null {
    const bytes = this.#bytes(path);
    if (!bytes || isPlaceholder(bytes)) return this.#disk.readSettings(path);
    if (bytes.length > JSON_BOUNDS.size) throw unreadSettings(path, TOO_LARGE);
    if (!isUtf8(bytes)) throw new CliError('file-not-utf8', { path });
    return bytes.toString('utf8');
  }

  /** Whether a settings file is read from the tree, not from disk. */
  hasSettings(path: string): boolean {
    const bytes = this.#bytes(path);
    return bytes !== null && !isPlaceholder(bytes);
  }

  #bytes(path: string): Buffer | null {
    this.list();
    const blob = this.#blobOf(path);
    if (blob === null) return null;
    if (!this.#blobs.has(blob)) this.#readAhead(path, blob);
    return this.#blobs.bytes(blob);
  }

  /**
   * Reads all notes and settings whose contents are not known, with one git process. Returns the
   * notes whose contents are known.
   */
  #readUnknown(): ReadonlySet<string> {
    if (this.#knownNotes) return this.#knownNotes;
    const known = this.#knownAmong();
    const settings = settingsFiles(this.#disk);
    const wanted: string[] = [];
    for (const entry of this.#tree.values()) {
      if (settings.has(entry.path) || (isNote(entry) && !known.has(entry.path))) wanted.push(entry.blob);
    }
    this.#blobs.fetch(wanted);
    this.#knownNotes = known;
    return known;
  }

  #knownAmong(): ReadonlySet<string> {
    const { notes = [], stamps, parts } = this.#known ?? {};
    const isKnown = (path: string, at: number): boolean =>
      stamps !== undefined && parts?.[at] !== -1 && hasStamp(stamps, at, this.stampOf(path));
    return new Set(notes.filter(isKnown));
  }

  /** Reads a note whose content was thought to be known, and some notes after it; in the end all. */
  #readAhead(path: string, blob: string): void {
    const { notes } = this.list();
    const at = this.#ahead < notes.length ? notes.indexOf(path) : 0;
    const next = notes.slice(at, at + Math.min(this.#ahead, notes.length));
    this.#ahead *= BATCH_GROWTH;
    this.#blobs.fetch([blob, ...next.flatMap((one) => this.#blobOf(one) ?? [])]);
  }
}

function isNote({ path, mode }: Entry): boolean {
  return path.endsWith('.md') && mode !== SUBMODULE && isReadPath(path);
}

/** Whether stamps can hold the names of all blobs of a tree, and the tree has no submodule. */
function hasPlainNames(tree: Tree): boolean {
  if (tree instanceof DerivedTree) return true;
  return [...tree.values()].every(({ mode, blob }) => mode !== SUBMODULE && blob.length === SHA1);
}

export function isPlaceholder(bytes: Buffer): boolean {
  return PLACEHOLDER_STARTS.some((start) => bytes.subarray(0, start.length).equals(start));
}

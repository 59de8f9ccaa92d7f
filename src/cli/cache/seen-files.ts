import { settingsFiles } from '../../app/vault/settings-files.ts';
import type { Listing } from '../../app/vault/ports.ts';
import { CliError } from '../cli-error.ts';
import { isSameStamp, type Stamp } from '../node/stamp.ts';
import type { WorkTree } from '../git/work-tree.ts';
import { readEvidence, writeEvidence, type Evidence } from './evidence.ts';
import {
  hasStamp,
  isUnknownAt,
  putStamp,
  readKnownFiles,
  stampAt,
  stampsIn,
  stampsOf,
  type KnownFiles,
} from './known-files.ts';
import { positionsIn } from './columns.ts';
import { ListIndex } from '../../model/list-index.ts';
import type { StampedFiles } from './stamped-files.ts';
import type { VaultCache } from './vault-cache.ts';

/** Options for `SeenFiles`. */
interface SeenFilesOptions {
  readonly started?: number;
  readonly mostFresh?: number | undefined;
  readonly known?: KnownFiles | null;
  /** The git work tree that contains the vault, if git is to be asked. */
  readonly workTree?: WorkTree | null;
}

/**
 * The files of a vault as a command finds them, compared with the files known from an earlier
 * command. Each file is looked at once.
 */
export class SeenFiles {
  readonly files: StampedFiles;
  readonly cache: VaultCache;
  /** When the command began to look at files, in milliseconds since 1970. */
  readonly started: number;
  /**
   * If more than this share of the notes is new, all notes are kept again; otherwise the next
   * command parses the new ones again.
   */
  readonly mostFresh: number;
  readonly known: KnownFiles | null;
  readonly configDir: string;
  readonly #workTree: WorkTree | null;
  #listing: Listing | null = null;
  #evidence: { readonly of: Evidence | null } | null = null;
  /** Whether folder stamps show that the known files exist. */
  #isSameListing: boolean | null = null;
  /** Whether git reported which notes may have changed. */
  #isConfirmedByGit = false;
  readonly #settings = new Map<string, string | null>();
  #settingsText: { readonly of: string | null } | null = null;
  /** True once a settings file could not be read: then its content is unknown, and nothing is kept. */
  #isUnsettled = false;
  #isSame: boolean | null = null;
  /** The stamps of all notes in listing order, once they were looked at. */
  #present: Float64Array | null = null;
  readonly #places = new ListIndex(() => this.list().notes);
  /** Path → the note’s stamp when it was looked at or read. */
  readonly #stamps = new Map<string, Stamp | null>();

  constructor(
    files: StampedFiles,
    cache: VaultCache,
    {
      started = Date.now(),
      mostFresh = 0.02,
      known = readKnownFiles(cache),
      workTree = null,
    }: SeenFilesOptions = {},
  ) {
    this.#workTree = workTree;
    this.files = files;
    this.cache = cache;
    this.started = started;
    this.mostFresh = mostFresh;
    this.configDir = files.configDir;
    this.known = known;
  }

  /** The known reading if no file has changed since; otherwise null. */
  unchangedReading(): KnownFiles | null {
    const { known } = this;
    return known !== null && this.stampsOfSameFiles() === known.stamps ? known : null;
  }

  /**
   * The stamps of all notes in listing order, NaN for a note without one; if none has changed, the
   * very array of the known ones. Null if the known files are not the same as the existing ones, or
   * if settings have changed.
   */
  stampsOfSameFiles(): Float64Array | null {
    const { known } = this;
    if (known === null || !this.#hasSameFiles()) return null;
    this.#present ??= this.#presentStamps(known, known);
    return this.#present;
  }

  /** The current stamps of notes; the given array if none has changed. */
  #presentStamps(known: KnownFiles, { notes, stamps }: Pick<KnownFiles, 'notes' | 'stamps'>): Float64Array {
    // Git must be asked before any note is looked at.
    const confirmed = this.#workTree?.differing(this.#keptEvidence()?.git ?? null) ?? null;
    this.#isConfirmedByGit = confirmed !== null;
    const doubtful = confirmed ?? this.files.differing?.(known) ?? null;
    let present = stamps;
    const look = (at: number, path: string): void => {
      const stamp = this.files.stampOf(path);
      if (present === stamps && hasStamp(present, at, stamp)) return;
      if (present === stamps) present = stamps.slice();
      putStamp(present, at, stamp);
    };
    if (doubtful === null) {
      // By number, since there may be very many.
      for (let at = 0; at < notes.length; at++) look(at, notes[at] ?? '');
      return present;
    }
    const places = new ListIndex(() => notes);
    for (const path of doubtful) {
      const at = places.of(path);
      if (at >= 0) look(at, path);
    }
    return present;
  }

  /** The stamps of all notes in listing order, even if other files exist or settings have changed. */
  stamps(): Float64Array {
    return (
      this.stampsOfSameFiles() ??
      (this.#present ??= this.known ? this.#otherStamps(this.known) : this.#allStamps())
    );
  }

  /** The stamps if other notes exist than the known ones; those of known notes are reused. */
  #otherStamps(known: KnownFiles): Float64Array {
    const { notes } = this.list();
    const stamps = stampsIn(known.stamps, positionsIn(notes, known.notes));
    const present = this.#presentStamps(known, { notes, stamps });
    // Git does not know these notes either.
    for (let at = 0; at < notes.length; at++) {
      if (isUnknownAt(present, at)) putStamp(present, at, this.files.stampOf(notes[at] ?? ''));
    }
    return present;
  }

  #allStamps(): Float64Array {
    return stampsOf(this.list().notes.map((path) => this.files.stampOf(path)));
  }

  /** Whether the existing files are the known ones and settings have not changed. */
  #hasSameFiles(): boolean {
    this.#isSame ??= this.#compareFiles();
    return this.#isSame;
  }

  /** Whether settings have not changed, and folder stamps show, without listing, that the known files exist. */
  hasUnchangedFolders(): boolean {
    return this.#hasKnownSettings() && this.#hasKnownFolders();
  }

  #hasKnownSettings(): boolean {
    return this.known !== null && this.settingsText() === this.known.settings;
  }

  #compareFiles(): boolean {
    const { known } = this;
    if (!known || !this.#hasKnownSettings()) return false;
    if (this.#hasKnownFolders()) return true;
    const { notes, others, unread = [] } = this.list();
    return unread.length === 0 && isSameList(others, known.others) && isSameList(notes, known.notes);
  }

  list(): Listing {
    const { known } = this;
    return (this.#listing ??=
      known && this.#hasKnownFolders() ? { notes: known.notes, others: known.others } : this.files.list());
  }

  #hasKnownFolders(): boolean {
    const folders = this.#keptEvidence()?.folders;
    this.#isSameListing ??= folders ? this.files.hasSameFolders?.(folders) === true : false;
    return this.#isSameListing;
  }

  #keptEvidence(): Evidence | null {
    this.#evidence ??= { of: this.known && readEvidence(this.cache, this.known.generation) };
    return this.#evidence.of;
  }

  /**
   * Keeps the evidence by which the next command can tell, without looking at each file, that
   * nothing has changed since this reading.
   */
  keepEvidence({ generation, notes, stamps }: Pick<KnownFiles, 'generation' | 'notes' | 'stamps'>): void {
    const before = this.#keptEvidence();
    const isListedAlike = this.#hasKnownFolders();
    const folders = (isListedAlike ? before?.folders : this.files.folders?.(this.started)) ?? null;
    const isGitAsked = this.#workTree === null || this.#isConfirmedByGit;
    const isTreeKept = !this.files.tree || before?.tree;
    if (before?.generation === generation && folders === before.folders && isGitAsked && isTreeKept) return;
    const unsteady = stamps.includes(NaN) ? notes.filter((_, at) => isUnknownAt(stamps, at)) : [];
    const confirmed = before && this.known ? { git: before.git, notes: this.known.notes } : null;
    const git = this.#workTree?.confirm(notes, unsteady, confirmed) ?? null;
    const tree = this.files.tree?.() ?? null;
    const evidence: Evidence = { generation, folders, git, tree };
    const isNothing = before === null && folders === null && git === null && tree === null;
    if (!isNothing && JSON.stringify(evidence) !== JSON.stringify(before))
      writeEvidence(this.cache, evidence);
  }

  readSettings(path: string): string | null {
    const before = this.#settings.get(path);
    if (before !== undefined) return before;
    try {
      const text = this.files.readSettings(path);
      this.#settings.set(path, text);
      return text;
    } catch (error) {
      this.#isUnsettled = true;
      throw error;
    }
  }

  /** The content of all settings files as one text; null if one cannot be read. */
  settingsText(): string | null {
    this.#settingsText ??= { of: this.#joinSettings() };
    return this.#settingsText.of;
  }

  #joinSettings(): string | null {
    try {
      for (const path of settingsFiles(this)) this.readSettings(path);
    } catch {
      return null;
    }
    return this.#isUnsettled ? null : JSON.stringify([...this.#settings].sort());
  }

  /** The stamp of a note when it was looked at or read; null if it has none that identifies it. */
  stampOf(path: string): Stamp | null {
    const before = this.#stamps.get(path);
    if (before !== undefined) return before;
    const stamp = this.#present ? this.#presentStamp(this.#present, path) : this.files.stampOf(path);
    this.#stamps.set(path, stamp);
    return stamp;
  }

  /** The stamp that identifies the note later; null for a note that may have been written again since it was read. */
  steadyStamp(path: string): Stamp | null {
    const stamp = this.stampOf(path);
    return stamp && this.files.vouches(stamp, this.started) ? stamp : null;
  }

  #presentStamp(stamps: Float64Array, path: string): Stamp | null {
    const at = this.#places.of(path);
    const stamp = at < 0 ? null : stampAt(stamps, at);
    return stamp && !Number.isNaN(stamp.size) ? stamp : null;
  }

  /** Records the stamp that a note had when it was read. */
  wasRead(path: string, stamp: Stamp | null): void {
    this.#stamps.set(path, stamp);
  }

  /**
   * The text of a note as it was when it was looked at; undefined if there is no such note. Throws
   * `CliError` if the note has another stamp by now, since another program has changed it. A note
   * without a stamp, for example because its name is not Unicode, is read by each command.
   */
  text(path: string): string | undefined {
    const stamp = this.stampOf(path);
    const read = this.files.readStamped(path);
    if (stamp === null) return read?.source.text;
    if (read?.stamp && isSameStamp(read.stamp, stamp)) return read.source.text;
    const error = { code: 'changed-meanwhile', data: { path }, place: null };
    throw new CliError('stopped-after', { error, written: [] });
  }
}

export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((path, at) => path === other[at]));
}

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
import { orderOf } from './columns.ts';
import { Places } from './places.ts';
import type { StampedFiles } from './stamped-files.ts';
import type { VaultCache } from './vault-cache.ts';

/** How files are looked at. */
interface Looking {
  readonly started?: number;
  readonly mostFresh?: number | undefined;
  readonly known?: KnownFiles | null;
  /** That of git in which the vault stands, if it is to be asked. */
  readonly workTree?: WorkTree | null;
}

/** The files of a vault as a command finds them, beside those that are known from an earlier one. Each is looked at once. */
export class SeenFiles {
  readonly files: StampedFiles;
  readonly cache: VaultCache;
  /** When the command began to look, in milliseconds. */
  readonly started: number;
  /** Where more than this share of the notes is new, all are kept anew; fewer are parsed again by the next command. */
  readonly mostFresh: number;
  readonly known: KnownFiles | null;
  readonly configDir: string;
  readonly #workTree: WorkTree | null;
  #listing: Listing | null = null;
  #evidence: { readonly of: Evidence | null } | null = null;
  /** Whether folders tell that the known files are there. */
  #isListedAlike: boolean | null = null;
  /** Whether git told which notes may be others. */
  #isVouched = false;
  readonly #settings = new Map<string, string | null>();
  #settingsText: { readonly of: string | null } | null = null;
  /** True once a settings file could not be read: what it says is not known, and nothing is kept. */
  #isUnsettled = false;
  #isSame: boolean | null = null;
  /** The stamps of all notes in the order of the listing, once they were looked at. */
  #present: Float64Array | null = null;
  readonly #places = new Places(() => this.list().notes);
  /** Path → its stamp when it was looked at, or read. */
  readonly #stamps = new Map<string, Stamp | null>();

  constructor(
    files: StampedFiles,
    cache: VaultCache,
    { started = Date.now(), mostFresh = 0.02, known = readKnownFiles(cache), workTree = null }: Looking = {},
  ) {
    this.#workTree = workTree;
    this.files = files;
    this.cache = cache;
    this.started = started;
    this.mostFresh = mostFresh;
    this.configDir = files.configDir;
    this.known = known;
  }

  /** The reading that is still true to the last byte; null where anything may be another. */
  unchanged(): KnownFiles | null {
    const { known } = this;
    return known !== null && this.sameFiles() === known.stamps ? known : null;
  }

  /**
   * The stamps of all notes in the order of the listing, NaN for one that has none: those that are known, where all
   * are the same. Null where other files are there than those that are known, or settings that say something else.
   */
  sameFiles(): Float64Array | null {
    const { known } = this;
    if (known === null || !this.#hasSameFiles()) return null;
    this.#present ??= this.#presentStamps(known, known);
    return this.#present;
  }

  /** The stamps of notes as they are now: those that are given where all are the same. */
  #presentStamps(known: KnownFiles, { notes, stamps }: Pick<KnownFiles, 'notes' | 'stamps'>): Float64Array {
    // Git is asked before any note is looked at.
    const vouched = this.#workTree?.differing(this.#keptEvidence()?.git ?? null) ?? null;
    this.#isVouched = vouched !== null;
    const doubtful = vouched ?? this.files.differing?.(known) ?? null;
    let present = stamps;
    const look = (at: number, path: string): void => {
      const stamp = this.files.stampOf(path);
      if (present === stamps && hasStamp(present, at, stamp)) return;
      if (present === stamps) present = stamps.slice();
      putStamp(present, at, stamp);
    };
    if (doubtful === null) {
      for (const [at, path] of notes.entries()) look(at, path);
      return present;
    }
    const places = new Places(() => notes);
    for (const path of doubtful) {
      const at = places.of(path);
      if (at >= 0) look(at, path);
    }
    return present;
  }

  /** The same, whatever is known. */
  stamps(): Float64Array {
    return (
      this.sameFiles() ?? (this.#present ??= this.known ? this.#otherStamps(this.known) : this.#allStamps())
    );
  }

  /** Those of other notes than the known ones, by what is known of them. */
  #otherStamps(known: KnownFiles): Float64Array {
    const { notes } = this.list();
    const stamps = stampsIn(known.stamps, orderOf(notes, known.notes));
    const present = this.#presentStamps(known, { notes, stamps });
    // Git does not know them either.
    for (const [at, path] of notes.entries()) {
      if (isUnknownAt(present, at)) putStamp(present, at, this.files.stampOf(path));
    }
    return present;
  }

  #allStamps(): Float64Array {
    return stampsOf(this.list().notes.map((path) => this.files.stampOf(path)));
  }

  /** Whether the same files are there as those that are known, and settings say the same. */
  #hasSameFiles(): boolean {
    this.#isSame ??= this.#compareFiles();
    return this.#isSame;
  }

  /** Whether settings say the same, and folders tell, without being listed, that the same files are there. */
  isListedAlike(): boolean {
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
    this.#isListedAlike ??= folders ? this.files.hasSameFolders?.(folders) === true : false;
    return this.#isListedAlike;
  }

  #keptEvidence(): Evidence | null {
    this.#evidence ??= { of: this.known && readEvidence(this.cache, this.known.generation) };
    return this.#evidence.of;
  }

  /** Keeps by what the next command knows, without looking at each, that files are as in this reading. */
  keepEvidence({ generation, notes, stamps }: Pick<KnownFiles, 'generation' | 'notes' | 'stamps'>): void {
    const before = this.#keptEvidence();
    const isListedAlike = this.#hasKnownFolders();
    const folders = (isListedAlike ? before?.folders : this.files.folders?.(this.started)) ?? null;
    const isGitAsked = this.#workTree === null || this.#isVouched;
    const isTreeKept = !this.files.tree || before?.tree;
    if (before?.generation === generation && folders === before.folders && isGitAsked && isTreeKept) return;
    const unsteady = notes.filter((_, at) => isUnknownAt(stamps, at));
    const vouched = before && this.known ? { git: before.git, notes: this.known.notes } : null;
    const git = this.#workTree?.vouch(notes, unsteady, vouched) ?? null;
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

  /** What the settings files say, as one text; null where one cannot be read. */
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

  /** The stamp of a note when it was looked at or read; null where there is none by which it can be known. */
  stampOf(path: string): Stamp | null {
    const before = this.#stamps.get(path);
    if (before !== undefined) return before;
    const stamp = this.#present ? this.#presentStamp(this.#present, path) : this.files.stampOf(path);
    this.#stamps.set(path, stamp);
    return stamp;
  }

  /** The stamp by which a note will be known; null for one that may have been written again since it was read. */
  steadyStamp(path: string): Stamp | null {
    const stamp = this.stampOf(path);
    return stamp && this.files.vouches(stamp, this.started) ? stamp : null;
  }

  #presentStamp(stamps: Float64Array, path: string): Stamp | null {
    const at = this.#places.of(path);
    const stamp = at < 0 ? null : stampAt(stamps, at);
    return stamp && !Number.isNaN(stamp.size) ? stamp : null;
  }

  /** Notes the stamp that a note had when it was read. */
  wasRead(path: string, stamp: Stamp | null): void {
    this.#stamps.set(path, stamp);
  }

  /**
   * The text of a note as it was when it was looked at; undefined where there is none. Throws `CliError` where the
   * note has another stamp meanwhile, as a command does that was overtaken. One without a stamp, as where its name is
   * no Unicode, is read by each command.
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

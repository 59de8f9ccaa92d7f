import type { Listing, VaultFiles } from '../../app/vault/ports.ts';
import type { SourceNote } from '../../model/note.ts';
import { dependsOnOtherCopies, possibleOriginals } from '../../vault/copies.ts';
import { mayBeScorecard, type KeptSource, type VaultNote } from '../../vault/parse-source.ts';
import { encodeNote } from '../../vault/note-codec.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { PassingTexts } from '../node/passing-texts.ts';
import type { Stamp } from '../node/stamp.ts';
import { KeptNotes, writeKeptNotes } from './kept-notes.ts';
import { hasStamp, stampsOf, writeKnownFiles, type KnownFiles } from './known-files.ts';
import { isSameList, type SeenFiles } from './seen-files.ts';
import { randomId } from './random-id.ts';

/** The kept notes of a reading: for each listed note its number among the notes kept under the generation `keptOf`. */
export type SavedNotes = Pick<KnownFiles, 'keptOf' | 'parts'>;

/** A note that was not read again, and its number among the kept notes. */
interface Reused {
  readonly part: number;
  readonly note: VaultNote;
}

/**
 * The files of a vault. Notes that have not changed since the vault was last read are not read
 * again: their parsed form is kept in the cache.
 */
export class KeptFiles implements VaultFiles {
  readonly configDir: string;
  readonly #seen: SeenFiles;
  /** Path → the note’s number among the known files. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #notes: KeptNotes | null;
  #present: ReadonlySet<string> | null = null;
  readonly #reused = new Map<string, Reused>();
  #saved: SavedNotes | null = null;
  readonly #texts: PassingTexts;

  constructor(seen: SeenFiles) {
    const { known, cache } = seen;
    this.#seen = seen;
    this.configDir = seen.configDir;
    this.#texts = new PassingTexts(seen.files, seen.started);
    this.#numbers = new Map(known?.notes.map((one, at) => [one, at]));
    this.#notes = known && KeptNotes.read(cache, known.keptOf);
    // Looks at all files together, before any is read.
    seen.stampsOfSameFiles();
  }

  list(): Listing {
    return this.#seen.list();
  }

  readSettings(path: string): string | null {
    return this.#seen.readSettings(path);
  }

  read(path: string): SourceNote | KeptSource | null {
    const at = this.#numbers.get(path);
    const isKept =
      at !== undefined && this.#notes?.has(this.#part(at)) && this.#isKnown(at, this.#seen.stampOf(path));
    if (!isKept) return this.#readNow(path);
    return new UnreadFile(
      path,
      () => this.#seen.text(path) ?? '',
      (readingKey, text) => this.#keptNote(path, at, readingKey, text),
    );
  }

  /**
   * Keeps the reading, unless it is kept already; the parsed notes only if many are new. Returns the
   * generation of the reading, or null if it was not kept or if a note has no reliable stamp.
   */
  save(index: VaultIndex): string | null {
    const { cache, known } = this.#seen;
    const { notes, others, unread = [] } = this.list();
    const settings = this.#seen.settingsText();
    if (unread.length > 0 || settings === null) return null;
    const stamps = this.steadyStamps();
    const isSteady = !stamps.includes(NaN);
    if (known && this.#isAsKept(index, settings, stamps)) {
      this.#saved = known;
      this.#seen.keepEvidence(known);
      return isSteady ? known.generation : null;
    }
    const generation = randomId();
    const kept = this.#keep(index, generation);
    if (kept === null) return null;
    const { readingKey } = index;
    const { timeZone } = index.settings;
    const of = { generation, settings, readingKey, timeZone, notes, others, stamps };
    if (!writeKnownFiles(cache, { ...of, ...kept })) return null;
    this.#saved = kept;
    this.#seen.keepEvidence(of);
    return isSteady ? generation : null;
  }

  /** Where `save` has kept the notes; null if it has not. */
  get saved(): SavedNotes | null {
    return this.#saved;
  }

  /** The stamps of all notes, in listing order; NaN for a note that may have been written again since it was read. */
  steadyStamps(): Float64Array {
    return stampsOf(this.list().notes.map((path) => this.#seen.steadyStamp(path)));
  }

  /** Keeps the notes; writes all of them again if many are new. Returns null if they cannot be written. */
  #keep(index: VaultIndex, generation: string): SavedNotes | null {
    const { cache, known } = this.#seen;
    const { notes } = this.list();
    const parts = Int32Array.from(notes, (path) =>
      this.isReused(path, index) ? (this.#reused.get(path)?.part ?? -1) : -1,
    );
    const isFresh = (path: string, at: number): boolean =>
      parts[at] === -1 && this.#keepable(path, index) !== null;
    if (known && this.#notes && notes.filter(isFresh).length <= notes.length * this.#seen.mostFresh) {
      return { keptOf: known.keptOf, parts };
    }
    // Written before the list of their files, because notes are only read through that list.
    const numbers = writeKeptNotes(cache, generation, notes.length, (at) => {
      const part = parts[at] ?? -1;
      if (part >= 0 && this.#notes) return this.#notes.parts(part);
      const note = this.#keepable(notes[at] ?? '', index);
      return note && encodeNote(note);
    });
    return numbers && { keptOf: generation, parts: numbers };
  }

  /** Whether everything that would be kept is kept already. */
  #isAsKept(index: VaultIndex, settings: string, stamps: Float64Array): boolean {
    const { known } = this.#seen;
    const { notes, others } = this.list();
    return (
      known !== null &&
      this.#notes !== null &&
      known.settings === settings &&
      known.readingKey === index.readingKey &&
      isSameList(notes, known.notes) &&
      isSameList(others, known.others) &&
      stamps.every((part, at) => Object.is(part, known.stamps[at])) &&
      [...this.#reused.keys()].every((path) => this.isReused(path, index))
    );
  }

  /** Whether a note in the index comes from the cache. */
  isReused(path: string, index: VaultIndex): boolean {
    const reused = this.#reused.get(path);
    return reused !== undefined && index.note(path) === reused.note;
  }

  /** The note at a path, or null if it must not be kept, like possible scorecards, which are always read. */
  #keepable(path: string, index: VaultIndex): VaultNote | null {
    const note = index.note(path);
    const isKeepable = note?.unread === null && note.validUtf8 && this.#seen.steadyStamp(path) !== null;
    return isKeepable && !mayBeScorecard(note) ? note : null;
  }

  #readNow(path: string): SourceNote | null {
    const read = this.#texts.readStamped(path);
    this.#seen.wasRead(path, read?.stamp ?? null);
    return read?.source ?? null;
  }

  #keptNote(path: string, at: number, readingKey: string, text: () => string): VaultNote | null {
    const { known } = this.#seen;
    if (readingKey !== known?.readingKey || this.#seen.settingsText() !== known.settings) return null;
    if (!possibleOriginals(path).every((original) => this.#isAsKnown(original))) return null;
    if (dependsOnOtherCopies(path, (one) => this.#isPresent(one))) return null;
    const part = this.#part(at);
    const note = this.#notes?.note(part, path, text) ?? null;
    if (note) this.#reused.set(path, { part, note });
    return note;
  }

  /** The number among the kept notes of the known file with this number; -1 for none. */
  #part(at: number): number {
    return this.#seen.known?.parts[at] ?? -1;
  }

  #isKnown(at: number, stamp: Stamp | null): boolean {
    const { known } = this.#seen;
    return known !== null && hasStamp(known.stamps, at, stamp);
  }

  /** Whether a note is unchanged, or is still missing. */
  #isAsKnown(path: string): boolean {
    const at = this.#numbers.get(path);
    if (at === undefined) return !this.#isPresent(path);
    return this.#isKnown(at, this.#seen.stampOf(path));
  }

  #isPresent(path: string): boolean {
    this.#present ??= new Set(this.list().notes);
    return this.#present.has(path);
  }
}

/** A file that was not read: its text is read when it is needed. */
class UnreadFile implements KeptSource {
  readonly path: string;
  readonly #read: () => string;
  readonly #note: (readingKey: string, text: () => string) => VaultNote | null;
  #text: string | null = null;

  constructor(
    path: string,
    read: () => string,
    note: (readingKey: string, text: () => string) => VaultNote | null,
  ) {
    this.path = path;
    this.#read = read;
    this.#note = note;
  }

  get text(): string {
    return (this.#text ??= this.#read());
  }

  kept(readingKey: string): VaultNote | null {
    return this.#note(readingKey, () => this.text);
  }
}

import { dependsOnOtherCopies, possibleOriginals } from '../../vault/copies.ts';
import { decodeNote, encodeNote, type MainPart } from '../../vault/note-codec.ts';
import { mayBeScorecard, type KeptSource, type VaultNote } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { SourceNote } from '../../model/note.ts';
import { BUILD } from '../../app/vault/build.ts';
import { browserValues, type KeptValues } from './kept-values.ts';

/** The notes of a vault, with stamps that show whether a note has changed. */
export interface StampedNotes {
  readonly paths: readonly string[];
  /**
   * Two numbers for each: its modification time in milliseconds since 1970, and its size in bytes.
   * NaN, which equals nothing, for one that must be read.
   */
  readonly stamps: Float64Array;
}

/** The stored notes of a vault. For a note that was not stored, or must be parsed again, `mains` has an empty text. */
interface Kept extends StampedNotes {
  /** The build that stored them: another may parse notes differently. */
  readonly build: string | null;
  readonly settings: string;
  readonly readingKey: string;
  readonly texts: readonly string[];
  readonly mains: readonly string[];
  readonly places: readonly string[];
}

/** Milliseconds after which the stored notes of a vault that was not opened are deleted: longer than any holiday. */
const MAX_AGE = 90 * 86_400_000;

/**
 * The parsed notes of a vault, stored outside it from one start of the app to the next. If
 * anything fails, all notes are read as if nothing were stored.
 */
export class KeptVault {
  readonly #values: KeptValues;
  readonly #build: string | null;
  #kept: Kept | null = null;
  /** The key of the recalled notes. */
  #key = '';
  /** Path → index among the stored notes, for all notes of that time. */
  #numbers = new Map<string, number>();
  /** Path → current stamp, for all current notes. */
  #present = new Map<string, readonly [number, number]>();
  #settings = '';
  /** Notes that were not parsed again, by path. */
  #reused = new Map<string, VaultNote>();

  constructor(values = browserValues(), build = BUILD) {
    this.#values = values;
    this.#build = build;
  }

  /** Loads what was stored under a key; returns the notes that must be read because they are new or may have changed. */
  async recall(key: string, { paths, stamps }: StampedNotes): Promise<readonly string[]> {
    const kept = (await this.#values.get(key).catch(() => null)) as Kept | null | undefined;
    if (kept?.build !== this.#build) return paths;
    this.#kept = kept;
    this.#key = key;
    this.#numbers = new Map(kept.paths.map((path, at) => [path, at]));
    this.#present = new Map(paths.map((path, at) => [path, stampAt(stamps, at)]));
    return paths.filter((path) => !this.#isAsKept(path));
  }

  /** Sets the current settings: notes that were parsed with others are parsed again. */
  begin(settings: string): void {
    this.#settings = settings;
  }

  /** The stored note if it has not changed; otherwise null. */
  source(path: string): KeptSource | SourceNote | null {
    const kept = this.#kept;
    if (!kept || !this.#isAsKept(path)) return null;
    const at = this.#numbers.get(path) ?? -1;
    const text = kept.texts[at] ?? '';
    const note = { path, text };
    return mayBeScorecard(note) ? note : { ...note, kept: (key) => this.#note(kept, at, key) };
  }

  /** Releases what was recalled, once the vault has been built from it. */
  end(): void {
    this.#kept = null;
    this.#numbers.clear();
    this.#present.clear();
  }

  /**
   * Stores a vault in place of what is stored under a key, if anything is. Returns its key, or the
   * same one if it cannot be written.
   */
  async keep(key: string | null, { paths, stamps }: StampedNotes, index: VaultIndex): Promise<string | null> {
    const now = Date.now();
    const next = `${String(now)}-${String(Math.random()).slice(2)}`;
    try {
      const before = key !== null && key === this.#key ? await this.#values.get(key) : null;
      await this.#values.set(next, this.#encoded(paths, stamps, index, before as Kept | null));
    } catch {
      return key;
    }
    this.#key = next;
    await this.#removeOld(key, now).catch(() => undefined);
    return next;
  }

  async #removeOld(key: string | null, now: number): Promise<void> {
    for (const one of await this.#values.keys()) {
      const name = String(one);
      if (name === key || Number.parseFloat(name) < now - MAX_AGE) await this.#values.remove(name);
    }
  }

  #encoded(
    paths: readonly string[],
    stamps: Float64Array,
    index: VaultIndex,
    before: Kept | null | undefined,
  ): Kept {
    const numbers = new Map(before?.paths.map((path, at) => [path, at]));
    const reused = new Map<string, VaultNote>();
    const own = stamps.slice();
    const [texts, mains, places]: [string[], string[], string[]] = [[], [], []];
    for (const [at, path] of paths.entries()) {
      const note = index.note(path);
      if (note?.unread !== null || !note.validUtf8) {
        own.fill(NaN, 2 * at, 2 * at + 2);
        for (const column of [texts, mains, places]) column.push('');
        continue;
      }
      const number = this.#reused.get(path) === note ? (numbers.get(path) ?? -1) : -1;
      const [main, place] = [before?.mains[number], before?.places[number]];
      const encoded =
        main && place ? { main, places: place } : mayBeScorecard(note) ? null : encodeNote(note);
      texts.push(note.text);
      mains.push(encoded?.main ?? '');
      places.push(encoded?.places ?? '');
      if (encoded) reused.set(path, note);
    }
    this.#reused = reused;
    const { readingKey } = index;
    return {
      build: this.#build,
      settings: this.#settings,
      readingKey,
      paths,
      stamps: own,
      texts,
      mains,
      places,
    };
  }

  #note(kept: Kept, at: number, readingKey: string): VaultNote | null {
    const path = kept.paths[at] ?? '';
    const main = kept.mains[at] ?? '';
    const places = kept.places[at] ?? '';
    if (main === '' || kept.readingKey !== readingKey || kept.settings !== this.#settings) return null;
    // Whether a note with a copy's name is one depends on its possible originals.
    if (!possibleOriginals(path).every((original) => this.#isAsKept(original, true))) return null;
    if (dependsOnOtherCopies(path, (one) => this.#present.has(one))) return null;
    const text = kept.texts[at] ?? '';
    const note = decodeNote(
      JSON.parse(main) as MainPart,
      () => text,
      () => places,
    );
    this.#reused.set(path, note);
    return note;
  }

  /** Whether a note is unchanged; with `orGone`, also if it did not exist and still does not. */
  #isAsKept(path: string, orGone = false): boolean {
    const at = this.#numbers.get(path);
    const now = this.#present.get(path);
    if (at === undefined || !now || !this.#kept) return orGone && at === undefined && !now;
    const [changed, size] = stampAt(this.#kept.stamps, at);
    return changed === now[0] && size === now[1];
  }
}

function stampAt(stamps: Float64Array, at: number): readonly [number, number] {
  return [stamps[2 * at] ?? NaN, stamps[2 * at + 1] ?? NaN];
}

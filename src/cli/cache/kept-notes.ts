import { Buffer } from 'node:buffer';
import type { VaultNote } from '../../vault/parse-source.ts';
import { decodeNote, type encodeNote, type MainPart } from '../../vault/note-codec.ts';
import { GrowingSection } from './growing-section.ts';
import type { VaultCache } from './vault-cache.ts';

/** The two parts of a note (see `vault/note-codec.ts`) as bytes. */
interface Parts {
  readonly main: Buffer;
  readonly places: Buffer;
}

/** The parsed notes kept for one reading of a vault, by their numbers in its `KnownFiles`. */
export class KeptNotes {
  readonly #mains: Buffer;
  readonly #places: Buffer;
  /** Two offsets for each note: the end of its main part, and the end of its places. */
  readonly #ends: Uint32Array;
  #decoded: (MainPart | null)[] | null = null;
  /** The numbers of notes that were returned before. */
  readonly #given = new Set<number>();

  /** Returns null if the kept notes belong to another reading. */
  static read(cache: VaultCache, generation: string): KeptNotes | null {
    const [of, mains, places, ends] = cache.read('notes') ?? [];
    if (of?.toString() !== generation || !mains || !places || !ends) return null;
    return new KeptNotes(mains, places, new Uint32Array(new Uint8Array(ends).buffer));
  }

  private constructor(mains: Buffer, places: Buffer, ends: Uint32Array) {
    this.#mains = mains;
    this.#places = places;
    this.#ends = ends;
  }

  /** The note with a number, with `textOf` to read its text; null if none was kept. */
  note(at: number, path: string, textOf: () => string): VaultNote | null {
    this.#decoded ??= JSON.parse(this.#mains.toString()) as (MainPart | null)[];
    const main = this.#decoded[at];
    if (main?.path !== path) return null;
    // The returned note uses the decoded object; another note needs its own.
    if (this.#given.has(at)) return this.only(at, path, textOf);
    this.#given.add(at);
    return decodeNote(main, textOf, () => this.parts(at).places.toString());
  }

  /** Like `note`, without decoding all others: for a few notes. */
  only(at: number, path: string, textOf: () => string): VaultNote | null {
    return this.has(at) ? decodeKeptNote(this.parts(at), path, textOf) : null;
  }

  /** Whether a note with this number was kept. */
  has(at: number): boolean {
    return at >= 0 && this.parts(at).places.length > 0;
  }

  /** The parts of a note as they were kept, to keep them again. */
  parts(at: number): Parts {
    const [start, from] = at === 0 ? [1, 0] : [this.#end(2 * at - 2) + 1, this.#end(2 * at - 1)];
    return {
      main: this.#mains.subarray(start, this.#end(2 * at)),
      places: this.#places.subarray(from, this.#end(2 * at + 1)),
    };
  }

  #end(index: number): number {
    return this.#ends[index] ?? 0;
  }
}

/** The note at a path, decoded from its parts, with `textOf` to read its text; null if the parts belong to another path. */
export function decodeKeptNote(
  { main, places }: { readonly [Part in keyof Parts]: Buffer | string },
  path: string,
  textOf: () => string,
): VaultNote | null {
  const parsed = JSON.parse(main.toString()) as MainPart | null;
  return parsed?.path === path ? decodeNote(parsed, textOf, () => places.toString()) : null;
}

/** What to keep of a note: its kept parts or new ones; null for a note that must be parsed again. */
type Keepable = Parts | ReturnType<typeof encodeNote>;

/**
 * Keeps the parts that `partsOf` returns for each of `count` notes. Returns the number of each
 * note among the kept ones, -1 for none; null if the file cannot be written.
 */
export function writeKeptNotes(
  cache: VaultCache,
  generation: string,
  count: number,
  partsOf: (at: number) => Keepable,
): Int32Array | null {
  const numbers = new Int32Array(count);
  const ends = new Uint32Array(2 * count);
  const mains = new GrowingSection();
  const places = new GrowingSection();
  for (let at = 0; at < count; at++) {
    const parts = partsOf(at);
    mains.add(at === 0 ? '[' : ',');
    mains.add(parts ? parts.main : 'null');
    if (parts) places.add(parts.places);
    ends.set([mains.length, places.length], 2 * at);
    numbers[at] = parts ? at : -1;
  }
  mains.add(count === 0 ? '[]' : ']');
  const sections = [Buffer.from(generation), mains.parts, places.parts, new Uint8Array(ends.buffer)];
  const isKept = cache.write('notes', sections);
  mains.free();
  places.free();
  return isKept ? numbers : null;
}

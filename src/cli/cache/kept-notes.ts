import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { VaultNote } from '../../vault/parse-source.ts';
import { decodeNote, type encodeNote, type MainPart } from '../../vault/note-codec.ts';
import { GrowingSection } from './growing-section.ts';
import type { OpenSections, VaultCache } from './vault-cache.ts';

/** The two parts of a note (see `vault/note-codec.ts`) as bytes. */
interface Parts {
  readonly main: Buffer;
  readonly places: Buffer;
}

/** The parsed notes kept for one reading of a vault, by their numbers in its `KnownFiles`. */
export class KeptNotes {
  readonly #mains: Buffer;
  readonly #places: Buffer;
  readonly #ends: NoteParts['ends'];
  #decoded: (MainPart | null)[] | null = null;
  /** The numbers of notes that were returned before. */
  readonly #given = new Set<number>();

  /** Returns null if the kept notes belong to another reading. */
  static read(cache: VaultCache, generation: string): KeptNotes | null {
    const [of, mains, places] = cache.read('notes') ?? [];
    const ends = readParts(cache, generation)?.ends;
    return of?.toString() === generation && mains && places && ends
      ? new KeptNotes(mains, places, ends)
      : null;
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
    if (this.#given.has(at)) return this.has(at) ? decodeKeptNote(this.parts(at), path, textOf) : null;
    this.#given.add(at);
    return decodeNote(main, textOf, () => this.parts(at).places.toString());
  }

  /** Whether a note with this number was kept. */
  has(at: number): boolean {
    return isKept(this.#ends, at);
  }

  /** The parts of a note as they were kept, to keep them again. */
  parts(at: number): Parts {
    const { main, places } = placesOf(this.#ends, at);
    return { main: this.#mains.subarray(...main), places: this.#places.subarray(...places) };
  }
}

/** A few of the parsed notes kept for one reading of a vault: of all others, nothing is read. */
export class FewKeptNotes {
  readonly #file: OpenSections;
  readonly #ends: Uint32Array;
  readonly #sums: Uint32Array;

  /** Returns null if no notes of this reading are kept. `close` must be called in the end. */
  static open(cache: VaultCache, generation: string): FewKeptNotes | null {
    const parts = readParts(cache, generation);
    const file = parts && cache.open('notes');
    return file && new FewKeptNotes(file, parts);
  }

  private constructor(file: OpenSections, { ends, sums }: NoteParts) {
    this.#file = file;
    this.#ends = ends;
    this.#sums = sums;
  }

  /** Whether a note with this number was kept. */
  has(at: number): boolean {
    return isKept(this.#ends, at);
  }

  /** The note with a number, with `textOf` to read its text; null if none was kept, or if it is damaged. */
  note(at: number, path: string, textOf: () => string): VaultNote | null {
    if (!this.has(at)) return null;
    const of = placesOf(this.#ends, at);
    const main = this.#file.read(MAINS, ...of.main);
    const places = this.#file.read(PLACES, ...of.places);
    if (!main || !places) return null;
    const isWhole = crc32(main) === this.#sums[2 * at] && crc32(places) === this.#sums[2 * at + 1];
    return isWhole ? decodeKeptNote({ main, places }, path, textOf) : null;
  }

  close(): void {
    this.#file.close();
  }
}

/** The sections of the file `notes` that contain the parts of the notes. */
const MAINS = 1;
const PLACES = 2;

/** Where the parts of each note end, and their checksums. */
interface NoteParts {
  /** Two offsets for each note: the end of its main part, and the end of its places. */
  readonly ends: Uint32Array;
  /** Two checksums for each note, in the same order. */
  readonly sums: Uint32Array;
}

function readParts(cache: VaultCache, generation: string): NoteParts | null {
  const [of, ...numbers] = cache.read('note-parts') ?? [];
  const [ends, sums] = numbers.map((bytes) => new Uint32Array(new Uint8Array(bytes).buffer));
  return of?.toString() === generation && ends && sums ? { ends, sums } : null;
}

type Range = readonly [start: number, end: number];

/** Where the parts of a note are in their sections. */
function placesOf(ends: Uint32Array, at: number): { readonly [Part in keyof Parts]: Range } {
  const end = (index: number): number => ends[index] ?? 0;
  // All main parts together are a list in JSON.
  const [start, from] = at === 0 ? [1, 0] : [end(2 * at - 2) + 1, end(2 * at - 1)];
  return { main: [start, end(2 * at)], places: [from, end(2 * at + 1)] };
}

function isKept(ends: Uint32Array, at: number): boolean {
  if (at < 0) return false;
  const [start, end] = placesOf(ends, at).places;
  return end > start;
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
 * note among the kept ones, -1 for none; null if the files cannot be written.
 */
export function writeKeptNotes(
  cache: VaultCache,
  generation: string,
  count: number,
  partsOf: (at: number) => Keepable,
): Int32Array | null {
  const numbers = new Int32Array(count);
  const ends = new Uint32Array(2 * count);
  const sums = new Uint32Array(2 * count);
  const mains = new GrowingSection();
  const places = new GrowingSection();
  for (let at = 0; at < count; at++) {
    const parts = partsOf(at);
    mains.add(at === 0 ? '[' : ',');
    const main = mains.add(parts ? parts.main : 'null');
    if (parts) sums.set([crc32(main), crc32(places.add(parts.places))], 2 * at);
    ends.set([mains.length, places.length], 2 * at);
    numbers[at] = parts ? at : -1;
  }
  mains.add(count === 0 ? '[]' : ']');
  const of = Buffer.from(generation);
  const isWritten =
    cache.write('note-parts', [of, new Uint8Array(ends.buffer), new Uint8Array(sums.buffer)]) &&
    cache.write('notes', [of, mains.parts, places.parts]);
  mains.free();
  places.free();
  return isWritten ? numbers : null;
}

import { Buffer } from 'node:buffer';
import type { VaultNote } from '../../vault/parse-source.ts';
import { decodeNote, encodeNote, type MainPart } from '../../vault/note-codec.ts';
import type { VaultCache } from './vault-cache.ts';

/** A note’s two parts (see `vault/note-codec.ts`) as bytes. */
interface Parts {
  readonly main: Buffer;
  readonly places: Buffer;
}

const NOTHING: Parts = { main: Buffer.from('null'), places: Buffer.alloc(0) };
const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((sign) => Buffer.from(sign)) as [Buffer, Buffer, Buffer];

/** The parsed notes that were kept of one reading of a vault, by their numbers in its `KnownFiles`. */
export class KeptNotes {
  readonly #mains: Buffer;
  readonly #places: Buffer;
  /** For each note where its main part ends, and its places. */
  readonly #ends: Uint32Array;
  #decoded: (MainPart | null)[] | null = null;
  /** The numbers of notes that were given out. */
  readonly #given = new Set<number>();

  /** Null where the notes that are there are those of another reading. */
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

  /** The note of a number, whose text `textOf` reads; null where none was kept. */
  note(at: number, path: string, textOf: () => string): VaultNote | null {
    this.#decoded ??= JSON.parse(this.#mains.toString()) as (MainPart | null)[];
    const main = this.#decoded[at];
    if (main?.path !== path) return null;
    // The note is made of it: another is made anew.
    if (this.#given.has(at)) return this.only(at, path, textOf);
    this.#given.add(at);
    return decodeNote(main, textOf, () => this.parts(at).places.toString());
  }

  /** The same, without reading all others: for a few notes. */
  only(at: number, path: string, textOf: () => string): VaultNote | null {
    return this.has(at) ? noteOf(this.parts(at), path, textOf) : null;
  }

  /** Whether a note of this number was kept. */
  has(at: number): boolean {
    return at >= 0 && this.parts(at).places.length > 0;
  }

  /** The parts of a note as they were kept, to be kept again. */
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

/** The note at a path from its parts, whose text `textOf` reads; null where they are another's. */
export function noteOf(
  { main, places }: { readonly [Part in keyof Parts]: Buffer | string },
  path: string,
  textOf: () => string,
): VaultNote | null {
  const parsed = JSON.parse(main.toString()) as MainPart | null;
  return parsed?.path === path ? decodeNote(parsed, textOf, () => places.toString()) : null;
}

/** What is to be kept of a note that was parsed; null for one that must be parsed again. */
export function partsOf(note: VaultNote | null): Parts {
  const encoded = note && encodeNote(note);
  return encoded ? { main: Buffer.from(encoded.main), places: Buffer.from(encoded.places) } : NOTHING;
}

export function writeKeptNotes(cache: VaultCache, generation: string, notes: readonly Parts[]): boolean {
  const ends = new Uint32Array(2 * notes.length);
  const mains: Buffer[] = [];
  let [end, to] = [0, 0];
  for (const [at, { main, places }] of notes.entries()) {
    mains.push(at === 0 ? OPEN : COMMA, main);
    end += main.length + 1;
    to += places.length;
    ends.set([end, to], 2 * at);
  }
  mains.push(...(notes.length === 0 ? [OPEN, CLOSE] : [CLOSE]));
  const places = Buffer.concat(notes.map((note) => note.places));
  const numbers = new Uint8Array(ends.buffer);
  return cache.write('notes', [Buffer.from(generation), Buffer.concat(mains), places, numbers]);
}

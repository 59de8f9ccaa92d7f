import type { TFile } from 'obsidian';
import type { StampedNotes } from './kept-vault.ts';

/** Milliseconds within which a file may be written twice and look the same. */
const RACY = 2000;
/** Where more than one note in so many is not kept yet, all are kept anew. */
const MANY = 50;

type Stamp = readonly [number, number];

/** What the files of notes looked like when they were read as the engine knows them. */
export class Stamps {
  readonly #known = new Map<string, Stamp>();
  /** How many notes were read since the vault was last kept. */
  #fresh = 0;

  /** Reads a note, and remembers what its file looks like, where that tells it apart from any later one. */
  async reading<Read>(file: TFile, read: () => Promise<Read>): Promise<Read> {
    const begun = Date.now();
    const [changed, size] = stampOf(file);
    this.forget(file.path);
    this.#fresh++;
    const note = await read();
    const now = stampOf(file);
    if (now[0] === changed && now[1] === size && changed < begun - RACY) this.#known.set(file.path, now);
    return note;
  }

  /** What the engine knows of a note is not what its file says, or may not be. */
  forget(path: string): void {
    this.#known.delete(path);
  }

  /** The engine knows notes as their files were then, but for those in `unread`. */
  know({ paths, stamps }: StampedNotes, unread: ReadonlySet<string>): void {
    for (const [at, path] of paths.entries()) {
      if (!unread.has(path)) this.#known.set(path, [stamps[2 * at] ?? NaN, stamps[2 * at + 1] ?? NaN]);
    }
  }

  /** All notes with what they looked like when they were read; null while nearly all are kept as they are. */
  toKeep(files: readonly TFile[]): StampedNotes | null {
    if (this.#fresh * MANY <= files.length) return null;
    this.#fresh = 0;
    return stamped(files, (file) => this.#known.get(file.path));
  }
}

/** All notes with what their files look like now. */
export function stampedNow(files: readonly TFile[]): StampedNotes {
  return stamped(files, stampOf);
}

function stamped(files: readonly TFile[], stamp: (file: TFile) => Stamp | undefined): StampedNotes {
  return {
    paths: files.map(({ path }) => path),
    stamps: Float64Array.from(files.flatMap((file) => stamp(file) ?? [NaN, NaN])),
  };
}

function stampOf({ stat }: TFile): Stamp {
  return [stat.mtime, stat.size];
}

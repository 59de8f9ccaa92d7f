import type { TFile } from 'obsidian';
import type { StampedNotes } from './kept-vault.ts';

/** Milliseconds within which a file may be written twice with the same stamp. */
const RACY_TIME = 2000;
/** If more than one note in this many is not stored yet, all are stored again. */
const MAX_UNSTORED_SHARE = 50;

type Stamp = readonly [number, number];

/** The stamps that files of notes had when they were read as the engine knows them. */
export class NoteStamps {
  readonly #known = new Map<string, Stamp>();
  /** Number of notes read since the vault was last stored. */
  #fresh = 0;

  /** Reads a note, and remembers its file's stamp if that distinguishes it from any later version. */
  async reading<Read>(file: TFile, read: () => Promise<Read>): Promise<Read> {
    const begun = Date.now();
    const [changed, size] = stampOf(file);
    this.forget(file.path);
    this.#fresh++;
    const note = await read();
    const now = stampOf(file);
    if (now[0] === changed && now[1] === size && changed < begun - RACY_TIME) this.#known.set(file.path, now);
    return note;
  }

  /** To be called when the engine's text of a note is, or may be, different from the file's. */
  forget(path: string): void {
    this.#known.delete(path);
  }

  /** To be called when the engine knows notes with these stamps, except those in `unread`. */
  know({ paths, stamps }: StampedNotes, unread: ReadonlySet<string>): void {
    for (const [at, path] of paths.entries()) {
      if (!unread.has(path)) this.#known.set(path, [stamps[2 * at] ?? NaN, stamps[2 * at + 1] ?? NaN]);
    }
  }

  /** All notes with the stamps of when they were read; null while nearly all are stored already. */
  toKeep(files: readonly TFile[]): StampedNotes | null {
    if (this.#fresh * MAX_UNSTORED_SHARE <= files.length) return null;
    this.#fresh = 0;
    return stamped(files, (file) => this.#known.get(file.path));
  }
}

/** All notes with their current stamps. */
export function stampNotes(files: readonly TFile[]): StampedNotes {
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

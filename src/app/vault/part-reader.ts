import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import type { TextIndex } from '../../model/partition-point.ts';
import { dependsOnOtherCopies, possibleOriginals } from '../../vault/copies.ts';
import type { LinkTable } from '../../vault/link-table.ts';
import type { KeptSource } from '../../vault/parse-source.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import { VaultPart } from '../../vault/vault-part.ts';
import type { VaultBasis } from './vault-basis.ts';

/** A note as read from its file, or as kept in the cache. */
type Source = SourceNote | KeptSource;

/** How to read a few notes of a vault. */
export interface PartReading {
  /** Returns the note at a path; null if it cannot be determined. */
  readonly read: (path: string) => Source | null;
  /** Called with the paths of notes that will be read next, so that they can be fetched together. */
  readonly prepare?: ((paths: readonly string[]) => void) | undefined;
  readonly surroundings: Surroundings;
  readonly links: LinkTable;
  /** The greatest number of notes to read. */
  readonly most: number;
}

/** A vault in which some notes may have changed since all of it was last read. */
export interface ChangedNotes {
  /** The notes that existed then and may have changed. */
  readonly paths: readonly string[];
  readonly prepare?: PartReading['prepare'];
  /** The same as then, except perhaps for `others`. */
  readonly surroundings: Surroundings;
  /** On the same day as then, with no event begun or ended in between. */
  readonly now: Moment;
}

/** Reads parts of a vault, each note once. */
export class PartReader {
  readonly #basis: VaultBasis;
  readonly #reading: PartReading;
  readonly #numbers: TextIndex;
  readonly #sources = new Map<string, Source | null>();

  constructor(basis: VaultBasis, reading: PartReading, numbers: TextIndex) {
    this.#basis = basis;
    this.#reading = reading;
    this.#numbers = numbers;
  }

  /**
   * The part of a vault with these notes, as far as they exist, and with all notes that are needed
   * to read them. Null if these are more than `most`, if one of them cannot be determined, or if
   * the scorecards have changed or cannot be used.
   */
  read(paths: Iterable<string>): VaultPart | null {
    const wanted = new Set([...this.#basis.always, ...paths]);
    for (const path of wanted) for (const original of possibleOriginals(path)) wanted.add(original);
    // Which copy of a missing original is read depends on its other copies, which are not looked up here.
    if ([...wanted].some((path) => dependsOnOtherCopies(path, (one) => this.#numbers.has(one)))) return null;
    const existing = [...wanted].filter((path) => this.#numbers.has(path));
    if (existing.length > this.#reading.most) return null;
    this.#reading.prepare?.(existing.filter((path) => !this.#sources.has(path)));
    const sources: Source[] = [];
    for (const path of existing) {
      const source = this.#read(path);
      if (source === null) return null;
      sources.push(source);
    }
    const { paths: all, contacts, readingKey } = this.#basis;
    const { surroundings, links } = this.#reading;
    const part = VaultPart.of(sources, surroundings, { paths: all, contacts, links });
    return part.readingKey === readingKey && part.brokenScorecards.length === 0 ? part : null;
  }

  /** The same part with the events at which these people were met, according to their notes; null as for `read`. */
  withMeetings(part: VaultPart, people: ReadonlySet<string>): VaultPart | null {
    const meetings = [...people].flatMap((path) => {
      const contact = part.record('contact', path);
      return contact?.metAt ? [part.pathOf(contact.metAt, path)] : [];
    });
    const isThere = meetings.every((path) => part.notes.has(path) || !this.#numbers.has(path));
    return isThere ? part : this.read([...part.notes.keys(), ...meetings]);
  }

  #read(path: string): Source | null {
    const known = this.#sources.get(path);
    if (known !== undefined) return known;
    const source = this.#reading.read(path);
    this.#sources.set(path, source);
    return source;
  }
}

import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { dependsOnOtherCopies, possibleOriginals } from '../../vault/copies.ts';
import type { LinkTable } from '../../vault/link-table.ts';
import type { KeptSource } from '../../vault/parse-source.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import { VaultPart } from '../../vault/vault-part.ts';
import type { VaultBasis } from './vault-basis.ts';

/** A note as it is read, or as it was kept. */
type Source = SourceNote | KeptSource;

/** How the notes of a vault are read of which only a few are. */
export interface PartReading {
  /** A note; null where it is not to be known. */
  readonly read: (path: string) => Source | null;
  /** Told which notes are going to be read, so that they can be fetched at once. */
  readonly prepare?: ((paths: readonly string[]) => void) | undefined;
  readonly surroundings: Surroundings;
  readonly links: LinkTable;
  /** As many notes as are read at most. */
  readonly most: number;
}

/** A vault in which some notes have changed since all of it was looked at. */
export interface ChangedNotes {
  /** The notes that were there then and may say something else. */
  readonly paths: readonly string[];
  readonly prepare?: PartReading['prepare'];
  /** The same as then. */
  readonly surroundings: Surroundings;
  /** Of the same day, with no event begun or ended between. */
  readonly now: Moment;
}

/** Reads parts of a vault, each note once. */
export class PartReader {
  readonly #basis: VaultBasis;
  readonly #reading: PartReading;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #sources = new Map<string, Source | null>();

  constructor(basis: VaultBasis, reading: PartReading, numbers: ReadonlyMap<string, number>) {
    this.#basis = basis;
    this.#reading = reading;
    this.#numbers = numbers;
  }

  /** These notes, as far as they are there, and what has to be known to read them; null where that is too much, or not as it was. */
  read(paths: Iterable<string>): VaultPart | null {
    const wanted = new Set([...this.#basis.always, ...paths]);
    for (const path of wanted) for (const original of possibleOriginals(path)) wanted.add(original);
    // What a copy without its true note is, its siblings decide, which are not looked for here.
    if ([...wanted].some((path) => dependsOnOtherCopies(path, (one) => this.#numbers.has(one)))) return null;
    const there = [...wanted].filter((path) => this.#numbers.has(path));
    if (there.length > this.#reading.most) return null;
    this.#reading.prepare?.(there.filter((path) => !this.#sources.has(path)));
    const sources: Source[] = [];
    for (const path of there) {
      const source = this.#read(path);
      if (source === null) return null;
      sources.push(source);
    }
    const { paths: all, contacts, readingKey } = this.#basis;
    const { surroundings, links } = this.#reading;
    const part = VaultPart.of(sources, surroundings, { paths: all, contacts, links });
    return part.readingKey === readingKey && part.brokenScorecards.length === 0 ? part : null;
  }

  /** The same with the events at which people say that they were met. */
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

import { Buffer } from 'node:buffer';
import type { Tally } from '../../app/summary/tally.ts';
import type { EncodedNote } from '../../vault/note-codec.ts';
import { bytesOf, doublesOf, pathsAtPositions, integersOf, parsedLater, splitPaths } from './columns.ts';
import type { SavedNotes } from './kept-files.ts';
import { firstSections, keptPaths, type KeptResult, type KeptBasis } from './changes-since-kept.ts';
import type { VaultCache } from './vault-cache.ts';

/** The encoded parts of notes that are kept nowhere else, by path. */
export type FreshNotes = Readonly<Record<string, EncodedNote>>;

/** What a tally was counted from, and where the parsed notes are kept. */
interface CountedOf extends KeptBasis, SavedNotes {
  readonly fresh: FreshNotes;
}

export interface KeptTally extends KeptResult, SavedNotes {
  readonly fresh: () => FreshNotes;
  readonly tally: () => Tally;
  /** For each note of the tally, its position among the notes that `parts` is about. */
  readonly order: Int32Array;
}

type Plain = Pick<Tally, 'now' | 'readingKey' | 'always' | 'originals'>;

interface Header extends Omit<CountedOf, 'listing' | 'stamps' | 'parts' | 'fresh'>, Plain {
  /** The names of the sums, in the order of their columns. */
  readonly names: readonly string[];
}

type Texts = Pick<Tally, 'people' | 'linked' | 'views'>;

/** The columns of a tally, each in its own section. */
const COLUMNS = ['mentions', 'dates', 'noted', 'ends', 'metDays', 'planning', 'events'] as const;
const [FIRST_COLUMN, SECTIONS] = [10, 10 + COLUMNS.length];

/** The tally that was kept last; null if there is none. */
export function readTally(cache: VaultCache): KeptTally | null {
  const sections = cache.read('counted') ?? [];
  const [head, notes, others, stamps, order, parts, fresh, texts, contacts, sums] = sections;
  if (!head || !notes || !others || !stamps || !order || !parts || !fresh || !texts) return null;
  if (!contacts || !sums || sections.length !== SECTIONS) return null;
  const { question, settings, timeZone, until, keptOf, names, ...plain } = JSON.parse(
    head.toString(),
  ) as Header;
  const places = integersOf(order);
  const column = (at: number): Int32Array => integersOf(sections[FIRST_COLUMN + at] ?? Buffer.alloc(0));
  return {
    ...{ question, settings, timeZone, until, keptOf, now: plain.now },
    filesThen: keptPaths(notes, others),
    stamps: doublesOf(stamps),
    parts: integersOf(parts),
    order: places,
    fresh: parsedLater(fresh) as () => FreshNotes,
    tally: () => ({
      ...plain,
      ...(JSON.parse(texts.toString()) as Texts),
      contacts: parsedLater(contacts) as Tally['contacts'],
      ...(Object.fromEntries(COLUMNS.map((name, at) => [name, column(at)])) as Pick<
        Tally,
        (typeof COLUMNS)[number]
      >),
      paths: pathsAtPositions(splitPaths(notes), places),
      sums: splitSums(names, doublesOf(sums)),
    }),
  };
}

export function writeTally(
  cache: VaultCache,
  { question, settings, timeZone, until, keptOf, listing, stamps, parts, fresh }: CountedOf,
  tally: Tally,
): boolean {
  const { now, readingKey, always, originals, people, contacts, linked, views, paths, sums } = tally;
  const of = { question, settings, timeZone, until, keptOf };
  const head: Header = { ...of, now, readingKey, always, originals, names: [...sums.keys()] };
  const texts: Texts = { people, linked, views };
  return cache.write('counted', [
    ...firstSections(head, { listing, stamps }, paths),
    bytesOf(parts),
    Buffer.from(JSON.stringify(fresh)),
    Buffer.from(JSON.stringify(texts)),
    Buffer.from(JSON.stringify(contacts())),
    Buffer.concat([...sums.values()].map(bytesOf)),
    ...COLUMNS.map((name) => bytesOf(tally[name])),
  ]);
}

/** Splits columns of equal length that were joined, by name. */
function splitSums(names: readonly string[], all: Float64Array): Map<string, Float64Array> {
  const length = names.length === 0 ? 0 : all.length / names.length;
  return new Map(names.map((name, at) => [name, all.subarray(at * length, (at + 1) * length)]));
}

import { countAgain, type UpdatedTotals, type ChangesToCount } from '../../app/summary/count-again.ts';
import { tallyOf } from '../../app/summary/tally.ts';
import { readSurroundings } from '../../app/vault/load-vault.ts';
import type { Clock } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import { indexOfSorted } from '../../model/partition-point.ts';
import type { SourceNote } from '../../model/note.ts';
import { mayBeScorecard, type KeptSource, type VaultNote } from '../../vault/parse-source.ts';
import { encodeNote, type EncodedNote } from '../../vault/note-codec.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { KeptFiles } from './kept-files.ts';
import { FewKeptNotes, decodeKeptNote } from './kept-notes.ts';
import { readTally, writeTally, type FreshNotes, type KeptTally } from './kept-tally.ts';
import type { SeenFiles } from './seen-files.ts';
import {
  isAllRead,
  readNow,
  readUnchanged,
  changesSinceKept,
  type ChangesSinceKept,
} from './changes-since-kept.ts';

/** What to count of a vault that was counted before. */
interface Asked extends Pick<ChangesToCount, 'choose'> {
  readonly language: Surroundings['language'];
}

/** The current counts of a vault. */
export interface UpdatedTally extends UpdatedTotals {
  readonly now: Moment;
  /** The minute of the day up to which the counts are valid. */
  readonly until: number;
  /** The notes that were changed or added since the whole vault was counted. */
  readonly changed: readonly string[];
}

/**
 * Updates the tally that `keepTally` kept by reading only the notes that have changed since.
 * Returns null if all notes must be read.
 */
export async function updateTally(
  seen: SeenFiles,
  clock: Clock,
  { language, choose }: Asked,
): Promise<UpdatedTally | null> {
  const since = changesSinceKept(seen, clock, questionOf(language), readTally(seen.cache));
  const notes = since && FewKeptNotes.open(seen.cache, since.kept.keptOf);
  if (!notes) return null;
  try {
    return await updateFrom(notes, since, seen, { language, choose });
  } finally {
    notes.close();
  }
}

/** The same, given the kept notes. */
async function updateFrom(
  notes: FewKeptNotes,
  since: ChangesSinceKept<KeptTally>,
  seen: SeenFiles,
  { language, choose }: Asked,
): Promise<UpdatedTally | null> {
  const { kept, now, added, removed, others } = since;
  const surroundings = await readSurroundings(seen, language);
  const changed = [...since.changed, ...added];
  const tally = kept.tally();
  const numbers = indexOfSorted(tally.paths);
  const partOf = (path: string): number => kept.parts[kept.order[numbers.get(path) ?? -1] ?? -1] ?? -1;
  const then = new EarlierNotes(notes, partOf, kept.fresh);
  const read = readers(seen, then, new Set([...changed, ...removed]));
  const counted = countAgain(tally, {
    ...{ paths: since.changed, added, removed, others },
    ...{ ...read, surroundings, now, choose },
  });
  return counted && { ...counted, now, until: kept.until, changed };
}

/** Everything that a tally depends on, except files and time. */
function questionOf(language: Surroundings['language']): string {
  return JSON.stringify(language);
}

/** The notes as they were parsed when the vault was counted. */
class EarlierNotes {
  readonly #notes: FewKeptNotes;
  readonly #part: (path: string) => number;
  readonly #fresh: () => FreshNotes;
  #read: ReadonlyMap<string, EncodedNote> | null = null;

  /** `part` returns the number of a note among the kept ones; -1 for none. */
  constructor(notes: FewKeptNotes, part: (path: string) => number, fresh: () => FreshNotes) {
    this.#notes = notes;
    this.#part = part;
    this.#fresh = fresh;
  }

  has(path: string): boolean {
    return this.#notes.has(this.#part(path)) || this.#freshPart(path) !== undefined;
  }

  note(path: string, textOf: () => string): VaultNote | null {
    const fresh = this.#freshPart(path);
    return fresh ? decodeKeptNote(fresh, path, textOf) : this.#notes.note(this.#part(path), path, textOf);
  }

  #freshPart(path: string): EncodedNote | undefined {
    if (this.#part(path) >= 0) return undefined;
    return (this.#read ??= new Map(Object.entries(this.#fresh()))).get(path);
  }
}

/** Functions that return notes as they were and as they are now; kept notes that have not changed are not read again. */
function readers(
  seen: SeenFiles,
  then: EarlierNotes,
  changed: ReadonlySet<string>,
): Pick<ChangesToCount, 'was' | 'is' | 'prepare'> {
  const kept = (path: string, textOf: () => string): KeptSource | null => keptSource(then.note(path, textOf));
  const same = (path: string): SourceNote | KeptSource | null =>
    kept(path, () => seen.text(path) ?? '') ?? readUnchanged(seen, path);
  return {
    // The earlier text of a changed note is kept nowhere, only what was parsed from it.
    was: (path) => (changed.has(path) ? kept(path, () => '') : same(path)),
    is: (path) => (changed.has(path) ? readNow(seen, path) : same(path)),
    prepare: (paths) => {
      seen.files.prepare?.(paths.filter((path) => changed.has(path) || !then.has(path)));
    },
  };
}

function keptSource(note: VaultNote | null): KeptSource | null {
  if (!note) return null;
  return {
    path: note.path,
    get text() {
      return note.text;
    },
    kept: () => note,
  };
}

/** Keeps the tally of a vault of which all notes were read, so that it can be updated later. */
export function keepTally(
  seen: SeenFiles,
  files: KeptFiles,
  { ledger, views }: Pick<UpdatedTotals, 'ledger' | 'views'>,
  { until, language }: { readonly until: number; readonly language: Surroundings['language'] },
): void {
  const settings = seen.settingsText();
  const listing = seen.list();
  const { saved } = files;
  const { index } = ledger;
  if (settings === null || saved === null || !isAllRead(listing, index)) return;
  // Possible scorecards are always read again, so a note that was not is none.
  const tally = tallyOf(ledger, views, (note) => !files.isReused(note.path, index) && mayBeScorecard(note));
  const { timeZone } = index.settings;
  const of = { question: questionOf(language), settings, timeZone, until, listing };
  const fresh = freshNotes(index, listing.notes, saved.parts);
  writeTally(seen.cache, { ...of, ...saved, fresh, stamps: files.steadyStamps() }, tally);
}

/** The largest number of freshly parsed notes worth keeping here. */
const MAX_FRESH = 300;

/**
 * The notes that were parsed and are not among the kept notes: those that changed last, which are
 * the likeliest to change again. Without possible scorecards, which are always read.
 */
function freshNotes(index: VaultIndex, paths: readonly string[], parts: Int32Array): FreshNotes {
  const fresh = paths.filter((_, at) => parts[at] === -1);
  if (fresh.length > MAX_FRESH) return {};
  const entries = fresh.flatMap((path) => {
    const note = index.note(path);
    const encoded = note?.unread === null && !mayBeScorecard(note) ? encodeNote(note) : null;
    return encoded ? [[path, encoded] as const] : [];
  });
  return Object.fromEntries(entries);
}

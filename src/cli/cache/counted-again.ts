import { countAgain, type CountedAgain, type CountedBefore } from '../../app/summary/count-again.ts';
import { tallyOf } from '../../app/summary/tally.ts';
import { readSurroundings } from '../../app/vault/load-vault.ts';
import type { Clock } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { mayBeScorecard, type KeptSource, type VaultNote } from '../../vault/parse-source.ts';
import { encodeNote, type EncodedNote } from '../../vault/note-codec.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { KeptFiles } from './kept-files.ts';
import { KeptNotes, noteOf } from './kept-notes.ts';
import { readTally, writeTally, type FreshNotes } from './kept-tally.ts';
import type { SeenFiles } from './seen-files.ts';
import { isAllRead, readNow, readSame, sinceKept } from './since-kept.ts';

/** What is asked of a vault that was counted before. */
interface Asked extends Pick<CountedBefore, 'choose'> {
  readonly language: Surroundings['language'];
}

/** What a vault comes to now. */
export interface CountedNow extends CountedAgain {
  readonly now: Moment;
  /** The minute of the day up to which it holds. */
  readonly until: number;
  /** The notes that have changed, or come, since the whole vault was counted. */
  readonly changed: readonly string[];
}

/**
 * What a vault comes to of which only a few notes have changed since all of it was counted and that was kept
 * (`keepTally`). Null where all notes have to be looked at.
 */
export async function countedAgain(
  seen: SeenFiles,
  clock: Clock,
  { language, choose }: Asked,
): Promise<CountedNow | null> {
  const since = sinceKept(seen, clock, questionOf(language), readTally(seen.cache));
  const notes = since && KeptNotes.read(seen.cache, since.kept.keptOf);
  if (!notes) return null;
  const { kept, now, added, removed, others } = since;
  const parts = new Map(since.then.map((path, at) => [path, kept.parts[at] ?? -1]));
  const surroundings = await readSurroundings(seen, language);
  const changed = [...since.changed, ...added];
  const then = new NotesThen(notes, parts, kept.fresh);
  const read = readers(seen, then, new Set([...changed, ...removed]));
  const counted = countAgain(kept.tally(), {
    ...{ paths: since.changed, added, removed, others },
    ...{ ...read, surroundings, now, choose },
  });
  return counted && { ...counted, now, until: kept.until, changed };
}

/** All but the files and the time on which a tally depends. */
function questionOf(language: Surroundings['language']): string {
  return JSON.stringify(language);
}

/** What was parsed of the notes of a vault when it was counted. */
class NotesThen {
  readonly #notes: KeptNotes;
  readonly #parts: ReadonlyMap<string, number>;
  readonly #fresh: () => FreshNotes;
  #read: ReadonlyMap<string, EncodedNote> | null = null;

  constructor(notes: KeptNotes, parts: ReadonlyMap<string, number>, fresh: () => FreshNotes) {
    this.#notes = notes;
    this.#parts = parts;
    this.#fresh = fresh;
  }

  has(path: string): boolean {
    return this.#notes.has(this.#part(path)) || this.#freshPart(path) !== undefined;
  }

  note(path: string, textOf: () => string): VaultNote | null {
    const fresh = this.#freshPart(path);
    return fresh ? noteOf(fresh, path, textOf) : this.#notes.only(this.#part(path), path, textOf);
  }

  #part(path: string): number {
    return this.#parts.get(path) ?? -1;
  }

  #freshPart(path: string): EncodedNote | undefined {
    if (this.#part(path) >= 0) return undefined;
    return (this.#read ??= new Map(Object.entries(this.#fresh()))).get(path);
  }
}

/** Reads notes as they were and as they are: what has not changed and was kept is not read again. */
function readers(
  seen: SeenFiles,
  then: NotesThen,
  changed: ReadonlySet<string>,
): Pick<CountedBefore, 'was' | 'is' | 'prepare'> {
  const kept = (path: string, textOf: () => string): KeptSource | null => keptSource(then.note(path, textOf));
  const same = (path: string): SourceNote | KeptSource | null =>
    kept(path, () => seen.text(path) ?? '') ?? readSame(seen, path);
  return {
    // What a note said before it changed is nowhere: only what was read of it.
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

/** Keeps what a vault comes to of which all notes were read, for `countedAgain`. */
export function keepTally(
  seen: SeenFiles,
  files: KeptFiles,
  { ledger, views }: Pick<CountedAgain, 'ledger' | 'views'>,
  { until, language }: { readonly until: number; readonly language: Surroundings['language'] },
): void {
  const settings = seen.settingsText();
  const listing = seen.list();
  const { saved } = files;
  const { index } = ledger;
  if (settings === null || saved === null || !isAllRead(listing, index)) return;
  // What was not read again is no scorecard: those always are.
  const tally = tallyOf(ledger, views, (note) => !files.isReused(note.path, index) && mayBeScorecard(note));
  const { timeZone } = index.settings;
  const of = { question: questionOf(language), settings, timeZone, until, listing };
  const fresh = freshNotes(index, listing.notes, saved.parts);
  writeTally(seen.cache, { ...of, ...saved, fresh, stamps: files.steadyStamps() }, tally);
}

/** With more notes that were just parsed, it is not worth to keep them here. */
const MOST_FRESH = 300;

/** Notes that were parsed and are kept nowhere: those that changed last, which are the likeliest to change next. What may be a scorecard is always read. */
function freshNotes(index: VaultIndex, paths: readonly string[], parts: Int32Array): FreshNotes {
  const fresh = paths.filter((_, at) => parts[at] === -1);
  if (fresh.length > MOST_FRESH) return {};
  const entries = fresh.flatMap((path) => {
    const note = index.note(path);
    const encoded = note?.unread === null && !mayBeScorecard(note) ? encodeNote(note) : null;
    return encoded ? [[path, encoded] as const] : [];
  });
  return Object.fromEntries(entries);
}

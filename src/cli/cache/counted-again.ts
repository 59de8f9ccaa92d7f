import { countAgain, type CountedAgain, type CountedBefore } from '../../app/summary/count-again.ts';
import { tallyOf } from '../../app/summary/tally.ts';
import { readSurroundings } from '../../app/vault/load-vault.ts';
import type { Clock } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { mayBeScorecard, type KeptSource, type VaultNote } from '../../vault/parse-source.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import type { KeptFiles } from './kept-files.ts';
import { KeptNotes } from './kept-notes.ts';
import { readTally, writeTally } from './kept-tally.ts';
import type { SeenFiles } from './seen-files.ts';
import { readNow, readSame, sinceKept } from './since-kept.ts';

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
  const read = readers(seen, notes, parts, new Set([...changed, ...removed]));
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

/** Reads notes as they were and as they are: what has not changed and was kept is not read again. */
function readers(
  seen: SeenFiles,
  notes: KeptNotes,
  parts: ReadonlyMap<string, number>,
  changed: ReadonlySet<string>,
): Pick<CountedBefore, 'was' | 'is' | 'prepare'> {
  const kept = (path: string, textOf: () => string): KeptSource | null =>
    keptSource(notes.only(parts.get(path) ?? -1, path, textOf));
  const same = (path: string): SourceNote | KeptSource | null =>
    kept(path, () => seen.text(path) ?? '') ?? readSame(seen, path);
  return {
    // What a note said before it changed is nowhere: only what was read of it.
    was: (path) => (changed.has(path) ? kept(path, () => '') : same(path)),
    is: (path) => (changed.has(path) ? readNow(seen, path) : same(path)),
    prepare: (paths) => {
      seen.files.prepare?.(paths.filter((path) => changed.has(path) || !notes.has(parts.get(path) ?? -1)));
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
  if (settings === null || saved === null || (listing.unread ?? []).length > 0) return;
  const { index } = ledger;
  // What was not read again is no scorecard: those always are.
  const tally = tallyOf(ledger, views, (note) => !files.isReused(note.path, index) && mayBeScorecard(note));
  const { timeZone } = index.settings;
  const of = { question: questionOf(language), settings, timeZone, until, listing };
  writeTally(seen.cache, { ...of, ...saved, stamps: files.steadyStamps() }, tally);
}

import { judgementOf, type Judgement } from '../../app/lint/judgement.ts';
import { rejudge } from '../../app/lint/rejudge.ts';
import { readSurroundings } from '../../app/vault/load-vault.ts';
import type { Clock } from '../../app/vault/ports.ts';
import type { SourceNote } from '../../model/note.ts';
import type { Moment } from '../../model/moment.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { RuleSettings } from '../../vault/configuration.ts';
import { mayBeScorecard } from '../../vault/parse-source.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import { isSameStamp } from '../node/stamp.ts';
import { readJudgement, writeJudgement, type JudgedOf } from './kept-judgement.ts';
import { hasStamp, putStamp, stampAt } from './known-files.ts';
import type { KeptFiles } from './kept-files.ts';
import type { SeenFiles } from './seen-files.ts';

/** From so many changed notes on it is worth to keep what is found: keeping it costs a tenth of finding it. */
export const FEW_CHANGED = 6;

/** What is asked of a vault that was judged before. */
export interface AskedOfLint {
  readonly question: string;
  readonly rules: RuleSettings;
  readonly language: Surroundings['language'];
  /** With how many changed notes what is found is kept for the next time, in place of what was found before. */
  readonly keepFrom: number;
}

/** A judgement of now. */
export interface JudgedAgain extends Pick<Judgement, 'notes' | 'judged'> {
  readonly now: Moment;
  /** The minute of the day up to which it holds. */
  readonly until: number;
  readonly surroundings: Surroundings;
  /** The notes that have changed since that was kept. */
  readonly changed: readonly string[];
}

/**
 * What is found in a vault of which only a few notes have changed since all of it was judged and that was kept
 * (`keepJudgement`, or this): only these are read, and what they hang together with. Null where all notes have to be looked at.
 */
export async function judgedAgain(
  seen: SeenFiles,
  clock: Clock,
  { question, rules, language, keepFrom }: AskedOfLint,
): Promise<JudgedAgain | null> {
  const kept = readJudgement(seen.cache);
  if (kept?.question !== question || kept.settings !== seen.settingsText()) return null;
  const now = clock.now(kept.timeZone);
  const listing = seen.list();
  if ((listing.unread ?? []).length > 0 || !kept.isOf(listing)) return null;
  const judgement = kept.judgement();
  const isOfNow = judgement.now.date === now.date && judgement.now.minutes <= now.minutes;
  if (!isOfNow || now.minutes >= kept.until) return null;
  const present = seen.stamps();
  const changed = listing.notes.filter((_, at) => !hasStamp(kept.stamps, at, stampAt(present, at)));
  const surroundings = await readSurroundings(seen, language);
  const ofNow = { now, until: kept.until, surroundings, changed };
  if (changed.length === 0) return { ...judgement, ...ofNow };
  const read = reader(seen, new Set(changed));
  const prepare = (paths: readonly string[]): void => seen.files.prepare?.(paths);
  const found = rejudge(judgement, { paths: changed, read, prepare, surroundings, now, rules });
  if (!found) return null;
  if (changed.length >= keepFrom) {
    const { settings, timeZone, until } = kept;
    const stamps = stampsAfter(kept.stamps, changed, seen);
    writeJudgement(seen.cache, { question, settings, timeZone, until, listing, stamps }, found);
  }
  return { ...found, ...ofNow };
}

/** The stamps of what was judged, once these notes were judged as they are. */
function stampsAfter(before: Float64Array, changed: readonly string[], seen: SeenFiles): Float64Array {
  const stamps = before.slice();
  const paths = new Set(changed);
  for (const [at, path] of seen.list().notes.entries()) {
    if (paths.has(path)) putStamp(stamps, at, seen.steadyStamp(path));
  }
  return stamps;
}

/** Reads notes as they are, those that have not changed only as they were. */
function reader(seen: SeenFiles, changed: ReadonlySet<string>): (path: string) => SourceNote | null {
  return (path) => {
    const read = seen.files.readStamped(path);
    if (changed.has(path)) {
      seen.wasRead(path, read?.stamp ?? null);
      return read?.source ?? null;
    }
    const was = seen.stampOf(path);
    return was && read?.stamp && isSameStamp(was, read.stamp) ? read.source : null;
  };
}

/** Keeps what was found in all notes of a vault, for `judgedAgain`. */
export function keepJudgement(
  seen: SeenFiles,
  files: KeptFiles,
  ledger: Ledger,
  {
    question,
    until,
    notes,
    judged,
  }: Pick<JudgedOf, 'question' | 'until'> & Pick<Judgement, 'notes' | 'judged'>,
): void {
  const settings = seen.settingsText();
  const listing = seen.list();
  const { unread = [] } = listing;
  if (settings === null || unread.length > 0) return;
  const { index } = ledger;
  // What was not read again is no scorecard: those always are.
  const judgement = judgementOf(
    ledger,
    { notes, judged },
    (note) => !files.isReused(note.path, index) && mayBeScorecard(note),
  );
  if (!judgement) return;
  const stamps = files.steadyStamps();
  writeJudgement(
    seen.cache,
    { question, settings, timeZone: index.settings.timeZone, until, listing, stamps },
    judgement,
  );
}

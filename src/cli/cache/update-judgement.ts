import { judgementOf, type Judgement } from '../../app/lint/judgement.ts';
import { pathsToPrefetch, rejudge } from '../../app/lint/rejudge.ts';
import { readSurroundings } from '../../app/vault/load-vault.ts';
import type { Clock } from '../../app/vault/ports.ts';
import type { SourceNote } from '../../model/note.ts';
import type { Moment } from '../../model/moment.ts';
import type { FoundInVault } from '../../rules/engine/run-rules.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { RuleSettings } from '../../vault/configuration.ts';
import { mayBeScorecard } from '../../vault/parse-source.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import { readJudgement, writeJudgement, type JudgementFile, type KeptJudgement } from './kept-judgement.ts';
import { putStamp } from './known-files.ts';
import { ListIndex } from '../../model/list-index.ts';
import type { KeptFiles } from './kept-files.ts';
import type { SeenFiles } from './seen-files.ts';
import { isAllRead, readNow, readUnchanged, changesSinceKept, type KeptBasis } from './changes-since-kept.ts';

/** From this number of changed notes on, the findings are kept: keeping them costs a tenth of finding them. */
export const CHANGES_WORTH_KEEPING = 6;

/** What to check in a vault that was checked before. */
export interface JudgementRequest {
  readonly question: string;
  readonly rules: RuleSettings;
  readonly language: Surroundings['language'];
  /** The number of changed notes from which the new findings are kept, in `judged` or another file. */
  readonly keepFrom: number;
  readonly keepIn?: JudgementFile;
  /** The most files that may have changed; any number if absent. */
  readonly most?: number;
}

/** The current judgement. */
export interface UpdatedJudgement extends Pick<
  Judgement,
  'notes' | 'findings' | 'readingKey' | 'paths' | 'signatures'
> {
  readonly now: Moment;
  /** The minute of the day up to which the judgement is valid. */
  readonly until: number;
  readonly surroundings: Surroundings;
  /** The notes that were changed or added since the kept judgement. */
  readonly changed: readonly string[];
  /** The kept judgement from which it was made: what identifies it, the size of its findings in bytes, and its notes. */
  readonly basis: Pick<KeptJudgement, 'id' | 'size'> & Pick<Judgement, 'paths'>;
}

/**
 * Updates the judgement that `keepJudgement`, or an earlier call, kept: reads only the notes that
 * have changed since, and those that depend on them. Returns null if all notes must be read, or if
 * more than `most` files have changed.
 */
export async function updateJudgement(
  seen: SeenFiles,
  clock: Clock,
  { question, rules, language, keepFrom, keepIn = 'judged', most = Infinity }: JudgementRequest,
  before = readJudgement(seen.cache),
): Promise<UpdatedJudgement | null> {
  const since = changesSinceKept(seen, clock, question, before);
  if (!since) return null;
  const { kept, now, added, removed, others } = since;
  const count = since.changed.length + added.length + removed.length;
  if (count + others.length > most) return null;
  const judgement = kept.judgement();
  const surroundings = await readSurroundings(seen, language);
  const changed = [...since.changed, ...added];
  const from = { id: kept.id, size: kept.size, paths: judgement.paths };
  const ofNow = { now, until: kept.until, surroundings, changed, basis: from };
  if (count + others.length === 0) return { ...judgement, ...ofNow };
  const isChanged = new Set(changed);
  const read = (path: string): SourceNote | null =>
    isChanged.has(path) ? readNow(seen, path) : readUnchanged(seen, path);
  const prepare = (paths: readonly string[]): void => seen.files.prepare?.(paths);
  const found = rejudge(judgement, {
    ...{ paths: since.changed, added, removed, others },
    ...{ read, prepare, surroundings, now, rules },
  });
  if (!found) return null;
  if (count >= keepFrom) {
    const { settings, timeZone, until } = kept;
    const stamps = stampsAfter(since.stamps, changed, seen);
    const basis = { question, settings, timeZone, until, listing: seen.list(), stamps };
    writeJudgement(seen.cache, keepIn, basis, found);
  }
  return { ...found, ...ofNow };
}

/** Announces what `updateJudgement` will probably read if these files have changed. */
export function expectRead(seen: SeenFiles, kept: KeptJudgement, changed: ReadonlySet<string>): void {
  seen.files.expect?.(pathsToPrefetch(kept.judgement(), changed));
}

/** The stamps after a judgement in which these changed notes were judged again. */
function stampsAfter(before: Float64Array, changed: readonly string[], seen: SeenFiles): Float64Array {
  const stamps = before.slice();
  const places = new ListIndex(() => seen.list().notes);
  for (const path of new Set(changed)) {
    const at = places.of(path);
    if (at >= 0) putStamp(stamps, at, seen.steadyStamp(path));
  }
  return stamps;
}

/** Keeps the findings of all notes of a vault, so that they can be updated later. */
export function keepJudgement(
  seen: SeenFiles,
  files: KeptFiles,
  ledger: Ledger,
  { question, until, notes, judged }: Pick<KeptBasis, 'question' | 'until'> & FoundInVault,
): void {
  const settings = seen.settingsText();
  const listing = seen.list();
  const { index } = ledger;
  if (settings === null || !isAllRead(listing, index)) return;
  // Possible scorecards are always read again, so a note that was not is none.
  const judgement = judgementOf(
    ledger,
    { notes, judged },
    (note) => !files.isReused(note.path, index) && mayBeScorecard(note),
  );
  if (!judgement) return;
  const stamps = files.steadyStamps();
  writeJudgement(
    seen.cache,
    'judged',
    { question, settings, timeZone: index.settings.timeZone, until, listing, stamps },
    judgement,
  );
}

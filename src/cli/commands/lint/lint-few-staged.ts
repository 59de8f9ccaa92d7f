import { ListIndex } from '../../../model/list-index.ts';
import { indexOfSorted } from '../../../model/partition-point.ts';
import { NOTHING_FOUND, type NoteFindings } from '../../../app/lint/note-findings.ts';
import { stagedReport } from '../../../app/lint/lint-staged.ts';
import {
  expectRead,
  updateJudgement,
  type JudgementRequest,
  type UpdatedJudgement,
} from '../../cache/update-judgement.ts';
import { readJudgement, type KeptJudgement } from '../../cache/kept-judgement.ts';
import type { SeenFiles } from '../../cache/seen-files.ts';
import type { Clock } from '../../../app/vault/ports.ts';
import type { Diagnostic } from '../../../model/finding.ts';
import type { JudgedFinding } from '../../../model/finding.ts';
import type { VaultInRepository, StagedChange } from '../../git/staged-vault.ts';
import type { StagedLint } from './staged-lint.ts';

/**
 * Checks a commit that changes only few notes, starting from the cached findings for one of git's
 * trees: reports findings in the tree after the commit that the tree before it does not have.
 * Null if all notes have to be read.
 */
export async function lintStagedFromCache(
  { found: { folder }, clock, base, seenIn }: Pick<VaultInRepository, 'found' | 'clock' | 'base' | 'seenIn'>,
  { before, after, changed, conflicted, beside }: Omit<StagedChange, 'besideEvidence'>,
  asked: Omit<JudgementRequest, 'keepFrom'>,
): Promise<Pick<StagedLint, 'report' | 'folder' | 'configured' | 'textOf' | 'validity'> | null> {
  const seenBefore = seenIn(before, beside);
  const seen = seenIn(after, beside);
  if (!seenBefore || !seen) return null;
  const latest = readJudgement(seenBefore.cache);
  if (latest && base) {
    // Usually these are the same files, and the judgement then has the very list of them.
    latest.filesThen(base.known);
    expectRead(seen, latest, changed);
  }
  const found = await judgedBefore(seenBefore, clock, asked, latest);
  if (!found) return null;
  const { kept, was } = found;
  const is = await updateJudgement(seen, clock, { ...asked, keepFrom: 1 }, kept);
  if (!is) return null;
  const { surroundings } = is;
  const notes = new ListIndex(() => seen.list().notes);
  const paths = [...changed].filter((path) => notes.of(path) >= 0);
  const { judged, known } = differing(was, is, paths);
  return {
    report: stagedReport({ judged }, { paths, conflicted, surroundings, known: () => known }),
    folder,
    configured: surroundings.configuration.baseline,
    textOf: (path) => seen.text(path),
    validity: {
      date: is.now.date,
      minutes: [is.now.minutes, Math.min(was.until, is.until)],
      timeZone: kept.timeZone,
    },
  };
}

/**
 * The judgement of the tree before a commit, and the kept one from which it was made. Afterwards it
 * is kept in `judged-before`, so that nothing of that tree is judged again if the commit is changed
 * before it is made; once it is made, its tree is that of `judged`.
 */
async function judgedBefore(
  seen: SeenFiles,
  clock: Clock,
  asked: Omit<JudgementRequest, 'keepFrom'>,
  latest: KeptJudgement | null,
): Promise<{ readonly kept: KeptJudgement; readonly was: UpdatedJudgement } | null> {
  const from = async (
    kept: KeptJudgement | null,
    how: Partial<JudgementRequest>,
  ): Promise<{ readonly kept: KeptJudgement; readonly was: UpdatedJudgement } | null> => {
    const was = kept && (await updateJudgement(seen, clock, { ...asked, keepFrom: Infinity, ...how }, kept));
    return was && { kept, was };
  };
  const unchanged = await from(latest, { most: 0 });
  if (unchanged) {
    seen.cache.rename('judged', 'judged-before');
    return unchanged;
  }
  const earlier = readJudgement(seen.cache, 'judged-before');
  const again = { keepFrom: 1, keepIn: 'judged-before' } as const;
  return (await from(earlier, { most: 0 })) ?? (await from(latest, again)) ?? (await from(earlier, again));
}

type Findings = Pick<UpdatedJudgement, 'paths' | 'findings'>;

/** The findings now and before, of staged notes and of notes whose findings changed. */
function differing(
  was: Findings,
  is: Findings,
  staged: readonly string[],
): { readonly judged: readonly JudgedFinding[]; readonly known: readonly Diagnostic[] } {
  const wanted = new Set(staged);
  const then = indexOfSorted(was.paths);
  const pairs: { readonly is: NoteFindings; readonly was: NoteFindings }[] = [];
  // By index: there may be very many, and in V8 a loop with an iterator is slower.
  for (let at = 0; at < is.paths.length; at++) {
    const path = is.paths[at] ?? '';
    // Most notes are where they were.
    const place = was.paths[at] === path ? at : (then.get(path) ?? -1);
    const now = is.findings[at] ?? NOTHING_FOUND;
    const before = was.findings[place] ?? NOTHING_FOUND;
    if (now !== before || wanted.has(path)) pairs.push({ is: now, was: before });
  }
  return {
    judged: pairs.flatMap((pair) => pair.is.judged),
    known: pairs.flatMap((pair) => pair.was.judged.map(({ diagnostic }) => diagnostic)),
  };
}

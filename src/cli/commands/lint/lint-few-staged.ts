import { indexOfSorted } from '../../../model/partition-point.ts';
import { NOTHING_FOUND } from '../../../app/lint/note-findings.ts';
import { stagedReport } from '../../../app/lint/lint-staged.ts';
import {
  updateJudgement,
  type JudgementRequest,
  type UpdatedJudgement,
} from '../../cache/update-judgement.ts';
import { readJudgement } from '../../cache/kept-judgement.ts';
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
  { found: { folder }, clock, seenIn }: Pick<VaultInRepository, 'found' | 'clock' | 'seenIn'>,
  { before, after, changed, beside }: Omit<StagedChange, 'besideEvidence'>,
  asked: Omit<JudgementRequest, 'keepFrom'>,
): Promise<Pick<StagedLint, 'report' | 'folder' | 'configured' | 'textOf' | 'validity'> | null> {
  // The tree before the commit comes first: usually the cached findings are for it, and those of the
  // tree after the commit then replace them.
  const seenBefore = seenIn(before, beside);
  if (!seenBefore) return null;
  const kept = readJudgement(seenBefore.cache);
  const was = await updateJudgement(seenBefore, clock, { ...asked, keepFrom: Infinity }, kept);
  const seen = was && seenIn(after, beside);
  const is = seen && (await updateJudgement(seen, clock, { ...asked, keepFrom: 1 }, kept));
  if (!kept || !was || !is) return null;
  const { surroundings } = is;
  const notes = new Set(seen.list().notes);
  const paths = [...changed].filter((path) => notes.has(path));
  const { judged, known } = differing(was, is, paths);
  return {
    report: stagedReport({ judged }, { paths, surroundings, known: () => known }),
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

type Findings = Pick<UpdatedJudgement, 'paths' | 'findings'>;

/** The findings now and before, of staged notes and of notes whose findings changed. */
function differing(
  was: Findings,
  is: Findings,
  staged: readonly string[],
): { readonly judged: readonly JudgedFinding[]; readonly known: readonly Diagnostic[] } {
  const wanted = new Set(staged);
  const then = indexOfSorted(was.paths);
  const pairs = is.paths.flatMap((path, at) => {
    const pair = {
      is: is.findings[at] ?? NOTHING_FOUND,
      was: was.findings[then.get(path) ?? -1] ?? NOTHING_FOUND,
    };
    return wanted.has(path) || pair.is !== pair.was ? [pair] : [];
  });
  return {
    judged: pairs.flatMap((pair) => pair.is.judged),
    known: pairs.flatMap((pair) => pair.was.judged.map(({ diagnostic }) => diagnostic)),
  };
}

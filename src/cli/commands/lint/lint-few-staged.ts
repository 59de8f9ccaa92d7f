import { stagedReport } from '../../../app/lint/lint-staged.ts';
import { judgedAgain, type AskedOfLint } from '../../cache/judged-again.ts';
import type { Place, StagedChange } from '../../git/staged-vault.ts';
import type { StagedLint } from './staged-lint.ts';

/**
 * What a commit brings that changes few notes since all of the vault was judged as one of git's trees: what is found
 * in the tree after it and was not found in the tree before. Null where all notes have to be looked at.
 */
export async function lintFewStaged(
  { found: { folder }, clock, seenIn }: Pick<Place, 'found' | 'clock' | 'seenIn'>,
  { before, after, changed, beside }: StagedChange,
  asked: Omit<AskedOfLint, 'keepFrom'>,
): Promise<Pick<StagedLint, 'report' | 'folder' | 'configured' | 'textOf'> | null> {
  // The tree before first: it is, as a rule, the one of which was kept what was found, and that after it takes its place.
  const seenBefore = seenIn(before, beside);
  const was = seenBefore && (await judgedAgain(seenBefore, clock, { ...asked, keepFrom: Infinity }));
  const seen = was && seenIn(after, beside);
  const is = seen && (await judgedAgain(seen, clock, { ...asked, keepFrom: 1 }));
  if (!was || !is) return null;
  const { surroundings } = is;
  const notes = new Set(seen.list().notes);
  const paths = [...changed].filter((path) => notes.has(path));
  const known = () => was.judged.map(({ diagnostic }) => diagnostic);
  return {
    report: stagedReport(is, { paths, surroundings, known }),
    folder,
    configured: surroundings.configuration.baseline,
    textOf: (path) => seen.text(path),
  };
}

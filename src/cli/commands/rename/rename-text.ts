import type { RenamePlan } from '../../../app/rename/plan-rename.ts';
import { followingLines } from '../../report/files-following.ts';
import { plannedDiffs, type PlannedText } from '../../report/planned-changes.ts';
import { blocksText } from '../../report/section.ts';
import { line, wrap } from '../../terminal/layout.ts';
import { fitReport } from '../../terminal/narrow.ts';
import type { Style } from '../../terminal/style.ts';
import * as renameWords from '../../words/rename-words.ts';
import * as writingWords from '../../words/writing-words.ts';
import type { RenameReport } from './rename-report.ts';

/** What renaming a note would do: the two names, then the diff of each note. */
export function renamePlanText(plan: RenamePlan, style: Style): string {
  const { to, changes } = plan;
  if (changes.length === 0)
    return fitReport(style, (page) => blocksText([wrapped(renameWords.isCalledSo(page.safe(to)), page)]));
  const blocks = (page: Style): string => blocksText([countsText(plan, page), followingLines(plan, page)]);
  return fitReport(style, blocks) + plannedDiffs(texts(plan), style);
}

function countsText(plan: RenamePlan, style: Style): string[] {
  const { from, to, links, names, files, changes, noCopyOf, newDay, regaining } = plan;
  const others = changes.filter(({ path }) => path !== from && path !== to).length;
  const head = line({
    at: 2,
    text: renameWords.heading(style.safe(from), style.safe(to)),
    paint: style.bold,
  });
  const counts = { links, names, notes: others - files.length, files: files.length, again: regaining.length };
  const read = noCopyOf === null ? [] : wrapped(renameWords.isRead(style.safe(noCopyOf)), style);
  const day = newDay === null ? [] : wrapped(renameWords.isDaily(newDay), style);
  return [head, ...wrapped(renameWords.counts(counts), style), ...read, ...day];
}

/** Each note before and after; the renamed note has its new path. */
function texts({ from, to, changes }: Pick<RenamePlan, 'from' | 'to' | 'changes'>): PlannedText[] {
  const old = changes.find(({ path, after }) => path === from && after === null)?.before ?? '';
  return changes.flatMap(({ path, before, after }) =>
    after === null ? [] : [{ path, before: path === to ? old : (before ?? ''), after }],
  );
}

/** The last lines: that the renaming is written, or how to write it. */
export function renameEndText({ written, undoable }: RenameReport, style: Style): string {
  const lastLines = written
    ? [renameWords.renamed, ...(undoable ? [writingWords.howToUndo()] : [])]
    : [writingWords.onlyShown];
  return fitReport(style, (page) => blocksText([lastLines.flatMap((text) => wrapped(text, page))]));
}

const wrapped = (text: string, style: Style): string[] =>
  wrap(text, style.right - 2).map((part) => line({ at: 2, text: part, paint: style.dim }));

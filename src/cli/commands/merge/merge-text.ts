import type { MergePlan } from '../../../app/merge/plan-merge.ts';
import { followingLines } from '../../report/files-following.ts';
import { plannedDiffs } from '../../report/planned-changes.ts';
import { blocksText } from '../../report/section.ts';
import { line, wrap } from '../../terminal/layout.ts';
import { fitReport } from '../../terminal/narrow.ts';
import type { Style } from '../../terminal/style.ts';
import * as mergeWords from '../../words/merge-words.ts';
import * as writingWords from '../../words/writing-words.ts';
import type { MergeReport } from './merge-report.ts';

/** Longer values are cut to this length, in UTF-16 code units; the diff shows them whole. */
const MAX_LENGTH = 60;

function short(value: string): string {
  const text = value.replace(/\s+/g, ' ');
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

const wrapped = (text: string, style: Style): string[] =>
  wrap(text, style.right - 2).map((part) => line({ at: 2, text: part, paint: style.dim }));

/** What a merge would do: the fields and lines that the remaining note gains, then the diff of each note. */
export function mergePlanText(plan: MergePlan, style: Style): string {
  const texts = plan.changes.flatMap(({ path, before, after }) =>
    after === null ? [] : [{ path, before: before ?? '', after }],
  );
  const blocks = (page: Style): string => blocksText([gainsText(plan, page), followingLines(plan, page)]);
  return fitReport(style, blocks) + plannedDiffs(texts, style);
}

function gainsText({ stays, goes, gained, lines, same, links, totals }: MergePlan, style: Style): string[] {
  const head = line({
    at: 2,
    text: mergeWords.heading(style.safe(stays), style.safe(goes)),
    paint: style.bold,
  });
  const fields = gained.flatMap(({ field, values }) =>
    wrap(style.safe(mergeWords.gains(field, values.map(short))), style.right - 4).map((text) =>
      line({ at: 4, text }),
    ),
  );
  const details = [
    mergeWords.counts({ lines, same, links }),
    ...totals.map((one) => style.safe(mergeWords.countsAnew(one))),
  ].flatMap((text) => (text === '' ? [] : wrapped(text, style)));
  return [head, ...fields, ...details];
}

export function nothingToMergeText(path: string, style: Style): string {
  return fitReport(style, (page) => blocksText([wrapped(mergeWords.isSameNote(page.safe(path)), page)]));
}

/** The last lines: that the merge is written, or how to write it. */
export function mergeEndText({ written, undoable, goes }: MergeReport, style: Style): string {
  const lastLines = written
    ? [mergeWords.merged(style.safe(goes)), ...(undoable ? [writingWords.howToUndo()] : [])]
    : [writingWords.onlyShown];
  return fitReport(style, (page) => blocksText([lastLines.flatMap((text) => wrapped(text, page))]));
}

import type { Edit, Fix } from '../model/finding.ts';
import { partitionPoint } from '../model/partition-point.ts';

/** Applies edits to a text; nothing outside their spans changes. Throws RangeError if they overlap or are outside the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of sortEdits(edits)) {
    if (start < at || end < start || end > text.length)
      throw new RangeError('Edits overlap or lie outside the text');
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

function sortEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether two edits overlap, or begin at the same offset; adjacent edits do not. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

/** The fixes that can be applied together: each one whose edits do not overlap those of an earlier one is kept whole. `fixes` are sorted by position. */
export function withoutOverlaps<One extends { readonly fix: Fix }>(fixes: readonly One[]): One[] {
  const chosen: One[] = [];
  /** Sorted and free of overlaps, so an edit can only overlap its two neighbours. */
  const taken: Edit[] = [];
  const placeOf = (edit: Edit): number => partitionPoint(taken, ({ start }) => start < edit.start);
  for (const one of fixes) {
    const edits = sortEdits(one.fix.edits);
    // Of edits in order that overlap, two neighbours do.
    const within = edits.some((edit, at) => {
      const next = edits[at + 1];
      return next !== undefined && overlap(edit, next);
    });
    const isTaken = (edit: Edit): boolean => {
      const at = placeOf(edit);
      return [taken[at - 1], taken[at]].some((other) => other && overlap(edit, other));
    };
    if (within || edits.some(isTaken)) continue;
    chosen.push(one);
    for (const edit of edits) taken.splice(placeOf(edit), 0, edit);
  }
  return chosen;
}

import type { Edit, Fix } from '../model/finding.ts';
import { partitionPoint } from '../model/partition-point.ts';

/** Puts edits that do not overlap into a text; nothing outside their spans changes. Throws RangeError where they overlap or lie outside. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of inOrder(edits)) {
    if (start < at || end < start || end > text.length)
      throw new RangeError('Edits overlap or lie outside the text');
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether two edits touch: insertions at one place do, neighbours do not. */
function clash(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

/** Of fixes in order of place, those that can be made together; a fix is made whole or not at all. */
export function withoutClashes<One extends { readonly fix: Fix }>(fixes: readonly One[]): One[] {
  const chosen: One[] = [];
  /** In order: none of them touches another, so an edit that touches any touches the last before it or the first after. */
  const taken: Edit[] = [];
  const placeOf = (edit: Edit): number => partitionPoint(taken, ({ start }) => start < edit.start);
  for (const one of fixes) {
    const { edits } = one.fix;
    const within = edits.some((edit, at) => edits.slice(at + 1).some((other) => clash(edit, other)));
    const isTaken = (edit: Edit): boolean => {
      const at = placeOf(edit);
      return [taken[at - 1], taken[at]].some((other) => other && clash(edit, other));
    };
    if (within || edits.some(isTaken)) continue;
    chosen.push(one);
    for (const edit of edits) taken.splice(placeOf(edit), 0, edit);
  }
  return chosen;
}

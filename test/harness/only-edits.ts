import type { Edit } from '../../src/model/finding.ts';

/**
 * Overlapping edits as one span, and what may replace it: the text that was there, or the result of one of
 * the edits.
 */
interface Stretch {
  readonly start: number;
  end: number;
  readonly may: string[];
}

function stretchesOf(before: string, edits: readonly Edit[]): Stretch[] {
  const stretches: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = stretches.at(-1);
    if (last && (edit.start < last.end || edit.start === last.start)) {
      last.edits.push(edit);
      last.end = Math.max(last.end, edit.end);
    } else stretches.push({ start: edit.start, end: edit.end, edits: [edit] });
  }
  return stretches.map(({ start, end, edits: made }) => ({
    start,
    end,
    may: [
      before.slice(start, end),
      ...made.map((one) => before.slice(start, one.start) + one.text + before.slice(one.end, end)),
    ],
  }));
}

/**
 * Whether a text became another only by some of these edits: each character outside
 * their spans is still there, in the same order.
 */
export function onlyEdits(before: string, after: string, edits: readonly Edit[]): boolean {
  let from = 0;
  /** Offsets in `after` that can be reached. */
  let reached = new Set([0]);
  for (const { start, end, may } of [
    ...stretchesOf(before, edits),
    { start: before.length, end: before.length, may: [''] },
  ]) {
    const kept = before.slice(from, start);
    from = end;
    const next = new Set<number>();
    for (const at of reached) {
      if (!after.startsWith(kept, at)) continue;
      const then = at + kept.length;
      for (const text of may) if (after.startsWith(text, then)) next.add(then + text.length);
    }
    reached = next;
  }
  return reached.has(after.length);
}

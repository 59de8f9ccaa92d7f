import type { Edit } from '../../src/model/finding.ts';

/**
 * Whether a text became another only by some of these edits, of which no two overlap: each character outside
 * of their spans is still there, in the same order. Of several edits with the same start, at most one counts.
 */
export function onlyEdits(before: string, after: string, edits: readonly Edit[]): boolean {
  const places = [...new Set([0, before.length, ...edits.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  );
  /** For each place in `before`, the offsets in `after` that can be reached there. */
  const reached = new Map(places.map((place) => [place, new Set<number>()]));
  reached.get(0)?.add(0);
  for (const [nth, place] of places.entries()) {
    const here = [...(reached.get(place) ?? [])];
    const copied = new Set(here);
    for (const { end, text } of edits.filter(({ start }) => start === place)) {
      const to = end === place ? copied : reached.get(end);
      for (const at of here) if (after.startsWith(text, at)) to?.add(at + text.length);
    }
    const next = places[nth + 1];
    if (next === undefined) return copied.has(after.length);
    const kept = before.slice(place, next);
    for (const at of copied) if (after.startsWith(kept, at)) reached.get(next)?.add(at + kept.length);
  }
  return false;
}

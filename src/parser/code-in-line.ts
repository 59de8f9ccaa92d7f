import { addTo } from '../model/group-by.ts';
import type { Span } from '../model/span.ts';

/** The code spans of a line: from a run of backticks to the next run of the same length. Takes time linear in the line's length. */
export function codeInLine(line: string): Span[] {
  const runs = [...line.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, index }));
  const later = new Map<number, number[]>();
  for (const [at, { length }] of [...runs.entries()].reverse()) addTo(later, length, at);
  const spans: Span[] = [];
  for (let at = 0; at < runs.length; at++) {
    const { length, index } = runs[at] ?? { length: 0, index: 0 };
    const same = later.get(length) ?? [];
    while ((same.at(-1) ?? Infinity) <= at) same.pop();
    const close = same.at(-1);
    if (close === undefined) continue;
    spans.push({ start: index, end: (runs[close]?.index ?? 0) + length });
    at = close;
  }
  return spans;
}

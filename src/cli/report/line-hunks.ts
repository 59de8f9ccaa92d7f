import { structuredPatch, type StructuredPatchHunk } from 'diff';

/** The most removed and added lines that are looked for: the work grows with the square of their number. */
const MAX_EDITS = 1000;

/**
 * The differences between two texts as the hunks of a patch, with lines of context around them. If
 * there are very many, lines are compared in pairs from the first to the last difference.
 */
export function lineHunks(before: string, after: string, context: number): readonly StructuredPatchHunk[] {
  const patch = structuredPatch('', '', before, after, '', '', { context, maxEditLength: MAX_EDITS });
  return patch ? patch.hunks : hunksOfPairs(wholeLines(before), wholeLines(after), context);
}

/** A range of lines that is replaced, by its indexes before and after. */
interface Replaced {
  readonly old: readonly [start: number, end: number];
  readonly new: readonly [start: number, end: number];
}

/** The lines of a text with their line ends. */
export const wholeLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function hunksOfPairs(
  before: readonly string[],
  after: readonly string[],
  context: number,
): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  let group: Replaced[] = [];
  const close = (): void => {
    if (group.length > 0) hunks.push(hunkOf(before, after, group, context));
    group = [];
  };
  for (const one of replacedLines(before, after)) {
    if (one.old[0] - (group.at(-1)?.old[1] ?? 0) > 2 * context) close();
    group.push(one);
  }
  close();
  return hunks;
}

/** The ranges in which lines differ from their partners; one range if there are more lines on one side. */
function replacedLines(before: readonly string[], after: readonly string[]): Replaced[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const [oldEnd, newEnd] = [before.length - same, after.length - same];
  if (oldEnd !== newEnd) return [{ old: [start, oldEnd], new: [start, newEnd] }];
  const ranges: Replaced[] = [];
  for (let at = start; at < oldEnd; at++) {
    if (before[at] === after[at]) continue;
    const from = at;
    while (at < oldEnd && before[at] !== after[at]) at++;
    ranges.push({ old: [from, at], new: [from, at] });
  }
  return ranges;
}

function hunkOf(
  before: readonly string[],
  after: readonly string[],
  group: readonly Replaced[],
  context: number,
): StructuredPatchHunk {
  const [first, last] = [group[0], group.at(-1)];
  const start = Math.max(0, (first?.old[0] ?? 0) - context);
  const end = Math.min(before.length, (last?.old[1] ?? 0) + context);
  let at = start;
  const changed = group.flatMap(({ old, new: added }) => {
    const same = marked(' ', before.slice(at, old[0]));
    at = old[1];
    return [...same, ...marked('-', before.slice(...old)), ...marked('+', after.slice(...added))];
  });
  const newStart = start + (first?.new[0] ?? 0) - (first?.old[0] ?? 0);
  const newEnd = end + (last?.new[1] ?? 0) - (last?.old[1] ?? 0);
  return {
    oldStart: start + 1,
    oldLines: end - start,
    newStart: newStart + 1,
    newLines: newEnd - newStart,
    lines: [...changed, ...marked(' ', before.slice(at, end))],
  };
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'],
  );
}

/** One line of a note before and after a change; several lines if some are added or removed. */
export interface ChangedLine {
  /** From 1, in the text before. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** The first lines, at most `most`, that differ between two texts of a note. */
export function changedLines(before: string, after: string, most: number): readonly ChangedLine[] {
  const [old, fresh] = [lines(before), lines(after)];
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start++;
  const lengthDifference = old.length - fresh.length;
  let end = old.length;
  while (
    end > Math.max(start, start + lengthDifference) &&
    old[end - 1] === fresh[end - 1 - lengthDifference]
  )
    end--;
  const [removed, added] = [old.slice(start, end), fresh.slice(start, end - lengthDifference)];
  if (lengthDifference !== 0)
    return [{ line: start + 1, before: removed.join('\n'), after: added.join('\n') }];
  const pairs = removed.map((text, at) => ({ line: start + at + 1, before: text, after: added[at] ?? '' }));
  return pairs.filter((one) => one.before !== one.after).slice(0, most);
}

const lines = (text: string): string[] => text.split(/\r\n?|\n/);

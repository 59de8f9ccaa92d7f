/** The one stretch in which two texts differ. */
export interface Stretch {
  /** UTF-16 offset in both texts. */
  readonly start: number;
  readonly removed: string;
  readonly added: string;
}

export function stretchOf(before: string, after: string): Stretch {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < least - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    start,
    removed: before.slice(start, before.length - tail),
    added: after.slice(start, after.length - tail),
  };
}

/** A text in which `added` is replaced by `removed` again; null if `added` is not at its place. */
export function withoutStretch(text: string, { start, removed, added }: Stretch): string | null {
  const end = start + added.length;
  return text.slice(start, end) === added ? text.slice(0, start) + removed + text.slice(end) : null;
}

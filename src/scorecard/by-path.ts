/** Something that the note at a path says. */
interface OfNote {
  readonly path: string;
}

/** Leaves out everything that is said by a note of which something is in `removed`. */
export function withoutPathsOf<T extends OfNote>(all: readonly T[], removed: readonly T[]): readonly T[] {
  if (removed.length === 0) return all;
  const paths = new Set(removed.map(({ path }) => path));
  return all.filter(({ path }) => !paths.has(path));
}

/** Joins two lists that have no note in common, in order of path; what one note says keeps its order. */
export function mergeByPath<T extends OfNote>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (some.length === 0) return others;
  if (others.length === 0) return some;
  return [...some, ...others].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

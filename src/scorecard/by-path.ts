/** Something that a note says. */
interface OfNote {
  readonly path: string;
}

/** Leaves out all that the notes say of which some is gone. */
export function withoutPathsOf<T extends OfNote>(all: readonly T[], gone: readonly T[]): readonly T[] {
  if (gone.length === 0) return all;
  const paths = new Set(gone.map(({ path }) => path));
  return all.filter(({ path }) => !paths.has(path));
}

/** Two lists in one, in order of path; what one note says keeps its order. */
export function mergeByPath<T extends OfNote>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (some.length === 0) return others;
  if (others.length === 0) return some;
  return [...some, ...others].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

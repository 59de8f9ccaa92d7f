/** Something that comes from the note at `path`. */
interface OfNote {
  readonly path: string;
}

/** Leaves out everything from notes of which something is in `removed`. */
export function withoutNotesOf<T extends OfNote>(all: readonly T[], removed: readonly T[]): readonly T[] {
  if (removed.length === 0) return all;
  const paths = new Set(removed.map(({ path }) => path));
  return all.filter(({ path }) => !paths.has(path));
}

/** Joins two lists that have no note in common, sorted by path; items of one note keep their order. */
export function mergeByPath<T extends OfNote>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (some.length === 0) return others;
  if (others.length === 0) return some;
  return [...some, ...others].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

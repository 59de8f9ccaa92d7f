/** What has a key, together and in its order: with two keys, under both. Keys are in the order in which they come first. */
export function groupBy<T, K>(
  all: Iterable<T>,
  keysOf: (one: T) => readonly K[],
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

/** Adds an item to the group of a key. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

/** Groups items by key, in their order; an item with several keys is in each group. Keys are in order of first occurrence. */
export function groupBy<T, K>(
  all: Iterable<T>,
  keysOf: (one: T) => readonly K[],
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) for (const key of keysOf(one)) addTo(groups, key, one);
  return groups;
}

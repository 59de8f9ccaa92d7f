/** Index of the first item for which `predicate` is false, by binary search. It must be true for all items before and false for all after. */
export function partitionPoint<T>(list: readonly T[], predicate: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (predicate(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first item for which `predicate` is false, by binary search. It must be true for all items before and false for all after. */
export function partitionPoint<T>(list: ArrayLike<T>, predicate: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (predicate(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds the index of texts in a list. */
export type TextIndex = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/** An index of a list that is sorted by UTF-16 code units, without a map of it. */
export function indexOfSorted(texts: readonly string[]): TextIndex {
  const get = (text: string): number | undefined => {
    const at = partitionPoint(texts, (one) => one < text);
    return texts[at] === text ? at : undefined;
  };
  return { get, has: (text) => get(text) !== undefined };
}

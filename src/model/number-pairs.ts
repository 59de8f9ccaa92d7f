/* Pairs of numbers in one list: the first of each at even indexes. */

/** Pairs of numbers without those that begin with one of a few numbers. There may be very many pairs. */
export function withoutPairsOf(pairs: Int32Array, few: readonly number[]): Int32Array {
  const found: number[] = [];
  for (const number of few) {
    for (let at = pairs.indexOf(number); at >= 0; at = pairs.indexOf(number, at + 1)) {
      if (at % 2 === 0) found.push(at);
    }
  }
  const kept = new Int32Array(pairs.length - 2 * found.length);
  let [from, to] = [0, 0];
  for (const at of [...found.sort((a, b) => a - b), pairs.length]) {
    kept.set(pairs.subarray(from, at), to);
    to += at - from;
    from = at + 2;
  }
  return kept;
}

/** Pairs of numbers with more of them at the end. */
export function withPairs(pairs: Int32Array, more: readonly number[]): Int32Array {
  const all = new Int32Array(pairs.length + more.length);
  all.set(pairs);
  all.set(more, pairs.length);
  return all;
}

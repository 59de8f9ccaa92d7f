// Which chunks of the command line go into one file.

/** The cost of loading one more file, as the number of characters of JavaScript that take as long to read. */
const FILE_COST = 3800;
/** How many commands a frequent one counts for: one that hooks run, or that runs while somebody types. */
const OFTEN = 3;

/**
 * The names of the chunks in each file. Two groups of chunks are joined as long as that costs less: commands that
 * need both open one file less, and those that need only one read more. The first group contains everything that
 * `start` needs. `often` are the sources of the commands that are run most.
 */
export function chunkGroups(chunks, start, often) {
  const loaded = loadedWith(chunks, start);
  const weighs = [...loaded.keys()].map((name) => (often.includes(chunks.get(name).entryPoint) ? OFTEN : 1));
  const usedBy = (name) =>
    [...loaded.values()].reduce((mask, all, at) => (all.has(name) ? mask | (1n << BigInt(at)) : mask), 0n);
  const group = (names) => ({
    names,
    size: names.reduce((sum, name) => sum + chunks.get(name).text.length, 0),
    by: usedBy(names[0]),
  });
  const [first] = loaded.values();
  const others = [...chunks.keys()].filter((name) => !first.has(name));
  let groups = [group([...first]), ...others.map((name) => group([name]))];
  const gainOf = gains(weighs);
  for (let pair = bestPair(groups, gainOf); pair; pair = bestPair(groups, gainOf)) {
    const [one, other] = pair;
    const both = {
      names: [...one.names, ...other.names],
      size: one.size + other.size,
      by: one.by | other.by,
    };
    groups = groups.flatMap((found) => (found === one ? [both] : found === other ? [] : [found]));
  }
  return groups.map(({ names }) => names);
}

/** The two groups that save most when joined, in their order; null if no two save anything. */
function bestPair(groups, gainOf) {
  let best = { gain: 0, pair: null };
  for (const [at, other] of groups.entries()) {
    for (const one of groups.slice(0, at)) {
      const gain = gainOf(one, other);
      if (gain > best.gain) best = { gain, pair: [one, other] };
    }
  }
  return best.pair;
}

/** What joining two groups saves. Most pairs stay the same when two others are joined, so each is computed once. */
function gains(weighs) {
  const known = new WeakMap();
  return (one, other) => {
    if (!known.has(other)) known.set(other, new WeakMap());
    const ofOther = known.get(other);
    if (!ofOther.has(one)) {
      const gain =
        weight(one.by & other.by, weighs) * FILE_COST -
        weight(other.by & ~one.by, weighs) * one.size -
        weight(one.by & ~other.by, weighs) * other.size;
      ofOther.set(one, gain);
    }
    return ofOther.get(one);
  };
}

/** Each chunk that is loaded by itself, `start` first → all chunks that are certainly loaded with it. */
function loadedWith(chunks, start) {
  const withNeeds = (name, all = new Set()) => {
    if (all.has(name)) return all;
    all.add(name);
    for (const needed of chunks.get(name).needs) withNeeds(needed, all);
    return all;
  };
  const entries = [...chunks.values()].filter(({ entryPoint }) => entryPoint).map(({ name }) => name);
  const isFirst = (name) => chunks.get(name).entryPoint === start;
  const needs = new Map(
    entries.sort((a, b) => isFirst(b) - isFirst(a)).map((name) => [name, withNeeds(name)]),
  );
  const loaded = new Map(
    entries.map((name) => [name, isFirst(name) ? needs.get(name) : new Set(chunks.keys())]),
  );
  for (let before = -1, size = 0; before !== size;) {
    before = size;
    for (const name of entries.filter((one) => !isFirst(one))) {
      const loaders = entries.filter((one) =>
        [...needs.get(one)].some((part) => chunks.get(part).mayNeed.includes(name)),
      );
      const already = [...chunks.keys()].filter((part) => loaders.every((one) => loaded.get(one).has(part)));
      loaded.set(name, new Set([...already, ...needs.get(name)]));
    }
    size = [...loaded.values()].reduce((sum, all) => sum + all.size, 0);
  }
  return loaded;
}

/** How many commands the entries of a mask count for. */
function weight(mask, weighs) {
  let sum = 0;
  for (let at = 0, rest = mask; rest > 0n; at++, rest >>= 1n) if (rest & 1n) sum += weighs[at];
  return sum;
}

import { Buffer } from 'node:buffer';
import { lazily } from '../../model/lazily.ts';

/* Lists of paths and numbers, as sections of a cache file. */

/** The joined form of lists of paths, since the same list is compared and written several times. */
const JOINED_BY_LIST = new WeakMap<readonly string[], Buffer>();
/** The lists of joined paths, since several cache files contain the same. */
const LIST_BY_BYTES = new WeakMap<Buffer, readonly string[]>();

/** The paths as bytes, each followed by a zero byte, which no path contains. The list must not change afterwards. */
export function joinPaths(paths: readonly string[]): Buffer {
  const joined = JOINED_BY_LIST.get(paths) ?? Buffer.from(paths.map((path) => `${path}\0`).join(''));
  JOINED_BY_LIST.set(paths, joined);
  return joined;
}

/** Whether these are the joined paths of a list; if so, `splitPaths` gives this very list for them. */
export function isJoined(bytes: Buffer, paths: readonly string[]): boolean {
  const isSame = bytes.equals(joinPaths(paths));
  if (isSame) LIST_BY_BYTES.set(bytes, paths);
  return isSame;
}

export function splitPaths(bytes: Buffer): readonly string[] {
  const known = LIST_BY_BYTES.get(bytes);
  if (known) return known;
  const paths = bytes.toString().split('\0');
  // After the last zero byte.
  paths.pop();
  LIST_BY_BYTES.set(bytes, paths);
  // The list that is read is most often the list that is written.
  JOINED_BY_LIST.set(paths, bytes);
  return paths;
}

export function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The bytes as 64-bit floating-point numbers. Makes a copy, because the numbers must be aligned in memory. */
export function doublesOf(bytes: Buffer): Float64Array {
  return new Float64Array(new Uint8Array(bytes).buffer);
}

/** The bytes as 32-bit integers; a copy, for the same reason. */
export function integersOf(bytes: Buffer): Int32Array {
  return new Int32Array(new Uint8Array(bytes).buffer);
}

/** Returns what JSON says, which is parsed when it is first needed. */
export function parsedLater(bytes: Buffer): () => unknown {
  return lazily(() => JSON.parse(bytes.toString()) as unknown);
}

/** Where the paths of a list were taken from another. */
const POSITIONS_BY_LIST = new WeakMap<
  readonly string[],
  { readonly listed: readonly string[]; readonly order: Int32Array }
>();

/** The index of each path in `listed`, -1 if it is not there. */
export function positionsIn(paths: readonly string[], listed: readonly string[]): Int32Array {
  const taken = POSITIONS_BY_LIST.get(paths);
  if (taken?.listed === listed) return taken.order;
  const places = new Map(listed.map((path, at) => [path, at]));
  return Int32Array.from(paths, (path) => places.get(path) ?? -1);
}

/** The paths of `listed` at these indexes. */
export function pathsAtPositions(listed: readonly string[], order: Int32Array): string[] {
  const paths = new Array<string>(order.length);
  // By index: there may be very many, and in V8 a loop with an iterator is slower.
  for (let at = 0; at < order.length; at++) paths[at] = listed[order[at] ?? -1] ?? '';
  POSITIONS_BY_LIST.set(paths, { listed, order });
  return paths;
}

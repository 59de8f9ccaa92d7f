import { Buffer } from 'node:buffer';

/* Lists of paths and numbers, as sections of a cache file. */

/** The joined form of lists of paths, since the same list is compared and written several times. */
const JOINED = new WeakMap<readonly string[], Buffer>();

/** The paths as bytes, each followed by a zero byte, which no path contains. The list must not change afterwards. */
export function joinPaths(paths: readonly string[]): Buffer {
  const joined = JOINED.get(paths) ?? Buffer.from(paths.map((path) => `${path}\0`).join(''));
  JOINED.set(paths, joined);
  return joined;
}

export function splitPaths(bytes: Buffer): string[] {
  return bytes.toString().split('\0').slice(0, -1);
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

/** The index of each path in `listed`, -1 if it is not there. */
export function positionsIn(paths: readonly string[], listed: readonly string[]): Int32Array {
  const places = new Map(listed.map((path, at) => [path, at]));
  return Int32Array.from(paths, (path) => places.get(path) ?? -1);
}

/** The paths of `listed` at these indexes. */
export function pathsAtPositions(listed: readonly string[], order: Int32Array): string[] {
  return Array.from(order, (at) => listed[at] ?? '');
}

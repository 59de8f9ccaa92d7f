import { Buffer } from 'node:buffer';

/* Lists of paths and numbers as sections of a file of the cache. */

/** What lists of paths were joined to: the same list is compared with several, and kept with others. */
const JOINED = new WeakMap<readonly string[], Buffer>();

/** No path holds a zero byte. The list must not change any more. */
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

/** 64-bit numbers. A copy, since numbers have to lie at multiples of their size. */
export function doublesOf(bytes: Buffer): Float64Array {
  return new Float64Array(new Uint8Array(bytes).buffer);
}

/** 32-bit numbers, likewise. */
export function integersOf(bytes: Buffer): Int32Array {
  return new Int32Array(new Uint8Array(bytes).buffer);
}

/** For each path its place among those that are listed. */
export function orderOf(paths: readonly string[], listed: readonly string[]): Int32Array {
  const places = new Map(listed.map((path, at) => [path, at]));
  return Int32Array.from(paths, (path) => places.get(path) ?? -1);
}

/** Paths in another order than that in which they are listed (see `orderOf`). */
export function inOrder(listed: readonly string[], order: Int32Array): string[] {
  return Array.from(order, (at) => listed[at] ?? '');
}

import type { Buffer } from 'node:buffer';

/**
 * Frees the memory of a buffer that is not needed any more, and was not made from a pool; it has no bytes then. Left
 * alone it would stay until all of the heap is gone through, which may be never: what is new and dropped is freed soon.
 */
export function freeMemory({ buffer }: Buffer): void {
  structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
}

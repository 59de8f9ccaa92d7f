import type { Buffer } from 'node:buffer';

/**
 * Frees the memory of a buffer that is no longer needed and does not come from a pool; it is
 * empty afterwards. Otherwise the memory would stay until a full garbage collection, which may
 * never happen.
 */
export function freeMemory({ buffer }: Buffer): void {
  structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
}

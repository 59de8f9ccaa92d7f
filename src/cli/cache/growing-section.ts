import { Buffer } from 'node:buffer';
import { freeMemory } from '../node/free-memory.ts';

/** Bytes of a block, unless a single part needs more. */
const MIN_BLOCK_SIZE = 1024 * 1024;

/**
 * A section of a cache file that is assembled from many parts, without a buffer for each: those
 * would take more memory than their content.
 */
export class GrowingSection {
  readonly #blocks: { readonly bytes: Buffer; end: number }[] = [];
  length = 0;

  /** Returns the bytes that were added, valid until `free`. */
  add(part: string | Uint8Array): Uint8Array {
    // A UTF-16 code unit takes at most three bytes in UTF-8.
    const block = this.#blockFor(typeof part === 'string' ? 3 * part.length : part.length);
    const { bytes, end } = block;
    if (typeof part === 'string') block.end += bytes.write(part, end);
    else {
      bytes.set(part, end);
      block.end += part.length;
    }
    this.length += block.end - end;
    return bytes.subarray(end, block.end);
  }

  #blockFor(size: number): { readonly bytes: Buffer; end: number } {
    const last = this.#blocks.at(-1);
    if (last && last.end + size <= last.bytes.length) return last;
    const block = { bytes: Buffer.allocUnsafeSlow(Math.max(size, MIN_BLOCK_SIZE)), end: 0 };
    this.#blocks.push(block);
    return block;
  }

  get parts(): readonly Uint8Array[] {
    return this.#blocks.map(({ bytes, end }) => bytes.subarray(0, end));
  }

  /** Releases the memory; the section is empty afterwards. */
  free(): void {
    for (const { bytes } of this.#blocks.splice(0)) freeMemory(bytes);
  }
}

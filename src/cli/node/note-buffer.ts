import { Buffer } from 'node:buffer';
import { freeMemory } from './free-memory.ts';

/** The size in bytes of the buffer, unless a single note is larger. */
const MIN_SIZE = 1024 * 1024;

/** A buffer with the bytes of many notes; its memory is freed as soon as none of them is needed. */
export class NoteBuffer {
  readonly #bytes: Buffer;
  #end = 0;
  #needed = 0;

  /** Has room for at least `size` bytes. */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(Math.max(size, MIN_SIZE));
  }

  hasRoom(size: number): boolean {
    return this.#end + size <= this.#bytes.length;
  }

  /** Copies the bytes of a note, which must fit; returns their offset. */
  add(bytes: Buffer): number {
    const start = this.#end;
    this.#end += bytes.copy(this.#bytes, start);
    this.#needed++;
    return start;
  }

  text(start: number, end: number): string {
    return this.#bytes.toString('utf8', start, end);
  }

  /** Must be called once for each added note, when it is no longer needed. */
  release(): void {
    this.#needed--;
    if (this.#needed > 0) return;
    this.#end = Infinity;
    freeMemory(this.#bytes);
  }
}

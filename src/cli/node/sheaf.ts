import { Buffer } from 'node:buffer';
import { freeMemory } from './free-memory.ts';

/** Bytes of a sheaf, but where one note alone has more. */
const LEAST = 1024 * 1024;

/** The bytes of many notes, one behind the other: their memory is free again as soon as none of them is needed. */
export class Sheaf {
  readonly #bytes: Buffer;
  #end = 0;
  #needed = 0;

  /** With room for so many bytes at least. */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(Math.max(size, LEAST));
  }

  hasRoom(size: number): boolean {
    return this.#end + size <= this.#bytes.length;
  }

  /** Copies the bytes of a note, for which there is room; says where they begin. */
  add(bytes: Buffer): number {
    const start = this.#end;
    this.#end += bytes.copy(this.#bytes, start);
    this.#needed++;
    return start;
  }

  text(start: number, end: number): string {
    return this.#bytes.toString('utf8', start, end);
  }

  /** Told once for each note that was added that it is not needed any more. */
  release(): void {
    this.#needed--;
    if (this.#needed > 0) return;
    this.#end = Infinity;
    freeMemory(this.#bytes);
  }
}

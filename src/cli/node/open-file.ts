import { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A plain file that is open, of which parts are read. */
export class OpenFile {
  readonly #file: number;

  /** Opens a file; links are not followed. Throws file-system errors, and with the code `no-file` for what is no plain file. */
  constructor(place: string) {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
    this.#file = openSync(place, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    if (fstatSync(this.#file).isFile()) return;
    this.close();
    throw Object.assign(new Error(place), { code: 'no-file' });
  }

  /** The bytes between two offsets; fewer if the file ends before. Throws file-system errors. */
  read(start: number, end: number): Buffer {
    const bytes = Buffer.alloc(end - start);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(this.#file, bytes, length, bytes.length - length, start + length);
    return bytes.subarray(0, length);
  }

  close(): void {
    closeSync(this.#file);
  }
}

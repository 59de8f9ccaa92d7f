import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Deletes a folder, writes the notes of a new vault into it, and counts them. */
export class NoteWriter {
  notes = 0;
  #bytes = 0;
  #folder;

  constructor(folder) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
  }

  write(path, text) {
    const place = join(this.#folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
    this.notes++;
    this.#bytes += Buffer.byteLength(text);
  }

  /** How much was written, as one line. */
  get said() {
    return `${String(this.notes)} notes, ${(this.#bytes / 1e6).toFixed(1)} MB`;
  }
}

import { CliError } from '../cli-error.ts';
import type { Repository } from './repository.ts';

const NEWLINE = 10;

/** What blobs hold. All that is asked for at once is read by one process. */
export class Blobs {
  readonly #repository: Repository;
  readonly #known = new Map<string, Buffer>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** Reads those that were not read before. Throws `UserError` where git has lost one. */
  fetch(names: Iterable<string>): void {
    const wanted = [...new Set(names)].filter((name) => !this.#known.has(name));
    if (wanted.length === 0) return;
    const output = this.#repository.git(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    let at = 0;
    for (const name of wanted) {
      const end = output.indexOf(NEWLINE, at);
      const [, kind, size] = output.toString('latin1', at, end).split(' ');
      if (kind !== 'blob') throw new CliError('git-lost-object', { name });
      const start = end + 1;
      at = start + Number(size);
      this.#known.set(name, output.subarray(start, at));
      at += 1;
    }
  }

  /** One that was fetched. */
  bytes(name: string): Buffer {
    const bytes = this.#known.get(name);
    if (!bytes) throw new Error(`blob ${name} was not fetched`);
    return bytes;
  }
}

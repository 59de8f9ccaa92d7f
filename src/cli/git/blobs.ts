import type { Buffer } from 'node:buffer';
import { CliError } from '../cli-error.ts';
import type { Stamp } from '../node/stamp.ts';
import type { Repository } from './repository.ts';

const NEWLINE = 10;

/** The number of hexadecimal digits in each number of a stamp; a JavaScript number holds up to 13 exactly. */
const DIGITS = 12;

/** The number of hexadecimal digits of a SHA-1. */
export const SHA1 = 40;

/** The name of a blob as a stamp: all 160 bits of a SHA-1, or the first 192 of a SHA-256. */
export function blobStamp(name: string): Stamp {
  const part = (at: number): number => parseInt(name.slice(DIGITS * at, DIGITS * (at + 1)), 16);
  return { size: part(0), mtimeMs: part(1), ctimeMs: part(2), ino: part(3) };
}

/** The name of the blob with this stamp; null if the stamp does not hold the whole name. */
export function nameOfStamp({ size, mtimeMs, ctimeMs, ino }: Stamp): string | null {
  const digits = [size, mtimeMs, ctimeMs].map((part) => part.toString(16).padStart(DIGITS, '0'));
  const rest = ino.toString(16).padStart(SHA1 - 3 * DIGITS, '0');
  return Number.isNaN(size) || rest.length > SHA1 - 3 * DIGITS ? null : digits.join('') + rest;
}

/** The contents of blobs. Blobs that are requested together are read by one git process. */
export class Blobs {
  readonly #repository: Repository;
  readonly #known = new Map<string, Buffer>();
  readonly #stamps = new Map<string, Stamp>();
  readonly #expected = new Set<string>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** The vault’s path from the repository’s top folder. */
  get prefix(): string {
    return this.#repository.prefix;
  }

  /** Announces blobs that will be requested later, so that they are read with the next ones. */
  expect(names: Iterable<string>): void {
    for (const name of names) this.#expected.add(name);
  }

  /** Reads the blobs that were not read before. Throws `UserError` if git cannot find one. */
  fetch(names: Iterable<string>): void {
    const isUnknown = (name: string): boolean => !this.#known.has(name);
    const asked = new Set([...names].filter(isUnknown));
    if (asked.size === 0) return;
    const wanted = [...asked, ...[...this.#expected].filter((name) => isUnknown(name) && !asked.has(name))];
    this.#expected.clear();
    const output = this.#repository.git(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    let at = 0;
    for (const name of wanted) {
      const end = output.indexOf(NEWLINE, at);
      const [, kind, size] = output.toString('latin1', at, end).split(' ');
      const start = end + 1;
      if (kind !== 'blob') {
        // What was only expected may not be needed.
        if (asked.has(name) || size !== undefined) throw new CliError('git-lost-object', { name });
        at = start;
        continue;
      }
      at = start + Number(size);
      this.#known.set(name, output.subarray(start, at));
      at += 1;
    }
  }

  /** The name of a blob as a stamp. Memoized, because trees share most of their blobs. */
  stampOf(name: string): Stamp {
    const stamp = this.#stamps.get(name) ?? blobStamp(name);
    this.#stamps.set(name, stamp);
    return stamp;
  }

  has(name: string): boolean {
    return this.#known.has(name);
  }

  /** The content of a blob that was fetched. */
  bytes(name: string): Buffer {
    const bytes = this.#known.get(name);
    if (!bytes) throw new Error(`blob ${name} was not fetched`);
    return bytes;
  }
}

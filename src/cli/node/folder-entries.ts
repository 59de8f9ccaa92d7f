import type { Buffer } from 'node:buffer';
import { isUtf8 } from 'node:buffer';
import { readdirSync } from 'node:fs';

/** An entry of a folder: Node's, if its name is text. */
export interface Entry {
  /** The name in NetVault's form. */
  readonly name: string;
  /** The name in bytes, if it is not UTF-8. */
  readonly raw?: Buffer;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** A name's bytes as text; each byte that is not UTF-8 becomes `\xff`, so that two such names stay different. */
export function decodeName(raw: Buffer): string {
  if (isUtf8(raw)) return raw.toString('utf8');
  let spelled = '';
  for (let at = 0; at < raw.length;) {
    const length = [1, 2, 3, 4].find(
      (size) => at + size <= raw.length && isUtf8(raw.subarray(at, at + size)),
    );
    spelled += length ? raw.toString('utf8', at, at + length) : `\\x${raw.toString('hex', at, at + 1)}`;
    at += length ?? 1;
  }
  return spelled;
}

/**
 * The entries of a folder. A symbolic link is neither a file nor a folder: it is not followed.
 * Throws file-system errors.
 */
export function listEntries(folder: string | Buffer): readonly Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries;
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
    name: decodeName(entry.name),
    ...(isUtf8(entry.name) ? {} : { raw: entry.name }),
    isFile: () => entry.isFile(),
    isDirectory: () => entry.isDirectory(),
    isSymbolicLink: () => entry.isSymbolicLink(),
  }));
}

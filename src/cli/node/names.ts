import type { Buffer } from 'node:buffer';
import { isUtf8 } from 'node:buffer';
import { readdirSync, type Dirent } from 'node:fs';

/** One entry of a folder: `name` as NetVault shows it, `raw` as the file system wants it. */
export interface Entry {
  readonly name: string;
  readonly raw: string | Buffer;
  readonly kind: 'file' | 'folder' | 'other';
}

function kindOf(entry: Dirent | Dirent<Buffer>): Entry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** A name's bytes as text; each byte that is not UTF-8 as `\xff`, so that two such names stay two. */
export function spellOut(raw: Buffer): string {
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

/** What a folder holds. Symbolic links are `other`: they are not followed. Throws as `fs` does. */
export function entriesOf(folder: string | Buffer): Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes('\ufffd'))) {
    return entries.map((entry) => ({ name: entry.name, raw: entry.name, kind: kindOf(entry) }));
  }
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
    name: spellOut(entry.name),
    raw: isUtf8(entry.name) ? entry.name.toString('utf8') : entry.name,
    kind: kindOf(entry),
  }));
}

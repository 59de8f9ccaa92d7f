/** The identifier of the built program: a checksum of everything that it is built from. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FILES = ['package-lock.json', 'esbuild.config.mjs'];

/** SHA-256 over the sources and the versions of the packages, in hexadecimal. */
export function sourcesId(root) {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const path of [...FILES.map((file) => join(root, file)), ...sources.sort()]) {
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

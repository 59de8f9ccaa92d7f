import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files below a folder of `fixtures`: paths relative to it, and texts, in order of path. */
export function fixtureFiles(folder) {
  const root = fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

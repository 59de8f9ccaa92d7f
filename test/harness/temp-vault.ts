import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder on disk with these files (a name that ends with `/` is a folder), removed after the test. */
export function tempVault(files: Files): string {
  const root = tempFolder('netvault-test-');
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [path, content] of Object.entries(files)) {
    const place = join(root, path);
    mkdirSync(path.endsWith('/') ? place : dirname(place), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(place, content);
  }
  return root;
}

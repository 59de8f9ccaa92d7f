import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entriesOf } from '../../node/names.ts';

/**
 * The files of the example vault by path. The bundle holds them itself: its
 * build puts their text in this module's place (esbuild.config.mjs).
 */
export function exampleVault(): ReadonlyMap<string, string> {
  const root = fileURLToPath(new URL('../../../../fixtures/vaults/example', import.meta.url));
  const files = new Map<string, string>();
  const folders = [''];
  for (const folder of folders) {
    for (const { name, kind } of entriesOf(join(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') folders.push(path);
      else if (kind === 'file') files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

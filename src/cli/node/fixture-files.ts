// Files of `fixtures` that the command line shows or writes: texts by path, sorted by path. In the
// bundle this module is replaced by one that contains the texts (esbuild.config.mjs).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listEntries } from './folder-entries.ts';

/** The example vault. */
export function exampleVault(): ReadonlyMap<string, string> {
  return filesBelow('vaults/example');
}

/** The explanation and example of each rule, for `readRuleFixture`. */
export function ruleFixtures(): ReadonlyMap<string, string> {
  return filesBelow('rules');
}

function filesBelow(fixture: string): ReadonlyMap<string, string> {
  const root = fileURLToPath(new URL(`../../../fixtures/${fixture}`, import.meta.url));
  const files = new Map<string, string>();
  const folders = [''];
  for (const folder of folders) {
    for (const entry of listEntries(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

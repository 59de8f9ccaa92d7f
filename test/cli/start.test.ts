import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

/** A statement that brings another file along, up to where it says which; types are gone when the program runs. */
const STATIC = /^(?:import|export)(?! type\b)(?:[^'";]*?\sfrom)?\s*'(\.[^']+\.ts)';/gm;

/** A file and all that is loaded with it, from `src`. */
function loadedWith(entry: string): string[] {
  const found = new Set<string>();
  const open = [join(SOURCE, entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(STATIC))
      open.push(join(dirname(file), path));
  }
  return [...found].map((file) => relative(SOURCE, file).replaceAll('\\', '/'));
}

describe('the program starts without', () => {
  const beginsIn = (...folders: readonly string[]) =>
    new RegExp(`^(?:${folders.map((folder) => `${folder}/`).join('|')})`);

  it.each(['cli/main.ts', 'cli/help.ts'])('any command, rule, parser or vault: %s', (entry) => {
    const loaded = loadedWith(entry);
    expect(loaded).toContain('cli/usage/log.ts');
    const heavy = beginsIn('cli/commands', 'vault', 'parser', 'rules', 'edit', 'cli/schemas');
    expect(loaded.filter((file) => heavy.test(file))).toEqual([]);
  });

  it('any command, where the shell asks how a word goes on', () => {
    const loaded = loadedWith('cli/completion/answer.ts');
    expect(loaded).toContain('vault/vault-index.ts');
    const heavy = beginsIn('cli/commands', 'cli/schemas', 'cli/reporters');
    expect(loaded.filter((file) => heavy.test(file))).toEqual([]);
  });
});

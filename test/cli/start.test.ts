import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

/** An import or export of another file; those of types are left out, since they load nothing at run time. */
const STATIC = /^(?:import|export)(?! type\b)(?:[^'";]*?\sfrom)?\s*'(\.[^']+\.ts)';/gm;

/** A file and all files that are loaded with it, relative to `src`. */
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

describe('modules that are loaded at the start', () => {
  const beginsIn = (...folders: readonly string[]) =>
    new RegExp(`^(?:${folders.map((folder) => `${folder}/`).join('|')})`);

  /** The files of a command, but not `usage.ts`, `words.ts` and `new-flags.ts`, which may load at start. */
  const command = /^cli\/commands\/[^/]+\/(?!(?:usage|words|new-flags)\.ts$)/;

  it.each(['cli/main.ts', 'cli/run.ts', 'cli/command-line/help.ts'])(
    'include no command, rule, parser or vault: %s',
    (entry) => {
      const loaded = loadedWith(entry);
      const heavy = beginsIn('vault', 'parser', 'rules', 'edit');
      expect(loaded.filter((file) => heavy.test(file) || command.test(file))).toEqual([]);
    },
  );

  it('include the usage of log', () => {
    // `main.ts` loads `run.ts` only when it knows the current folder.
    expect(loadedWith('cli/run.ts')).toContain('cli/commands/log/usage.ts');
  });

  it('include no command for completion', () => {
    const loaded = loadedWith('cli/completion/answer.ts');
    expect(
      loaded.filter((file) => command.test(file) || beginsIn('vault', 'parser', 'rules').test(file)),
    ).toEqual([]);
    for (const later of ['kept-candidates', 'sources'].map((name) =>
      loadedWith(`cli/completion/${name}.ts`),
    )) {
      expect(later).toContain('model/civil-date.ts');
      expect(later.filter((file) => command.test(file))).toEqual([]);
    }
  });
});

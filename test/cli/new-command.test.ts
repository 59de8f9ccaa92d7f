import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tempVault } from '../harness/temp-vault.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REGISTRY = 'src/cli/commands/index.ts';

/** A copy of the part of the project that the script reads. */
function project(): string {
  const folder = tempVault({});
  mkdirSync(join(folder, 'src/cli/commands/due'), { recursive: true });
  for (const path of ['scripts/new-command.mjs', REGISTRY]) cpSync(join(ROOT, path), join(folder, path));
  return folder;
}

function make(
  folder: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'scripts/new-command.mjs'), ...args],
    { encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
}

describe('npm run new-command', () => {
  it('makes usage.ts and run.ts, and adds the command to the registry', () => {
    const folder = project();
    const before = readFileSync(join(folder, REGISTRY), 'utf8');
    expect(make(folder, 'visits')).toMatchObject({ code: 0 });
    const after = readFileSync(join(folder, REGISTRY), 'utf8');
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added).toEqual(["import { VISITS } from './visits/usage.ts';", '  VISITS,']);
    expect(after.indexOf('  VISITS,')).toBeGreaterThan(after.indexOf('export const COMMANDS'));
    const usage = readFileSync(join(folder, 'src/cli/commands/visits/usage.ts'), 'utf8');
    expect(usage).toContain("export const VISITS: Command = {\n  name: 'visits',");
    expect(existsSync(join(folder, 'src/cli/commands/visits/run.ts'))).toBe(true);
  });

  it.each([
    ['a name that is there', 'due', 'is there already'],
    ['no name', '', 'one verb or noun'],
    ['a path', '../due', 'one verb or noun'],
    ['two words', 'due now', 'one verb or noun'],
  ])('refuses %s, and changes nothing', (_, name, said) => {
    const folder = project();
    const before = readFileSync(join(folder, REGISTRY), 'utf8');
    const made = make(folder, name);
    expect(made.code).toBe(2);
    expect(made.said).toContain(said);
    expect(readFileSync(join(folder, REGISTRY), 'utf8')).toBe(before);
  });
});

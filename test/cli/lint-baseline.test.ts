import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/cli/commands/schema/run.ts';
import { runHere, type Ran } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const WRONG = '---\ntype: contact\nmet: never\n---\n';
const RIGHT = '---\ntype: contact\nmet: 2026-11-16\n---\n';
const VAULT: Files = { '.netvault.yaml': 'baseline: known.json\n', 'A.md': WRONG, 'x/B.md': WRONG };

const lint = (cwd: string, ...args: readonly string[]): Promise<Ran> => runHere(['lint', ...args], { cwd });
const said = (stderr: string, code = 0, stdout = ''): Ran => ({ stdout, stderr, code });

async function started(files: Files = VAULT): Promise<string> {
  const folder = tempVault(files);
  expect(await lint(folder, '--update-baseline')).toEqual(
    said('netvault: known.json holds 2 known findings in 2 notes\n'),
  );
  return folder;
}

describe('a vault with a baseline', () => {
  it('has no findings but new ones', async () => {
    const folder = await started();
    expect(await lint(folder)).toEqual(said(''));
    writeFileSync(join(folder, 'New.md'), WRONG);
    const { stdout, code } = await lint(folder);
    expect(stdout).toMatch(/\n1 finding in 3 notes: 1 error\. 2 known ones not shown\.\n$/);
    expect(code).toBe(1);
    const json = JSON.parse((await lint(folder, '--format', 'json')).stdout) as object;
    expect(json).toMatchObject({ summary: { errors: 1, known: 2 } });
    expect(new Ajv({ strict: false }).validate(SCHEMAS.get('lint')?.() ?? {}, json)).toBe(true);
  });

  it('is told what is gone, and loses it only when asked', async () => {
    const folder = await started();
    writeFileSync(join(folder, 'A.md'), RIGHT);
    const gone =
      'netvault: 1 known finding is gone: netvault lint --prune-baseline takes it out of known.json\n';
    expect(await lint(folder)).toEqual(said(gone));
    expect(await lint(folder, 'x')).toEqual(said(''));
    expect(await lint(folder, '--prune-baseline')).toEqual(
      said('netvault: known.json holds 1 known finding in 1 note\n'),
    );
    writeFileSync(join(folder, 'A.md'), WRONG);
    expect((await lint(folder)).code).toBe(1);
  });

  it('writes the same file for the same findings, of the shape that is published', async () => {
    const folder = await started();
    const first = readFileSync(join(folder, 'known.json'), 'utf8');
    await lint(folder, '--update-baseline', 'A.md');
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(first);
    expect(new Ajv({ strict: false }).validate(SCHEMAS.get('baseline')?.() ?? {}, JSON.parse(first))).toBe(
      true,
    );
    expect(JSON.parse(first)).toEqual({
      version: 1,
      known: { 'A.md': { 'invalid-date': 1 }, 'x/B.md': { 'invalid-date': 1 } },
    });
  });

  it('of the command line wins over the one of the settings, and is meant from where it is typed', async () => {
    const folder = await started();
    const { stderr } = await lint(
      join(folder, 'x'),
      '--baseline',
      'own.json',
      '--update-baseline',
      '--vault',
      '..',
    );
    expect(stderr).toBe('netvault: own.json holds 2 known findings in 2 notes\n');
    expect(existsSync(join(folder, 'x/own.json'))).toBe(true);
  });

  it('can be made anew where it is damaged', async () => {
    const folder = await started();
    writeFileSync(join(folder, 'known.json'), '<<<<<<< HEAD\n');
    expect(await lint(folder)).toEqual(
      said(
        'netvault: known.json is no baseline: it is not JSON. netvault lint --update-baseline writes it anew.\n',
        2,
      ),
    );
    expect((await lint(folder, '--update-baseline')).code).toBe(0);
    expect(await lint(folder)).toEqual(said(''));
  });

  it('is judged alike for a note that is piped in', async () => {
    const folder = await started();
    const args = ['lint', '--stdin', '--stdin-filename', 'A.md'];
    expect(await runHere(args, { cwd: folder, input: WRONG })).toEqual(said(''));
    expect(await runHere(args, { cwd: folder, input: RIGHT })).toEqual(said(''));
  });

  it('fixes known findings too', async () => {
    const fixable = WRONG.replace('never', '16.11.2026');
    const folder = await started({ ...VAULT, 'A.md': fixable });
    await lint(folder, '--fix', '--update-baseline');
    expect(readFileSync(join(folder, 'A.md'), 'utf8')).toBe(RIGHT);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).not.toContain('A.md');
  });
});

describe('a baseline that cannot be', () => {
  it.each<[string, string[], string]>([
    [
      'without a name',
      ['--update-baseline'],
      'no baseline is named. Add --baseline FILE, or “baseline: FILE” to .netvault.yaml.',
    ],
    [
      'not there',
      ['--baseline', 'no.json'],
      'there is no baseline no.json. netvault lint --update-baseline makes it.',
    ],
    [
      'pruned while it is not there',
      ['--baseline', 'no.json', '--prune-baseline'],
      'there is no baseline no.json. netvault lint --update-baseline makes it.',
    ],
    [
      'updated and pruned',
      ['--update-baseline', '--prune-baseline'],
      '--update-baseline already prunes. Leave --prune-baseline out.',
    ],
    [
      'of what is not on disk',
      ['--update-baseline', '--fix-dry-run'],
      'a baseline cannot be written with --fix-dry-run. It is about notes as they are on disk.',
    ],
    [
      'in no folder',
      ['--baseline', 'no/where.json', '--update-baseline'],
      'no/where.json cannot be written: there is no such file',
    ],
  ])('%s', async (_, args, message) => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG });
    expect(await lint(folder, ...args)).toEqual(said(`netvault: ${message}\n`, 2));
  });
});

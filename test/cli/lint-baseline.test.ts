import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

describe('netvault lint with a baseline', () => {
  it('reports only new findings, and counts the known ones', async () => {
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

  it('reports that a known finding is gone, and removes it only with --prune-baseline', async () => {
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

  it('writes the same file for the same findings, and it matches the published schema', async () => {
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

  it('prefers --baseline, relative to the current folder, to the baseline of the settings', async () => {
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

  it('refuses a damaged baseline, and makes a new one after it was removed', async () => {
    const folder = await started();
    const place = join(folder, 'known.json');
    writeFileSync(place, '<<<<<<< HEAD\n');
    const refused = said(
      'netvault: known.json is not a baseline: it is not JSON. If it should be one, remove it: netvault lint --update-baseline makes a new one.\n',
      2,
    );
    expect(await lint(folder)).toEqual(refused);
    expect(await lint(folder, '--update-baseline')).toEqual(refused);
    expect(readFileSync(place, 'utf8')).toBe('<<<<<<< HEAD\n');
    rmSync(place);
    expect((await lint(folder, '--update-baseline')).code).toBe(0);
    expect(await lint(folder)).toEqual(said(''));
  });

  it('says how to make the baseline that --baseline names, and how to prune it', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG });
    expect(await lint(folder, '--baseline', 'my own.json')).toEqual(
      said(
        'netvault: there is no baseline my own.json. netvault lint --baseline "my own.json" --update-baseline makes it.\n',
        2,
      ),
    );
    await lint(folder, '--baseline', 'my own.json', '--update-baseline');
    writeFileSync(join(folder, 'A.md'), RIGHT);
    expect((await lint(folder, '--baseline', 'my own.json')).stderr).toContain(
      'netvault lint --baseline "my own.json" --prune-baseline takes',
    );
  });

  it.each([
    ['.git/x', 'is in a folder of git, where nothing is written. Name another file.'],
    ['.obsidian/x', 'belongs to settings, which are not overwritten. Name another file.'],
    ['New.md', 'would be a note, and notes are not overwritten. Name another file.'],
    ['A.md', 'would be a note, and notes are not overwritten. Name another file.'],
  ])('does not advise to make a baseline where that is refused: %s', async (path, why) => {
    const folder = tempVault({
      '.netvault.yaml': `baseline: ${path}\n`,
      '.git/': '',
      '.obsidian/': '',
      'A.md': WRONG,
    });
    const refused = said(`netvault: ${path} ${why}\n`, 2);
    expect(await lint(folder)).toEqual(refused);
    expect(await lint(folder, '--update-baseline')).toEqual(refused);
  });

  it('advises to make the folder of a missing baseline first', async () => {
    const folder = tempVault({ '.netvault.yaml': 'baseline: sub/dir/b.json\n', 'A.md': WRONG });
    expect(await lint(folder)).toEqual(
      said(
        "netvault: there is no baseline sub/dir/b.json. Make its folder first (mkdir -p 'sub/dir'); then netvault lint --update-baseline makes it.\n",
        2,
      ),
    );
    expect((await lint(folder, '--update-baseline')).stderr).toContain('there is no folder sub/dir');
  });

  it('uses the baseline for a note on stdin', async () => {
    const folder = await started();
    const args = ['lint', '--stdin', '--stdin-filename', 'A.md'];
    expect(await runHere(args, { cwd: folder, input: WRONG })).toEqual(said(''));
    expect(await runHere(args, { cwd: folder, input: RIGHT })).toEqual(said(''));
  });

  it('--fix fixes known findings, too', async () => {
    const fixable = WRONG.replace('never', '16.11.2026');
    const folder = await started({ ...VAULT, 'A.md': fixable });
    await lint(folder, '--fix', '--update-baseline');
    expect(readFileSync(join(folder, 'A.md'), 'utf8')).toBe(RIGHT);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).not.toContain('A.md');
  });
});

describe('errors about a baseline', () => {
  it.each<[string, string[], string]>([
    [
      'without a name',
      ['--update-baseline'],
      'no baseline is named. Add --baseline FILE, or “baseline: FILE” to .netvault.yaml.',
    ],
    [
      'not there',
      ['--baseline', 'no.json'],
      'there is no baseline no.json. netvault lint --baseline no.json --update-baseline makes it.',
    ],
    [
      'pruned while it is not there',
      ['--baseline', 'no.json', '--prune-baseline'],
      'there is no baseline no.json. netvault lint --baseline no.json --update-baseline makes it.',
    ],
    [
      'updated and pruned',
      ['--update-baseline', '--prune-baseline'],
      '--update-baseline already prunes. Leave --prune-baseline out.',
    ],
    [
      'of what is not on disk',
      ['--update-baseline', '--fix-dry-run'],
      'a baseline cannot be written with --fix-dry-run. A baseline is about notes as they are on disk.',
    ],
    [
      'in no folder',
      ['--baseline', 'no/where.json', '--update-baseline'],
      'no/where.json cannot be written: there is no folder no. Make the folder first (mkdir -p no), or name another place.',
    ],
  ])('exits with 2 for a baseline %s', async (_, args, message) => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG });
    expect(await lint(folder, ...args)).toEqual(said(`netvault: ${message}\n`, 2));
  });
});

/** Every file of a folder, with its content. */
function everything(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(files.map((place) => [place, readFileSync(place, 'latin1')]));
}

const OTHERS: Files = {
  'A.md': WRONG,
  '.netvault.yaml': '',
  '.obsidian/app.json': '{}',
  '.git/hooks/pre-commit': '#!/bin/sh\n',
  'bare/HEAD': 'ref: x\n',
  'bare/objects/': '',
  'bare/refs/': '',
  'other.json': '{"version": 1}',
  'version.json': '{"version": 2, "known": {}}',
  'empty.json': '',
  'latin.json': Buffer.from('{"version":1,"known":{"\xe9.md":{"x":1}}}', 'latin1'),
};

describe('a file that is not a baseline', () => {
  const places = [
    'A.md',
    'New.md',
    'NEW.MD',
    'none/New.md',
    '.netvault.yaml',
    '.obsidian/app.json',
    '.obsidian/new.json',
    '.git',
    '.git/hooks/pre-commit',
    '.GIT/hooks/post-commit',
    '.git/new.json',
    'bare/objects/new.json',
    'other.json',
    'version.json',
    'empty.json',
    'latin.json',
    '.obsidian',
  ];

  it.each(places)('is not overwritten, whether an option or the settings name it: %s', async (path) => {
    const folder = tempVault(OTHERS);
    const before = everything(folder);
    for (const how of [['--update-baseline'], ['--update-baseline', 'A.md'], ['--prune-baseline']]) {
      expect((await lint(folder, '--baseline', path, ...how)).code).toBe(2);
      expect(everything(folder)).toEqual(before);
    }
    const settings = `baseline: ${JSON.stringify(path)}\n`;
    writeFileSync(join(folder, '.netvault.yaml'), settings);
    expect((await lint(folder, '--update-baseline')).code).toBe(2);
    expect(everything(folder)).toEqual({ ...before, [join(folder, '.netvault.yaml')]: settings });
  });

  it('is not overwritten or shown through a symbolic link', async () => {
    const outside = tempVault({ 'known.json': '{"version": 1, "known": {"secret": 1}}', 'x.txt': 'x' });
    const folder = tempVault(OTHERS);
    const before = everything(outside);
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync(join(folder, 'bare'), join(folder, 'in'));
    symlinkSync(join(outside, 'known.json'), join(folder, 'link.json'));
    symlinkSync(join(outside, 'none.json'), join(folder, 'dangling.json'));
    for (const path of ['link.json', 'dangling.json']) {
      const ran = await lint(folder, '--baseline', path, '--update-baseline');
      expect(ran).toEqual(
        said(
          `netvault: ${path} is reached by a symbolic link, and links are not followed. Name another file.\n`,
          2,
        ),
      );
    }
    for (const path of ['link.json', 'dangling.json', 'out/new.json', 'in/new.json', 'out/known.json']) {
      writeFileSync(join(folder, '.netvault.yaml'), `baseline: ${path}\n`);
      for (const how of [[], ['--update-baseline'], ['--prune-baseline']]) {
        const { stderr, code } = await lint(folder, ...how);
        expect({ code, stderr }).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('by a symbolic link') as string,
        });
        expect(stderr).not.toContain('secret');
      }
    }
    expect(everything(outside)).toEqual(before);
    // In a path that is given as an option, a folder may be a link.
    expect((await lint(folder, '--baseline', 'out/new.json', '--update-baseline')).code).toBe(0);
    expect(existsSync(join(outside, 'new.json'))).toBe(true);
  });

  it('lint updates a real baseline in a vault that is reached through a link', async () => {
    const folder = await started();
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    try {
      expect((await lint(link, '--update-baseline')).code).toBe(0);
      expect(everything(folder)).not.toHaveProperty([join(folder, '.~netvault.tmp', '.gitignore')]);
    } finally {
      rmSync(link);
    }
  });
});

describe('a report in a file', () => {
  it.each(['A.md', 'New.md', '.netvault.yaml', '.obsidian/app.json', '.git/hooks/pre-commit', 'link.txt'])(
    'does not overwrite %s',
    async (path) => {
      const folder = tempVault({ ...OTHERS, 'x.txt': 'x' });
      symlinkSync(join(folder, 'x.txt'), join(folder, 'link.txt'));
      const before = everything(folder);
      const { stdout, stderr, code } = await lint(folder, '--format', 'stylish', '--format', `json:${path}`);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toContain('Name another file.');
      expect(everything(folder)).toEqual(before);
    },
  );

  it.each([
    ['o.x', 'o.x'],
    ['o.x', './o.x'],
    ['real/o.x', 'way/o.x'],
  ])('is refused if another report is written to the same file: %s and %s', async (one, other) => {
    const folder = tempVault({ ...OTHERS, 'real/': '' });
    symlinkSync(join(folder, 'real'), join(folder, 'way'));
    const before = everything(folder);
    expect(await lint(folder, '--format', `json:${one}`, '--format', `sarif:${other}`)).toEqual(
      said(
        `netvault: two reports cannot be written to one file, ${other}. Name another file for one of them.\n`,
        2,
      ),
    );
    expect(everything(folder)).toEqual(before);
    expect((await lint(folder, '--format', `json:${one}`, '--format', 'sarif:p.x')).code).toBe(1);
  });

  it('may be thrown away several times', async () => {
    const folder = tempVault(OTHERS);
    expect(await lint(folder, '--format', 'json:/dev/null', '--format', 'sarif:/dev/null')).toEqual(
      said('', 1),
    );
  });

  it('is printed if the file is -', async () => {
    const folder = tempVault(OTHERS);
    expect(await lint(folder, '--format', 'json:-')).toEqual(await lint(folder, '--format', 'json'));
    expect((await lint(folder, '--format', 'json:-', '--format', 'stylish')).stderr).toContain(
      'only one report can be printed',
    );
    expect(readdirSync(folder)).not.toContain('-');
  });

  it('is written to a new file, and to an existing one in a linked folder', async () => {
    const folder = tempVault({ ...OTHERS, 'report.json': 'old' });
    mkdirSync(join(folder, 'real'));
    renameSync(join(folder, 'report.json'), join(folder, 'real/report.json'));
    symlinkSync(join(folder, 'real'), join(folder, 'way'));
    for (const path of ['new.json', 'way/report.json']) {
      await lint(folder, '--format', `json:${path}`);
      expect(readFileSync(join(folder, path), 'utf8')).toContain('invalid-date');
    }
    expect(readdirSync(folder).filter((name) => name.includes('netvault.tmp'))).toEqual([]);
  });
});

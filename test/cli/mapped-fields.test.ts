import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const scorecard = (fields: string): string =>
  `---\ntype: scorecard\nrecords: {contact: [{folder: People}]}\nfields: {contact: ${fields}}\n---\n`;

function vault(fields: string): {
  run: (...args: string[]) => Promise<Ran>;
  read: (path: string) => string;
} {
  const cwd = tempVault({
    'Scorecard.md': scorecard(fields),
    'People/Ada.md': '---\nTakt: monthly\n---\n',
    'People/Bo.md': '---\nemail: b@x.example\n---\n',
    't.csv': 'Name,E-Mail,Cadence\nBo,b@x.example,weekly\nCy,c@x.example,weekly\n',
  });
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  return {
    run: (...args) => runHere([...args, '--today', '2026-11-19'], { cwd, env }),
    read: (path) => readFileSync(join(cwd, path), 'utf8'),
  };
}

it.each([
  [['edit', 'Ada', '--set', 'Takt=weekly']],
  [['edit', 'Ada', '--set', ' takt = weekly']],
  [['people', 'Ada', '--set', 'Takt=weekly', '--overwrite', '--write']],
])(
  'a field can be named as the scorecard maps it, and is written in NetVault’s spelling: %j',
  async (args) => {
    const { run, read } = vault('{cadence: [Takt]}');
    const ran = await run(...args);
    expect([ran.stderr, ran.code]).toEqual(['', 0]);
    expect(read('People/Ada.md')).toMatch(/^cadence: "?weekly"?$/m);
  },
);

it.each([
  [['edit', 'Bo', '--cadence', 'monthly']],
  [['edit', 'Bo', '--set', 'cadence=monthly']],
  [['people', 'Bo', '--set', 'cadence=weekly']],
])('a field that the scorecard says not to read is not set: %j', async (args) => {
  const { run, read } = vault('{cadence: []}');
  const before = read('People/Bo.md');
  const { stderr, code } = await run(...args);
  expect(code).toBe(2);
  expect(stderr).toContain('“cadence” is not read: the scorecard has it as “cadence: []”');
  expect(read('People/Bo.md')).toBe(before);
});

it('an import keeps a value of a field that is not read in the text of a new note', async () => {
  const { run, read } = vault('{cadence: []}');
  const before = read('People/Bo.md');
  const first = await run('import', 'csv', 't.csv', '--write');
  expect(first.stdout).toContain('not read, as the scorecard says');
  expect(read('People/Bo.md')).toBe(before);
  expect(read('People/Cy.md')).toMatch(/^> Cadence: weekly$/m);
  expect(read('People/Cy.md')).not.toMatch(/^cadence: "?weekly/m);
  expect((await run('import', 'csv', 't.csv', '--write')).stdout).toContain('There is nothing to write.');
});

it('nobody is advised to set a cadence that is not read', async () => {
  const { run } = vault('{cadence: []}');
  expect((await run('due')).stdout).not.toContain('cadence');
});

it.each([
  [['--set', 'tags+=school', '--set', 'Tags += friends'], 'tags: ["school", "friends"]'],
  [['--set', 'Takt+=weekly'], 'cadence: weekly'],
  [['--needs', 'ink', '--set', 'needs=paper'], 'needs: ["paper", "ink"]'],
])('edit joins what is given for one field: %j', async (options, expected) => {
  const { run, read } = vault('{cadence: [Takt]}');
  const ran = await run('edit', 'Bo', ...options);
  expect([ran.stderr, ran.code]).toEqual(['', 0]);
  expect(read('People/Bo.md').replaceAll('"weekly"', 'weekly')).toContain(expected);
});

it('edit adds no empty value', async () => {
  const { run, read } = vault('{cadence: [Takt]}');
  const before = read('People/Bo.md');
  const { code, stderr } = await run('edit', 'Bo', '--set', 'email+=');
  expect([code, stderr]).toEqual([2, expect.stringContaining('--set cannot be “email+=”')]);
  expect(read('People/Bo.md')).toBe(before);
});

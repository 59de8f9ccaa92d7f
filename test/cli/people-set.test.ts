import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { peopleSetSchema } from '../../src/cli/commands/people/set-schema.ts';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const contact = (fields = ''): string => `---\ntype: contact\ntags: [clients]\n${fields}---\nMine.\n`;
const VAULT = {
  '.netvault.yaml': 'version: 1\n',
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\ntiers: {inner: monthly}\n---\n',
  'Me.md': contact(),
  'Ada.md': contact(),
  'Bo.md': contact('# mine\r\nrole:   poet # kept\r\n'),
  'Cy.md': contact('cadence: weekly\n'),
  'Di.md': contact('tier: inner\n'),
  'Ed.md': contact('cadence: quarterly\n'),
  'Flo.md': contact('status: archived\n'),
  'Guy.md': '---\ntype: contact\nstatus: paused\n---\n',
};

function vault(files: Readonly<Record<string, string>> = VAULT): {
  run: (...args: string[]) => Promise<Ran>;
  read: (path: string) => string;
  cwd: string;
} {
  const cwd = tempVault(files);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  return {
    cwd,
    run: (...args) => runHere([...args, '--today', '2026-11-19'], { cwd, env }),
    read: (path) => readFileSync(join(cwd, path), 'utf8'),
  };
}
const CLIENTS = ['people', '--tag', 'clients', '--set'];

describe('netvault people --set', () => {
  it('prints whose field would change and who keeps another value, and writes nothing', async () => {
    const { run, read } = vault();
    const { code, stdout } = await run(...CLIENTS, 'cadence=quarterly');
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        '',
        '  cadence of 2 people',
        '    Ada           nothing becomes quarterly',
        '    Bo            nothing becomes quarterly',
        '',
        '  Left as they are: 2 people with another cadence',
        '    Cy            weekly',
        '    Di            monthly',
        '',
        '  To change these as well: --overwrite',
        '  1 person has it already.',
        '  1 archived is left out: --status all',
        '',
        '  Nothing is written yet: --write does it.',
        '',
        '',
      ].join('\n'),
    );
    for (const [path, text] of Object.entries(VAULT)) expect(read(path)).toBe(text);
  });

  it('--write changes only that field, and one undo restores all notes', async () => {
    const { run, read } = vault();
    expect((await run(...CLIENTS, 'cadence=quarterly', '--write')).code).toBe(0);
    expect(read('Ada.md')).toContain('\ncadence: quarterly\n');
    expect(read('Bo.md')).toMatch(/# mine\r\nrole: {3}poet # kept\r\ncadence: quarterly\r?\n/);
    expect(read('Bo.md').replace(/cadence: quarterly\r?\n/, '')).toBe(VAULT['Bo.md']);
    for (const path of ['Me.md', 'Cy.md', 'Di.md', 'Ed.md', 'Flo.md', 'Guy.md'] as const)
      expect(read(path)).toBe(VAULT[path]);
    const again = await run(...CLIENTS, 'cadence=quarterly', '--write');
    expect(again.stdout).toContain('Nothing to change.');
    expect((await run('log', '--undo')).code).toBe(0);
    for (const [path, text] of Object.entries(VAULT)) expect(read(path)).toBe(text);
  });

  it('--overwrite also changes people who have another value', async () => {
    const { run, read } = vault();
    await run(...CLIENTS, 'cadence=yearly', '--overwrite', '--status', 'all', '--write');
    for (const path of ['Ada.md', 'Cy.md', 'Di.md', 'Ed.md', 'Flo.md'])
      expect(read(path)).toContain('\ncadence: yearly\n');
    expect(read('Me.md')).toBe(VAULT['Me.md']);
  });

  it('adds a tag to existing ones, sets a tier, and treats “status: active” as no status', async () => {
    const { run, read } = vault({ ...VAULT, 'Hal.md': contact('status: active\n') });
    await run(...CLIENTS, 'tags+=friends', '--write');
    expect(read('Ada.md')).toMatch(/^tags: \[clients, "?friends"?\]$/m);
    await run(...CLIENTS, 'tier=inner', '--write');
    expect(read('Ada.md')).toContain('\ntier: inner\n');
    const { stdout } = await run('people', '--status', 'all', '--set', 'status=paused', '--write');
    expect(read('Hal.md')).toContain('\nstatus: paused\n');
    expect(read('Flo.md')).toContain('\nstatus: archived\n');
    expect(stdout).toMatch(/Left as they are: 1 person[^]*Flo +archived/);
    expect(stdout).toContain('1 person has it already.');
  });

  it('warns once of a tier that no scorecard has, and writes it', async () => {
    const { run, read } = vault();
    const { code, stderr } = await run(...CLIENTS, 'tier=frob', '--write');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'netvault: The scorecard names no tier “frob”. It can be inner.\n',
    });
    expect(read('Ada.md')).toContain('\ntier: frob\n');
    expect(read('Bo.md')).toContain('\ntier: frob\r\n');
    expect((await run(...CLIENTS, 'tier=inner', '--overwrite')).stderr).toBe('');
  });

  it('skips a note that cannot be changed, writes the others, and exits with 1', async () => {
    const { run, read, cwd } = vault();
    writeFileSync(join(cwd, 'Odd.md'), Buffer.concat([Buffer.from(contact()), Buffer.from([0xff])]));
    const before = readFileSync(join(cwd, 'Odd.md'));
    const { code, stdout } = await run(...CLIENTS, 'cadence=daily', '--write');
    expect(code).toBe(1);
    expect(stdout).toMatch(/Cannot be changed: 1 person\n +Odd\.md +the note is not UTF-8/);
    expect(read('Ada.md')).toContain('\ncadence: daily\n');
    expect(readFileSync(join(cwd, 'Odd.md'))).toEqual(before);
  });

  it('prints JSON that matches its schema', async () => {
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(peopleSetSchema());
    const { run } = vault();
    for (const more of [[], ['--overwrite'], ['--write']]) {
      validate(JSON.parse((await run(...CLIENTS, 'cadence=daily', '--format', 'json', ...more)).stdout));
      expect(validate.errors).toBe(null);
    }
  });

  it.each([
    [[...CLIENTS, 'cadence=sometimes soon'], 2, 'cadence'],
    [[...CLIENTS, 'email=a@example.org'], 2, 'for several people'],
    [[...CLIENTS, 'cadence'], 2, 'for several people'],
    [[...CLIENTS, 'status=purple'], 2, 'status'],
    [['people', '--set', 'cadence=weekly', '--write'], 2, 'it is not clear for whom'],
    [['people', '--tag', 'clients', '--write'], 2, '--write goes with --set'],
    [[...CLIENTS, 'cadence=weekly', '--format', 'csv'], 2, '--format csv'],
    [['people', 'Nobody', '--set', 'cadence=weekly'], 1, 'nobody is called'],
  ])('refuses %j and writes nothing', async (args, expected, message) => {
    const { run, read } = vault();
    const { code, stderr } = await run(...args);
    expect(code).toBe(expected);
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
    for (const [path, text] of Object.entries(VAULT)) expect(read(path)).toBe(text);
  });
});

describe('netvault people with several words', () => {
  const { 'Ada.md': ada, ...others } = VAULT;
  const notes = { ...others, 'Ada Lovelace.md': ada, 'Bo Cy.md': contact() };
  const asked = (...words: string[]): Promise<Ran> => vault(notes).run('people', ...words);

  it.each([
    [
      ['ada', 'ed'],
      ['Ada Lovelace', 'Ed'],
    ],
    [['ada', 'lovelace'], ['Ada Lovelace']],
    [
      ['ada lovelace', 'Di'],
      ['Ada Lovelace', 'Di'],
    ],
    [['bo', 'cy'], ['Bo Cy']],
    [['--quiet', 'ada', 'ed'], []],
  ])('reads them as one name, or else as one name each: %j', async (words, expected) => {
    const { code, stdout } = await asked(...words, '--format', 'json');
    expect(code).toBe(0);
    const { people } = JSON.parse(stdout) as { people: { name: string }[] };
    expect(people.map(({ name }) => name)).toEqual(expected);
  });

  it.each([
    [['ada', 'nobody'], 'nobody is called “nobody”.'],
    [['ada', 'lovelece'], 'nobody is called “ada lovelece”. Did you mean “Ada Lovelace”?'],
    [['not', 'anybody'], 'nobody is called “not anybody”.'],
  ])('prints the name that nobody has: %j', async (words, message) => {
    const { code, stderr } = await asked(...words);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it('sets a field of all named people', async () => {
    const { run, read } = vault(notes);
    expect((await run('people', 'ada', 'bo cy', '--set', 'cadence=monthly', '--write')).code).toBe(0);
    for (const path of ['Ada Lovelace.md', 'Bo Cy.md']) expect(read(path)).toContain('cadence: monthly');
    expect(read('Bo.md')).toBe(VAULT['Bo.md']);
  });

  it('names people whose status another field decides, and changes the others', async () => {
    const { run, read } = vault({
      '.netvault.yaml': 'version: 1\n',
      'Ada.md': contact('died: 2024-01-01\n'),
      'Bo.md': contact('status: paused\n'),
      'Cy.md': contact('cadence: never\n'),
    });
    const all = [...CLIENTS, 'status=active', '--status', 'all'];
    const kept = await run(...all);
    expect([kept.code, kept.stdout]).toEqual([
      0,
      expect.stringMatching(/Ada +archived\n +Bo +paused\n +Cy +paused\n/),
    ]);
    const { code, stdout, stderr } = await run(...all, '--overwrite', '--write');
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain(
      [
        '  status of 1 person',
        '    Bo            paused becomes active',
        '',
        '  Cannot be changed: 2 people',
        '    Ada.md        archived because of “died”',
        '    Cy.md         paused because of “cadence”',
        '',
      ].join('\n'),
    );
    expect(read('Bo.md')).toContain('status: active');
    expect(read('Ada.md')).toBe(contact('died: 2024-01-01\n'));
    const json = JSON.parse((await run(...all, '--overwrite', '--format', 'json')).stdout) as {
      refused: unknown;
    };
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(peopleSetSchema());
    expect(validate(json)).toBe(true);
    expect(json.refused).toContainEqual({
      ...{ path: 'Ada.md', name: 'Ada', before: ['archived'] },
      ...{ why: 'status-overridden', by: 'died' },
    });
  });
});

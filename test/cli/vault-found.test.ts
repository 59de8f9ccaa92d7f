import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containsVaults } from '../../src/cli/command-line/require-vault.ts';
import { GitSandbox } from '../harness/git-sandbox.ts';
import { runHere, runSpawned, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const TODAY = ['--today', '2026-11-19T12:00'];
const GOAL = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n---\n';

/** Notes to which every command could write something, in a folder that nothing marks as a vault. */
const ANYBODYS: Files = {
  'Ada Lovelace.md': '---\ntype: contact\ncadence: weekly\n---\n',
  'Grace Hopper.md': '---\ntype: contact\n---\n',
  'Wrong.md': '---\ntype: contact\nmet: 2026/11/16\n---\n',
  'Bent.md': '---\ntype: contact\nknows: [[Ada Lovelace]]\n---\n',
  '2026-11-10.md': '## Log\n\n- call [[Ada Lovelace]]\n',
  '2026-11-19.md': '## Log\n\n- [ ] email [[Ada Lovelace]]\n',
};

const WRITING: readonly (readonly string[])[] = [
  ['log', 'call [[Ada Lovelace]]'],
  ['log', 'call [[Ada Lovelace]]', '--dry-run'],
  ['done', '1'],
  ['done', '1', '--drop'],
  ['plan', '--write', '--yes'],
  ['new', 'contact', 'Mary'],
  ['new', 'goal', 'Call', '--kind', 'overall'],
  ['due', '--snooze', 'Ada Lovelace', '2w'],
  ['due', '--unsnooze', 'Ada Lovelace'],
  ['intro', 'propose', 'Ada Lovelace', 'Grace Hopper'],
  ['review', '--write', '--anyway'],
  ['lint', '--fix'],
  ['lint', '--unsafe-fixes'],
  ['lint', '--baseline', 'known.json', '--update-baseline'],
];

/** Every file below a folder, with its content. */
function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files.map(({ name, parentPath }) => {
      const place = join(parentPath, name);
      return [place, readFileSync(place, 'utf8')];
    }),
  );
}

const refusal = (folder: string, more = ''): string =>
  `netvault: ${folder}${more} is not a vault yet, so nothing is written there. It holds no .obsidian, .netvault.yaml, scorecard or goal. Name your vault with --vault DIR or NETVAULT_VAULT, or make this one with netvault init.`;

const above = (folder: string): string =>
  `netvault: ${folder} is not a vault itself, but notes in it is. Go into the vault that you mean, or name it with --vault DIR or NETVAULT_VAULT.`;

const inOneLine = ({ stderr }: Ran): string => stderr.trim().replace(/\s+/g, ' ');

describe('a folder above a vault', () => {
  it.each(WRITING.map((args) => [args.join(' '), args] as const))(
    'netvault %s writes nothing, in the folder or in the vault',
    async (_, args) => {
      const within = Object.entries(ANYBODYS).map(([path, text]) => [`notes/${path}`, text] as const);
      const vault = { 'notes/.netvault.yaml': '', 'notes/Goals/Call.md': GOAL };
      const cwd = tempVault({ ...vault, ...Object.fromEntries(within) });
      const env = { ...UTF8, XDG_STATE_HOME: join(tempVault({}), 'state') };
      const before = everything(cwd);
      const ran = await runHere([...args, ...TODAY], { cwd, env });
      expect(ran.code).toBe(2);
      expect(inOneLine(ran)).toBe(above(cwd));
      expect(everything(cwd)).toEqual(before);
    },
  );

  it.each([
    ['summary'],
    ['due'],
    ['people'],
    ['plan'],
    ['lint'],
    ['show', 'Ada Lovelace'],
    ['export', 'json'],
  ])('netvault %s exits with 2 and prints the same error', async (...args) => {
    const cwd = tempVault({
      ...{ 'notes/.netvault.yaml': '', 'notes/Goals/Call.md': GOAL },
      'notes/Ada Lovelace.md': '---\ntype: contact\n---\n',
    });
    const withoutGoal = tempVault({
      ...{ 'README.md': '', 'notes/.obsidian/app.json': '{}', 'notes/2026-11-18.md': '' },
      'notes/Ada Lovelace.md': '---\ntype: contact\n---\n',
    });
    for (const folder of [cwd, withoutGoal])
      for (const more of [[], ['--no-cache']]) {
        const ran = await runHere([...args, ...TODAY, ...more], { cwd: folder });
        expect({ stdout: ran.stdout, code: ran.code, says: inOneLine(ran) }).toEqual({
          ...{ stdout: '', code: 2, says: above(folder) },
        });
      }
    expect((await runHere([...args, ...TODAY, '--vault', 'notes'], { cwd })).code).toBe(0);
  });

  it.each([
    [['also/Bo.md', 'notes/Goals/Call.md', 'notes/Goals/Mail.md'], true],
    [['also/Bo.md', 'Ada.md', 'also/notes/Call.md'], false],
  ])('containsVaults knows whether %j lie in a vault', (notes, isAbove) => {
    expect(containsVaults(tempVault({ 'notes/.netvault.yaml': '', 'also/Bo.md': '' }), notes)).toBe(isAbove);
  });

  it.each<[string, Files]>([
    ['a scorecard, with other notes outside of it', { 'notes/Scorecard.md': '---\ntype: scorecard\n---\n' }],
    ['a goal, with other notes outside of it', { 'notes/Goal.md': GOAL }],
  ])('names the marked vault that has %s', async (_, files) => {
    const others: Files = { 'Bob.md': '---\ntype: contact\n---\n', 'other/.obsidian/': '' };
    const cwd = tempVault({
      ...others,
      'other/Eve.md': '---\ntype: contact\n---\n',
      'notes/.netvault.yaml': 'version: 1\n',
      ...files,
    });
    const ran = await runHere(['new', 'contact', 'Mary', ...TODAY], { cwd, env: UTF8 });
    expect({ ...ran, stderr: inOneLine(ran) }).toEqual({ stdout: '', stderr: above(cwd), code: 2 });
  });

  it('is read if it has a record outside of the vault that it contains', async () => {
    const cwd = tempVault({
      ...{ 'old/.obsidian/app.json': '{}', 'old/Ada Lovelace.md': '---\ntype: contact\n---\n' },
      'Grace Hopper.md': '---\ntype: contact\n---\n',
    });
    expect((await runHere(['people', ...TODAY], { cwd })).stdout).toContain('2 people');
  });

  it('gets no cached answer from --vault, or from before it contained a vault', async () => {
    const cwd = tempVault({ 'notes/Goals/Call.md': GOAL, 'notes/Ada.md': '---\ntype: contact\n---\n' });
    const cache = tempVault({});
    const env = { ...UTF8, XDG_CACHE_HOME: cache };
    const ask = (args: readonly string[], ...more: string[]) =>
      runSpawned([...args, ...TODAY, ...more], { cwd, env });
    const isKept = (): boolean =>
      readdirSync(cache, { recursive: true }).some((name) => /\banswers$/.test(String(name)));
    // No answer is kept while files are younger than two seconds.
    while (!isKept()) await ask(['lint']);
    await ask(['summary', '--oneline']);
    writeFileSync(join(cwd, 'notes/.netvault.yaml'), '');
    for (const args of [['lint'], ['lint', 'notes'], ['summary', '--oneline'], ['people']]) {
      expect(await ask(args, '--vault', '.')).toMatchObject({ code: 0 });
      const ran = await ask(args);
      expect({ ...ran, stderr: inOneLine(ran) }).toEqual({ stdout: '', stderr: above(cwd), code: 2 });
      expect(await ask(args, '--vault', '.')).toMatchObject({ code: 0 });
    }
  });

  const SCORECARD = '---\ntype: scorecard\n---\n';

  it.each<[string, Files, string]>([
    [
      'that has no mark',
      { 'notes/Scorecard.md': SCORECARD, 'notes/People/Ada Lovelace.md': '---\ntype: contact\n---\n' },
      'notes in it is',
    ],
    ['that is deeper', { 'a/b/Scorecard.md': SCORECARD, 'README.md': '' }, 'a in it is'],
    [
      'beside another',
      {
        'README.md': '',
        'one/Scorecard.md': SCORECARD,
        'two/vault/Scorecard.md': '---\ntype: scorecard\npoints: [\n---\n',
      },
      'one and 1 more in it are',
    ],
  ])('commands that write refuse it if it contains a vault %s', async (_, files, which) => {
    const cwd = tempVault(files);
    const before = everything(cwd);
    for (const args of [
      ['log', 'reading 15m'],
      ['new', 'contact', 'Mary'],
      ['lint', '--fix'],
    ]) {
      const ran = await runHere([...args, ...TODAY], { cwd });
      expect(ran.code).toBe(2);
      expect(inOneLine(ran)).toContain(`${cwd} is not a vault itself, but ${which}. Go into the vault`);
    }
    expect(everything(cwd)).toEqual(before);
    expect((await runHere(['summary', ...TODAY], { cwd })).stderr).not.toContain('not a vault itself');
  });

  it.each<[string, Files]>([
    [
      'a scorecard in a folder of it',
      { 'Meta/Scorecard.md': SCORECARD, 'People/Ada.md': '---\ntype: contact\n---\n' },
    ],
    [
      'a scorecard above another',
      { 'Scorecard.md': SCORECARD, 'Meta/Old.md': SCORECARD, 'Other/Old.md': SCORECARD },
    ],
    [
      'two scorecards in one folder',
      { 'Meta/Scorecard.md': SCORECARD, 'Meta/Old.md': SCORECARD, '2026-11-18.md': '' },
    ],
  ])('log writes into it if it is a vault itself because of %s', async (_, files) => {
    const cwd = tempVault(files);
    expect(await runHere(['log', 'reading 15m', ...TODAY], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, '2026-11-19.md'), 'utf8')).toContain('- reading 15m\n');
  });

  it('doctor exits with 1 and prints what would mark the folder as a vault', async () => {
    const cwd = tempVault({ 'notes/.netvault.yaml': '', 'notes/Goals/Call.md': GOAL });
    const ran = await runHere(['doctor', ...TODAY], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain('scorecard or goal to show that it is a vault');
  });
});

describe('a folder that is not a vault', () => {
  it.each(WRITING.map((args) => [args.join(' '), args] as const))(
    'netvault %s writes nothing, and prints why',
    async (_, args) => {
      const cwd = tempVault(ANYBODYS);
      const env = { ...UTF8, XDG_STATE_HOME: join(tempVault({}), 'state') };
      const before = everything(cwd);
      const ran = await runHere([...args, ...TODAY], { cwd, env });
      expect({ stdout: ran.stdout, code: ran.code }).toEqual({ stdout: '', code: 2 });
      expect(inOneLine(ran)).toBe(refusal(cwd));
      expect(everything(cwd)).toEqual(before);
    },
  );

  it('commands that write refuse it before they ask anything', async () => {
    const cwd = tempVault(ANYBODYS);
    const before = everything(cwd);
    for (const args of [
      ['done'],
      ['log'],
      ['new', 'contact'],
      ['plan', '--write'],
      ['due', '--snooze', 'A'],
    ]) {
      const ran = await runHere([...args, ...TODAY], { cwd, answers: ['1', '1', '1'] });
      expect(inOneLine(ran)).toBe(refusal(cwd));
    }
    expect(everything(cwd)).toEqual(before);
  });

  it('commands that only read accept it', async () => {
    const cwd = tempVault(ANYBODYS);
    for (const args of [['summary'], ['due'], ['plan'], ['done'], ['intro'], ['review'], ['lint']]) {
      expect(await runHere([...args, ...TODAY], { cwd })).not.toMatchObject({ code: 2 });
    }
  });

  it('log writes into it if --vault names it', async () => {
    const cwd = tempVault(ANYBODYS);
    const ran = await runHere(['log', 'call [[Ada Lovelace]]', '--vault', '.', ...TODAY], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, '2026-11-19.md'), 'utf8')).toContain('- call [[Ada Lovelace]]\n');
  });

  it.each<[string, Files]>([
    ['.obsidian', { '.obsidian/': '' }],
    ['.netvault.yaml', { '.netvault.yaml': '' }],
    ['a scorecard', { 'Scorecard.md': '---\ntype: scorecard\n---\n' }],
    ['a goal', { 'Goal.md': GOAL }],
  ])('new contact writes into it if it contains %s', async (_, sign) => {
    const cwd = tempVault({ ...ANYBODYS, ...sign });
    const ran = await runHere(['new', 'contact', 'Mary', ...TODAY], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  });

  it('log refuses it in a separate process, too', async () => {
    const cwd = tempVault(ANYBODYS);
    const ran = await runSpawned(['log', 'call [[Ada Lovelace]]', ...TODAY], { cwd });
    expect(inOneLine(ran)).toBe(refusal(cwd));
  });
});

describe('NETVAULT_VAULT', () => {
  const there = (): {
    readonly cwd: string;
    readonly vault: string;
    readonly env: Record<string, string>;
  } => {
    const root = tempVault({
      'here/': '',
      'vault/.netvault.yaml': '',
      'vault/Ada Lovelace.md': '---\ntype: contact\n---\n',
      'bare/': '',
    });
    const vault = join(root, 'vault');
    return { cwd: join(root, 'here'), vault, env: { ...UTF8, NETVAULT_VAULT: vault } };
  };

  it('names the vault that log writes to outside of any vault', async () => {
    const { cwd, vault, env } = there();
    const ran = await runHere(['log', 'call Ada', ...TODAY], { cwd, env });
    expect(ran).toMatchObject({ code: 0 });
    expect(readdirSync(cwd)).toEqual([]);
    expect(readFileSync(join(vault, '2026-11-19.md'), 'utf8')).toContain('call [[Ada Lovelace]]');
  });

  it('names the vault whose people completion offers', async () => {
    const { cwd, env } = there();
    const { stdout } = await runHere(['__complete', 'zsh', 'due', '--snooze', 'A'], { cwd, env });
    expect(stdout).toContain('Ada Lovelace');
    const without = await runHere(['__complete', 'zsh', 'due', '--snooze', 'A'], { cwd });
    expect(without.stdout).not.toContain('Ada Lovelace');
  });

  it('does not allow writing into a folder that is not a vault', async () => {
    const { cwd, env } = there();
    const bare = join(cwd, '../bare');
    const ran = await runHere(['log', 'call Ada', ...TODAY], { cwd, env: { ...env, NETVAULT_VAULT: bare } });
    expect(ran.code).toBe(2);
    expect(inOneLine(ran)).toBe(refusal(bare, ', which NETVAULT_VAULT names,'));
    expect(readdirSync(bare)).toEqual([]);
  });

  it('is reported as an error if its folder does not exist', async () => {
    const { cwd, env } = there();
    const ran = await runHere(['summary'], { cwd, env: { ...env, NETVAULT_VAULT: '/nowhere/at/all' } });
    expect(ran.code).toBe(2);
    expect(inOneLine(ran)).toBe(
      'netvault: there is no folder “/nowhere/at/all”. NETVAULT_VAULT names the vault’s folder.',
    );
  });
});

describe('netvault init', () => {
  it('writes a .netvault.yaml by which the vault is found from its subfolders', async () => {
    const root = tempVault({});
    await runHere(['init', ...TODAY], { cwd: root });
    const mark = readFileSync(join(root, '.netvault.yaml'), 'utf8');
    expect(mark).toMatch(/^# .*vault/);
    const ran = await runHere(['log', 'reading 20m', ...TODAY], { cwd: join(root, 'Goals') });
    expect(ran).toMatchObject({ code: 0 });
    expect(readdirSync(root)).toContain('2026-11-19.md');
    expect((await runHere(['lint', '--max-warnings', '0', ...TODAY], { cwd: root })).code).toBe(0);
  });

  it('does not overwrite an existing .netvault.yaml', async () => {
    const root = tempVault({ '.netvault.yaml': '# mine\n' });
    const { stdout } = await runHere(['init', ...TODAY], { cwd: root });
    expect(readFileSync(join(root, '.netvault.yaml'), 'utf8')).toBe('# mine\n');
    expect(stdout.split('There already, and left alone:')[1]).toContain('.netvault.yaml');
  });
});

describe('a new daily note', () => {
  it('is made from the template that init wrote', async () => {
    const root = tempVault({});
    await runHere(['init', ...TODAY], { cwd: root });
    const ran = await runHere(['log', 'reading 20m', ...TODAY], { cwd: root });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(root, '2026-11-19.md'), 'utf8')).toBe(
      '# 2026-11-19\n\n## Log\n\n- reading 20m\n',
    );
  });

  it('is made from the template that Obsidian’s settings name', async () => {
    const root = tempVault({
      '.obsidian/daily-notes.json': '{"template": "Mine"}',
      'Mine.md': 'Mine, {{date}}.\n',
      'Templates/Daily note.md': '# {{date}}\n',
    });
    await runHere(['log', 'reading 20m', ...TODAY], { cwd: root });
    expect(readFileSync(join(root, '2026-11-19.md'), 'utf8')).toMatch(/^Mine, 2026-11-19\.\n/);
  });
});

describe('netvault in a git repository', () => {
  it('hook install changes nothing in a folder that is not a vault unless --vault names it', async () => {
    const git = GitSandbox.repository({ 'a.md': 'Mine.\n' });
    const before = everything(git.folder);
    const ran = await git.netvault(['hook', 'install']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('is not a vault yet');
    expect(everything(git.folder)).toEqual(before);
    expect(await git.netvault(['hook', 'install', '--vault', '.'])).toMatchObject({ code: 0 });
    expect(await git.netvault(['hook', 'uninstall'])).toMatchObject({ code: 0 });
    expect(everything(git.folder)).toEqual(before);
  });

  it('hook install works in a folder with a scorecard', async () => {
    const git = GitSandbox.repository({ 'Scorecard.md': '---\ntype: scorecard\n---\n' });
    expect(await git.netvault(['hook', 'install'])).toMatchObject({ code: 0 });
  });

  it('lint --staged --fix does not change the index of a folder that is not a vault', async () => {
    const git = GitSandbox.repository({ 'a.md': 'Mine.\n' });
    git.stage('b.md', '---\ntype: contact\nmet: 2026/11/16\n---\n');
    const ran = await git.netvault(['lint', '--staged', '--fix']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(git.staged('b.md')).toContain('2026/11/16');
  });
});

describe('a path relative to the current folder', () => {
  const person = '---\ntype: contact\n---\n';
  const files = {
    '.netvault.yaml': 'version: 1\n',
    'Ada.md': person,
    'Ben.md': person,
    'People/Ada.md': `${person}Mine.\n`,
    'People/Old/Cy.md': person,
  };

  it.each([
    [['show', './Ada.md'], 'People', 'People/Ada.md'],
    [['show', './Ada'], 'People', 'People/Ada.md'],
    [['show', '../Ada.md'], 'People', 'Ada.md'],
    [['show', '../Ben.md'], 'People', 'Ben.md'],
    [['show', './People/Ada.md'], '.', 'People/Ada.md'],
    [['people', '../../Ben.md'], 'People/Old', 'Ben.md'],
    [['edit', './Ada.md', '--set', 'role=poet'], 'People', 'People/Ada.md'],
    [['merge', '../Ada.md', './Ada.md'], 'People', 'People/Ada.md'],
    [['brief', './Cy.md', '--format', 'json'], 'People/Old', 'People/Old/Cy.md'],
  ])('names a note: %j in %s', async (words, folder, path) => {
    const { code, stdout } = await runHere([...words, ...TODAY], { cwd: join(tempVault(files), folder) });
    expect(code).toBe(0);
    expect(words[0] === 'people' ? stdout.replace('Ben', 'Ben.md') : stdout).toContain(path);
  });

  it('is printed as typed if it leads to no note of the vault', async () => {
    const cwd = join(tempVault(files), 'People');
    for (const name of ['./Nobody.md', '../../elsewhere.md']) {
      const { code, stderr } = await runHere(['show', name, ...TODAY], { cwd });
      expect(code).toBe(1);
      expect(stderr).toContain(`“${name}”`);
    }
    const { code, stderr } = await runHere(['lint', './Ada.md', ...TODAY], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

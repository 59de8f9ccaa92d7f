import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const DAY = '2026-11-19.md';
const EARLIER = '2026-11-17.md';
const VAULT = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ada Lovelace.md': '---\ntype: contact\naliases: [Countess]\n---\n',
  'Émilie du Châtelet.md': '---\ntype: contact\n---\n',
  [DAY]:
    '## Log\n- [ ] call 20m [[Ada Lovelace]]: her board seat\n- [x] thanks [[Ada Lovelace]]\n- [ ] reading 1h\n',
  [EARLIER]: '## Log\n- [ ] email [[Émilie du Châtelet]] 📅 2026-11-17 ^e1\n- [ ] call [[Ada Lovelace]]\n',
};

interface Vault {
  readonly run: (args: readonly string[], answers?: readonly string[]) => Promise<Ran>;
  readonly text: (path: string) => string;
}

function vault(files: Files = VAULT): Vault {
  const cwd = tempVault({ '.obsidian/': '', ...files });
  const env = { ...UTF8, XDG_STATE_HOME: join(tempVault({ 'state/': '' }), 'state') };
  return {
    run: (args, answers) =>
      runHere([...args, '--today', '2026-11-19T12:00'], { cwd, env, ...(answers ? { answers } : {}) }),
    text: (path) => readFileSync(join(cwd, path), 'utf8'),
  };
}

const LIST = `      [x] thanks Ada Lovelace
  1   [ ] call 20m Ada Lovelace: her board seat
  2   [ ] reading 60m
  3   [ ] email Émilie du Châtelet                                from Tuesday
  4   [ ] call Ada Lovelace                                       from Tuesday
`;

describe('netvault done', () => {
  it('lists decided and left-over lines if nobody can be asked', async () => {
    const { run, text } = vault();
    const { stdout, stderr, code } = await run(['done']);
    expect({ stdout, stderr, code }).toEqual({
      stdout: `${LIST}\n  To tick one: netvault done NAME, or its number\n`,
      stderr: '',
      code: 0,
    });
    expect(text(DAY)).toBe(VAULT[DAY]);
  });

  it.each<[string, readonly string[], string, string, string]>([
    ['a number', ['2'], DAY, '- [ ] reading 1h', '- [x] reading 1h'],
    ['a word of the text', ['seat'], DAY, '- [ ] call 20m', '- [x] call 20m'],
    ['an amount as it is listed', ['reading', '60m'], DAY, '- [ ] reading', '- [x] reading'],
    ['an amount as it is written', ['reading', '1h'], DAY, '- [ ] reading', '- [x] reading'],
    ['an amount in other words', ['call', '20', 'min'], DAY, '- [ ] call', '- [x] call'],
    ['a name without its accents', ['chatelet'], EARLIER, '- [ ] email', '- [x] 2026-11-19 email'],
    ['an alias, and what tells it apart', ['countess', 'board'], DAY, '- [ ] call 20m', '- [x] call 20m'],
  ])('ticks the line in its note, found by %s', async (_, given, path, from, to) => {
    const { run, text } = vault();
    const ran = await run(['done', ...given]);
    expect(ran).toMatchObject({ stderr: '', code: 0 });
    expect(ran.stdout).toContain('is ticked');
    expect(text(path)).toBe(VAULT[path as typeof DAY].replace(from, to));
    const other = path === DAY ? EARLIER : DAY;
    expect(text(other)).toBe(VAULT[other]);
    expect((await run(['log', '--undo'])).code).toBe(0);
    expect(text(path)).toBe(VAULT[path as typeof DAY]);
  });

  it.each([
    ['[x] gift', ['done', 'ada']],
    ['[-] gift', ['done', 'ada', '--drop']],
    ['[>] gift', ['done', 'ada', '--move', 'friday']],
    ['[x] gift', ['log', 'gift Ada']],
  ])('changes only the right entry of a log list on one line: %s by %j', async (becomes, args) => {
    const note =
      '---\ntype: event\ndate: 2026-11-19\nlog: ["[ ] thanks [[Kit]]", "[ ] gift [[Ada Lovelace]]"]\n---\n';
    const { run, text } = vault({ ...VAULT, [DAY]: '', [EARLIER]: '', 'Fair.md': note });
    const ran = await run(args);
    expect(ran).toMatchObject({ stderr: '', code: 0 });
    expect(ran.stdout).toContain(`Fair.md, line 4\n  ${becomes} [[Ada Lovelace]]\n`);
    expect(text('Fair.md')).toBe(note.replace('[ ] gift', becomes));
    expect((await run(['log', '--undo'])).code).toBe(0);
    expect(text('Fair.md')).toBe(note);
  });

  it('prints a line of a note once if several of its entries are done', async () => {
    const note = '---\ntype: event\ndate: 2026-11-18\nlog: ["[ ] thanks", "[ ] gift"]\n---\n';
    const { run, text } = vault({ ...VAULT, [DAY]: '', [EARLIER]: '', 'Fair.md': note });
    const ran = await run(['done', '1', '2']);
    expect(ran.stdout).toContain('Fair.md, line 4\n  [x] 2026-11-19 thanks\n  [x] 2026-11-19 gift\n');
    expect(text('Fair.md')).toBe(note.replaceAll('[ ]', '[x] 2026-11-19'));
  });

  it.each([[['1', '3']], [['1,', '3']], [['1,3']], [['1, 3']], [['3', '1', '3']]])(
    'accepts several numbers: %j',
    async (given) => {
      const { run, text } = vault();
      expect(await run(['done', ...given])).toMatchObject({ stderr: '', code: 0 });
      expect(text(DAY)).toBe(VAULT[DAY].replace('[ ] call', '[x] call'));
      expect(text(EARLIER)).toBe(VAULT[EARLIER].replace('[ ] email', '[x] 2026-11-19 email'));
    },
  );

  it('lists several matching lines with their numbers if nobody can be asked', async () => {
    const { run, text } = vault();
    const { stdout, stderr, code } = await run(['done', 'call']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Several lines have “call” in them:');
    expect(stderr).toContain('1   [ ] call 20m Ada Lovelace: her board seat');
    expect(stderr).toContain('4   [ ] call Ada Lovelace');
    expect(stderr).toContain('netvault done 1');
    expect(text(DAY) + text(EARLIER)).toBe(VAULT[DAY] + VAULT[EARLIER]);
  });

  it.each<[string, readonly string[], readonly string[], string]>([
    ['which of all', [], ['1'], DAY],
    ['which of several', ['call'], ['4'], EARLIER],
    ['which of all by a word, and then of several', [], ['call', '1'], DAY],
    ['again after a number that no line has', [], ['9', '1'], DAY],
    ['again after a number that none of several has', ['call'], ['7', '4'], EARLIER],
  ])('asks %s at a terminal', async (_, given, answers, path) => {
    const { run, text } = vault();
    const ran = await run(['done', ...given], answers);
    expect(ran.code).toBe(0);
    expect(text(path)).not.toBe(VAULT[path as typeof DAY]);
  });

  it('changes nothing if the answer is empty, is q or matches no line', async () => {
    const { run, text } = vault();
    for (const answers of [[''], ['q', '1'], ['Quit', '1'], ['call', 'q', '1']]) {
      const { code, stderr } = await run(['done'], answers);
      expect(code).toBe(0);
      expect(stderr).not.toMatch(/no open line|write one of the numbers/);
    }
    expect((await run(['done', 'call'], ['q', '1'])).code).toBe(1);
    expect((await run(['done', 'call'], ['7'])).code).toBe(1);
    expect(text(DAY) + text(EARLIER)).toBe(VAULT[DAY] + VAULT[EARLIER]);
  });

  it.each([
    [['walter'], 'no open line has “walter” in it. netvault done lists the open lines.'],
    [['thanks'], '“thanks” is done already.'],
    [['9'], 'there is no open line 9: they are 1 to 4. Nothing was changed.'],
    [['1', '9'], 'there is no open line 9: they are 1 to 4. Nothing was changed.'],
    [['0,1'], 'there is no open line 0: they are 1 to 4. Nothing was changed.'],
    [['ada', 'seats'], 'no open line has “ada seats” in it. netvault done lists the open lines.'],
  ])('changes nothing, prints why, and exits with 1 for %j', async (given, said) => {
    const { run, text } = vault();
    const { stdout, stderr, code } = await run(['done', ...given]);
    expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: `netvault: ${said}\n`, code: 1 });
    expect(text(DAY) + text(EARLIER)).toBe(VAULT[DAY] + VAULT[EARLIER]);
  });

  it('says which number no open line has if all are done', async () => {
    const { run } = vault({ [DAY]: '## Log\n\n- [x] 2026-11-19 call 1 of 3\n' });
    for (const number of ['1', '3'])
      expect(await run(['done', number])).toMatchObject({
        stderr: `netvault: there is no open line ${number}. Nothing was changed.\n`,
        code: 1,
      });
  });

  it('prints that nothing is decided, and how to decide something', async () => {
    const { run } = vault({ 'Scorecard.md': VAULT['Scorecard.md'] });
    const { stdout, code } = await run(['done']);
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing is decided for today, and nothing is left over.');
    expect(stdout).toContain('netvault plan today --write');
    expect((await run(['done', 'x'])).code).toBe(1);
  });

  it.each([['.obsidian/'], ['folder/']])('prints how to begin if there are no records: %s', async (path) => {
    const cwd = tempVault({ [path]: '' });
    const { stdout, code } = await runHere(['done'], { cwd, env: UTF8 });
    expect(stdout).toBe((await runHere(['plan', 'today'], { cwd, env: UTF8 })).stdout);
    expect(stdout).toContain('To begin:');
    expect(code).toBe(0);
  });

  it('--move writes a line to another day and marks the old one with [>]', async () => {
    const { run, text } = vault();
    expect(await run(['done', '2', '--move', 'friday'])).toMatchObject({ stderr: '', code: 0 });
    expect(text(DAY)).toBe(VAULT[DAY].replace('[ ] reading', '[>] reading'));
    expect(text('2026-11-20.md')).toContain('- [ ] reading 1h\n');
    expect((await run(['done', '--move', 'friday'])).code).toBe(2);
    expect(await run(['done', '2', '--move', '2026-11-20T09:30'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--move takes a day: the time “09:30” would be lost') as string,
    });
    expect((await run(['done', '1', '--move', 'friday', '--drop'])).code).toBe(2);
  });

  it('--drop marks a line with [-]', async () => {
    const { run, text } = vault();
    expect(await run(['done', 'reading', '--drop'])).toMatchObject({ stderr: '', code: 0 });
    expect(text(DAY)).toBe(VAULT[DAY].replace('[ ] reading', '[-] reading'));
  });

  it('--dry-run prints the change and writes nothing', async () => {
    const { run, text } = vault();
    const { stdout, code } = await run(['done', 'reading', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('[x] reading 1h');
    expect(text(DAY)).toBe(VAULT[DAY]);
  });

  it('--format json prints the lines of the day and what was ticked', async () => {
    const { run } = vault();
    const listed = JSON.parse((await run(['done', '--format', 'json'])).stdout) as Report;
    expect(listed.settled).toBeNull();
    expect(listed.day.decided.map(({ done }) => done)).toEqual([false, true, false]);
    expect(listed.day.leftOver).toHaveLength(2);
    const ticked = JSON.parse((await run(['done', 'reading', '--format', 'json'])).stdout) as Report;
    expect(ticked.lines).toMatchObject([{ path: DAY, line: 4 }]);
    expect(ticked.day.decided.map(({ done }) => done)).toEqual([false, true, true]);
  });
});

interface Report {
  readonly settled: unknown;
  readonly lines: readonly unknown[];
  readonly day: {
    readonly decided: readonly { readonly done: boolean }[];
    readonly leftOver: readonly unknown[];
  };
}

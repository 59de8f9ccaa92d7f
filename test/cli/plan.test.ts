import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, runSpawned, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const DAY = '2026-11-20.md';
const LOG = '\ufeff# Friday\r\n\r\n## LOG\r\n\r\n* [ ] thanks [[Ada Lovelace]]\r\n\r\n## Evening\r\n';
const VAULT: Files = {
  'vault/Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 9\nevery: week\n---\n',
  'vault/Read.md': '---\ntype: goal\nkind: reading\ntarget: 15\nevery: day\n---\n',
  'vault/Ada Lovelace.md': '---\ntype: contact\n---\n',
  'vault/John Backus.md': '---\ntype: contact\ncadence: monthly\nmet: 2026-10-01\n---\n',
  'vault/Jane Austen.md': '---\ntype: contact\n---\n',
  'vault/Jane Eyre.md': '---\ntype: contact\n---\n',
  [`vault/${DAY}`]: LOG,
  'state/': '',
};

interface Planned extends Ran {
  readonly text: (path: string) => string | null;
  readonly again: (...args: readonly string[]) => Promise<Ran>;
}

async function plan(args: readonly string[], answers?: readonly string[]): Promise<Planned> {
  const root = tempVault(VAULT);
  const cwd = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  const again = (...more: readonly string[]): Promise<Ran> =>
    runHere([...more, '--today', '2026-11-19'], { cwd, env, ...(answers ? { answers } : {}) });
  const text = (path: string): string | null =>
    existsSync(join(cwd, path)) ? readFileSync(join(cwd, path), 'utf8') : null;
  return { ...(await again('plan', ...args)), text, again };
}

/** The day's note with these lines added. */
const withLines = (...lines: readonly string[]): string =>
  LOG.replace('Lovelace]]\r\n', `Lovelace]]\r\n${lines.map((line) => `* [ ] ${line}\r\n`).join('')}`);

describe('plan --write at a terminal', () => {
  it('warns about an activity that no scorecard knows, as log does', async () => {
    const { code, stderr, text } = await plan(['--write'], ['cal Ada', 'q']);
    expect({ code, written: text(DAY) }).toEqual({ code: 0, written: withLines('cal [[Ada Lovelace]]') });
    expect(stderr).toContain(
      'netvault: the scorecard knows no activity “cal”: it is worth 0. Did you mean “call”? Take it back with netvault log --undo.\n',
    );
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'takes a line by Enter, and by y',
      ['', 'y', 'Yes', ''],
      ['reading 15m', 'call [[John Backus]]', 'call x2'],
    ],
    ['leaves a line out by n', ['n', 'y', 'NO', ''], ['call [[John Backus]]']],
    ['stops by q, and keeps what was taken', ['y', 'q'], ['reading 15m']],
    ['writes another line instead', ['coffee Ada: tea', 'n', 'n', ''], ['coffee [[Ada Lovelace]]: tea']],
    [
      'writes more at the end',
      ['n', 'n', 'n', '- [ ] gift [[Max]]', '2026-11-20 email Ada', ''],
      ['gift [[Max]]', 'email [[Ada Lovelace]]'],
    ],
    ['asks again about what cannot be written', ['call Nobody', 'call 20 Ada', 'y', 'q'], ['reading 15m']],
    ['asks which of two is meant', ['call Jane', '2', 'q'], ['call [[Jane Eyre]]']],
    ['writes nothing that is decided already', ['thanks Ada', 'q'], []],
    ['writes nothing twice', ['call Ada', 'call Ada', 'q'], ['call [[Ada Lovelace]]']],
  ])('%s', async (_, answers, expected) => {
    const { code, stderr, text, stdout } = await plan(['--write'], answers);
    expect({ code, text: text(DAY) }).toEqual({
      code: 0,
      text: expected.length === 0 ? LOG : withLines(...expected),
    });
    expect(stderr).toContain('Enter takes a line, n leaves it out, q ends');
    expect(stdout).toContain(`${String(expected.length + 1)} decided.`);
  });

  it('writes nothing if the questions are broken off', async () => {
    const { code, text, stdout } = await plan(['--write'], ['y', 'y']);
    expect({ code, text: text(DAY) }).toEqual({ code: 0, text: LOG });
    expect(stdout).toBe('Nothing was written. Friday 20 November 2026: 1 decided.\n');
  });

  it('asks nothing with --yes or with --dry-run', async () => {
    for (const flag of ['--yes', '--dry-run']) {
      const { code, stderr } = await plan(['--write', flag], ['n', 'n', 'n', 'n']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
  });
});

describe('plan --write --yes', () => {
  it('says from which template it makes a note, as log does', async () => {
    const cwd = tempVault({
      '.netvault.yaml': '',
      'Templates/Daily note.md': '# {{title}}\n\n## Log\n',
      'Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 9\nevery: week\n---\n',
    });
    for (const dry of [['--dry-run'], []]) {
      const args = ['plan', '--write', '--yes', ...dry, '--today', '2026-11-19'];
      const { stdout } = await runHere(args, { cwd, env: { ...UTF8, XDG_STATE_HOME: tempVault({}) } });
      expect(stdout).toContain('a new note from Templates/Daily note.md');
    }
  });

  it('writes the proposal once, summary shows it, and log --undo restores the note', async () => {
    const { again, text, stdout } = await plan(['--write', '--yes']);
    expect(text(DAY)).toBe(withLines('reading 15m', 'call [[John Backus]]', 'call x2'));
    expect(stdout).toBe(
      [
        `✓ ${DAY}`,
        '  ☐ reading 15m',
        '  ☐ call [[John Backus]]',
        '  ☐ call x2',
        '  Friday 20 November 2026: 4 decided.',
        '  To take it back: netvault log --undo',
        '',
      ].join('\n'),
    );
    expect((await again('summary')).stdout).toContain(
      '  Tomorrow       4 decided: thanks Ada Lovelace, reading 15m,\n                 call John Backus, call x2\n',
    );
    const second = await again('plan', '--write', '--yes');
    expect(second.stdout).toBe('Nothing to write. Friday 20 November 2026: 4 decided.\n');
    expect(text(DAY)).toBe(withLines('reading 15m', 'call [[John Backus]]', 'call x2'));
    expect((await again('log', '--undo')).code).toBe(0);
    expect(text(DAY)).toBe(LOG);
  });

  it('makes the note of a day that has none, and log --undo removes it', async () => {
    const { again, text } = await plan(['2026-12-01', '--write', '--yes']);
    expect(text('2026-12-01.md')).toContain('- [ ] reading 15m\n');
    expect((await again('log', '--undo')).code).toBe(0);
    expect(text('2026-12-01.md')).toBeNull();
  });

  it('works in a separate process', async () => {
    const root = tempVault(VAULT);
    const cwd = join(root, 'vault');
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const args = ['--today', '2026-11-19'];
    const { code, stderr } = await runSpawned(['plan', '--write', '--yes', ...args], { cwd, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { stdout } = await runSpawned(['plan', '--format', 'json', ...args], { cwd, env });
    expect(JSON.parse(stdout)).toMatchObject({ decided: { length: 4 }, proposal: [] });
  });
});

describe('netvault review', () => {
  it('lists the last twelve events, and counts the earlier ones', async () => {
    const day = (at: number): string => `2026-10-${String(at + 1).padStart(2, '0')}`;
    const events = Array.from({ length: 15 }, (_, at) => [
      `Evening ${String(at)}.md`,
      `---\ntype: event\ndate: ${day(at)}\nstatus: attended\n---\n`,
    ]);
    const cwd = tempVault(Object.fromEntries(events) as Files);
    const { stdout } = await runHere(['review', '2026-10'], { cwd });
    expect(stdout).toContain('  Events\n    3 earlier\n    4 Oct   Evening 3\n');
    expect(stdout).toContain('    15 Oct  Evening 14\n');
  });
});

describe('netvault review --write', () => {
  it('makes a note that lint checks and log --undo removes', async () => {
    const { again, text } = await plan([]);
    const { code, stdout } = await again('review', '--write');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        '✓ Reviews/2026-W46.md\n  From now on, netvault lint checks its numbers; the rest of the note is yours to write.\n  To take it back: netvault log --undo\n',
    });
    expect(text('Reviews/2026-W46.md')).toContain('type: review\nperiod: 2026-W46\npoints: 0\n---\n');
    expect((await again('log', '2026-11-10 call Ada')).code).toBe(0);
    const lint = await again('lint', 'Reviews', '--format', 'json');
    expect(JSON.parse(lint.stdout)).toMatchObject({
      diagnostics: [
        { rule: 'assertion-failed', message: '2026-W46 adds up to 1 point, and the review says 0' },
      ],
    });
    expect((await again('log', '--undo')).code).toBe(0);
    expect((await again('log', '--undo')).code).toBe(0);
    expect(text('Reviews/2026-W46.md')).toBeNull();
  });
});

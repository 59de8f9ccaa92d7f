import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/cli/terminal/cells.ts';
import { watchScreen } from '../../src/cli/commands/watch/watch-text.ts';
import { makeStyle } from '../../src/cli/terminal/style.ts';
import type { Diagnostic, LintReport } from '../../src/model/finding.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const goal = (name: string, metric: string, every: string): Record<string, string> => ({
  [`Goals/${name}.md`]: `---\ntype: goal\nkind: behavior\nmetric: ${metric}\ntarget: 10\nevery: ${every}\nstart: 2026-09-01\n---\n`,
});
const VAULT = {
  '.obsidian/': '',
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  ...goal('Ten points a week, whatever else there may be to do', 'points', 'week'),
  ...goal('Call ten people whom I have not called for long', 'call', 'month'),
  ...goal('Read', 'reading', 'day'),
  'Contacts/Ada Lovelace.md': '---\ntype: contact\ncadence: weekly\n---\n',
  'Contacts/Karen Spärck Jones.md': '---\ntype: contact\ncadence: monthly\nlast_contact: 2026-10-01\n---\n',
  'Events/Winter book fair in the old town hall.md':
    '---\ntype: event\ndate: 2026-11-23\ngoals: [meet 3, introduction 2]\n---\n',
  'Events/Past.md': '---\ntype: event\ndate: 2026-11-17\n---\n',
  '2026-11-16.md': '## Log\n\n- call [[Ada Lovelace]]\n- coffee [[Ada Lovelace]]\n',
  '2026-11-18.md':
    '## Log\n\n- [ ] call [[Karen Spärck Jones]]: a long text about what there is to talk about\n',
  'people.txt':
    'Name,Where they work today,Some other long heading\nMaximiliane Rosenstein-Habersaath,Works,x\nAda Lovelace,,y\n',
};
const TODAY = ['--today', '2026-11-19T12:00'];

const at = (columns: number, ...args: readonly string[]) =>
  runHere([...args, '--no-color', ...TODAY], {
    cwd: tempVault(VAULT),
    env: { ...UTF8, COLUMNS: String(columns) },
    tty: true,
  });
const widest = (text: string): number => Math.max(...text.split('\n').map(widthOf));

describe('a terminal of 40 to 160 columns', () => {
  const COMMANDS = [
    ['summary'],
    ['summary', '--period', 'month'],
    ['due'],
    ['plan'],
    ['review'],
    ['done'],
    ['lint'],
    ['lint', '--statistics'],
    ['intro'],
    ['people'],
    ['people', '--quiet', '30'],
    ['activities'],
    ['activities', 'Ada'],
    ['activities', '--by', 'week'],
    ['path', 'Ada'],
    ['path', 'Zebedee Zachariah Zimmermann'],
    ['show', 'Ada'],
    ['show', 'Karen'],
    ['show', 'Winter book fair'],
    ['show', 'Ten points'],
    ['show', 'Zebedee Zachariah Zimmermann'],
    ['activities', 'Zebedee Zachariah Zimmermann'],
    ['log', 'call Ada Lovelace: her board seat', '--dry-run'],
    ['log', 'cofee Ada Lovelace: her board seat'],
    ['log', 'call Zebedee Zachariah Zimmermann'],
    ['summary', '--perid', 'week'],
  ];
  /** From 60 columns on, these leave it to the terminal to break text from notes and text to be copied. */
  const FOLDED_BELOW = [
    ['people', '--status', 'active', '--set', 'cadence=quarterly'],
    ['explain', 'invalid-date'],
    ['rules'],
    ['rename', 'Ada Lovelace', 'Augusta Ada King, Countess of Lovelace'],
    ['merge', 'Ada Lovelace', 'Karen Spärck Jones', '--keep', 'a', '--same-lines', 'once', '--recount'],
    ['import', 'csv', 'people.txt'],
    ['init', '--dry-run'],
  ];
  it.each(
    [40, 50, 60, 72, 80, 100, 160].flatMap((columns) => COMMANDS.map((args) => [columns, args] as const)),
  )('of %i columns fits the output of %j', async (columns, args) => {
    const { stdout, stderr } = await at(columns, ...args);
    expect(stdout + stderr).not.toBe('');
    expect(widest(stdout)).toBeLessThanOrEqual(columns);
    expect(widest(stderr)).toBeLessThanOrEqual(columns);
  });

  it.each([40, 50, 59].flatMap((columns) => FOLDED_BELOW.map((args) => [columns, args] as const)))(
    'of %i columns fits the output of %j, except for addresses',
    async (columns, args) => {
      const { stdout, stderr } = await at(columns, ...args);
      const said = (stdout + stderr).replace(/https:\S+/g, '');
      expect(said).not.toBe('');
      expect(widest(said)).toBeLessThanOrEqual(columns);
    },
  );

  it.each(
    [40, 50, 59].flatMap((columns) =>
      [[], ['--ascii']].flatMap((more) =>
        [...COMMANDS, ...FOLDED_BELOW].map((args) => [columns, [...args, ...more]] as const),
      ),
    ),
  )('of %i columns shows every word of %j whole', async (columns, args) => {
    const narrow = await at(columns, ...args);
    const pipe = await runHere([...args, ...TODAY], { cwd: tempVault(VAULT), env: UTF8 });
    const words = (text: string): string[] => [...new Set(text.split(/\s+/))].sort();
    // The narrow output has room for a goal that did not fit next to a decided line.
    expect(words(`${narrow.stdout}${narrow.stderr}`)).toEqual(
      expect.arrayContaining(words(`${pipe.stdout}${pipe.stderr}`)),
    );
    const wide = await at(160, ...args);
    expect(words(`${pipe.stdout}${pipe.stderr} ${wide.stdout}${wide.stderr}`)).toEqual(
      expect.arrayContaining(words(`${narrow.stdout}${narrow.stderr}`)),
    );
  });

  it.each([['summary'], ['plan'], ['lint'], ['show', 'Ada']])(
    'of 40 columns shows the same text in color: %j',
    async (...args) => {
      const env = { ...UTF8, COLUMNS: '40', FORCE_COLOR: '1' };
      const { stdout } = await runHere([...args, ...TODAY], { cwd: tempVault(VAULT), env, tty: true });
      expect(stripVTControlCharacters(stdout)).not.toBe(stdout);
      expect(stripVTControlCharacters(stdout)).toBe((await at(40, ...args)).stdout);
      for (const line of stdout.split('\n')) expect(line).not.toMatch(/\u001b\[(?!22|24|39)\d+m[^\u001b]*$/);
    },
  );

  it('of 40 columns shows a command to copy on one line', async () => {
    const { stdout } = await at(40, 'init', '--yes', 'My Network of People');
    expect(stdout.split('\n')).toContain('  netvault summary --vault "My Network of People"');
  });

  it('of 40 columns shows summary --oneline on one line', async () => {
    const { stdout } = await at(40, 'summary', '--oneline');
    expect(stdout).toMatch(/^[^\n]*…\n$/);
    expect(widest(stdout)).toBeLessThanOrEqual(40);
  });

  it('of 40 columns continues a row below its beginning', async () => {
    const { stdout } = await at(40, 'due');
    expect(stdout).toContain('    since 2026-11-01  Karen Spärck Jones\n      monthly, last 2026-10-01\n');
    const plan = await at(40, 'plan');
    expect(plan.stdout).toContain(
      '\n    Call ten people whom I have not\n      called for long\n      9  1  by 30 November\n    Read  10  10  tomorrow\n',
    );
  });

  it.each(COMMANDS)('does not matter in a pipe, where no name is shortened: %j', async (...args) => {
    const cwd = tempVault(VAULT);
    const pipe = await runHere([...args, ...TODAY], { cwd, env: { ...UTF8, COLUMNS: '60' } });
    expect(pipe.stdout).not.toContain('…');
    const none = await runHere([...args, ...TODAY], { cwd: tempVault(VAULT) });
    expect(pipe.stdout).toBe(none.stdout);
  });

  it('breaks an error message at its words, and a pipe keeps it on one line', async () => {
    const { stderr } = await at(60, 'log', 'call Zebedee');
    expect(stderr.split('\n').length).toBeGreaterThan(2);
    const pipe = await runHere(['log', 'call Zebedee', ...TODAY], { cwd: tempVault(VAULT) });
    expect(stderr.replace(/\s+/g, ' ')).toBe(pipe.stderr.replace(/\s+/g, ' '));
    expect(pipe.stderr.split('\n')).toHaveLength(2);
  });
});

describe('columns of a list', () => {
  const lists = (...lines: readonly string[]) => ({
    'Scorecard.md': '---\ntype: scorecard\n---\n',
    'Ada.md': '---\ntype: contact\ncadence: weekly\norganization: Analytical Engines of London\n---\n',
    'Karen Spärck Jones of the University of Cambridge.md': '---\ntype: contact\n---\n',
    'Bo.md': '---\ntype: contact\n---\n',
    '2026-11-16.md': `## Log\n\n${lines.join('\n')}\n`,
  });
  const listed = async (vault: Record<string, string>, columns: number, ...args: readonly string[]) =>
    (
      await runHere([...args, '--no-color', ...TODAY], {
        cwd: tempVault(vault),
        env: { ...UTF8, COLUMNS: String(columns) },
        tty: true,
      })
    ).stdout.split('\n');

  it('of people are as wide as their content if there is room', async () => {
    const vault = lists('- call [[Ada]]');
    expect((await listed(vault, 160, 'people')).slice(1, 5)).toEqual([
      '  Name                                               Organization                  Last contact  Due',
      '  Ada                                                Analytical Engines of London  2026-11-16    2026-11-23',
      '  Bo',
      '  Karen Spärck Jones of the University of Cambridge',
    ]);
    expect((await listed(vault, 80, 'people')).slice(1, 5)).toEqual([
      '  Name                          Organization  Last contact  Due',
      '  Ada                           Analytical…   2026-11-16    2026-11-23',
      '  Bo',
      '  Karen Spärck Jones of the U…',
    ]);
    expect((await listed(vault, 160, 'people', 'Bo')).slice(1, 3)).toEqual([
      '  Name  Last contact  Due',
      '  Bo',
    ]);
  });

  it('of activities are as wide as their content if there is room', async () => {
    const short = lists('- call 5m [[Ada]]: boat');
    for (const columns of [80, 160]) {
      expect((await listed(short, columns, 'activities')).slice(1, 3)).toEqual([
        '  Day         Activity  With, and what   Amount    Worth',
        '  2026-11-16  call      Ada: boat            5m        1',
      ]);
    }
    const long = lists('- call 5m [[Ada]]: the boat that is to bring all of us to the other side of the sea');
    expect((await listed(long, 160, 'activities'))[2]).toBe(
      '  2026-11-16  call      Ada: the boat that is to bring all of us to the other side of the sea       5m        1',
    );
    expect((await listed(long, 80, 'activities'))[2]).toBe(
      '  2026-11-16  call      Ada: the boat that is to bring all…        5m        1',
    );
  });
});

describe('the screen of watch', () => {
  const style = makeStyle({ color: true, ascii: false });
  const finding = { path: 'A.md', start: { line: 1, column: 1 }, message: 'It is wrong', severity: 'error' };
  const report: LintReport = {
    version: 1,
    summary: { notes: 9, errors: 1, warnings: 0, infos: 0, fixable: 0 },
    diagnostics: [finding as Diagnostic],
  };
  const blocks = [['Header', 'points'], ['Today'], ['Goals', 'one', 'two', 'three'], ['Next']];
  const rows = (text: string): number => text.split('\n').length;

  it.each(Array.from({ length: 24 }, (_, at) => at + 1))('of %i rows does not scroll', (high) => {
    const text = watchScreen(blocks, { report, folder: '/notes' }, { columns: 60, rows: high }, style);
    expect(rows(text)).toBeLessThanOrEqual(Math.max(2, high));
  });

  it('of 40 columns does not break words', () => {
    const narrow = makeStyle({ color: false, ascii: false, columns: 40 });
    const long = { ...finding, message: 'It is wrong in more than one way, and it has been for long' };
    const wrong = { ...report, diagnostics: [long as Diagnostic] };
    const text = watchScreen(blocks, { report: wrong, folder: '/notes' }, { columns: 40, rows: 40 }, narrow);
    expect(widest(text)).toBeLessThanOrEqual(40);
    expect(text.replace(/\s+/g, ' ')).toContain(long.message);
  });

  it('shows everything in the usual order if it is high enough', () => {
    const text = watchScreen(blocks, { report, folder: '/notes' }, { columns: 60, rows: 40 }, style);
    expect(text.indexOf('Next')).toBeLessThan(text.indexOf('It is wrong'));
    expect(text).toBe(watchScreen(blocks, { report, folder: '/notes' }, {}, style));
  });

  it('names the watched folder, or its last part if there is no room for more', () => {
    const named = (folder: string): string =>
      watchScreen(
        blocks,
        { report, folder },
        { columns: 60, rows: 40 },
        makeStyle({ color: false, ascii: false, columns: 60 }),
      );
    expect(named('/home/jo/notes')).toContain('  Watching 9 notes in /home/jo/notes. Ctrl-C ends.\n');
    expect(named(`/home/${'jo/'.repeat(20)}notes`)).toContain('  Watching 9 notes in notes. Ctrl-C ends.\n');
    const long = named(`/${'x'.repeat(80)}`);
    expect(long).toMatch(/^ {2}Watching 9 notes in x+…$/m);
    expect(long.split('\n').every((one) => one.length <= 60)).toBe(true);
  });

  it('shows header, today and findings first if it is low, and that there are more rows', () => {
    const text = watchScreen(blocks, { report, folder: '/notes' }, { columns: 60, rows: 12 }, style);
    expect(text).toMatch(/Header[^]*Today[^]*It is wrong[^]*Goals[^]*more rows? below\. Ctrl-C ends\./);
    expect(text).not.toContain('Next');
  });

  it('counts a line that is too wide as several rows', () => {
    const wide = watchScreen(
      [['x'.repeat(100)], ['y']],
      { report, folder: '/notes' },
      { columns: 20, rows: 5 },
      style,
    );
    expect(wide).not.toContain('x');
  });
});

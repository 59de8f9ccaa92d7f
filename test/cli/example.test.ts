import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exampleVault } from '../../src/cli/node/fixture-files.ts';
import { runHere, runSpawned } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
const EXPECTED = fileURLToPath(new URL('../../fixtures/expected/', import.meta.url));
const TODAY = ['--today', '2026-11-19T12:00'];

/** To update the expected output after an intended change: `npx vitest run test/cli/example.test.ts -u`. */
describe('output for the example vault', () => {
  it.each([
    ['summary-week.txt', ['summary']],
    ['summary-week-ascii.txt', ['summary', '--ascii']],
    ['summary-month.txt', ['summary', '--period', 'month']],
    ['summary-day.txt', ['summary', '--period', 'day']],
    ['summary-last-week.txt', ['summary', '--date', '2026-11-12']],
    ['summary-at-an-event.txt', ['summary', '--today', '2026-11-19T19:00']],
    ['summary-day-off.txt', ['summary', '--today', '2026-11-11T08:00']],
    ['summary-week.md', ['summary', '--format', 'markdown']],
    ['summary-oneline.txt', ['summary', '--oneline']],
    ['due.txt', ['due']],
    ['plan.txt', ['plan']],
    ['plan-ascii.txt', ['plan', '--ascii']],
    ['plan-monday.txt', ['plan', '2026-11-23']],
    ['plan-day-off.txt', ['plan', '--today', '2026-11-10']],
    ['review.txt', ['review']],
    ['review-ascii.txt', ['review', '2026-W47', '--ascii']],
    ['review-october.txt', ['review', '2026-10']],
    ['review.md', ['review', '--format', 'markdown']],
    ['intro.txt', ['intro']],
    ['intro-ascii.txt', ['intro', '--ascii']],
    ['intro-in-december.txt', ['intro', '--today', '2026-12-25']],
    ['lint.txt', ['lint']],
    ['rules.txt', ['rules']],
    ['help.txt', ['--help']],
  ])('matches fixtures/expected/%s', async (name, args) => {
    const { stdout, stderr } = await runHere(args.includes('--today') ? args : [...args, ...TODAY], {
      cwd: EXAMPLE,
    });
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot(join(EXPECTED, name));
  });

  it('matches fixtures/expected/summary-week.ansi in color', async () => {
    const { stdout } = await runHere(['summary', ...TODAY], { cwd: EXAMPLE, tty: true });
    await expect(stdout).toMatchFileSnapshot(join(EXPECTED, 'summary-week.ansi'));
  });

  it('is empty for lint --quiet', async () => {
    const { stdout, code } = await runHere(['lint', '--quiet', ...TODAY], { cwd: EXAMPLE });
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
  });
});

describe('init --example', () => {
  it.each([
    ['in this process', runHere],
    ['by the bundle, which carries it', runSpawned],
  ])('writes the example vault, byte for byte, %s', async (_, runCli) => {
    const root = tempVault({});
    const { stdout, stderr, code } = await runCli(['init', '--example', 'my vault'], { cwd: root });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('To see the scorecard: netvault summary --vault "my vault" --today 2026-11-19');
    const files = exampleVault();
    expect(files.size).toBeGreaterThan(50);
    for (const [path, text] of files) expect(readFileSync(join(root, 'my vault', path), 'utf8')).toBe(text);
    const again = await runCli(['init', '--example', 'my vault'], { cwd: root });
    expect(again.stdout).toContain('Nothing new: every file is there.');
    expect(again.stdout).toContain('Goals/Grow the press.md');
    expect(again.code).toBe(0);
  });

  it('fills an existing folder without notes', async () => {
    const root = tempVault({ '.obsidian/': '' });
    expect((await runHere(['init', '--example'], { cwd: root })).code).toBe(0);
    expect(readdirSync(root)).toContain('Contacts');
  });
});

describe('netvault init', () => {
  it('makes a vault without findings, whose goals begin today', async () => {
    const root = tempVault({});
    expect((await runHere(['init', 'new', ...TODAY], { cwd: root })).code).toBe(0);
    const lint = await runHere(['lint', '--vault', 'new', '--max-warnings', '0', ...TODAY], { cwd: root });
    expect(lint).toEqual({ stdout: '', stderr: '', code: 0 });
    const { stdout } = await runHere(['summary', '--vault', 'new', ...TODAY], { cwd: root });
    // 10 points for a week of seven days, of which four are left: 10 × 4/7 = 5.7…, so 6.
    expect(stdout).toContain('0 of 6 points');
    expect(stdout).toContain('Be somebody who helps');
  });

  describe('proposal of contact_from', () => {
    const names = ['Ada', 'Bo', 'Cy'];
    const people = (body: string): Record<string, string> =>
      Object.fromEntries(names.map((name) => [`${name}.md`, `---\ntype: person\n---\n${body}\n`]));
    const days = (body: string): Record<string, string> =>
      Object.fromEntries(['16', '17', '18'].map((day) => [`2026-11-${day}.md`, `${body}\n`]));
    const said = async (notes: Record<string, string>): Promise<string> => {
      const { stdout, code } = await runHere(['init', ...TODAY], { cwd: tempVault(notes) });
      expect(code).toBe(0);
      return (
        /\S[^.]*that may be contact with them\. .*--contact-from \w+/.exec(
          stdout.replace(/\s+/g, ' '),
        )?.[0] ?? ''
      );
    };

    it.each([
      [
        'of headings',
        people('### 2026-05-05 — coffee'),
        '3 notes of people have headings or items with a date: that may be contact with them. To accept all of it: netvault init --contact-from headings',
      ],
      [
        'of mentions',
        { ...people(''), ...days('Lunch with [[Ada]].') },
        '3 notes of days or meetings link to people: that may be contact with them. To accept all of it: netvault init --contact-from mentions',
      ],
      [
        'of both',
        { ...people('- 2026-05-05'), ...days('[[Bo]]') },
        '3 notes of people have headings or items with a date and 3 notes of days or meetings link to people: that may be contact with them. To accept all of it: netvault init --contact-from headings --contact-from mentions',
      ],
    ])('is made if there is a habit %s', async (_, notes, expected) => {
      expect(await said(notes)).toContain(expected);
    });

    it.each([
      ['nobody tells', people('Nothing yet.')],
      ['only two notes do', { ...people('### 2026-05-05'), 'Cy.md': '' }],
      ['what is linked is nobody', { ...people(''), ...days('[[Fair]]') }],
      [
        'it is decided',
        { ...people('## 2026-05-05'), 'S.md': '---\ntype: scorecard\ncontact_from: log\n---\n' },
      ],
      ['the configuration cannot be read', { ...people('## 2026-05-05'), '.netvault.yaml': 'rules: [' }],
    ])('is not made if %s', async (_, notes) => {
      expect(await said(notes)).toBe('');
    });
  });

  it('uses the vault that contains the current folder, or that of --vault', async () => {
    const root = tempVault({ '.obsidian/': '', 'inner/': '', 'other/': '' });
    await runHere(['init'], { cwd: join(root, 'inner') });
    expect(readdirSync(root)).toContain('Scorecard.md');
    await runHere(['init', '--vault', 'other'], { cwd: root });
    expect(readdirSync(join(root, 'other'))).toContain('Scorecard.md');
    expect((await runHere(['init', 'x', '--vault', 'other'], { cwd: root })).stderr).toBe(
      'netvault: DIR and --vault do not go together. Give one of them.\n',
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const poe = (more = ''): string =>
  `---\ntype: contact\ncadence: monthly\nmet: 2026-05-01\nbirthday: 1980-12-24\n${more}---\n`;
const VAULT = {
  '.netvault.yaml': 'version: 1\n',
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
  'Me.md': '---\ntype: contact\n---\n',
  'A/Jo Poe.md': poe('needs: a boat\nknows: "[[Zed]]"\n'),
  'B/Jo Poe.md': poe('offers: a boat\nknows: "[[Zed]]"\n'),
  'Ann Ito.md': '---\ntype: contact\noffers: a boat\n---\n',
  'Zed.md': '---\ntype: contact\n---\n',
  'Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 8\nevery: week\n---\n',
  'Fair.md': '---\ntype: event\ndate: 2026-12-01\nwith: ["[[A/Jo Poe]]", "[[Ann Ito]]"]\n---\n',
  '2026-11-02.md': '## Log\n\n- call [[A/Jo Poe]]\n- call [[B/Jo Poe]]\n- call [[Ann Ito]]\n',
};

const DECIDED = {
  ...VAULT,
  '2026-12-13.md': '## Log\n\n- [ ] gift [[A/Jo Poe]]\n',
  '2026-12-14.md': '## Log\n\n- [ ] call [[B/Jo Poe]]\n- [ ] call [[Ann Ito]]\n',
  '2026-12-15.md': '## Log\n\n- [ ] email [[A/Jo Poe]]\n- [ ] email [[B/Jo Poe]]\n- gift [[A/Jo Poe]]\n',
};

async function run(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  const cwd = tempVault(files);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  const { stdout, code } = await runHere([...args, '--today', '2026-12-14T10:00'], { cwd, env });
  expect(code).toBe(0);
  return args.includes('--output') ? readFileSync(join(cwd, 'c.ics'), 'utf8') : stdout;
}

describe('two people with one name are told apart by their paths', () => {
  it.each([
    ['the people of a plan', ['plan'], /Jo Poe +since [^,]*, monthly, [AB]\/Jo Poe\.md\n/g, 2],
    ['the lines of a plan', ['plan'], /call Jo Poe \([AB]\/Jo Poe\.md\)/g, 2],
    ['people', ['people'], /Jo Poe \([AB]\/Jo Poe\.md\) /g, 2],
    [
      'a field of several people',
      ['people', '--quiet', '1', '--set', 'cadence=weekly', '--overwrite'],
      /Jo Poe \([AB]\/Jo Poe\.md\) +monthly becomes/g,
      2,
    ],
    [
      'people who keep a field',
      ['people', '--quiet', '1', '--set', 'cadence=weekly'],
      /Jo Poe \([AB]\/Jo Poe\.md\) +monthly\n/g,
      2,
    ],
    ['activities', ['activities'], /call +Jo Poe \([AB]\/Jo Poe\.md\) /g, 2],
    ['introductions', ['intro'], /Jo Poe \([AB]\/Jo Poe\.md\)/g, 3],
    ['paths to somebody', ['path', 'Zed'], /by Jo Poe \([AB]\/Jo Poe\.md\)\n/g, 2],
    ['the calendar', ['export', 'ics', '--output', 'c.ics'], /SUMMARY:.*Jo Poe \([AB]\/Jo/g, 3],
  ] as const)('in %s', async (_, args, pattern, count) => {
    expect((await run(VAULT, ...args)).match(pattern) ?? []).toHaveLength(count);
  });

  it.each([
    ['the open lines', ['done'], /\[ \] (?:call|gift) Jo Poe \([AB]\/Jo Poe\.md\)/g, 2],
    ['the lines of a plan', ['plan', '2026-12-15'], /☐ email Jo Poe \([AB]\/Jo Poe\.md\)\n/g, 2],
    ['the noted lines of a plan', ['plan', '2026-12-15'], / {6}gift Jo Poe \(A\/Jo Poe\.md\)\n/g, 1],
    ['today', ['summary'], /\[ \] (?:call|gift) Jo Poe \([AB]\/Jo Poe\.md\) /g, 2],
    ['today as markdown', ['summary', '--format', 'markdown'], /- \[ \] \w+ Jo Poe \\\([AB]\//g, 2],
    ['tomorrow', ['summary', '--format', 'markdown'], /- email Jo Poe \\\([AB]\//g, 2],
  ] as const)('in decided lines: %s', async (_, args, pattern, count) => {
    expect((await run(DECIDED, ...args)).match(pattern) ?? []).toHaveLength(count);
  });

  it('in a question about which of several decided lines is meant', async () => {
    const cwd = tempVault(DECIDED);
    const { stderr } = await runHere(['done', 'Poe', '--today', '2026-12-14T10:00'], { cwd, env: UTF8 });
    expect(stderr.match(/Jo Poe \([AB]\/Jo Poe\.md\)/g)).toHaveLength(2);
  });

  it.each([['plan'], ['people'], ['activities'], ['intro'], ['path Zed'], ['export ics --output c.ics']])(
    'and a person with a name of their own has none: %s',
    async (args) => {
      const log = VAULT['2026-11-02.md'].replace('- call [[B/Jo Poe]]\n', '');
      const files = { ...VAULT, 'B/Jo Poe.md': '', '2026-11-02.md': log };
      const shown = await run(files, ...args.split(' '));
      expect(shown).toContain('Jo Poe');
      expect(shown).not.toContain('A/Jo Poe.md)');
      expect(shown).not.toContain('monthly, A/');
    },
  );
});

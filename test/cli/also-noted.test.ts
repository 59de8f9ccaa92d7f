import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const PLAIN = '- call [[Ada]]: the boat\n- [x] email [[Ada]]\n';
const OPEN = '- [ ] gift [[Ada]]\n';

interface Shown {
  readonly person?: Page;
  readonly event?: Page;
}
interface Page {
  readonly open: readonly { readonly activity: string; readonly open: boolean; readonly done: boolean }[];
}

const run = async (log: string, ...args: readonly string[]): Promise<string> => {
  const cwd = tempVault({
    'Goal.md': '---\ntype: goal\nkind: behavior\nmetric: gift\ntarget: 1\nevery: month\n---\n',
    'Ada.md': '---\ntype: contact\nmet: 2026-11-18\n---\n',
    '2026-11-20.md': `## Log\n\n${log}`,
    'Fair.md': `---\ntype: event\ndate: 2026-11-20\nwith: "[[Ada]]"\n---\n## Log\n\n${log}`,
  });
  const { stdout } = await runHere([...args, '--today', '2026-11-19'], { cwd, env: UTF8 });
  return stdout;
};

describe('a line for tomorrow without an open box', () => {
  it.each<[string, readonly string[], string, string]>([
    [
      'summary',
      ['summary'],
      '  Tomorrow       Nothing is decided yet. Two lines tonight make an easy start.\n                 Also noted: call Ada, email Ada, call Ada, email Ada\n',
      '  Tomorrow       2 decided: gift Ada, gift Ada\n                 Also noted: call Ada, email Ada, call Ada, email Ada\n',
    ],
    [
      'summary in markdown',
      ['summary', '--format', 'markdown'],
      '## Tomorrow\n\n- Nothing is decided yet. Two lines tonight make an easy start.\n- Also noted: call Ada\n',
      '## Tomorrow\n\n- gift Ada\n- gift Ada\n- Also noted: call Ada\n',
    ],
    ['summary in one line', ['summary', '--oneline'], ' · tomorrow open', ' · tomorrow 2 decided'],
    [
      'plan',
      ['plan'],
      '  Also noted\n      call Ada: the boat\n      email Ada\n',
      '  Decided\n    ☐ gift Ada\n    ☐ gift Ada\n\n  Also noted\n      call Ada: the boat\n',
    ],
    [
      'a person',
      ['show', 'Ada'],
      '  Also noted\n    2026-11-20  call Ada: the boat',
      '  Open\n    2026-11-20  [ ] gift Ada',
    ],
    ['an event', ['show', 'Fair'], '  Also noted\n    2026-11-20  call Ada: the boat', '  Also noted\n'],
    [
      'brief',
      ['brief', 'Ada'],
      '  Also noted\n    2026-11-20  call Ada: the boat',
      '  You said you would\n    2026-11-20  gift Ada',
    ],
  ])('is not shown as decided: %s', async (_, args, plain, open) => {
    expect(await run(PLAIN, ...args)).toContain(plain);
    expect(await run(PLAIN + OPEN, ...args)).toContain(open);
  });

  it('does not count as decided for a goal', async () => {
    expect(await run('- gift [[Ada]]\n', 'plan')).toMatch(/Goal +1 +1 +by 30 November\n/);
    expect(await run(OPEN, 'plan')).toMatch(/Goal +1 +1 +by 30 November, 2 decided\n/);
  });

  it.each([
    ['show', 'Ada'],
    ['show', 'Fair'],
  ])('%s %s marks it as neither open nor done in JSON', async (...args) => {
    const { person, event } = JSON.parse(await run(PLAIN + OPEN, ...args, '--format', 'json')) as Shown;
    expect((person ?? event)?.open.map((one) => [one.activity, one.open, one.done])).toEqual(
      expect.arrayContaining([
        ['call', false, false],
        ['email', false, false],
        ['gift', true, false],
      ]),
    );
  });
});

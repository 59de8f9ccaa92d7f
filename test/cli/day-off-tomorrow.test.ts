import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const run = async (off: string, log: string, ...args: readonly string[]): Promise<string> => {
  const cwd = tempVault({
    'Scorecard.md': `---\ntype: scorecard\ndays_off: [${off}]\n---\n`,
    'Goal.md': '---\ntype: goal\nkind: behavior\nmetric: gift\ntarget: 1\nevery: month\n---\n',
    'Ada.md': '---\ntype: contact\nmet: 2026-11-18\n---\n',
    '2026-11-20.md': log,
  });
  const { stdout } = await runHere([...args, '--today', '2026-11-19'], { cwd, env: UTF8 });
  return stdout;
};
const SEA = '2026-11-20: by the *sea*';
const CALL = '## Log\n\n- [ ] call [[Ada]]\n';

describe('a day off tomorrow', () => {
  it.each<[string, readonly string[], string, string, string]>([
    [
      'summary',
      ['summary'],
      '  Tomorrow       A day off. Nothing is expected.\n',
      '  Tomorrow       A day off: by the *sea*. Nothing is expected.\n',
      '  Tomorrow       A day off: by the *sea*. Nothing is expected.\n                 1 decided: call Ada\n',
    ],
    [
      'summary in markdown',
      ['summary', '--format', 'markdown'],
      '## Tomorrow\n\n- A day off. Nothing is expected.\n',
      '## Tomorrow\n\n- A day off: by the \\*sea\\*. Nothing is expected.\n',
      '## Tomorrow\n\n- A day off: by the \\*sea\\*. Nothing is expected.\n- call Ada\n',
    ],
    [
      'summary in one line',
      ['summary', '--oneline'],
      ' · tomorrow off',
      ' · tomorrow off',
      ' · tomorrow 1 decided',
    ],
    [
      'summary as JSON',
      ['summary', '--format', 'json'],
      '"events": [],\n    "dayOff": ""\n  }',
      '"events": [],\n    "dayOff": "by the *sea*"\n  }',
      '"events": [],\n    "dayOff": "by the *sea*"\n  }',
    ],
    [
      'plan',
      ['plan'],
      '\n  A day off. Nothing is expected, and nothing is proposed.\n',
      '\n  A day off: by the *sea*. Nothing is expected, and nothing is proposed.\n',
      '\n  A day off: by the *sea*. Nothing is expected, and nothing is proposed.\n',
    ],
  ])('is shown by %s', async (_, args, bare, named, decided) => {
    expect(await run('2026-11-20', '', ...args)).toContain(bare);
    expect(await run(SEA, '', ...args)).toContain(named);
    expect(await run(SEA, CALL, ...args)).toContain(decided);
    const another = await run('2026-11-21', '', ...args);
    expect(another).not.toMatch(/A day off|tomorrow off|"dayOff": "/);
  });
});

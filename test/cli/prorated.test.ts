import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const goal = (metric: string, target: number, start: string): string =>
  `---\ntype: goal\nkind: behavior\nmetric: ${metric}\ntarget: ${target}\nevery: week\nstart: ${start}\n---\n`;
const VAULT = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Points.md': goal('points', 10, '2026-11-17'),
  'Calls.md': goal('call', 5, '2026-11-18'),
  'Emails.md': goal('email', 5, '2026-11-16'),
};
const said = async (...args: readonly string[]): Promise<string> => {
  const { stdout, stderr, code } = await runHere([...args, '--today', '2026-11-19'], {
    cwd: tempVault(VAULT),
  });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout.replace(/ {2,}/g, '  ');
};

describe('a prorated target', () => {
  it('is shown with the full target by summary --oneline', async () => {
    expect(await said('summary', '--oneline')).toMatch(
      /^W47 0\/9 points, behind pace · 9 of 10, from Tuesday · tomorrow open/,
    );
  });

  it('is shown by plan with the full target, and only for goals that are prorated', async () => {
    const plan = await said('plan');
    expect(plan).toContain('  Calls  4  2  by Sunday\n  4 of 5, from Wednesday\n');
    expect(plan).toContain('  Points  9  3  by Sunday\n  9 of 10, from Tuesday\n');
    expect(plan.match(/, from /g)).toHaveLength(2);
  });

  it('is included in JSON with the full target', async () => {
    const { goals } = JSON.parse(await said('plan', '--format', 'json')) as { goals: unknown[] };
    expect(goals).toMatchObject([
      { name: 'Calls', start: '2026-11-18', target: 4, fullTarget: 5 },
      { name: 'Emails', start: '2026-11-16', target: 5, fullTarget: 5 },
      { name: 'Points', start: '2026-11-17', target: 9, fullTarget: 10 },
    ]);
  });

  it('is the full target again in the following week', async () => {
    expect(await said('plan', '2026-11-23')).not.toContain(', from ');
  });
});

describe('a target prorated by the end of its goal', () => {
  const ending = (...dates: readonly string[]): string =>
    [
      '---',
      'type: goal',
      'kind: behavior',
      'metric: call',
      'target: 10',
      'every: month',
      ...dates,
      '---',
      '',
    ].join('\n');
  const files = {
    'Scorecard.md': VAULT['Scorecard.md'],
    'Calls.md': ending('end: 2026-11-15'),
    'Both.md': ending('start: 2026-11-05', 'end: 2026-11-15'),
  };

  it.each([
    [['summary', 'month']],
    [['summary', '--format', 'markdown']],
    [['review', '2026-11']],
    [['plan', 'today']],
  ])('gives that as the reason in %j', async (args) => {
    const ran = await runHere([...args, '--today', '2026-11-10'], { cwd: tempVault(files) });
    const stdout = ran.stdout.replace(/\s+/g, ' ');
    expect(stdout).toContain('5 of 10, until 15 November');
    expect(stdout).toContain('4 of 10, from 5 November until 15 November');
    expect(stdout).not.toContain('some days are off');
  });

  it('gives that as the reason in show', async () => {
    const { stdout } = await runHere(['show', 'Calls', '--today', '2026-11-10'], { cwd: tempVault(files) });
    expect(stdout).toContain('5 of 10, until 15 November');
  });
});

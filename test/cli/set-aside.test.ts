import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const event = (when: string): string => `---\ntype: event\n${when}\nstatus: planned\n---\n`;

describe('what shows the goals anyway, during an event', () => {
  it.each([
    ['summary', 'date: 2026-11-28\ntime: "22:00-02:00"', '2026-11-29T00:30', '2026-11-29T02:00'],
    ['review this-week', 'date: 2026-11-28\ntime: "22:00-02:00"', '2026-11-29T00:30', '2026-11-29T02:00'],
    ['summary', 'date: 2026-11-28\ntime: "22:00-02:00"', '2026-11-28T23:00', '2026-11-28'],
    ['summary', 'date: 2026-11-28\ntime: "18:00-20:00"', '2026-11-28T19:00', '2026-11-28'],
    [
      'summary',
      'date: 2026-12-07\ntime: "10:00"\nend: 2026-12-09T10:00',
      '2026-12-08T12:00',
      '2026-12-09T10:00',
    ],
    ['summary', 'date: 2026-12-07\ntime: "10:00"\nend: 2026-12-09T10:00', '2026-12-07T12:00', '2026-12-07'],
    ['review this-week', 'date: 2026-12-08\ntime: 00:00-23:59', '2026-12-08T12:00', '2026-12-08T23:59'],
    ['summary', 'date: 2026-12-08\ntime: 00:00-24:00', '2026-12-08T12:00', '2026-12-09T00:00'],
    [
      'summary',
      'date: 2026-12-07\nend: 2026-12-09\ntime: 22:00-02:00',
      '2026-12-08T23:00',
      '2026-12-09T02:00',
    ],
  ])('is %s at a moment without it: %s at %s', async (command, when, now, moment) => {
    const cwd = tempVault({
      '.netvault.yaml': '',
      'Party.md': event(when),
      'Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n',
    });
    const shown = async (at: string): Promise<string> =>
      (await runHere([...command.split(' '), '--today', at], { cwd })).stdout;
    expect(await shown(now)).toMatch(new RegExp(`To see them anyway: netvault .* --today ${moment}\\n`));
    expect(await shown(moment)).not.toContain('set aside');
  });

  it('is a moment after other events that follow on the one that is on, if there is any', async () => {
    const follow = (count: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, day) => [
          `${day}.md`,
          event(`date: 2026-12-${String(day + 1).padStart(2, '0')}\ntime: 00:00-24:00`),
        ]),
      );
    const shown = async (count: number): Promise<string> => {
      const cwd = tempVault({
        '.netvault.yaml': '',
        'S.md': '---\ntype: scorecard\n---\n',
        ...follow(count),
      });
      return (await runHere(['summary', '--today', '2026-12-01T12:00'], { cwd })).stdout;
    };
    expect(await shown(3)).toContain('--today 2026-12-04T00:00\n');
    const many = await shown(25);
    expect(many).toContain('set aside');
    expect(many).not.toContain('To see them');
  });
});

describe('a summary of another period during an event', () => {
  it.each(['yesterday', 'last-week --oneline', 'next-week', 'last-week --format markdown'])(
    'does not show how far a goal of a current period is: %s',
    async (args) => {
      const cwd = tempVault({
        '.netvault.yaml': '',
        'Party.md': event('date: 2026-11-19\ntime: 18:00-20:00'),
        'Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 9\nevery: month\n---\n',
        '2026-11-19.md': '## Log\n\n- call\n- call\n',
      });
      const shown = async (now: string): Promise<string> =>
        (await runHere(['summary', ...args.split(' '), '--today', now], { cwd })).stdout;
      expect(await shown('2026-11-19T19:00')).toContain('set aside');
      expect(await shown('2026-11-19T20:00')).not.toContain('set aside');
    },
  );
});

describe('a review during an event', () => {
  const shown = async (...args: readonly string[]): Promise<string> => {
    const goal = (metric: string, every: string): string =>
      `---\ntype: goal\nkind: behavior\nmetric: ${metric}\ntarget: 9\nevery: ${every}\n---\n`;
    const cwd = tempVault({
      '.netvault.yaml': '',
      'Party.md': event('date: 2026-11-19\ntime: 18:00-20:00'),
      'Month.md': goal('call', 'month'),
      'Week.md': goal('call', 'week'),
      '2026-11-12.md': '## Log\n\n- call\n',
    });
    return (await runHere([...args, '--today', '2026-11-19T19:00'], { cwd })).stdout;
  };

  it.each([[[]], [['--format', 'markdown']]])(
    'of a period that is over leaves out the goals that go on: %j',
    async (options) => {
      for (const period of [[], ['2026-W46']]) {
        const text = await shown('review', ...period, ...options);
        expect(text).toMatch(/Week\b.*1 of 9/);
        expect(text).not.toMatch(/Month\b.*1 of 9/);
        expect(text).toContain('Goals that go on are set aside until 20:00.');
      }
      const over = await shown('review', '2026-10', ...options);
      expect(over).not.toContain('set aside');
    },
  );

  it('of a current period has no numbers', async () => {
    const markdown = await shown('review', 'W47', '--format', 'markdown');
    expect(markdown).toBe('# Party\n\nYour goals are set aside until 20:00.\n');
    const { goals } = JSON.parse(await shown('review', 'W47', '--format', 'json')) as { goals: unknown[] };
    expect(goals).toHaveLength(2);
  });

  it.each([
    [['summary'], 'netvault summary --today 2026-11-19'],
    [['summary', '--period', 'month'], 'netvault summary --period 2026-11 --today 2026-11-19'],
    [['summary', '--date', '2026-11-12'], 'netvault summary --period 2026-W46 --today 2026-11-19'],
    [['review', '2026-11'], 'netvault review 2026-11 --today 2026-11-19'],
  ])('is shown by the command that %j advises', async (args, command) => {
    expect(await shown(...args)).toContain(`To see them anyway: ${command}\n`);
  });
});

describe('a plan during an event', () => {
  const NOW = '2026-12-11T12:00';
  const plan = async (...args: readonly string[]): Promise<[stdout: string, text: string | null]> => {
    const cwd = tempVault({
      '.netvault.yaml': '',
      'Party.md': event('date: 2026-12-11\ntime: 00:00-23:59'),
      'Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 3\nevery: week\n---\n',
      '2026-12-10.md': '## Log\n\n- [ ] email: the story\n',
    });
    const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
    const { stdout } = await runHere(['plan', ...args, '--today', NOW], { cwd, env });
    const day = join(cwd, '2026-12-12.md');
    return [stdout, existsSync(day) ? readFileSync(day, 'utf8') : null];
  };

  it('proposes what is left over, and nothing that tells how far a goal is', async () => {
    const [shown] = await plan();
    expect(shown).toContain('Your goals are set aside until 23:59.');
    expect(shown).toContain('☐ email: the story');
    expect(shown).not.toContain('call');
    const [, written] = await plan('--write', '--yes');
    expect(written).toMatch(/^- \[ \] email: the story$/m);
    expect(written).not.toContain('call');
    const json = JSON.parse((await plan('--format', 'json'))[0]) as { goals: unknown[]; proposal: unknown[] };
    expect([json.goals.length, json.proposal.length]).toEqual([1, 2]);
  });
});

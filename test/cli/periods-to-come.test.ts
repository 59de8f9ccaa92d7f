import { describe, expect, it } from 'vitest';
import { runHere, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const run = (...args: readonly string[]): Promise<Ran> =>
  runHere([...args, '--today', '2026-11-19'], { cwd: tempVault({ '.netvault.yaml': '' }) });

describe('a period that has not begun', () => {
  it.each([
    ['activities', '--period', 'next week'],
    ['activities', '--period', '2027-01', '--format', 'json'],
    ['activities', '--period', 'tomorrow', '--by', 'day'],
    ['activities', '--from', '2026-11-20'],
    ['report', '--period', 'next month'],
    ['review', '2026-W48'],
  ])('is refused: %s %s %s', async (...args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/period that begins on \d|has not begun/);
  });

  it('activities lists the current period only up to today', async () => {
    const { stdout } = await run('activities', '--period', 'this week', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ start: '2026-11-16', end: '2026-11-19' });
  });

  it.each(['next week', '2026-W50', '2027-W02'])(
    'summary of %s shows its goals for the current week',
    async (period) => {
      const notes = {
        '.netvault.yaml': '',
        'Points.md':
          '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 2\nevery: week\nstart: 2026-11-02\n---\n',
        'Calls.md':
          '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\nstart: 2026-11-02\n---\n',
        'Daily/2026-11-18.md': '## Log\n\n- call [[Ada]]\n- call [[Ben]]\n',
      };
      const shown = async (...args: readonly string[]): Promise<string> => {
        const ran = await runHere(['summary', ...args, '--today', '2026-11-19'], { cwd: tempVault(notes) });
        return ran.stdout;
      };
      const text = await shown(period);
      expect(text).toMatch(/^ {2}0 points$/m);
      expect(text).not.toMatch(/0 of 2/);
      // Each goal shows which week it is about.
      expect(text).toMatch(/Points +2 of 2 {2}met .* Week 47$/m);
      expect(text).toMatch(/Calls +2 of 2 {2}met .* Week 47$/m);
      expect(await shown(period, '--format', 'markdown')).toContain('**0 points**');
      expect(await shown('this week')).toMatch(/^ {2}2 of 2 points/m);
    },
  );
});

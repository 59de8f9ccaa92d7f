import { describe, expect, it } from 'vitest';
import { runHere, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const run = (...args: readonly string[]): Promise<Ran> =>
  runHere([...args, '--today', '2026-11-19'], { cwd: tempVault({ '.netvault.yaml': '' }) });

describe('of a period that has not begun', () => {
  it.each([
    ['activities', '--period', 'next week'],
    ['activities', '--period', '2027-01', '--format', 'json'],
    ['activities', '--period', 'tomorrow', '--by', 'day'],
    ['activities', '--from', '2026-11-20'],
    ['report', '--period', 'next month'],
    ['review', '2026-W48'],
  ])('nothing is listed, and that is said: %s %s %s', async (...args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/what begins on \d|has not begun/);
  });

  it('activities are those up to today where it holds today', async () => {
    const { stdout } = await run('activities', '--period', 'this week', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ start: '2026-11-16', end: '2026-11-19' });
  });
});

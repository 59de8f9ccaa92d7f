import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/scorecard/summary.ts';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

describe('the first commands in an empty folder', () => {
  it('init and plan --write decide a line for tomorrow, and nothing is missed the next day', async () => {
    const cwd = tempVault({ 'notes/': '' });
    const env = { ...UTF8, XDG_STATE_HOME: join(tempVault({ 'state/': '' }), 'state') };
    const run = async (args: readonly string[], answers?: readonly string[], day = 19): Promise<Ran> => {
      const all = [...args, '--today', `2026-11-${day}T20:00`];
      const ran = await runHere(all, { cwd: join(cwd, 'notes'), env, ...(answers ? { answers } : {}) });
      expect(ran.code).toBe(0);
      return ran;
    };
    await run(['init']);
    // Enter accepts each proposed line.
    const { stdout } = await run(['plan', '--write'], ['', '', '']);
    expect(stdout).toContain('Friday 20 November 2026: 1 decided.');

    const morning = await run(['summary', '--format', 'json'], undefined, 20);
    const { day, goals, due } = JSON.parse(morning.stdout) as Summary;
    expect(day.decided.map(({ activity, done }) => ({ activity, done }))).toEqual([
      { activity: 'reading', done: false },
    ]);
    expect(due).toEqual([]);
    // A goal that was set yesterday has missed nothing yet.
    expect(goals.map(({ state }) => state)).not.toContain('missed');
    expect((await run(['summary', '--check'], undefined, 20)).stderr).toBe('');
    expect((await run(['lint'], undefined, 20)).stdout).not.toMatch(/error|warning/);
  });

  it('plan --write proposes a line for a person as soon as there is one', async () => {
    const cwd = tempVault({ '.obsidian/': '' });
    const env = { ...UTF8, XDG_STATE_HOME: join(tempVault({ 'state/': '' }), 'state') };
    const run = (args: readonly string[], answers?: readonly string[]): Promise<Ran> =>
      runHere([...args, '--today', '2026-11-19'], { cwd, env, ...(answers ? { answers } : {}) });
    await run(['init']);
    await run(['new', 'contact', 'Ada Lovelace']);
    const { stdout } = await run(['plan', '--write', '--yes']);
    expect(stdout).toContain('☐ email [[Ada Lovelace]]');
    expect(stdout).not.toContain('[[Contact]]');
  });
});

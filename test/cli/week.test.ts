import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/scorecard/summary.ts';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { LINES, MORNINGS, WEEK_VAULT, linesOf, liveTheWeek } from '../harness/week.ts';

/** A week in which lines are decided in the evening, shown in the morning, and ticked by the evening. */
describe('a week of planned and ticked lines', () => {
  it('has the expected lines and totals, and each line is ticked once', async () => {
    const cwd = tempVault(WEEK_VAULT);
    const env = { ...UTF8, XDG_STATE_HOME: join(tempVault({ 'state/': '' }), 'state') };
    const run = async (day: string, ...args: readonly string[]): Promise<Ran> => {
      const ran = await runHere([...args, '--today', day], { cwd, env });
      expect(ran.code).toBe(0);
      return ran;
    };
    const summary = async (day: string): Promise<Summary> =>
      JSON.parse((await run(day, 'summary', '--format', 'json')).stdout) as Summary;

    const { mornings, ticks } = await liveTheWeek({
      summary,
      plan: async (evening) => {
        await run(evening, 'plan', '--write', '--yes');
      },
      tickFirst: async (day) => {
        await run(day, 'done', '1');
      },
      log: async (day, line) => {
        expect((await run(day, 'log', line)).stdout).toContain('is ticked');
      },
    });
    expect(mornings).toEqual(MORNINGS);
    const daily = join(cwd, 'Daily');
    const notes = readdirSync(daily).map((name) => [
      `Daily/${name}`,
      readFileSync(join(daily, name), 'utf8'),
    ]);
    const lines = linesOf(Object.fromEntries(notes) as Record<string, string>);
    expect(lines).toEqual(LINES);
    const ticked = lines.filter((line) => line.startsWith('- [x]'));
    expect(ticked).toHaveLength(ticks);
    const calls = ticked.filter((line) => line.includes('call'));
    const times = calls.map((line) => Number(/ x(\d)/.exec(line)?.[1] ?? 1));
    expect((await summary('2026-11-22')).activities['call']).toBe(times.reduce((sum, one) => sum + one, 0));
    const lint = await run('2026-11-22', 'lint', '--format', 'json');
    expect((JSON.parse(lint.stdout) as { summary: object }).summary).toMatchObject({
      errors: 0,
      warnings: 0,
    });
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/scorecard/summary.ts';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const DAYS = ['16', '17', '18', '19', '20', '21', '22'];
const contact = (more = ''): string => `---\ntype: contact\ncadence: weekly\n${more}---\n`;
const VAULT = {
  'Scorecard.md':
    '---\ntype: scorecard\ndaily_notes: {folder: Daily}\ndays_off: ["2026-11-21 the fair"]\n---\n',
  'Twelve calls.md':
    '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 12\nevery: week\nstart: 2026-11-16\n---\n',
  'Read.md':
    '---\ntype: goal\nkind: reading\nmetric: minutes\nactivity: reading\ntarget: 15\nevery: day\nstart: 2026-11-16\n---\n',
  'Ada Lovelace.md': contact('met: 2026-10-01\n'),
  'Grace Hopper.md': contact('met: 2026-10-02\n'),
  'Mary Somerville.md': contact('met: 2026-10-03\n'),
};

/** A week in the life: what is decided in the evening is there in the morning, and ticked by evening. */
describe('a week in the life', () => {
  it('goes from evening to evening, each line ticked once', async () => {
    const cwd = tempVault(VAULT);
    const env = { ...UTF8, XDG_STATE_HOME: join(tempVault({ 'state/': '' }), 'state') };
    const run = (day: string, ...args: readonly string[]): Promise<Ran> =>
      runHere([...args, '--today', `2026-11-${day}`], { cwd, env });
    const summary = async (day: string): Promise<Summary> =>
      JSON.parse((await run(day, 'summary', '--format', 'json')).stdout) as Summary;
    const logged = (): string[] =>
      readdirSync(join(cwd, 'Daily')).flatMap((name) =>
        readFileSync(join(cwd, 'Daily', name), 'utf8')
          .split('\n')
          .filter((line) => line.startsWith('- ')),
      );

    const first = await run('15', 'plan', '2026-11-16', '--write', '--yes');
    expect(first.code).toBe(0);
    let ticks = 0;
    const counts: (readonly [decided: number, left: number, points: number])[] = [];
    for (const [at, day] of DAYS.entries()) {
      const morning = await summary(day);
      const { decided, leftOver } = morning.day;
      expect(decided.every(({ done, date }) => !done && date === `2026-11-${day}`)).toBe(true);
      counts.push([decided.length, leftOver.filter(({ shown }) => shown).length, morning.points]);
      // The first line by its number, the second by saying what was done; what else there is stays open.
      const [one, two] = decided;
      if (one) expect((await run(day, 'done', '1')).code).toBe(0);
      if (two) {
        const { activity, names, minutes } = two;
        const ran = await run(
          day,
          'log',
          `${activity} ${minutes ?? 10}m${names.map((name) => ` ${name}`).join(' and')}: it went well`,
        );
        expect(ran.stdout).toContain('is ticked');
      }
      ticks += Math.min(2, decided.length);
      const evening = await summary(day);
      expect(evening.day.decided.filter(({ done }) => done)).toHaveLength(Math.min(2, decided.length));
      expect(evening.day.decided).toHaveLength(decided.length);
      const tonight = DAYS[at + 1] ?? '23';
      expect((await run(day, 'plan', `2026-11-${tonight}`, '--write', '--yes')).code).toBe(0);
    }
    expect(counts.map((row) => row.join(' '))).toMatchInlineSnapshot(`
      [
        "3 0 0",
        "3 1 2",
        "3 1 4",
        "3 1 6",
        "2 1 8",
        "0 1 11",
        "3 0 11",
      ]
    `);
    const lines = logged();
    expect(lines).toMatchInlineSnapshot(`
      [
        "- [x] reading 15m",
        "- [x] call 10m [[Ada Lovelace]]: it went well",
        "- [>] call [[Grace Hopper]]",
        "- [x] reading 15m",
        "- [x] call 10m [[Mary Somerville]]: it went well",
        "- [>] call",
        "- [x] call [[Grace Hopper]]",
        "- [x] reading 15m: it went well",
        "- [>] call x2",
        "- [x] call",
        "- [x] reading 15m: it went well",
        "- [>] call x2",
        "- [x] call x2",
        "- [x] reading 15m: it went well",
        "- [x] call x2",
        "- [x] reading 15m: it went well",
        "- [ ] call x3",
        "- [ ] reading 15m",
        "- [ ] call [[Ada Lovelace]]",
        "- [ ] call",
      ]
    `);
    const ticked = lines.filter((line) => line.startsWith('- [x]'));
    expect(ticked).toHaveLength(ticks);
    const calls = ticked.filter((line) => line.includes('call'));
    const times = calls.map((line) => Number(/ x(\d)/.exec(line)?.[1] ?? 1));
    expect((await summary('22')).activities['call']).toBe(times.reduce((sum, one) => sum + one, 0));
    const lint = await run('22', 'lint', '--format', 'json');
    expect((JSON.parse(lint.stdout) as { summary: object }).summary).toMatchObject({
      errors: 0,
      warnings: 0,
    });
  });
});

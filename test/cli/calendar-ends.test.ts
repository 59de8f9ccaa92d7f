import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:u1', ...lines]
    .concat('END:VEVENT', 'END:VCALENDAR', '')
    .join('\r\n');

async function imported(...lines: readonly string[]): Promise<{ cwd: string; stdout: string }> {
  const cwd = tempVault({
    'Scorecard.md': '---\ntype: scorecard\n---\n',
    'a.ics': calendar(...lines),
  });
  const args = ['import', 'ics', 'a.ics', '--write', '--today', '2026-11-10'];
  const { stdout } = await runHere(args, { cwd, env: UTF8 });
  return { cwd, stdout };
}

describe('netvault import ics', () => {
  it.each([
    ['before it starts', 'DTEND:20261118T080000'],
    ['before it starts, by a duration', 'DURATION:-PT1H'],
  ])('reports an end as unreadable if it comes %s', async (_, end) => {
    const { cwd, stdout } = await imported('SUMMARY:Fair', 'DTSTART:20261118T090000', end);
    expect(stdout).toMatch(new RegExp(`${end.split(':')[0] ?? ''} +1 cannot be read\n`));
    expect(readFileSync(join(cwd, 'Events/2026-11-18 Fair.md'), 'utf8')).toMatch(/^time: "?09:00"?$/m);
  });

  it('reports an end as “said elsewhere” if it equals the start', async () => {
    const { stdout } = await imported('SUMMARY:Fair', 'DTSTART:20261118T090000', 'DTEND:20261118T090000');
    expect(stdout).toMatch(/DTEND +1 said elsewhere\n/);
  });

  it.each(['DTEND:20261025T013000Z', 'DTEND:20261025T011500Z', 'DURATION:PT1H'])(
    'says that an end is left out if the clocks go back to before it: %s',
    async (end) => {
      const cwd = tempVault({
        'Scorecard.md': '---\ntype: scorecard\ntime_zone: Europe/Rome\n---\n',
        'a.ics': calendar('SUMMARY:Fair', 'DTSTART:20261025T003000Z', end),
      });
      const args = ['import', 'ics', 'a.ics', '--write', '--today', '2026-10-20'];
      const { stdout } = await runHere(args, { cwd, env: UTF8 });
      const said = stdout.replace(/\s+/g, ' ');
      expect(said).toContain(
        `${end.split(':')[0] ?? ''} 1 left out: by then, the clocks have gone back to before it`,
      );
      expect(readFileSync(join(cwd, 'Events/2026-10-25 Fair.md'), 'utf8')).toMatch(/^time: "?02:30"?$/m);
    },
  );

  it('keeps an end at midnight as a date with 00:00', async () => {
    const { cwd } = await imported('SUMMARY:Fair', 'DTSTART:20261118T090000', 'DTEND:20261120T000000');
    expect(readFileSync(join(cwd, 'Events/2026-11-18 Fair.md'), 'utf8')).toMatch(
      /^end: "?2026-11-20T00:00"?$/m,
    );
    const { stdout } = await runHere(['show', 'Fair', '--today', '2026-11-10', '--format', 'json'], { cwd });
    expect(stdout).toContain('"until": "2026-11-20 00:00"');
    const again = await runHere(['import', 'ics', 'a.ics', '--today', '2026-11-10'], { cwd, env: UTF8 });
    expect(again.stdout).toMatch(/DTEND +1 there already\n/);
  });

  it('prints the path of an event without a name once', async () => {
    const { stdout } = await imported('DTSTART:20261118T090000');
    expect(stdout.match(/2026-11-18 Event\.md/g)).toHaveLength(1);
    expect(stdout).toContain('(no name)');
  });
});

import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const event = (when: string): string => `---\ntype: event\n${when}\nstatus: planned\n---\n`;

describe('what shows the goals anyway, during an event', () => {
  it.each([
    ['summary', 'date: 2026-11-28\ntime: "22:00-02:00"', '2026-11-29T00:30', '2026-11-29T02:00'],
    ['review this-week', 'date: 2026-11-28\ntime: "22:00-02:00"', '2026-11-29T00:30', '2026-11-29T02:00'],
    ['summary', 'date: 2026-11-28\ntime: "22:00-02:00"', '2026-11-28T23:00', '2026-11-28'],
    ['summary', 'date: 2026-11-28\ntime: "18:00-20:00"', '2026-11-28T19:00', '2026-11-28'],
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
});

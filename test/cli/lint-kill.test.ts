import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '../harness/bundle.ts';
import { UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

/** The least number of times that a run is killed: more in `npm run test:long`. */
const KILLS = Math.max(10, Math.min(500, Number(process.env['NETVAULT_RUNS'] ?? 0) / 20));
/** The most tries: on a busy machine, all notes may be written before a kill, and another try is needed. */
const MOST = KILLS * 10;
const NOTES = 200;

const name = (at: number): string => `n${String(at).padStart(3, '0')}.md`;
const before = (at: number): string =>
  `---\ntype: contact\nmet: 16.11.2025\n---\n${`line of note ${String(at)}\n`.repeat(200)}`;
const after = (at: number): string => before(at).replace('16.11.2025', '2025-11-16');
const all = Array.from({ length: NOTES }, (_, at) => at);

/** Runs `lint --fix` until it has replaced the note number `victim`, and kills it a little later. */
function killed(folder: string, victim: number, signal: NodeJS.Signals): Promise<void> {
  const place = join(folder, name(victim));
  const { ino } = statSync(place);
  const child = spawn(process.execPath, [bundle(), 'lint', '--fix'], {
    cwd: folder,
    env: UTF8,
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (statSync(place, { throwIfNoEntry: false })?.ino !== ino) child.kill(signal);
    }, 0);
    child.on('close', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

const vault: Record<string, string> = { '.netvault.yaml': '' };
for (const at of all) vault[name(at)] = before(at);

describe('lint --fix, killed while it writes', () => {
  it(
    `leaves every note as it was or completely fixed (at least ${String(KILLS)} times)`,
    { timeout: 900_000 },
    async () => {
      let torn = 0;
      for (let round = 0; round < KILLS || (torn === 0 && round < MOST); round++) {
        const folder = tempVault(vault);
        await killed(
          folder,
          Math.floor(Math.random() * NOTES * 0.75),
          round % 2 === 0 ? 'SIGKILL' : 'SIGTERM',
        );
        const texts = all.map((at) => readFileSync(join(folder, name(at)), 'utf8'));
        const fixed = texts.filter((text, at) => text === after(at)).length;
        const kept = texts.filter((text, at) => text === before(at)).length;
        expect(fixed + kept).toBe(NOTES);
        expect(fixed).toBeGreaterThan(0);
        if (kept > 0) torn++;
        // A draft of the one note that was being written may be left behind; it is not a note.
        const others = readdirSync(folder).filter(
          (path) => !path.endsWith('.md') && path !== '.netvault.yaml',
        );
        expect(others.length).toBeLessThanOrEqual(1);
      }
      // At least one kill came while the command was writing.
      expect(torn).toBeGreaterThan(0);
    },
  );
});

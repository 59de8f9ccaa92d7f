import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasBrowser, openApp, vaultFiles } from './harness/app-page.ts';

/** 10 000 for the figures of docs/benchmarks.md: `NETVAULT_NOTES=10000 npx vitest run test/plugin/large-vault.test.ts`. */
const NOTES = Math.min(10_000, Number(process.env['NETVAULT_NOTES'] ?? 600));
const MAKE = join(import.meta.dirname, '../../bench/make-vault.mjs');

/** Begins to note every task of the main thread that takes longer than 50 ms (Long Tasks API). */
function watchLongTasks(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
  Object.assign(window, { tasks });
}

const longTasks = (): number[] => (window as unknown as { tasks: number[] }).tasks.splice(0);

/** Adds a line to today's note and waits until the number is another; milliseconds. */
async function edit(): Promise<number> {
  const { host } = window;
  const { app } = host;
  const file = app.vault.getMarkdownFiles().find(({ path }) => path.endsWith('2026-11-22.md'));
  if (!file) throw new Error('There is no daily note of today');
  const number = document.querySelector('.netvault-number');
  const before = number?.textContent;
  const begun = performance.now();
  await app.vault.modify(file, `${host.text(file.path).trimEnd()}\n- email [[Nobody at all]]\n`);
  while (number?.textContent === before) await new Promise(requestAnimationFrame);
  return Math.round(performance.now() - begun);
}

describe.skipIf(!hasBrowser())('a large vault', () => {
  it('is read in slices beside the app, and an edit is shown', { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netvault-large-'));
    try {
      execFileSync(process.execPath, [MAKE, String(NOTES), folder]);
      const app = await openApp({
        ...vaultFiles(folder),
        now: '2026-11-22T12:00:00',
        ready: false,
        size: { width: 700, height: 900 },
      });
      const { page } = app;
      page.setDefaultTimeout(120_000);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => window.host.app.vault.reads.length)).toBe(0);
      await page.evaluate(watchLongTasks);
      await page.evaluate(() => {
        window.host.command('open-scorecard');
        Object.assign(window, { begun: performance.now() });
        window.host.app.workspace.ready();
      });
      await page.waitForSelector('.netvault-number');
      const shown = await page.evaluate(() =>
        Math.round(performance.now() - (window as unknown as { begun: number }).begun),
      );
      await page.waitForSelector('.netvault-findings');
      await page.waitForTimeout(500);
      const starting = await page.evaluate(longTasks);
      expect(await page.evaluate(() => window.host.app.vault.reads.length)).toBe(NOTES);
      const edits: number[] = [];
      for (let round = 0; round < 5; round++) {
        edits.push(await page.evaluate(edit));
        await page.waitForTimeout(600);
      }
      const editing = await page.evaluate(longTasks);
      process.stdout.write(
        `${String(NOTES)} notes: shown after ${String(shown)} ms, edits after ${edits.join(', ')} ms; long tasks at the start [${starting.join(', ')}] ms, at edits [${editing.join(', ')}] ms\n`,
      );
      expect(app.errors).toEqual([]);
      await app.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

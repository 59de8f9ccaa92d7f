import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/scorecard/summary.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { LINES, MORNINGS, WEEK_VAULT, linesOf, liveTheWeek } from '../harness/week.ts';
import { hasBrowser, type AppPage } from './harness/app-page.ts';
import { closed, command, form, openVault } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

/** The texts of all files in the app, by path. */
function notesIn({ page }: AppPage): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const { adapter } = window.host.app.vault;
    return Object.fromEntries([...adapter.bytes.keys()].map((path) => [path, adapter.text(path)]));
  });
}

/** The summary that the command line prints for the same notes. */
async function summaryOf(notes: Readonly<Record<string, string>>, day: string): Promise<Summary> {
  const root = tempVault({
    ...Object.fromEntries(Object.entries(notes).map(([path, text]) => [`vault/${path}`, text])),
    'state/': '',
  });
  const { stdout } = await runHere(['summary', '--format', 'json', '--today', day], {
    cwd: join(root, 'vault'),
    env: { ...UTF8, XDG_STATE_HOME: join(root, 'state') },
  });
  return JSON.parse(stdout) as Summary;
}

describe.skipIf(!hasBrowser())('a week of planning and logging in the app', () => {
  it('leads to the same numbers and notes as in the terminal', async () => {
    let notes: Record<string, string> = WEEK_VAULT;
    let open: { readonly day: string; readonly app: AppPage } | null = null;

    /** Closes the app, as at night; `notes` keeps the texts of its notes. */
    async function close(): Promise<void> {
      if (!open) return;
      expect(open.app.errors).toEqual([]);
      await open.app.close();
      open = null;
    }

    /** Does something in the app, which is started again each morning. */
    async function inApp(day: string, act: (app: AppPage) => Promise<void>): Promise<void> {
      if (open?.day !== day) {
        await close();
        const now = `${day}T12:00:00`;
        open = {
          day,
          app: await openVault({ files: notes, bytes: {}, now, size: { width: 900, height: 1100 } }),
        };
      }
      await act(open.app);
      notes = await notesIn(open.app);
    }

    const { mornings, ticks } = await liveTheWeek({
      async summary(day) {
        const summary = await summaryOf(notes, day);
        await inApp(day, async ({ page }) => {
          const { decided, leftOver } = summary.day;
          expect(Number(await page.locator('.netvault-number').first().innerText())).toBe(summary.points);
          const today = page.locator('[data-key="today"]');
          if (decided.length > 0) {
            const done = decided.filter((one) => one.done).length;
            expect(await today.locator('.netvault-section-note').innerText()).toBe(
              `${done} of ${decided.length} done`,
            );
          }
          if (decided[0]?.activity === 'reading')
            expect(await today.locator('.netvault-decided').first().innerText()).toMatch(
              /^Reading 15m\s+Read\b/,
            );
          expect(await today.locator('.netvault-decided').count()).toBe(
            decided.length + leftOver.filter(({ shown }) => shown).length,
          );
          await picture(page.locator('.mod-right-split'), `week-${day}`);
        });
        return summary;
      },
      plan: (evening) =>
        inApp(evening, async (app) => {
          await command(app, 'plan-tomorrow');
          await form(app).waitFor();
          for (const box of await form(app).locator('.netvault-choice input').all()) await box.check();
          await form(app).getByRole('button', { name: 'Decide' }).click();
          await closed(app.page);
        }),
      tickFirst: (day) =>
        inApp(day, async ({ page }) => {
          const today = page.locator('[data-key="today"]');
          await today.getByRole('checkbox').first().click();
          await today.getByText(/^1 of \d done$/).waitFor();
        }),
      log: (day, line) =>
        inApp(day, async (app) => {
          await command(app, 'log-activity');
          await form(app).locator('input').fill(line);
          await form(app).getByRole('button', { name: 'Log', exact: true }).click();
          await closed(app.page);
          await app.page.locator('.notice', { hasText: 'is ticked' }).last().waitFor();
          await app.page.getByText(/^2 of \d done$/).waitFor();
        }),
    });
    await close();
    expect(mornings).toEqual(MORNINGS);
    const lines = linesOf(notes);
    expect(lines).toEqual(LINES);
    expect(lines.filter((line) => line.startsWith('- [x]'))).toHaveLength(ticks);
  });
});

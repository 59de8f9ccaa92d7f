import type { Locator, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { fixtureVault, openApp, resize, rested, type AppPage, type PageOptions } from './app-page.ts';

export const NOON = '2026-11-19T12:00:00';

/** Opens the example vault, or another one, with the scorecard; waits until everything is read and drawn. */
export async function openVault(options: PageOptions = {}): Promise<AppPage> {
  const app = await openApp({
    ...fixtureVault('example'),
    now: NOON,
    size: { width: 900, height: 760 },
    ...options,
  });
  await app.page.evaluate(() => {
    window.host.command('open-scorecard');
  });
  await rested(app);
  await app.page.waitForSelector('.netvault-findings, .netvault-empty, .netvault-card, .netvault-aside');
  return app;
}

/** One app for tests that leave it as they find it; opened by the first test, closed after the last one. */
export function sharedApp(open: () => Promise<AppPage>): () => Promise<AppPage> {
  let app: Promise<AppPage> | null = null;
  afterAll(async () => {
    await (await app)?.close();
  });
  return () => (app ??= open());
}

/**
 * The same app on a desktop and on a phone. `at` returns the desktop app, with a sidebar of that width in
 * pixels, or for null the app on a phone.
 */
export function sharedLooks(open: (options?: PageOptions) => Promise<AppPage>): {
  readonly desktop: () => Promise<AppPage>;
  readonly phone: () => Promise<AppPage>;
  readonly at: (sidebar: number | null, size: PageOptions['size']) => Promise<AppPage>;
} {
  const looks = { desktop: sharedApp(() => open()), phone: sharedApp(() => open({ phone: true })) };
  return {
    ...looks,
    at: async (sidebar, size) => {
      if (sidebar === null) return looks.phone();
      const app = await looks.desktop();
      await resize(app, { ...(size ? { size } : {}), sidebar });
      return app;
    },
  };
}

/** Runs a command and waits until everything is drawn; false if it cannot be run now. */
export async function command(app: AppPage, id: string): Promise<boolean> {
  const isRun = await app.page.evaluate((name) => window.host.command(name), id);
  await rested(app);
  return isRun;
}

/** The text of a note once nothing is being written any more. */
export async function textOf(app: AppPage, path: string): Promise<string> {
  await rested(app);
  return app.page.evaluate((name) => window.host.text(name), path);
}

/** The form that is open. */
export function form({ page }: AppPage): Locator {
  return page.locator('.modal').last();
}

/** The last notice that the app showed. */
export function notice({ page }: AppPage): Locator {
  return page.locator('.notice').last();
}

/** Waits until the list of suggestions is the one for all of the typed text. */
export async function suggested(page: Page): Promise<void> {
  await page.waitForFunction(() => window.host.asked() === 0);
}

/** Waits until no form is open, and everything that it wrote is stored and drawn. */
export async function closed(page: Page): Promise<void> {
  await page.locator('.modal').waitFor({ state: 'detached' });
  await rested({ page });
}

/** Waits until a notice contains `words`, and closes all notices, so that the next one can be told apart. */
export async function untilSaid(page: Page, words: string): Promise<void> {
  await page.locator('.notice', { hasText: words }).waitFor();
  await rested({ page });
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.notice')) one.remove();
  });
}

/** Waits until a note contains a text, and everything is drawn. */
export async function untilText(page: Page, path: string, said: string): Promise<void> {
  await page.waitForFunction(
    ([name, words]) => {
      const { adapter } = window.host.app.vault;
      return adapter.bytes.has(name) && adapter.text(name).includes(words);
    },
    [path, said] as const,
  );
  await rested({ page });
}

import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, fixtureVault, hasBrowser, openApp } from './harness/app-page.ts';

afterAll(() => closeBrowser());

describe.skipIf(!hasBrowser())('the sidebar', () => {
  it('opens by its command', async () => {
    const app = await openApp({ ...fixtureVault('example'), now: '2026-11-19T12:00:00' });
    const { page, errors } = app;
    await page.evaluate(() => window.host.command('open-scorecard'));
    await page.waitForSelector('.netvault h2');
    expect(await page.textContent('.netvault')).toContain('2026-W47');
    expect(errors).toEqual([]);
    await app.close();
  });
});

import { $, browser, expect } from '@wdio/globals';
import { command, inTheApp, openScorecard, SCORECARD } from '../support/app.ts';
import type { Internals } from '../support/internals.ts';

describe('the plugin', () => {
  inTheApp();

  it('is loaded, with its commands', async () => {
    const [version, commands] = await browser.executeObsidian(({ app }) => {
      const { plugins, commands: all } = app as Internals;
      const ids = Object.keys(all.commands).filter((id) => id.startsWith('netvault:'));
      return [plugins.plugins['netvault']?.manifest.version, ids] as const;
    });
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(commands).toContain('netvault:open-scorecard');
    expect(commands).toContain('netvault:log-activity');
  });

  it('shows a number in its sidebar, and draws all its icons', async () => {
    await openScorecard();
    const empty = await browser.execute(
      (view) => document.querySelectorAll(`${view} [class*="-icon"]:not(button):empty`).length,
      SCORECARD,
    );
    expect(empty).toBe(0);
  });

  it('says what is wrong in the vault', async () => {
    await command('check-vault');
    await $('.netvault-finding*=2020/11/16').waitForDisplayed();
  });
});

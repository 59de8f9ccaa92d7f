import { browser, expect } from '@wdio/globals';
import { inTheApp } from '../support/app.ts';
import type { Internals } from '../support/internals.ts';

describe('the settings', () => {
  inTheApp();

  it('are found by the search of the settings before they were shown', async () => {
    const search = '.modal.mod-settings input[type="search"]';
    await browser.executeObsidian(({ app }) => {
      (app as Internals).setting.open();
    });
    await browser.$(search).waitForExist();
    await browser.$(search).setValue('points');
    await browser.$('.modal.mod-settings').$('*=NetVault').waitForExist();
  });

  it('are shown, without an empty row', async () => {
    const [rows, empty] = await browser.executeObsidian(async ({ app }) => {
      const { setting } = app as Internals;
      setting.open();
      setting.openTabById('netvault');
      await new Promise((go) => window.setTimeout(go, 1_000));
      const names = [...(setting.activeTab?.containerEl.querySelectorAll('.setting-item-name') ?? [])];
      return [names.length, names.filter(({ textContent }) => textContent.trim() === '').length] as const;
    });
    expect(rows).toBeGreaterThan(5);
    expect(empty).toBe(0);
  });
});

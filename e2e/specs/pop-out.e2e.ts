import { $, browser, expect } from '@wdio/globals';
import { desktopOnly, inTheApp, openScorecard, SCORECARD, wideOnly } from '../support/app.ts';

describe('the scorecard in a window of its own', () => {
  inTheApp();

  it('is drawn there, and its buttons work', async function () {
    await desktopOnly(this);
    await wideOnly(this);
    await openScorecard();
    const main = await browser.getWindowHandle();
    await browser.executeObsidian(async ({ app }) => {
      const leaf = app.workspace.openPopoutLeaf();
      await leaf.setViewState({ type: 'netvault-scorecard', active: true });
    });
    await browser.waitUntil(async () => (await browser.getWindowHandles()).length === 2);
    const [other = ''] = (await browser.getWindowHandles()).filter((handle) => handle !== main);
    await browser.switchToWindow(other);
    await $(`${SCORECARD} .netvault-figure`).waitForDisplayed();
    const icons = await browser.execute(() => document.querySelectorAll('.netvault svg').length);
    expect(icons).toBeGreaterThan(0);
    const title = (): Promise<string> => $(`${SCORECARD} .netvault-period-title`).getText();
    const before = await title();
    await $(`${SCORECARD} .netvault-step`).click();
    await browser.waitUntil(async () => (await title()) !== before);
    await browser.closeWindow();
    await browser.switchToWindow(main);
  });
});

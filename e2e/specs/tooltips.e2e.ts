import { $, $$, browser, expect } from '@wdio/globals';
import { command, FINDINGS, inTheApp, openScorecard, SCORECARD, wideOnly } from '../support/app.ts';

/** The text of the app's tooltip over an element, after more than the app's delay; empty if there is none. */
async function tooltip(selector: string): Promise<string> {
  await $('body').moveTo({ xOffset: 0, yOffset: 0 });
  await $(selector).moveTo();
  await browser.pause(1_500);
  const shown = await $$('.tooltip').map((one) => one.getText());
  return shown.join();
}

describe('the app’s tooltips', () => {
  inTheApp();
  beforeEach(async function () {
    await wideOnly(this);
  });

  it('say what a button with an icon does', async () => {
    await openScorecard();
    expect(await tooltip(`${SCORECARD} .netvault-step`)).not.toBe('');
  });

  for (const quiet of ['.netvault-units', '.netvault-progress', '.netvault-trend'])
    it(`say nothing over ${quiet}, whose name is for screen readers`, async () => {
      await openScorecard();
      expect(await tooltip(`${SCORECARD} ${quiet}`)).toBe('');
    });

  it('say nothing over the groups of findings', async () => {
    await command('check-vault');
    await $(`${FINDINGS} .netvault-finding`).waitForDisplayed();
    expect(await tooltip(`${FINDINGS} .netvault-finding-note`)).toBe('');
  });
});

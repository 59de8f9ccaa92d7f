import { $, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { command, inTheApp, openScorecard, SCORECARD } from '../support/app.ts';

describe('on a phone', () => {
  inTheApp();
  beforeEach(async function () {
    const { isPhone } = await obsidianPage.getPlatform();
    if (!isPhone) this.skip();
  });

  it('buttons are at least 44 pixels high and wide', async () => {
    await openScorecard();
    const small = await browser.execute(
      (view) =>
        [...document.querySelectorAll(`${view} .netvault-actions button`)].filter((button) => {
          const { width, height } = button.getBoundingClientRect();
          return width > 0 && Math.min(width, height) < 44;
        }).length,
      SCORECARD,
    );
    expect(small).toBe(0);
  });

  it('the field of a form has letters that the phone does not enlarge, and is on the screen', async () => {
    await openScorecard();
    await command('log-activity');
    const field = $('.modal.netvault-modal input');
    await field.waitForDisplayed();
    expect(Number.parseFloat(String((await field.getCSSProperty('font-size')).value))).toBeGreaterThanOrEqual(
      16,
    );
    const isSeen = await browser.execute(() => {
      const { top = -1, bottom = Infinity } =
        document.querySelector('.modal.netvault-modal input')?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= (window.visualViewport?.height ?? 0);
    });
    expect(isSeen).toBe(true);
  });
});

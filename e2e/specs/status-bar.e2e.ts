import { $, browser, expect } from '@wdio/globals';
import { inTheApp, openScorecard, SCORECARD, wideOnly } from '../support/app.ts';

describe('the status bar', () => {
  inTheApp();
  beforeEach(async function () {
    await wideOnly(this);
  });

  it('says how the week goes', async () => {
    await openScorecard();
    await $('.status-bar .netvault-status').waitForDisplayed();
  });

  it('covers nothing of the sidebar', async () => {
    await openScorecard();
    await $(`${SCORECARD} .netvault-findings`).waitForExist();
    const [last, bar] = await browser.execute((view) => {
      const content = document.querySelector(`${view} .view-content`);
      content?.scrollTo(0, content.scrollHeight);
      const bottom = document.querySelector(`${view} .netvault-findings`)?.getBoundingClientRect().bottom;
      return [bottom ?? Infinity, document.querySelector('.status-bar')?.getBoundingClientRect().top ?? 0];
    }, SCORECARD);
    expect(last).toBeLessThanOrEqual(bar ?? 0);
  });
});

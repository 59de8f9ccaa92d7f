import { $, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { command, figure, inTheApp, openScorecard, SCORECARD, today } from '../support/app.ts';

const FORM = '.modal.netvault-modal';

describe('a form', () => {
  inTheApp();

  it('has the focus in its first field when the app has opened it', async () => {
    await openScorecard();
    await command('log-activity');
    await $(FORM).waitForDisplayed();
    await browser.pause(500);
    const focused = await browser.execute(() => {
      const { activeElement } = document;
      return activeElement?.matches('input') === true && activeElement.closest('.modal') !== null;
    });
    expect(focused).toBe(true);
  });

  it('keeps what is selected: typing replaces the activity alone', async () => {
    await openScorecard();
    await $(`${SCORECARD} [data-key="reconnect"] .netvault-row [data-act="log"]`).click();
    await $(`${FORM} input`).waitForDisplayed();
    await browser.pause(500);
    await browser.keys([...'email']);
    expect(await $(`${FORM} input`).getValue()).toMatch(/^email \[\[/);
  });

  it('logs a line, closes, and the number is another', async () => {
    await openScorecard();
    const before = await figure();
    await command('log-activity');
    await $(`${FORM} input`).setValue('call [[Ada Lovelace]]');
    await browser.keys('Enter');
    await browser.waitUntil(async () => (await figure()) !== before);
    expect(await $(FORM).isExisting()).toBe(false);
    expect(await obsidianPage.read(await today())).toContain('call [[Ada Lovelace]]');
  });
});

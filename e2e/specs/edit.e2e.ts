import { browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { change, figure, inTheApp, openScorecard, today, untilDue } from '../support/app.ts';

describe('an edit', () => {
  inTheApp();

  it('of today’s daily note is shown: a new one, and one that is changed', async () => {
    await openScorecard();
    const before = await figure();
    await obsidianPage.write(await today(), '## Log\n\n- call [[Ada Lovelace]]\n');
    await browser.waitUntil(async () => (await figure()) !== before);
    const once = await figure();
    await change(
      await today(),
      '- call [[Ada Lovelace]]\n',
      '- call [[Ada Lovelace]]\n- call [[Grace Hopper]]\n',
    );
    await browser.waitUntil(async () => (await figure()) !== once);
    await obsidianPage.delete(await today());
    await browser.waitUntil(async () => (await figure()) === before);
    expect(await figure()).toBe(before);
  });

  it('of a contact is shown in the reconnections', async () => {
    await openScorecard();
    await untilDue(['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong']);
    await change('People/Ada Lovelace.md', 'cadence: weekly', 'cadence: never');
    await untilDue(['Grace Hopper', 'Mary Somerville', 'Wrong']);
  });
});

import { $, browser, expect } from '@wdio/globals';
import { change, FINDINGS, inTheApp, openIn } from '../support/app.ts';

const WRONG = 'People/Wrong.md';
/** A selector for the line below the properties. */
const LINE = 'button*=in the properties';

describe('findings in the properties', () => {
  inTheApp();

  it('are told of in a line below them, which leads to them', async () => {
    await openIn(WRONG, 'live');
    const line = $(LINE);
    await line.waitForDisplayed();
    expect(await line.getText()).toContain('2');
    await line.click();
    await $(`${FINDINGS} .netvault-finding*=2020/11/16`).waitForDisplayed();
  });

  it('go from that line when they are mended', async () => {
    await openIn(WRONG, 'live');
    await $(LINE).waitForDisplayed();
    await change(WRONG, '2020/11/16', '2020-11-16');
    await change(WRONG, 'organisatoin', 'organization');
    await browser.waitUntil(async () => !(await $(LINE).isExisting()));
  });

  it('are underlined in the source', async () => {
    await openIn(WRONG, 'source');
    await $('.netvault-underline*=2020/11/16').waitForDisplayed();
    expect(await $(LINE).isExisting()).toBe(false);
  });
});

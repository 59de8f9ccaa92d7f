import { $, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { command, inTheApp, openIn } from '../support/app.ts';
import type { Internals } from '../support/internals.ts';

const FORM = '.modal.netvault-modal';

/** Replaces the app's method that opens a file in another program by one that only records its path. */
function watchHandedOver(): Promise<void> {
  return browser.executeObsidian(({ app }) => {
    const handed: string[] = [];
    window.netvaultHandedOver = handed;
    (app as Internals).openWithDefaultApp = (path) => {
      handed.push(path);
      return Promise.resolve();
    };
  });
}

describe('a report', () => {
  inTheApp();
  afterEach(async () => {
    // The original method is on the prototype, so deleting the replacement restores it.
    await browser.executeObsidian(({ app }) => {
      delete (app as Partial<Internals>).openWithDefaultApp;
    });
  });

  it('is written into the vault and handed to the system, and the note that is open stays', async () => {
    await watchHandedOver();
    await openIn('People/Ada Lovelace.md', 'source');
    await command('write-report');
    await $(`${FORM} .netvault-send`).click();
    await browser.waitUntil(
      () => browser.execute(() => window.netvaultHandedOver?.join() === 'report.html'),
      {
        timeoutMsg: 'The app does not hand the page over',
      },
    );
    expect(await obsidianPage.read('report.html')).toContain('<h1>Networking scorecard</h1>');
    const active = await browser.executeObsidian(({ app }) => app.workspace.getActiveFile()?.path);
    expect(active).toBe('People/Ada Lovelace.md');
  });

  it('takes the place of no other file without a question', async () => {
    await watchHandedOver();
    await browser.executeObsidian(({ app }) => app.vault.create('report.html', '<p>Mine</p>'));
    await command('write-report');
    await $(`${FORM} .netvault-send`).click();
    await $('button=Replace').waitForDisplayed();
    await $('button=Cancel').click();
    expect(await obsidianPage.read('report.html')).toBe('<p>Mine</p>');
  });
});

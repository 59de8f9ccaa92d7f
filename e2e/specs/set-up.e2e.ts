import { $, $$, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { command, inTheApp } from '../support/app.ts';

const FORM = '.modal.netvault-modal';

describe('setting a vault up', () => {
  inTheApp();

  it('offers to read keys in another language, and closes when it has made its notes', async () => {
    await browser.executeObsidian(async ({ app }) => {
      for (const path of ['Scorecard.md', 'Goals/Points.md', 'Goals/Call people.md']) {
        const file = app.vault.getFileByPath(path);
        if (file) await app.vault.delete(file);
      }
      await app.vault.createFolder('Leute');
      for (const name of ['Sophie Germain', 'Emmy Noether'])
        await app.vault.create(`Leute/${name}.md`, '---\nFirma: Akademie\n---\n');
    });
    await command('set-up-vault');
    await $(`${FORM} .netvault-label*=“Firma”: organization?`).waitForDisplayed();
    expect(await $$(`${FORM} input[type="checkbox"]`).length).toBeGreaterThanOrEqual(2);
    await $(`${FORM} .mod-cta`).click();
    await $(FORM).waitForExist({ reverse: true });
    await browser.waitUntil(
      () => browser.executeObsidian(({ app }) => app.vault.getFileByPath('Scorecard.md') !== null),
      { timeoutMsg: 'No scorecard is made' },
    );
    expect(await obsidianPage.read('Scorecard.md')).toContain('organization: ["Firma"]');
  });
});

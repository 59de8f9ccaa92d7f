import { $, browser } from '@wdio/globals';
import { inTheApp, openScorecard, SCORECARD, untilDue } from '../support/app.ts';

const ALL = ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong'];

describe('a folder that gets another name', () => {
  inTheApp();

  it('takes its people with it', async () => {
    await openScorecard();
    await untilDue(ALL);
    await browser.executeObsidian(async ({ app }) => {
      const folder = app.vault.getFolderByPath('People');
      if (folder) await app.fileManager.renameFile(folder, 'Friends');
    });
    await $(`${SCORECARD} a[data-href="Friends/Ada Lovelace.md"]`).waitForExist();
    await untilDue(ALL);
    await $(`${SCORECARD} a[data-href^="People/"]`).waitForExist({ reverse: true });
  });

  it('takes them along when it is deleted', async () => {
    await openScorecard();
    await untilDue(ALL);
    await browser.executeObsidian(async ({ app }) => {
      const folder = app.vault.getFolderByPath('People');
      if (folder) await app.vault.delete(folder, true);
    });
    await $(`${SCORECARD} [data-key="reconnect"]`).waitForExist({ reverse: true });
  });
});

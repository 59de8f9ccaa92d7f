import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { readOrder, writeOrder } from '../../test/host/order.ts';
import { change, desktopOnly, inTheApp, openScorecard } from '../support/app.ts';
import { recordOrder } from '../support/record.ts';

const ADA = 'People/Ada Lovelace.md';

/** Changes that the app itself makes to the vault. */
const WITHIN: Readonly<Record<string, () => Promise<void>>> = {
  'a note is changed': () => change(ADA, 'weekly', 'monthly'),
  'a note is made': () => obsidianPage.write('People/New.md', '---\ntype: contact\n---\n'),
  'a note is renamed': async () => {
    await browser.executeObsidian(async ({ app }, path) => {
      const file = app.vault.getFileByPath(path);
      if (file) await app.fileManager.renameFile(file, 'People/Countess.md');
    }, ADA);
  },
  'a note is deleted': () => obsidianPage.delete(ADA),
  'a folder is renamed': async () => {
    await browser.executeObsidian(async ({ app }) => {
      const folder = app.vault.getFolderByPath('People');
      if (folder) await app.fileManager.renameFile(folder, 'Friends');
    });
  },
  'a folder is deleted': async () => {
    await browser.executeObsidian(async ({ app }) => {
      const folder = app.vault.getFolderByPath('People');
      if (folder) await app.vault.delete(folder, true);
    });
  },
};

/** Changes that another program makes to the vault's files. */
const OUTSIDE: Readonly<Record<string, (path: string) => void>> = {
  'a note is written from outside': (path) => {
    writeFileSync(path, '---\ntype: contact\ncadence: monthly\n---\n');
  },
  'a note is replaced from outside': (path) => {
    writeFileSync(`${path}.tmp`, '---\ntype: contact\ncadence: monthly\n---\n');
    renameSync(`${path}.tmp`, path);
  },
  'a note is moved from outside': (path) => {
    renameSync(path, path.replace('Ada Lovelace', 'Countess'));
  },
};

describe('the order of the app’s events is written down', () => {
  inTheApp();
  beforeEach(openScorecard);

  for (const [scenario, act] of Object.entries(WITHIN))
    it(scenario, async () => {
      const order = await recordOrder(scenario, act);
      expect(readOrder(writeOrder(order))).toEqual(order);
    });

  for (const [scenario, act] of Object.entries(OUTSIDE))
    it(scenario, async function () {
      await desktopOnly(this);
      const order = await recordOrder(scenario, () => {
        act(join(obsidianPage.getVaultPath(), ADA));
        return Promise.resolve();
      });
      expect(readOrder(writeOrder(order))).toEqual(order);
    });
});

import { $, $$, browser, expect } from '@wdio/globals';
import { change, inTheApp, openIn } from '../support/app.ts';
import type { Internals } from '../support/internals.ts';

const BASE = 'How things stand.base';
const ROWS = '.netvault-base .netvault-row';

/** Opens one of the base's views in a tab. */
async function openBase(view: string): Promise<void> {
  await browser.executeObsidian(
    async ({ app }, path, name) => {
      const file = app.vault.getFileByPath(path);
      if (!file) throw new Error(`There is no ${path}`);
      await app.workspace.getLeaf('tab').openFile(file, { state: { viewName: name } });
    },
    BASE,
    view,
  );
  await $(ROWS).waitForDisplayed();
}

function names(): Promise<string[]> {
  return $$(`${ROWS} .netvault-link`).map((link) => link.getText());
}

describe('a base', () => {
  inTheApp();

  before(async () => {
    await browser.executeObsidian(async ({ app }) => {
      const bases = (app as Internals).internalPlugins.getPluginById('bases');
      if (bases && !bases.enabled) await bases.enable(true);
    });
  });

  afterEach(async () => {
    await browser.executeObsidian(({ app }) => {
      app.workspace.detachLeavesOfType('bases');
    });
  });

  it('shows people, and follows a note that changes', async () => {
    await openBase('People');
    expect((await names()).sort()).toEqual(['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong']);
    await expect($(ROWS)).toHaveText(expect.stringContaining('Weekly'));
    await change('People/Ada Lovelace.md', 'weekly', 'yearly');
    await browser.waitUntil(async () => (await $(ROWS).getText()).includes('Yearly'), {
      timeoutMsg: 'The row does not follow its note',
    });
  });

  it('shows goals', async () => {
    await openBase('Goals');
    expect((await names()).sort()).toEqual(['Call people', 'Points']);
    await expect($('.netvault-base')).toHaveText(expect.stringContaining('of 40'));
  });

  it('opens the note of a row', async () => {
    await openBase('People');
    await $(`${ROWS} .netvault-link`).click();
    await browser.waitUntil(
      () => browser.executeObsidian(({ app }) => app.workspace.getActiveFile()?.extension === 'md'),
      { timeoutMsg: 'No note is opened' },
    );
  });

  it('is drawn in a note, where the app hides a view that holds nothing', async () => {
    await browser.executeObsidian(async ({ app }, path) => {
      await app.vault.create('Notes/Base.md', `![[${path}]]\n`);
    }, BASE);
    await openIn('Notes/Base.md', 'preview');
    await $(`.bases-embed ${ROWS}`).waitForDisplayed();
  });
});

import { $, $$, browser, expect } from '@wdio/globals';
import {
  command,
  FINDINGS,
  inTheApp,
  openIn,
  openScorecard,
  SCORECARD,
  untilDue,
  wideOnly,
} from '../support/app.ts';

/** The titles of the items in the open menu. */
async function items(): Promise<string[]> {
  await $('.menu .menu-item-title').waitForDisplayed();
  return $$('.menu .menu-item-title').map((title) => title.getText());
}

/** Opens the menu that the app has for a file in its list. */
function openFileMenu(path: string): Promise<void> {
  return browser.executeObsidian(({ app, obsidian }, where) => {
    const file = app.vault.getFileByPath(where);
    if (!file) throw new Error(`There is no ${where}`);
    const menu = new obsidian.Menu();
    app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
    menu.showAtPosition({ x: 40, y: 40 });
  }, path);
}

describe('at hand', () => {
  inTheApp();
  afterEach(async () => {
    await browser.keys('Escape');
  });

  it('are three buttons above the scorecard, as the app draws its own', async () => {
    await openScorecard();
    const bar = `${SCORECARD} .netvault-toolbar`;
    expect(await $$(`${bar} .nav-action-button`).length).toBe(3);
    const { top, figure } = await browser.execute(
      (view, toolbar) => ({
        top: document.querySelector(toolbar)?.getBoundingClientRect().bottom ?? Infinity,
        figure: document.querySelector(`${view} .netvault-figure`)?.getBoundingClientRect().top ?? 0,
      }),
      SCORECARD,
      bar,
    );
    expect(top).toBeLessThanOrEqual(figure);
    await $(`${bar} [data-act="log"]`).click();
    await $('.modal.netvault-modal').waitForDisplayed();
  });

  it('is NetVault’s part in the menu of a file, beside that of the app and of other plugins', async () => {
    await openScorecard();
    await untilDue(['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong']);
    await openFileMenu('People/Ada Lovelace.md');
    expect(await items()).toEqual(
      expect.arrayContaining(['Log something with Ada Lovelace', 'Snooze Ada Lovelace', 'Check this note']),
    );
  });

  it('is the menu of a row, by the right mouse button', async function () {
    await wideOnly(this);
    await openScorecard();
    await untilDue(['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong']);
    await $(`${SCORECARD} [data-key="reconnect"] .netvault-row`).click({ button: 'right' });
    expect(await items()).toContain('Introduce Ada Lovelace');
    expect(await $$('.menu').length).toBe(1);
  });

  it('is in the menu of the editor what the link at the cursor leads to', async () => {
    await openScorecard();
    await untilDue(['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong']);
    await browser.executeObsidian(({ app }) => app.vault.create('Notes/Met.md', 'I met [[Grace Hopper]].\n'));
    await openIn('Notes/Met.md', 'source');
    await browser.executeObsidian(({ app, obsidian }) => {
      const { activeEditor } = app.workspace;
      if (!activeEditor?.editor) throw new Error('No note is open');
      activeEditor.editor.setCursor({ line: 0, ch: 12 });
      const menu = new obsidian.Menu();
      app.workspace.trigger('editor-menu', menu, activeEditor.editor, activeEditor);
      menu.showAtPosition({ x: 40, y: 40 });
    });
    expect(await items()).toContain('Introduce Grace Hopper');
  });

  it('are fixes of all that is safe, after a question, and the way back', async () => {
    await command('check-vault');
    await $(`${FINDINGS} [data-act="fix-all"]`).click();
    await $('.modal.netvault-modal .netvault-change').waitForDisplayed();
    await $('.modal.netvault-modal .mod-cta').click();
    await $('.modal.netvault-modal').waitForExist({ reverse: true });
    await $(`${FINDINGS} [data-key="fixed"] summary`).click();
    await $(`${FINDINGS} [data-act="take-back"]`).click();
    await $('.netvault-finding*=2020/11/16').waitForDisplayed();
  });
});

import { $, $$, browser, expect } from '@wdio/globals';
import type { Context } from 'mocha';
import { obsidianPage } from 'wdio-obsidian-service';
import type { Internals } from './internals.ts';

export const SCORECARD = '.workspace-leaf-content[data-type="netvault-scorecard"]';
export const FINDINGS = '.workspace-leaf-content[data-type="netvault-findings"]';

/**
 * To be called in `describe`. Each test begins with the vault of this folder, and fails if an error of the
 * plugin occurred in the app meanwhile.
 */
export function inTheApp(): void {
  beforeEach(async () => {
    await closeAll();
    await obsidianPage.resetVault('vault');
    await browser.execute(() => {
      const errors: string[] = [];
      window.netvaultErrors = errors;
      const isOurs = (text: string): boolean => text.includes('netvault');
      const onError = ({ error, message }: ErrorEvent): void => {
        const text = error instanceof Error ? (error.stack ?? error.message) : message;
        if (isOurs(text)) errors.push(text);
      };
      const onRejection = ({ reason }: PromiseRejectionEvent): void => {
        const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
        if (isOurs(text)) errors.push(text);
      };
      window.addEventListener('error', onError);
      window.addEventListener('unhandledrejection', onRejection);
      window.netvaultUndo = (): void => {
        window.removeEventListener('error', onError);
        window.removeEventListener('unhandledrejection', onRejection);
      };
    });
  });
  afterEach(async () => {
    const errors = await browser.execute(() => {
      window.netvaultUndo?.();
      return window.netvaultErrors;
    });
    // Undefined if the test restarted the app.
    expect(errors ?? []).toEqual([]);
  });
}

/** Closes forms, the settings, and all notes. */
async function closeAll(): Promise<void> {
  await browser.executeObsidian(({ app }) => {
    (app as Internals).setting.close();
    for (const close of document.querySelectorAll<HTMLElement>('.modal-container .modal-close-button'))
      close.click();
    app.workspace.detachLeavesOfType('markdown');
    for (const type of ['netvault-findings', 'netvault-person']) app.workspace.detachLeavesOfType(type);
  });
}

/** Skips a test unless the app runs on a desktop: elsewhere its files and windows cannot be reached. */
export async function desktopOnly(test: Context): Promise<void> {
  const { isDesktopApp } = await obsidianPage.getPlatform();
  if (!isDesktopApp) test.skip();
}

/** Skips a test if the app has its layout for phones. */
export async function wideOnly(test: Context): Promise<void> {
  const { isMobile } = await obsidianPage.getPlatform();
  if (isMobile) test.skip();
}

/** Runs a command of the plugin. */
export async function command(id: string): Promise<void> {
  await browser.executeObsidianCommand(`netvault:${id}`);
}

/** Opens the scorecard, and waits until it shows a number. */
export async function openScorecard(): Promise<void> {
  await command('open-scorecard');
  await $(`${SCORECARD} .netvault-figure`).waitForDisplayed();
}

/** The number of the scorecard, such as `3 of 40 points`. */
export function figure(): Promise<string> {
  return $(`${SCORECARD} .netvault-figure`).getText();
}

/** Waits until the sidebar lists these names, in this order, as people to reconnect with. */
export async function untilDue(names: readonly string[]): Promise<void> {
  const shown = (): Promise<string[]> =>
    $$(`${SCORECARD} [data-key="reconnect"] .netvault-row a`).map((link) => link.getText());
  await browser.waitUntil(async () => (await shown()).join() === names.join(), {
    timeoutMsg: `The sidebar does not come to name ${names.join(', ')}`,
  });
}

/** Changes a note with `vault.process`, as plugins do. */
export async function change(path: string, from: string, to: string): Promise<void> {
  await browser.executeObsidian(
    async ({ app }, where, before, after) => {
      const file = app.vault.getFileByPath(where);
      if (!file) throw new Error(`There is no note ${where}`);
      await app.vault.process(file, (text) => text.replace(before, after));
    },
    path,
    from,
    to,
  );
}

/** Path of today's daily note. */
export async function today(): Promise<string> {
  const day = await browser.execute(() => window.moment().format('YYYY-MM-DD'));
  return `Daily/${day}.md`;
}

/** Turns the plugin off and on again. */
export async function reloadPlugin(): Promise<void> {
  await browser.executeObsidian(async ({ app }) => {
    const { plugins } = app as Internals;
    await plugins.disablePlugin('netvault');
    await plugins.enablePlugin('netvault');
  });
}

/** Opens a note in the given mode. */
export async function openIn(path: string, mode: 'source' | 'live' | 'preview'): Promise<void> {
  await browser.executeObsidian(
    async ({ app }, where, how) => {
      const file = app.vault.getFileByPath(where);
      if (!file) throw new Error(`There is no note ${where}`);
      const leaf = app.workspace.getLeaf('tab');
      await leaf.openFile(file);
      await leaf.setViewState({
        type: 'markdown',
        active: true,
        state: { file: where, mode: how === 'preview' ? 'preview' : 'source', source: how === 'source' },
      });
    },
    path,
    mode,
  );
}

/** The content of a note's file, decoded as UTF-8. */
export async function bytesOf(path: string): Promise<string> {
  return Buffer.from(await obsidianPage.readBinary(path)).toString('utf8');
}

/** A computed style of the first element that matches. */
export function styleOf(selector: string, property: string): Promise<string> {
  return browser.execute(
    (what, which) => {
      const found = document.querySelector(what);
      if (!found) throw new Error(`There is no ${what}`);
      return getComputedStyle(found).getPropertyValue(which);
    },
    selector,
    property,
  );
}

import { describe, expect, it } from 'vitest';
import type { Editor } from '../host/editor.ts';
import { faultsInBothThemes } from './harness/axe.ts';
import {
  fixtureVault,
  hasBrowser,
  openApp,
  rested,
  type AppPage,
  type PageOptions,
} from './harness/app-page.ts';
import { closed, command, form, openVault, sharedApp, untilText } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const NOON = '2026-11-19T12:00:00';
const { files, bytes = {} } = fixtureVault('example');
const ADA = 'People/Ada Lovelace.md';
const WRONG = `---
type: contact
met: 2020/11/16
organisatoin: Analytical Society
---
She knows engines.

## Log

- 2020-11-18 cal: her board seat
`;

/** The text of the tooltip while the mouse is over an element; empty if there is none. */
async function tooltip({ page }: AppPage, selector: string): Promise<string> {
  await page
    .locator(selector)
    .first()
    .hover({ position: { x: 2, y: 2 }, force: true });
  return page.evaluate(() => document.querySelector('.tooltip')?.textContent ?? '');
}

/** Opens a vault with one note that has findings, in the editor. */
async function openWrong(options: PageOptions = {}, mode: 'live' | 'preview' | 'source' = 'source') {
  const app = await openApp({
    files: { 'Scorecard.md': '---\ntype: scorecard\n---\n', [ADA]: WRONG },
    size: { width: 900, height: 560 },
    ...options,
  });
  await app.page.evaluate(
    async ([path, how]) => {
      window.host.app.workspace.mode = how;
      await window.host.openNote(path);
    },
    [ADA, mode] as const,
  );
  await rested(app);
  return app;
}

/** Waits until every note is read. */
const read = ({ page }: AppPage): Promise<unknown> =>
  page.waitForFunction(() =>
    window.host.plugin
      .parts()
      .some((part) => 'progress' in part && (part.progress as { stage: string }).stage === 'all'),
  );

describe.skipIf(!hasBrowser())('a code block', () => {
  it('is complete when its processor resolves, as for printing', async () => {
    const app = await openApp({ files, bytes, now: NOON, slowBy: 10 });
    const printed = await app.page.evaluate(() => window.host.printBlock('netvault', 'summary week'));
    expect(printed).toContain('20 of 25 points');
    expect(await app.page.evaluate(() => window.host.printBlock('netvault', 'summary wek'))).toContain('wek');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a finding', () => {
  it('is shown at its line in the reading view too', async () => {
    const app = await openWrong({}, 'preview');
    const { page } = app;
    await command(app, 'check-vault');
    await page.locator('.netvault-finding a', { hasText: 'cal' }).first().click();
    await page.waitForFunction(() => window.host.app.workspace.opened.length === 2);
    await rested(app);
    expect(
      await page.evaluate(() => {
        const [leaf] = window.host.app.workspace.getLeavesOfType('markdown');
        return (leaf?.view as unknown as { shownLine: number | null }).shownLine;
      }),
    ).toBe(9);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('in the properties is shown below them', async () => {
    const app = await openWrong({}, 'live');
    const { page } = app;
    const line = page.locator('.netvault-below');
    await line.waitFor();
    expect(await line.innerText()).toBe('2 findings in the properties');
    expect(await page.locator('.netvault-underline').allTextContents()).toEqual(['cal']);
    const root = page.locator('.mod-root');
    expect(await faultsInBothThemes(app, '.netvault-below', root, 'properties')).toEqual([]);
    await line.locator('button').click();
    await rested(app);
    expect(await page.locator('.netvault-findings-head h2').innerText()).toContain('Ada Lovelace');
    await page.evaluate(() => {
      const [leaf] = window.host.app.workspace.getLeavesOfType('markdown');
      const { editor } = leaf?.view as unknown as { editor: Editor };
      const at = editor.getValue().indexOf('2020/11/16');
      editor.replaceRange('2020-11-16', editor.offsetToPos(at), editor.offsetToPos(at + 10));
    });
    await page.locator('.netvault-below', { hasText: '1 finding in the properties' }).waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('in the source is underlined there, and not shown below the properties', async () => {
    const app = await openWrong();
    await app.page.waitForSelector('.netvault-underline');
    expect(await app.page.locator('.netvault-underline').count()).toBe(3);
    expect(await app.page.locator('.netvault-below').count()).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('the app’s tooltips', () => {
  it('show what icon buttons do, but not names for screen readers only', async () => {
    const app = await openVault({ size: { width: 560, height: 1700 }, sidebar: 320 });
    const { page } = app;
    expect(await tooltip(app, '.netvault-step')).toBe('Earlier week');
    expect(await tooltip(app, '.netvault-actions button')).not.toBe('');
    for (const quiet of [
      '.netvault-units',
      '.netvault-progress',
      '.netvault-trend',
      '.netvault-done',
      '.netvault-tick',
    ])
      expect([quiet, await tooltip(app, quiet)]).toEqual([quiet, '']);
    expect(await page.getByRole('group', { name: 'Period' }).count()).toBe(1);
    expect(await page.getByRole('progressbar').first().count()).toBe(1);
    expect(await page.getByRole('img', { name: /W47/ }).count()).toBeGreaterThan(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('do not appear on groups of findings, on tips, or on the field of a form', async () => {
    const app = await openWrong();
    const { page } = app;
    await command(app, 'check-vault');
    await page.locator('.netvault-finding').first().waitFor();
    expect(await tooltip(app, '.netvault-finding-note')).toBe('');
    expect(await tooltip(app, '.netvault-filters')).toBe('');
    expect(await page.getByRole('group', { name: ADA }).count()).toBe(1);
    await page.locator('.netvault-underline', { hasText: 'cal' }).hover();
    // The editor may take the tip away once the mouse has left the text.
    await page.getByRole('dialog', { name: 'Finding' }).waitFor();
    expect(await tooltip(app, '.netvault-tip .netvault-row-text')).toBe('');
    await command(app, 'log-activity');
    expect(await tooltip(app, '.modal input')).toBe('');
    expect(await form(app).getByRole('textbox').count()).toBe(1);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('dragging, selecting and scrolling with the mouse', () => {
  const opened = sharedApp(openVault);

  it('dragging a row gives a link of the app', async () => {
    const app = await opened();
    const dragged = await app.page.evaluate(() => {
      const link = [...document.querySelectorAll('.netvault a')].find(
        ({ textContent }) => textContent === 'Elizabeth Bennet',
      );
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/uri-list', 'http://app.invalid/Contacts');
      link?.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
      return [dataTransfer.getData('text/plain'), [...dataTransfer.types]];
    });
    expect(dragged).toEqual(['[[Elizabeth Bennet]]', ['text/plain']]);
    expect(app.errors).toEqual([]);
  });

  it('text can be selected, but not the labels of buttons', async () => {
    const app = await opened();
    const { page } = app;
    const select = (selector: string): Promise<string> =>
      page.evaluate((what) => {
        const element = document.querySelector(what);
        if (!element) throw new Error(`There is no ${what}`);
        return getComputedStyle(element).userSelect;
      }, selector);
    expect(await select('.netvault-reason')).toBe('text');
    expect(await select('.netvault-figure')).toBe('text');
    expect(await select('.netvault button span')).toBe('none');
    expect(await select('.netvault summary')).toBe('none');
    await command(app, 'set-up-vault');
    await page.locator('.netvault-modal p').first().waitFor();
    expect(await select('.netvault-modal p')).toBe('text');
    await page.keyboard.press('Escape');
    await closed(page);
    expect(app.errors).toEqual([]);
  });

  it('the last line is not covered by the status bar', async () => {
    const app = await openVault({ size: { width: 560, height: 500 }, sidebar: 320 });
    const { page } = app;
    await page.locator('.netvault-findings').waitFor();
    const [last, bar] = await page.evaluate(() => {
      const view = document.querySelector('.view-content.netvault');
      view?.scrollTo(0, view.scrollHeight);
      const line = document.querySelector('.netvault-findings')?.getBoundingClientRect();
      return [line?.bottom ?? 0, document.querySelector('.status-bar')?.getBoundingClientRect().top ?? 0];
    });
    expect(bar).toBe(468);
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThanOrEqual(bar);
    await picture(page.locator('body'), 'status-bar');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('the settings', () => {
  it('are found by the search of the app before they are opened', async () => {
    const app = await openApp({ files, bytes, now: NOON });
    await app.page.waitForFunction(() => window.host.searchSettings('week').length > 0);
    expect(await app.page.evaluate(() => window.host.searchSettings('points'))).not.toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a form', () => {
  it('has the focus in its first field, with the selection kept, after the app moves the focus', async () => {
    const app = await openVault();
    const { page } = app;
    await page
      .getByRole('button', { name: /^Log something with/ })
      .first()
      .click();
    await form(app).waitFor();
    await page.keyboard.type('email');
    expect(await form(app).locator('input').inputValue()).toMatch(/^email \[\[/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await closed(page);
    await command(app, 'plan-tomorrow');
    await form(app).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.modal') !== null)).toBe(true);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('for set-up closes, and the scorecard is shown', async () => {
    const app = await openApp({ files: { 'Note.md': 'A note.\n' }, now: NOON });
    const { page } = app;
    await command(app, 'set-up-vault');
    await form(app).locator('button.mod-cta').click();
    await closed(page);
    await untilText(page, 'Scorecard.md', 'type: scorecard');
    await page.locator('.netvault-figure').waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('the plugin', () => {
  it('loads even if another command of the app’s command line has its name', async () => {
    const app = await openApp({ files, bytes, now: NOON, takenCli: 'netvault:due' });
    await read(app);
    const { page } = app;
    expect(await page.evaluate(() => [...window.host.registered.cli.keys()])).toEqual([
      'netvault:due',
      'netvault:summary',
      'netvault:lint',
    ]);
    expect(await page.evaluate(() => window.host.registered.tabs.length)).toBe(1);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows its view in a deferred tab that was open at the last start', async () => {
    const app = await openWrong();
    const { page } = app;
    await page.evaluate(() =>
      window.host.app.workspace.deferredLeaf({ type: 'netvault-findings', state: { path: null } }),
    );
    await command(app, 'check-note');
    expect(await page.locator('.netvault-findings-head h2').innerText()).toContain('Ada Lovelace');
    expect(
      await page.evaluate(() => window.host.app.workspace.getLeavesOfType('netvault-findings').length),
    ).toBe(1);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('updates people whose folder is renamed', async () => {
    const app = await openVault();
    const { page } = app;
    await page.evaluate(async () => {
      await window.host.openNote('Contacts/Elizabeth Bennet.md');
      window.host.command('show-person-of-note');
    });
    await page.locator('.netvault-person', { hasText: 'Elizabeth Bennet' }).waitFor();
    await page.evaluate(async () => {
      const { vault } = window.host.app;
      const folder = vault.getFolderByPath('Contacts');
      if (!folder) throw new Error('There is no folder');
      await vault.renameFolder(folder, 'People');
    });
    await rested(app);
    await page.locator('.netvault-person[data-key="People/Elizabeth Bennet.md"]').waitFor();
    await page.evaluate(() => {
      window.host.command('open-scorecard');
    });
    await rested(app);
    await page.locator('.netvault a[data-href="People/Elizabeth Bennet.md"]').first().waitFor();
    expect(await page.locator('.netvault a[data-href^="Contacts/"]').count()).toBe(0);
    expect(await page.textContent('.netvault-figure')).toBe('20 of 25 points');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('leaves nothing behind when it is reloaded, and works again', async () => {
    const app = await openWrong({ now: NOON, files: { ...files, [ADA]: WRONG }, bytes });
    const { page } = app;
    await read(app);
    const use = async (): Promise<unknown> => {
      for (const id of ['open-scorecard', 'check-vault', 'show-person-of-note']) await command(app, id);
      await page.locator('.netvault-finding').first().waitFor();
      await page.locator('.netvault-figure').waitFor();
      await page.locator('.netvault-person').waitFor();
      await page.waitForSelector('.netvault-underline');
      await expect.poll(() => page.workers().length).toBe(1);
      await rested(app);
      return page.evaluate(() => ({
        listeners: window.host.listeners(),
        commands: window.host.registered.commands.size,
        tabs: window.host.registered.tabs.length,
        items: document.querySelectorAll('.status-bar-item, .side-dock-ribbon button').length,
        leaves: window.host.app.workspace.leaves.size,
      }));
    };
    const before = await use();
    const [worker] = page.workers();
    await page.evaluate(() => window.host.reload());
    await read(app);
    expect(await use()).toEqual(before);
    expect(page.workers()).not.toContain(worker);
    const bare = await page.evaluate(() => {
      window.host.plugin.unload();
      const { commands, cli } = window.host.registered;
      return { commands: commands.size, cli: cli.size };
    });
    expect(bare).toEqual({ commands: 0, cli: 0 });
    await expect.poll(() => page.locator('.netvault-underline, .netvault').count()).toBe(0);
    await expect.poll(() => page.workers().length).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('can be unloaded while it reads the vault', async () => {
    const app = await openApp({ files, bytes, now: NOON, coldCache: true, slowBy: 20 });
    const { page } = app;
    await command(app, 'open-scorecard');
    await page.waitForFunction(() => window.host.app.vault.reads.length > 0);
    const left = await page.evaluate(() => {
      const before = window.host.listeners();
      window.host.plugin.unload();
      return [before, window.host.app.vault.listeners];
    });
    // Only the page's own metadata cache still listens.
    expect(left[1]).toBe(4);
    expect(left[0]).toBeGreaterThan(4);
    await expect.poll(() => page.workers().length).toBe(0);
    const reads = await page.evaluate(() => window.host.app.vault.reads.length);
    await page.evaluate(() => new Promise((go) => window.setTimeout(go, 300)));
    expect(await page.evaluate(() => window.host.app.vault.reads.length)).toBeLessThanOrEqual(reads + 16);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

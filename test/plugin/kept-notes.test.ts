import type { JSHandle } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser, type AppPage } from './harness/app-page.ts';
import { command, openVault, textOf } from './harness/forms.ts';

const DAY = 'Daily/2026-11-19.md';

/**
 * Waits until what was read is stored for the next start, with a key other than `before`; returns the key.
 */
async function kept({ page }: AppPage, before: string | null = null): Promise<string> {
  const key = await page.waitForFunction((was) => {
    const now = window.host.app.loadLocalStorage('netvault-kept');
    return typeof now === 'string' && now !== was ? now : null;
  }, before);
  return (await key.jsonValue()) ?? '';
}

/** The text of the sidebar once all notes are read. */
async function said({ page }: AppPage): Promise<string> {
  await page.locator('.netvault-findings').waitFor();
  return page.locator('.netvault').first().innerText();
}

/**
 * Starts the plugin again, after notes were written or deleted (null) while it was not loaded. Returns the
 * paths of the notes that it then reads.
 */
async function restart(
  app: AppPage,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<string[]> {
  const { page } = app;
  await page.evaluate(async (files) => {
    const { vault } = window.host.app;
    await window.host.reload(async () => {
      for (const [path, text] of Object.entries(files)) {
        const file = vault.getFileByPath(path);
        if (file && text === null) await vault.delete(file);
        else if (file) await vault.modify(file, text ?? '');
        else await vault.create(path, text ?? '');
      }
      // The app sends its events one task later.
      await new Promise((go) => window.setTimeout(go, 20));
      vault.reads.splice(0);
    });
  }, changes);
  await said(app);
  return page.evaluate(() => [...window.host.app.vault.reads].sort());
}

/** The database in which the plugin stores what it has read of vaults. */
function database({ page }: AppPage): Promise<JSHandle<IDBDatabase>> {
  return page.evaluateHandle(
    () =>
      new Promise<IDBDatabase>((go) => {
        const request = indexedDB.open('netvault');
        request.onsuccess = (): void => {
          go(request.result);
        };
      }),
  );
}

/** The text of the sidebar if nothing of the vault was stored before. */
async function saidAnew(app: AppPage): Promise<string> {
  const { page } = app;
  await page.evaluate(() => {
    window.host.app.saveLocalStorage('netvault-kept', null);
  });
  const notes = await page.evaluate(() => window.host.app.vault.getMarkdownFiles().length);
  expect(await restart(app)).toHaveLength(notes);
  return said(app);
}

describe.skipIf(!hasBrowser())('a second start of the app', () => {
  it('reads no unchanged note, and shows the same', async () => {
    const app = await openVault();
    const before = await said(app);
    await kept(app);
    expect(await restart(app)).toEqual([]);
    expect(await said(app)).toBe(before);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('reads what was written while the app was closed, and drops deleted notes', async () => {
    const app = await openVault();
    await kept(app);
    const line = `${(await textOf(app, DAY)).trimEnd()}\n- email [[Walter Hartright]]\n`;
    const changes = {
      [DAY]: line,
      'Contacts/Zoe.md': '---\ntype: contact\n---\n',
      'Contacts/Jo March.md': null,
    };
    expect(await restart(app, changes)).toEqual(['Contacts/Zoe.md', DAY]);
    const words = await said(app);
    expect(words).toContain('21');
    expect(words).toBe(await saidAnew(app));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('updates with changes from then on', async () => {
    const app = await openVault();
    const { page } = app;
    await kept(app);
    await restart(app);
    await page.evaluate(async (path) => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath(path);
      if (!file) throw new Error('There is no daily note');
      await vault.modify(file, `${window.host.text(path).trimEnd()}\n- email [[Walter Hartright]]\n`);
    }, DAY);
    await page.locator('.netvault-number', { hasText: '21' }).waitFor();
    expect(await said(app)).toBe(await saidAnew(app));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('reads a file again that may have changed at the moment it was read', async () => {
    const note = '---\ntype: contact\n---\n';
    const app = await openVault({
      files: { 'Scorecard.md': '---\ntype: scorecard\n---\n', 'Ada.md': note },
      bytes: {},
    });
    const key = await kept(app);
    expect(await restart(app, { 'Ada.md': `${note}\nMore.\n` })).toEqual(['Ada.md']);
    // Of so few notes, one is a large share, so all are stored again.
    await kept(app, key);
    expect(await restart(app)).toEqual(['Ada.md']);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('reads all notes if what was kept is missing, damaged or from another build', async () => {
    const app = await openVault();
    const { page } = app;
    const before = await said(app);
    const notes = await page.evaluate(() => window.host.app.vault.getMarkdownFiles().length);
    for (const value of ['nothing', null, 'text', { build: 'another' }]) {
      const key = await kept(app);
      await page.evaluate(
        async ([all, name, what]) => {
          await new Promise((go) => {
            const change = all.transaction('vaults', 'readwrite');
            if (what === 'nothing') change.objectStore('vaults').delete(name);
            else change.objectStore('vaults').put(what, name);
            change.oncomplete = go;
          });
        },
        [await database(app), key, value] as const,
      );
      expect(await restart(app)).toHaveLength(notes);
      expect(await said(app)).toBe(before);
      await kept(app, key);
    }
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('reads all notes again on request', async () => {
    const app = await openVault();
    const { page } = app;
    const before = await said(app);
    const key = await kept(app);
    expect(await restart(app)).toEqual([]);
    expect(await command(app, 'read-again')).toBe(true);
    await kept(app, key);
    expect(await page.evaluate(() => window.host.app.vault.reads.length)).toBe(
      await page.evaluate(() => window.host.app.vault.getMarkdownFiles().length),
    );
    expect(await said(app)).toBe(before);
    // What is stored now replaces what was stored before.
    const values = await page.evaluate(
      async (all) => {
        const keys = await new Promise<readonly unknown[]>((go) => {
          const request = all.transaction('vaults').objectStore('vaults').getAllKeys();
          request.onsuccess = (): void => {
            go(request.result);
          };
        });
        return [keys.length, keys.includes(window.host.app.loadLocalStorage('netvault-kept'))];
      },
      await database(app),
    );
    expect(values).toEqual([1, true]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('keeps nothing if the engine runs in the main thread', async () => {
    const app = await openVault({ ownFile: false });
    await said(app);
    await app.page.waitForTimeout(600);
    expect(await app.page.evaluate(() => window.host.app.loadLocalStorage('netvault-kept'))).toBeNull();
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

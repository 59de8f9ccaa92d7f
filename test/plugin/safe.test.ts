import { describe, expect, it } from 'vitest';
import type { NetVault } from '../../src/plugin/netvault.ts';
import { fixtureVault, hasBrowser, type AppPage } from './harness/app-page.ts';
import { closed, command, form, NOON, openVault, textOf, untilSaid, untilText } from './harness/forms.ts';

const DAY = 'Daily/2026-11-19.md';
const { files } = fixtureVault('example');

async function log(app: AppPage, line: string): Promise<void> {
  await command(app, 'log-activity');
  await form(app).locator('input').fill(line);
  await form(app).getByRole('button', { name: 'Log', exact: true }).click();
}

/**
 * Opens a note in a place where it can be read or edited, and types a text that the app does not save by
 * itself.
 */
function typeIn(app: AppPage, where: 'tab' | 'reading' | 'window' | 'canvas', typed: string): Promise<void> {
  return app.page.evaluate(
    async ([path, place, text]) => {
      const { host } = window;
      const { workspace, vault } = host.app;
      host.app.saveAfter = 60_000;
      const file = vault.getFileByPath(path);
      if (!file) throw new Error('There is no such note');
      const leaf = place === 'window' ? workspace.openPopoutLeaf() : workspace.getLeaf('tab');
      await leaf.openFile(file);
      const view = leaf.view as unknown as NonNullable<typeof workspace.card> & { mode: string };
      if (place === 'reading') view.mode = 'preview';
      if (text !== '') view.editor.replaceRange(text, { line: 0, ch: 0 });
      if (place !== 'canvas') return;
      // In a canvas, the same editor does not belong to a view of a note.
      workspace.leaves.delete(leaf);
      workspace.card = { file, editor: view.editor };
    },
    [DAY, where, typed] as const,
  );
}

/** The texts in all open editors of the note. */
function shown(app: AppPage): Promise<string[]> {
  return app.page.evaluate(() => {
    const { workspace } = window.host.app;
    const views = [...workspace.leaves].map(({ view }) => view as unknown as typeof workspace.card);
    return [workspace.card, ...views].flatMap((one) => (one?.editor ? [one.editor.getValue()] : []));
  });
}

describe.skipIf(!hasBrowser())('an open note while NetVault writes', () => {
  it.each(['tab', 'window', 'canvas'] as const)(
    'keeps unsaved text in a %s, and shows the new line',
    async (where) => {
      const app = await openVault();
      await typeIn(app, where, 'Typed.\n');
      await log(app, 'call: while typing');
      await closed(app.page);
      await expect.poll(async () => (await shown(app)).join('')).toContain('while typing');
      for (const text of await shown(app)) expect(text).toMatch(/^Typed\.\n[^]*call: while typing/);
      if (where === 'canvas') expect(await textOf(app, DAY)).toBe(files[DAY]);
      else expect(await textOf(app, DAY)).toMatch(/^Typed\.\n[^]*call: while typing/);
      expect(await command(app, 'undo-log')).toBe(true);
      await untilSaid(app.page, 'is as it was before');
      for (const text of await shown(app)) expect(text).toBe(`Typed.\n${files[DAY] ?? ''}`);
      expect(app.errors).toEqual([]);
      await app.close();
    },
  );

  it('is written to its file in reading mode, and shows the new line', async () => {
    const app = await openVault();
    await typeIn(app, 'reading', '');
    await log(app, 'call: while reading');
    await untilText(app.page, DAY, 'while reading');
    await expect.poll(async () => (await shown(app)).join('')).toContain('while reading');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is not changed if two windows contain different unsaved text', async () => {
    const app = await openVault();
    await typeIn(app, 'tab', 'Here.\n');
    await typeIn(app, 'window', 'There.\n');
    await log(app, 'call: in between');
    await app.page.getByText('has changed meanwhile').first().waitFor();
    expect(await textOf(app, DAY)).toBe(files[DAY]);
    expect((await shown(app)).map((text) => text.split('\n')[0])).toEqual(['Here.', 'There.']);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a worker that stops', () => {
  it('is restarted with a notice, and follows the vault as before', async () => {
    const app = await openVault();
    const { page } = app;
    const figure = await page.textContent('.netvault-figure');
    const [worker] = page.workers();
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of memory');
      }, 0);
    });
    await untilSaid(page, 'NetVault stopped, and starts again.');
    await expect.poll(() => page.workers().length).toBe(1);
    expect(page.workers()).not.toContain(worker);
    expect(await page.textContent('.netvault-figure')).toBe(figure);
    await log(app, 'call: after that');
    await untilText(page, DAY, 'after that');
    await closed(page);
    await expect.poll(() => page.textContent('.netvault-figure')).not.toBe(figure);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('the history for undoing logs', () => {
  it('contains changes instead of whole notes, and has a limited size', async () => {
    const long = `${files[DAY] ?? ''}\n${'Much text. '.repeat(10_000)}\n`;
    const app = await openVault({ files: { ...files, [DAY]: long } });
    await log(app, 'call: short');
    await untilText(app.page, DAY, 'call: short');
    await closed(app.page);
    const kept = await app.page.evaluate(() => {
      const vault = window.host.plugin.parts().find((part) => 'logs' in part) as unknown as NetVault;
      const first = JSON.stringify(vault.logs);
      const [one] = vault.logs.flat();
      if (!one) throw new Error('Nothing is kept');
      for (let at = 0; at < 200; at++) vault.remember([one]);
      const many = vault.logs.length;
      const added = 'x'.repeat(300_000);
      for (let at = 0; at < 20; at++) vault.remember([{ ...one, added }]);
      return { first, many, large: JSON.stringify(vault.logs).length };
    });
    expect(kept.first).toContain('call: short');
    expect(kept.first.length).toBeLessThan(1000);
    expect(kept.many).toBeLessThanOrEqual(50);
    expect(kept.large).toBeLessThan(1_100_000);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a hostile vault', () => {
  const contact = '---\ntype: contact\ncadence: weekly\nmet: 2026-01-01\nbirthday: no date\n---\n';

  it('gets no link in which a path acts as a URL scheme', async () => {
    const app = await openVault({
      files: {
        'Goals/Calls.md':
          files['Goals/Calls.md'] ??
          '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n---\n',
        'javascript:alert(1)/Ada.md': contact,
        'data:text/html,x/Bo.md': contact,
      },
      now: NOON,
    });
    const { page } = app;
    await command(app, 'check-vault');
    await page.locator('.netvault-finding').first().waitFor();
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a')].map((link) => ({
        protocol: link.protocol,
        path: link.getAttribute('data-href') ?? '',
        href: link.getAttribute('href') ?? '',
      })),
    );
    const hostile = links.filter(({ path }) => /^(?:javascript|data):/.test(path));
    expect(hostile.length).toBeGreaterThan(3);
    for (const { protocol, href } of hostile) {
      expect(protocol).not.toMatch(/javascript|data/);
      expect(URL.canParse(href)).toBe(false);
    }
    await app.close();
  });

  it('with app settings that are too large gets a finding, and still shows numbers', async () => {
    const large = `{"a": "${'x'.repeat(2_200_000)}"}`;
    const app = await openVault({ files: { ...files, '.obsidian/app.json': large } });
    const reads = await app.page.evaluate(async () => {
      const said = await window.host.registered.cli.get('netvault:lint')?.({ format: 'json' });
      return said ?? '';
    });
    expect(reads).toMatch(/settings-unread/);
    expect(reads).toContain('longer than 2097152 characters');
    expect(await app.page.textContent('.netvault-figure')).toMatch(/ points$/);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('with a `.netvault.yaml` that is too large shows numbers, but no findings', async () => {
    const app = await openVault({ files: { ...files, '.netvault.yaml': `# ${'x'.repeat(2_200_000)}\n` } });
    await expect.poll(() => app.page.textContent('.netvault-figure')).toMatch(/ points$/);
    await command(app, 'check-vault');
    await app.page.getByText('Your settings could not be read').waitFor();
    await app.page.getByText('longer than 2097152 characters').first().waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

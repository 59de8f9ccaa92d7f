import { describe, expect, it } from 'vitest';
import { faultsInBothThemes } from './harness/axe.ts';
import { hasBrowser, openApp, rested, type AppPage, type PageOptions } from './harness/app-page.ts';
import { command, sharedLooks } from './harness/forms.ts';

const NOTE = 'People/Ada Lovelace.md';
const TEXT = `---
type: contact
met: 2020/11/16 # at the fair
organisatoin: Analytical Society
---
She knows engines.

## Log

- 2020-11-18 cal: her board seat
- 2020-11-17 email: thanks
`;
const FILES = { 'Scorecard.md': '---\ntype: scorecard\n---\n', [NOTE]: TEXT };

/** Opens the note in the editor, and waits for its findings. The clock runs, since hovering takes time. */
async function openNote({ files = FILES, ...options }: PageOptions = {}): Promise<AppPage> {
  const app = await openApp({
    files,
    size: { width: 760, height: 460 },
    ...options,
  });
  await app.page.evaluate((path) => window.host.openNote(path), NOTE);
  // On a phone, the page otherwise shows only the side panes.
  await app.page.addStyleTag({
    content: '.mod-root.mod-root { display: block } .mod-right-split { display: none }',
  });
  await app.page.waitForSelector('.netvault-underline');
  await rested(app);
  return app;
}

/** The underlined places, each with its severity and its text. */
function underlined({ page }: AppPage): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.netvault-underline')].map((mark) => [
      /is-(\w+)/.exec(mark.className)?.[1] ?? '',
      mark.textContent,
    ]),
  );
}

/** The text of the editor once nothing is being written into it any more. */
async function text(app: AppPage): Promise<string> {
  await rested(app);
  return app.page.evaluate(() => window.host.app.workspace.activeEditor?.editor.getValue() ?? '');
}

/** Puts the cursor before some words. */
async function cursorAt({ page }: AppPage, words: string): Promise<void> {
  await page.evaluate((what) => {
    const { editor } = window.host.app.workspace.activeEditor ?? {};
    if (!editor) throw new Error('There is no editor');
    editor.setCursor(editor.offsetToPos(editor.getValue().indexOf(what)));
    editor.focus();
  }, words);
}

const ALL = [
  ['error', '2020/11/16'],
  ['info', 'organisatoin'],
  ['warning', 'cal'],
];

describe.skipIf(!hasBrowser())('findings in the editor', () => {
  const opened = sharedLooks(openNote);

  it.each(['desktop', 'phone'] as const)(
    'are underlined, and explained when the mouse is over them, %s',
    async (look) => {
      const app = await opened[look]();
      const { page } = app;
      expect(await underlined(app)).toEqual(ALL);
      await page.locator('.netvault-underline', { hasText: '2020/11/16' }).hover();
      await page.locator('.netvault-tip', { hasText: '“2020/11/16” is not written as a date' }).waitFor();
      expect(await page.locator('.netvault-tip .netvault-rule').getAttribute('href')).toMatch(
        /^https:.*\/invalid-date\.md$/,
      );
      await rested(app);
      const root = page.locator('.mod-root');
      expect(await faultsInBothThemes(app, '.netvault-tip', root, `editor-${look}`)).toEqual([]);
      expect(app.errors).toEqual([]);
    },
  );

  it('have different line styles, not only different colours', async () => {
    const app = await opened.desktop();
    const lines = await app.page.evaluate(() =>
      [...document.querySelectorAll('.netvault-underline')].map((mark) => {
        const { textDecorationStyle, textDecorationThickness } = getComputedStyle(mark);
        return `${textDecorationStyle} ${textDecorationThickness}`;
      }),
    );
    expect(new Set(lines).size).toBe(3);
    expect(app.errors).toEqual([]);
  });

  it('are fixed by a click, which the app can undo', async () => {
    const app = await openNote();
    const { page } = app;
    await page.locator('.netvault-underline', { hasText: '2020/11/16' }).hover();
    await page.locator('button', { hasText: 'Fix: write “2020-11-16”' }).click();
    expect(await text(app)).toBe(TEXT.replace('2020/11/16', '2020-11-16'));
    await page.waitForSelector('.netvault-tip', { state: 'detached' });
    await page.waitForFunction(() => document.querySelectorAll('.netvault-underline').length === 2);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await text(app)).toBe(TEXT);
    await page.waitForFunction(() => document.querySelectorAll('.netvault-underline').length === 3);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('cover unsaved text, and their marks move with the text until it is checked', async () => {
    const app = await openNote();
    const { page } = app;
    await page.evaluate(() => {
      window.host.app.saveAfter = 60_000;
    });
    await cursorAt(app, '\n## Log');
    await page.keyboard.type('A line more.\n');
    expect(await underlined(app)).toEqual(ALL);
    await cursorAt(app, ': thanks');
    await page.keyboard.type('x');
    await page.waitForFunction(() => document.querySelectorAll('.netvault-underline').length === 4);
    expect(await underlined(app)).toEqual([...ALL, ['warning', 'emailx']]);
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => document.querySelectorAll('.netvault-underline').length === 3);
    expect(await page.evaluate((path) => window.host.text(path), NOTE)).toBe(TEXT);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are not shown for a text that has changed meanwhile', async () => {
    const app = await openNote();
    const { page } = app;
    await cursorAt(app, ': thanks');
    await page.evaluate(() => {
      const seen = new Set<string>();
      new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('.netvault-underline')) seen.add(textContent);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      Object.assign(window, { seen });
      window.host.hold();
    });
    // The engine is asked about the first words, and answers when more have been typed.
    await page.keyboard.insertText('-and');
    await page.waitForFunction(() => window.host.heldCalls().includes('textFindings'));
    await page.keyboard.insertText('-another-word 5m');
    await page.evaluate(() => {
      window.host.release();
    });
    await page.locator('.netvault-underline', { hasText: 'email-and-another-word' }).waitFor();
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen.sort()).toEqual([...ALL.map(([, words]) => words), 'email-and-another-word'].sort());
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are at the right words in a file with CRLF line ends and a byte order mark', async () => {
    const app = await openNote({ files: { ...FILES, [NOTE]: `\ufeff${TEXT.replaceAll('\n', '\r\n')}` } });
    const { page } = app;
    expect(await underlined(app)).toEqual(ALL);
    await page.locator('.netvault-underline', { hasText: '2020/11/16' }).hover();
    await page.locator('button', { hasText: 'Fix: write “2020-11-16”' }).click();
    expect(await text(app)).toBe(`\ufeff${TEXT.replace('2020/11/16', '2020-11-16')}`);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('can be reached and fixed with the keyboard alone', async () => {
    const app = await openNote();
    const { page } = app;
    await cursorAt(app, '---');
    expect(await command(app, 'show-finding')).toBe(false);
    expect(await command(app, 'next-finding')).toBe(true);
    await page.locator('.netvault-tip', { hasText: '2020/11/16' }).waitFor();
    expect(await page.locator('.cm-announced').textContent()).toContain('is not written as a date');
    expect(await command(app, 'next-finding')).toBe(true);
    await page.locator('.netvault-tip', { hasText: 'organisatoin' }).waitFor();
    expect(await command(app, 'next-finding')).toBe(true);
    expect(await command(app, 'next-finding')).toBe(true);
    expect(await command(app, 'show-finding')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fix: write “2020-11-16”');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.netvault-tip', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(true);
    expect(await command(app, 'show-finding')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await text(app)).toBe(TEXT.replace('2020/11/16', '2020-11-16'));
    await page.keyboard.type('X');
    expect(await text(app)).toContain('X');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are updated when other notes and settings change', async () => {
    const app = await openNote();
    const { page } = app;
    await page.evaluate(() =>
      window.host.app.vault.create('More.md', '---\ntype: scorecard\npoints: [cal 2]\n---\n'),
    );
    await page.waitForFunction(() => document.querySelectorAll('.netvault-underline').length === 2);
    expect(await underlined(app)).toEqual(ALL.slice(0, 2));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('have no fix in a note that is not valid UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0x0a])]).toString('base64');
    const app = await openNote({ bytes: { [NOTE]: bytes } });
    const { page } = app;
    await page.locator('.netvault-underline', { hasText: '2020/11/16' }).hover();
    await page.waitForSelector('.netvault-tip');
    expect(await page.locator('.netvault-tip button').count()).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are gone, and cause no error, after the plugin is unloaded', async () => {
    const app = await openNote();
    const { page } = app;
    expect(await underlined(app)).toEqual(ALL);
    await page.evaluate(() => {
      window.host.plugin.unload();
    });
    await expect.poll(() => underlined(app)).toEqual([]);
    await cursorAt(app, 'She knows');
    await page.keyboard.type('Well. ');
    await page.waitForTimeout(700);
    expect(await text(app)).toBe(TEXT.replace('She knows', 'Well. She knows'));
    expect(await underlined(app)).toEqual([]);
    expect(await page.locator('[class*="netvault"]').count()).toBe(0);
    // Only the page's own metadata cache and its editor still listen.
    expect(await page.evaluate(() => window.host.app.vault.listeners)).toBe(5);
    await expect.poll(() => page.workers().length).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

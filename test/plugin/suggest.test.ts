import { describe, expect, it } from 'vitest';
import type { RemoteEngine } from '../../src/plugin/engine/start-engine.ts';
import {
  fixtureVault,
  hasBrowser,
  openApp,
  rested,
  type AppPage,
  type PageOptions,
} from './harness/app-page.ts';
import { sharedApp, suggested } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

/**
 * Opens the example vault with these notes added, and waits until the plugin knows everything that it
 * suggests.
 */
async function openWith(
  notes: Readonly<Record<string, string>>,
  options: PageOptions = {},
): Promise<AppPage> {
  const { files, bytes = {} } = fixtureVault('example');
  const app = await openApp({
    files: { ...files, ...notes },
    bytes,
    now: '2026-11-19T12:00:00',
    size: { width: 620, height: 420 },
    ...options,
  });
  const { page } = app;
  // On a phone, the page otherwise shows only the side panes.
  await page.addStyleTag({
    content: '.mod-root.mod-root { display: block } .mod-right-split { display: none }',
  });
  await page.waitForFunction(() =>
    window.host.plugin.parts().some((part) => 'findings' in part && part.findings !== null),
  );
  // The plugin asks the engine for the words once the findings are counted. Calls are answered in order, so
  // this call is answered after that one.
  await page.evaluate(async () => {
    for (const part of window.host.plugin.parts())
      if ('engine' in part) await (part.engine as RemoteEngine).forms.purposes();
  });
  return app;
}

const plain = (marked: string): string => marked.replace('|', '');

/** Opens a note in the editor, with the cursor at the position of the bar in `marked`. */
async function cursorIn(app: AppPage, path: string, marked: string): Promise<void> {
  const { page } = app;
  await page.evaluate((note) => window.host.openNote(note), path);
  await page.evaluate((offset) => {
    const { editor } = window.host.app.workspace.activeEditor ?? {};
    editor?.setCursor(editor.offsetToPos(offset));
    editor?.focus();
  }, marked.indexOf('|'));
  await rested(app);
}

/** Opens the example vault with a note in the editor, the cursor at the position of the bar in `marked`. */
async function typeIn(path: string, marked: string, options: PageOptions = {}): Promise<AppPage> {
  const app = await openWith({ [path]: plain(marked) }, options);
  await cursorIn(app, path, marked);
  return app;
}

const written = ({ page }: AppPage): Promise<string> =>
  page.evaluate(() => window.host.app.workspace.activeEditor?.editor.getValue() ?? '');

const shown = ({ page }: AppPage): Promise<string[]> =>
  page.locator('.suggestion-item > span:first-child').allTextContents();

/** Types a text, and waits until the suggestions are for all of it. */
async function type({ page }: AppPage, text: string): Promise<void> {
  for (const key of text) {
    await page.keyboard.type(key);
    await suggested(page);
  }
}

const DAILY = '2026-11-19.md';
const PERSON = 'Contacts/Mary Wollstonecraft.md';

describe.skipIf(!hasBrowser())('suggestions while typing', () => {
  it.each([
    ['desktop', {}],
    ['phone', { phone: true }],
  ] as [string, PageOptions][])('complete a line of a log, %s', async (name, options) => {
    const app = await typeIn(`Daily/${DAILY}`, '## Log\n\n|', options);
    const { page } = app;
    await type(app, '- co');
    expect((await shown(app))[0]).toBe('coffee');
    await page.keyboard.press('Enter');
    expect(await written(app)).toBe('## Log\n\n- coffee ');
    await type(app, 'Ad');
    expect((await shown(app))[0]).toBe('Ada Lovelace');
    await picture(page.locator('body'), `suggest-${name}`);
    await page.keyboard.press('Enter');
    expect(await written(app)).toBe('## Log\n\n- coffee [[Ada Lovelace]]');
    await type(app, ': about Ad');
    expect(await shown(app)).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('complete fields, words and links in front matter', async () => {
    const app = await typeIn(PERSON, '---\ntype: contact\n|\n---\n');
    const { page } = app;
    await type(app, 'cad');
    expect(await shown(app)).toEqual(['cadence']);
    await page.keyboard.press('Enter');
    await type(app, 'qu');
    await page.keyboard.press('Enter');
    await type(app, '\nintroduced_by: Ad');
    await picture(page.locator('.mod-root'), 'suggest-field');
    await page.locator('.suggestion-item', { hasText: 'Ada Lovelace' }).click();
    expect(await written(app)).toBe(
      '---\ntype: contact\ncadence: quarterly\nintroduced_by: "[[Ada Lovelace]]"\n---\n',
    );
    await type(app, '\ncad');
    expect(await shown(app)).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('complete a link that the editor has closed by itself, without an extra bracket', async () => {
    const app = await typeIn(`Daily/${DAILY}`, '## Log\n\n- call [[|]]\n');
    await type(app, 'Ada');
    await app.page.keyboard.press('Enter');
    expect(await written(app)).toBe('## Log\n\n- call [[Ada Lovelace]]\n');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  const SILENT = [
    ['a list that is no log', 'Daily/2026-12-01.md', '## Ideas\n\n- |\n'],
    ['code', 'Daily/2026-12-02.md', '## Log\n\n```\n- |\n```\n'],
    ['plain text', 'Daily/2026-12-03.md', '## Log\n\n|\n'],
    ['a note that is nothing of ours', 'Ideas.md', '---\ntitle: x\n|\n---\n'],
  ] as const;
  const GIVEN = [
    ['a field that is given', 'cadence: weekly\ncad', 'e'],
    ['free text', 'organization: Ad', 'a'],
    ['a closed link', 'introduced_by: "[[Ada Lovelace]]', '"'],
    ['a comment', 'cadence: weekly # co', 'f'],
  ] as const;
  const of = (what: string): string => `Contacts/With ${what}.md`;
  const contact = (line: string): string => `---\ntype: contact\n${line}|\n---\n`;
  // Each case has a note of its own, so that what is typed into one does not affect the others.
  const silent = sharedApp(() =>
    openWith(Object.fromEntries(SILENT.map(([, path, text]) => [path, plain(text)]))),
  );
  const given = sharedApp(async () => {
    const app = await openWith(
      Object.fromEntries(GIVEN.map(([what, line]) => [of(what), plain(contact(line))])),
    );
    await app.page.evaluate(() => Object.assign(window, { others: window.host.otherSuggest() }));
    return app;
  });

  it.each(SILENT)('do not appear in %s', async (_, path, text) => {
    const app = await silent();
    await cursorIn(app, path, text);
    await type(app, 'co');
    expect(await shown(app)).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('leave log lines without proposals to other plugins', async () => {
    const LINES = [
      ['- coffee [[Ada Lovelace]]: about the boat', 't'],
      ['- call [[Ada Lovelace]] 20m: hers is the better one', ','],
      ['- email [[Mary Wollstonecraft]]', ' '],
      ['- reading 30m', ' '],
      ['- reading 30m — chapter fou', 'r'],
      ['- ', ' '],
      ['- thanks [[Ada Lovelace]], [[Walter Hartright]]: the lette', 'r'],
      ['- call `ad', 'a'],
      ['- zzz', 'z'],
      ['- lunch at the clu', 'b'],
    ] as const;
    const app = await typeIn(`Daily/${DAILY}`, '## Log\n\n- |\n');
    const { page } = app;
    const others = await page.evaluateHandle(() => window.host.otherSuggest());
    for (const [line, key] of LINES) {
      await page.evaluate((text) => {
        const { editor } = window.host.app.workspace.activeEditor ?? {};
        editor?.setValue(`## Log\n\n${text}\n`);
        editor?.setCursor({ line: 2, ch: text.length });
      }, line);
      await suggested(page);
      await others.evaluate((lines) => lines.splice(0));
      await type(app, key);
      expect(await others.jsonValue()).toEqual([line + key]);
    }
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each(GIVEN)('leave front matter without proposals to other plugins: %s', async (what, line, key) => {
    const app = await given();
    await cursorIn(app, of(what), contact(line));
    const others = await app.page.evaluateHandle(() => (window as unknown as { others: string[] }).others);
    await others.evaluate((lines) => lines.splice(0));
    await type(app, key);
    expect(await others.jsonValue()).toHaveLength(1);
    expect(app.errors).toEqual([]);
  });

  it('do not appear in an empty item, and are closed by Escape', async () => {
    const app = await typeIn(`Daily/${DAILY}`, '## Log\n\n|');
    const { page } = app;
    await type(app, '- ');
    expect(await shown(app)).toEqual([]);
    await type(app, 'co');
    expect(await shown(app)).not.toEqual([]);
    await page.keyboard.press('Escape');
    expect(await shown(app)).toEqual([]);
    expect(await written(app)).toBe('## Log\n\n- co');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

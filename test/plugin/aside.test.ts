import { describe, expect, it } from 'vitest';
import { hasBrowser, rested, type AppPage, type PageOptions } from './harness/app-page.ts';
import { faultsInBothThemes } from './harness/axe.ts';
import { closed, command, form, NOON, notice, openVault, textOf, untilText } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const DATA = '.obsidian/plugins/netvault/data.json';
const EVENING = 'Events/Lecture.md';
const EVENING_NOTE =
  '---\ntype: event\ndate: 2026-11-19\ntime: 18:00-20:30\nwith: ["[[Ada]]"]\n---\n\n## Log\n\n- call [[Ada]]\n';
const FILES: Readonly<Record<string, string>> = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ten points.md':
    '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 10\nevery: week\nstart: 2026-11-02\n---\n',
  'Ada.md': '---\ntype: contact\ncadence: weekly\nneeds: a printer\n---\n',
  [EVENING]: EVENING_NOTE,
  '2026-11-19.md': '## Log\n\n- [ ] email [[Ada]]\n- email [[Ada]]: the story\n',
};
const AT_EVENT = '2026-11-19T18:30:00';
const OPTIONS: PageOptions = { files: FILES, bytes: {}, now: NOON };

const sidebar = ({ page }: AppPage) => page.locator('.mod-right-split .netvault');
const status = ({ page }: AppPage) => page.locator('.netvault-status');
const blocks = ({ page }: AppPage) => page.locator('.netvault-block');

async function open(options: PageOptions = {}): Promise<AppPage> {
  const app = await openVault({ ...OPTIONS, ...options });
  for (const source of ['summary', 'today', 'due', 'goal [[Ten points]]', 'summary last week'])
    await app.page.evaluate((text) => window.host.renderBlock('netvault', text), source);
  await app.page.waitForFunction(() =>
    [...document.querySelectorAll('.netvault-block')].every(({ textContent }) => textContent !== ''),
  );
  await rested(app);
  return app;
}

async function done(app: AppPage): Promise<void> {
  expect(app.errors).toEqual([]);
  await app.close();
}

/** Everything that NetVault shows in the sidebar, the status bar and code blocks. */
async function shown(app: AppPage): Promise<string> {
  const texts = [sidebar(app), status(app), blocks(app)].map((one) => one.allInnerTexts());
  return (await Promise.all(texts)).flat().join('\n');
}

async function untilAside(app: AppPage): Promise<void> {
  await app.page.locator('.netvault-aside').waitFor();
  await status(app).filter({ hasText: 'Goals set aside' }).waitFor();
  await blocks(app).nth(4).filter({ hasText: 'set aside' }).waitFor();
  await rested(app);
}

async function untilShown(app: AppPage): Promise<void> {
  await sidebar(app).getByText('of 10 points').waitFor();
  await status(app).filter({ hasText: 'points' }).waitFor();
  await blocks(app).first().getByText('of 10 points').waitFor();
  await rested(app);
}

describe.skipIf(!hasBrowser())('goals set aside by command', () => {
  it.each([
    ['desktop', { sidebar: 320 }],
    ['phone', { phone: true }],
  ] as [string, PageOptions][])(
    'show no number anywhere, but how to show them again, %s',
    async (name, options) => {
      const app = await open(options);
      expect(await shown(app)).toMatch(/\d/);
      await command(app, 'set-goals-aside');
      await app.page.locator('.netvault-aside').waitFor();
      await blocks(app).nth(4).filter({ hasText: 'set aside' }).waitFor();
      if (name !== 'phone') await status(app).filter({ hasText: 'Goals set aside' }).waitFor();
      const text = await shown(app);
      expect(text).not.toMatch(/\d/);
      expect(text).toContain('Your goals are set aside until you show them. Here is what you can bring.');
      expect(await blocks(app).allInnerTexts()).toEqual(
        Array(5).fill('Your goals are set aside until you show them. Show my goals'),
      );
      const split = app.page.locator('.mod-right-split');
      expect(await faultsInBothThemes(app, '.netvault', split, `aside-by-command-${name}`)).toEqual([]);
      await picture(blocks(app).first(), `aside-block-${name}`);
      await done(app);
    },
  );

  it('can be shown again by the command, in the sidebar and in a code block', async () => {
    const app = await open();
    for (const end of [
      () => command(app, 'set-goals-aside'),
      () => sidebar(app).getByRole('button', { name: 'Show my goals' }).click(),
      () => blocks(app).nth(1).getByRole('button', { name: 'Show my goals' }).click(),
    ]) {
      await command(app, 'set-goals-aside');
      await untilAside(app);
      await end();
      await untilShown(app);
    }
    await done(app);
  });

  it('stay set aside after a restart, until they are shown again', async () => {
    const before = await open();
    await command(before, 'set-goals-aside');
    await untilAside(before);
    await untilText(before.page, DATA, '{"aside":true}');
    await before.close();
    const app = await open({ files: { ...FILES, [DATA]: '{"aside":true}' }, now: '2026-11-20T08:00:00' });
    await untilAside(app);
    await command(app, 'set-goals-aside');
    await untilShown(app);
    await untilText(app.page, DATA, '{"aside":null}');
    await done(app);
  });

  it.each(['', 'no json', '[]', '{"aside":{"x":1}}', '"aside"', 'null'])(
    'are shown if the saved state is %j',
    async (data) => {
      const app = await open({ files: { ...FILES, [DATA]: data } });
      await untilShown(app);
      await done(app);
    },
  );

  it('hide the worth of a line in the log form', async () => {
    const app = await open();
    const { page } = app;
    await command(app, 'set-goals-aside');
    await untilAside(app);
    await command(app, 'log-activity');
    await form(app).locator('input').fill('call Ada: hello');
    await form(app).getByText('call [[Ada]]: hello').waitFor();
    expect(await form(app).locator('.netvault-preview').innerText()).not.toContain('point');
    await form(app).locator('input').press('Enter');
    await closed(page);
    expect(await notice(app).innerText()).not.toContain('point');
    await done(app);
  });
});

describe.skipIf(!hasBrowser())('goals set aside by an event that is on', () => {
  it('can be shown everywhere on request, and set aside again', async () => {
    const app = await open({ now: AT_EVENT });
    await untilAside(app);
    expect(await shown(app)).not.toMatch(/\d/);
    expect(await blocks(app).first().innerText()).toContain('while the event is on.');
    await sidebar(app).getByRole('button', { name: 'Show my goals' }).click();
    await untilShown(app);
    await untilText(app.page, DATA, `{"aside":"${EVENING}"}`);
    await command(app, 'set-goals-aside');
    await untilAside(app);
    await done(app);
  });
});

describe.skipIf(!hasBrowser())('a line of free text', () => {
  it('is written into the note of the event, and can be undone', async () => {
    const app = await open({ now: AT_EVENT });
    const { page } = app;
    await untilAside(app);
    await sidebar(app).getByRole('button', { name: 'Note something down' }).click();
    await form(app).getByLabel('What do you want to note?').fill('call [[Ada]]: she is from Kyoto');
    expect(await faultsInBothThemes(app, '.modal', form(app), 'note-down')).toEqual([]);
    await form(app).getByRole('button', { name: 'Note', exact: true }).click();
    await closed(page);
    expect(await textOf(app, EVENING)).toBe(
      `${EVENING_NOTE}\n## Notes\n\n- call [[Ada]]: she is from Kyoto\n`,
    );
    expect(await notice(app).innerText()).toContain(`${EVENING}, line 14`);
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await page.locator('.notice', { hasText: 'is as it was before' }).waitFor();
    expect(await textOf(app, EVENING)).toBe(EVENING_NOTE);
    await done(app);
  });

  it('is written into an open editor next to what is typed there, and the editor can undo it', async () => {
    const app = await open({ now: AT_EVENT });
    const { page } = app;
    await page.evaluate((path) => window.host.openNote(path), EVENING);
    await page.evaluate(() => {
      const { editor } = window.host.app.workspace.activeLeaf?.view as unknown as {
        editor: { replaceRange: (text: string, at: object) => void; undo: () => void };
      };
      editor.replaceRange('Typed.\n', { line: 7, ch: 0 });
      Object.assign(window, { editor });
    });
    await command(app, 'note-down');
    await form(app).getByLabel('What do you want to note?').fill('send her the paper');
    await form(app).getByLabel('What do you want to note?').press('Enter');
    await closed(page);
    const value = (): Promise<string> =>
      page.evaluate(() => (window as unknown as { editor: { getValue: () => string } }).editor.getValue());
    expect(await value()).toContain('Typed.\n');
    expect(await value()).toContain('\n## Notes\n\n- send her the paper\n');
    expect(await textOf(app, EVENING)).toBe(await value());
    await page.evaluate(() => {
      (window as unknown as { editor: { undo: () => void } }).editor.undo();
    });
    expect(await value()).not.toContain('paper');
    expect(await value()).toContain('Typed.\n');
    await done(app);
  });

  it('is written into the daily note if there is no event, and rejected if it begins a comment', async () => {
    const files = Object.fromEntries(Object.entries(FILES).filter(([path]) => path !== EVENING));
    const app = await open({ files });
    await command(app, 'note-down');
    const field = form(app).getByLabel('What do you want to note?');
    await field.fill('a %% b');
    await field.press('Enter');
    await form(app).getByRole('alert').filter({ hasText: '%%' }).waitFor();
    await field.fill('the paper');
    await field.press('Enter');
    await closed(app.page);
    expect(await textOf(app, '2026-11-19.md')).toBe(
      `${FILES['2026-11-19.md'] ?? ''}\n## Notes\n\n- the paper\n`,
    );
    await done(app);
  });
});

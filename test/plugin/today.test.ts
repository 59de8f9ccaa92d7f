import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { hasBrowser, type AppPage, type PageOptions } from './harness/app-page.ts';
import { accessibilityFaults, faultsInBothThemes } from './harness/axe.ts';
import { focused } from './harness/focused.ts';
import {
  closed,
  command,
  form,
  notice,
  openVault,
  sharedApp,
  textOf,
  untilSaid,
  untilText,
} from './harness/forms.ts';
import { picture } from './harness/picture.ts';
import { covered } from './harness/reachable.ts';

const DAY = 'Daily/2026-11-19.md';
const TOMORROW = 'Daily/2026-11-20.md';
const LEFT = ['16', '15', '14', '13'].map((day) => `- [ ] 2026-11-${day} email [[Bob]]: of the ${day}th\n`);

/** A day with every kind of line: done, open and left over; and an event tonight. */
const FILES: Readonly<Record<string, string>> = {
  '.obsidian/daily-notes.json': '{"folder": "Daily"}',
  'Scorecard.md': '---\ntype: scorecard\ndays_off:\n  - 2026-11-11: St Martin’s Day\n---\n',
  'Ten points.md':
    '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 10\nevery: week\nstart: 2026-11-02\n---\n',
  'Ada.md': '---\ntype: contact\n---\n',
  'Bob.md': '---\ntype: contact\n---\n',
  'Lecture.md':
    '---\ntype: event\ndate: 2026-11-19\ntime: 18:00-20:30\nplace: Albemarle Street\ngoals: [meet 3, card 2]\n---\n',
  'Fair.md': '---\ntype: event\ndate: 2026-11-24\n---\n',
  [DAY]:
    '# Thursday\n\n## Log\n\n- [x] call [[Ada]]: the December story\n- [ ] call [[Bob]] ^b1\n- [ ] reading 15m\n',
  'Daily/2026-11-17.md': `## Log\n\n- [ ] email [[Ada]]\n${LEFT.join('')}`,
};
const NOTHING = { ...FILES, [DAY]: '# Thursday\n', 'Daily/2026-11-17.md': '', 'Lecture.md': '' };

const open = (options: PageOptions = {}): Promise<AppPage> =>
  openVault({ files: FILES, bytes: {}, ...options });
const today = ({ page }: AppPage): Locator => page.locator('[data-key="today"]');
const box = (app: AppPage, name: string): Locator => today(app).getByRole('checkbox', { name });
const rows = (app: AppPage): Promise<string[]> => today(app).locator('.netvault-decided').allInnerTexts();
const note = (app: AppPage): Locator => today(app).locator('.netvault-section-note');
const menu = (page: Page, item: string): Promise<void> =>
  page.locator('.menu-item', { hasText: item }).click();

async function done(app: AppPage): Promise<void> {
  expect(app.errors).toEqual([]);
  await app.close();
}

/** The text of a note of the same vault after the command line has run there. */
async function byCli(path: string, ...args: string[]): Promise<string> {
  const root = tempVault({
    ...Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`vault/${name}`, text])),
    'state/': '',
  });
  const ran = await runHere([...args, '--today', '2026-11-19T12:00'], {
    cwd: join(root, 'vault'),
    env: { ...UTF8, XDG_STATE_HOME: join(root, 'state') },
  });
  expect(ran.stderr).toBe('');
  return readFileSync(join(root, 'vault', path), 'utf8');
}

describe.skipIf(!hasBrowser())('today in the sidebar', () => {
  it.each([
    ['usual', { sidebar: 320 }],
    ['narrow', { sidebar: 240 }],
    ['wide', { sidebar: 480 }],
    ['phone', { phone: true }],
  ] as [string, PageOptions][])(
    'shows decided lines, left-over lines and tonight’s event, %s',
    async (name, options) => {
      const app = await open({ size: { width: 900, height: 1200 }, ...options });
      const { page } = app;
      expect(await page.locator('.netvault-section-title').allTextContents()).toEqual([
        'Today',
        'Reconnect',
        'Coming',
        'Tomorrow',
      ]);
      expect(await note(app).innerText()).toBe('1 of 3 done');
      expect((await rows(app)).map((text) => text.split(/\s*\n\s*/))).toEqual([
        ['Call Ada', 'the December story'],
        ['Call Bob'],
        ['Reading 15m'],
        ['Email Ada', 'from Tuesday'],
        ['Email Bob', 'from Monday', 'of the 16th'],
        ['Email Bob', 'from Sunday', 'of the 15th'],
      ]);
      expect(await today(app).innerText()).toMatch(
        /Show 2 more\s+Lecture\s+18:00 to 20:30\. Albemarle Street\.\s+meet 3\s*card 2$/,
      );
      expect(await page.locator('[data-key="coming"]').innerText()).not.toContain('Lecture');
      const split = page.locator('.mod-right-split');
      expect(await faultsInBothThemes(app, '.netvault', split, `today-${name}`)).toEqual([]);
      expect(await covered(page, '.netvault')).toEqual([]);
      const { scrollWidth = 1, clientWidth = 0 } = await page.evaluate(() => {
        const view = document.querySelector('.netvault');
        return { scrollWidth: view?.scrollWidth, clientWidth: view?.clientWidth };
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await today(app).getByRole('button', { name: 'Show 2 more' }).click();
      await today(app).getByText('of the 13th').waitFor();
      await done(app);
    },
  );

  it('ticks each box in its note, one after the other, as the command line does', async () => {
    const app = await open();
    const { page } = app;
    for (const [name, count] of [
      ['Call Bob', '2 of 3 done'],
      ['Reading 15m', '3 of 3 done'],
      ['Email Ada, from Tuesday', '4 of 4 done'],
    ] as const) {
      await box(app, name).click();
      await note(app).getByText(count).waitFor();
    }
    await page.locator('.notice', { hasText: 'It was left over, from Tuesday, and is ticked.' }).waitFor();
    expect(await textOf(app, DAY)).toBe((FILES[DAY] ?? '').replaceAll('[ ]', '[x]'));
    const left = 'Daily/2026-11-17.md';
    expect(await textOf(app, left)).toContain('- [x] 2026-11-19 email [[Ada]]\n');
    expect(await textOf(app, left)).toBe(await byCli(left, 'done', 'email', 'Ada'));
    // Lines that are done have an image instead of a checkbox; the only open lines are those left over.
    expect(await today(app).getByRole('img', { name: 'Done' }).count()).toBe(4);
    expect(await today(app).getByRole('checkbox').count()).toBe(3);
    await done(app);
  });

  it('ticks boxes that are clicked quickly, and ignores a second click', async () => {
    const app = await open({ slowBy: 60 });
    await box(app, 'Call Bob').dblclick();
    await box(app, 'Reading 15m').click();
    await note(app).getByText('3 of 3 done').waitFor();
    expect(await textOf(app, DAY)).toBe((FILES[DAY] ?? '').replaceAll('[ ]', '[x]'));
    await done(app);
  });

  it.each(['Space', 'Enter'])('ticks by keyboard, %s, and moves the focus to the next box', async (key) => {
    const app = await open();
    await box(app, 'Call Bob').focus();
    await app.page.keyboard.press(key);
    await note(app).getByText('2 of 3 done').waitFor();
    await expect.poll(() => focused(app.page)).toBe('Reading 15m');
    expect(await textOf(app, DAY)).toContain('- [x] call [[Bob]] ^b1\n');
    await done(app);
  });

  it('shows lines noted for tomorrow without the mark of decided lines', async () => {
    const app = await open({
      files: {
        ...NOTHING,
        [TOMORROW]: '## Log\n\n- [ ] call [[Ada]]\n- gift [[Bob]]\n- [x] email [[Bob]]\n',
      },
    });
    const part = app.page.locator('[data-key="tomorrow"]');
    expect((await part.innerText()).split(/\s*\n\s*/).slice(-4)).toEqual([
      'Call Ada',
      'Also noted',
      'Gift Bob',
      'Email Bob',
    ]);
    expect(await part.locator('.netvault-dot').count()).toBe(1);
    const lefts = await part
      .locator('.netvault-row-text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBe(1);
    await done(app);
  });

  it('shows links in the text of a line as people read them', async () => {
    const app = await open({
      files: {
        ...NOTHING,
        [DAY]: '## Log\n\n- [ ] call [[Ada]]: [[Fair|the fair]] and [a stall](https://example.com)\n',
        [TOMORROW]: '## Log\n\n- [ ] email [[Bob]]: about [[Fair#Stalls|stalls]]\n',
      },
    });
    expect(await rows(app)).toEqual([expect.stringMatching(/\nthe fair and a stall$/)]);
    const part = app.page.locator('[data-key="tomorrow"]');
    expect(await part.innerText()).toMatch(/\nabout stalls$/);
    await done(app);
  });

  it.each(['button', 'mouse', 'key'])(
    'moves a line to tomorrow by the menu of its row, opened by %s',
    async (by) => {
      const app = await open();
      const { page } = app;
      if (by === 'button')
        await today(app).getByRole('button', { name: 'Move or drop: Call Bob' }).press('Enter');
      else if (by === 'mouse') await today(app).getByText('Call Bob').first().click({ button: 'right' });
      else
        await box(app, 'Call Bob').evaluate((one) =>
          one.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
        );
      await menu(page, 'Move to tomorrow');
      await note(app).getByText('1 of 2 done').waitFor();
      expect(await textOf(app, DAY)).toContain('- [>] call [[Bob]] ^b1\n');
      expect(await textOf(app, TOMORROW)).toBe(
        await byCli(TOMORROW, 'done', 'call', 'Bob', '--move', '2026-11-20'),
      );
      expect(await page.locator('[data-key="tomorrow"]').innerText()).toContain('Call Bob');
      expect(await page.locator('[data-key="tomorrow"] :is(input, .netvault-tick)').count()).toBe(0);
      await notice(app).getByRole('button', { name: 'Undo' }).click();
      await note(app).getByText('1 of 3 done').waitFor();
      expect(await textOf(app, DAY)).toBe(FILES[DAY]);
      await done(app);
    },
  );

  it.each([
    ['the line that was left behind', DAY, '[>] call [[Bob]]', '[-] call [[Bob]]'],
    ['the note that was made', TOMORROW, '- [ ] call [[Bob]]', '- [ ] call [[Bob]]: hello'],
  ])('restores neither note on undo if %s has changed since', async (_, path, is, now) => {
    const app = await open();
    const { page } = app;
    await today(app).getByText('Call Bob').first().click({ button: 'right' });
    await menu(page, 'Move to tomorrow');
    await note(app).getByText('1 of 2 done').waitFor();
    await page.evaluate(
      async ([file, from, to]) => {
        const { vault } = window.host.app;
        const found = vault.getFileByPath(file);
        if (found) await vault.process(found, (text) => text.replace(from, to));
      },
      [path, is, now] as const,
    );
    const before = [await textOf(app, DAY), await textOf(app, TOMORROW)];
    expect(before.join('')).toContain(now);
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await untilSaid(page, 'has changed meanwhile, and was left alone');
    expect([await textOf(app, DAY), await textOf(app, TOMORROW)]).toEqual(before);
    await app.close();
  });

  it('drops a line by its menu', async () => {
    const app = await open();
    await today(app).getByRole('button', { name: 'Move or drop: Reading 15m' }).click();
    await picture(app.page.locator('body'), 'today-menu');
    await menu(app.page, 'Drop');
    await note(app).getByText('1 of 2 done').waitFor();
    expect(await textOf(app, DAY)).toContain('- [-] reading 15m\n');
    expect(await notice(app).innerText()).toContain('It is dropped, and does not count.');
    await done(app);
  });

  it('ticks in an open editor next to unsaved text, and the editor can undo it', async () => {
    const app = await open();
    const { page } = app;
    await page.evaluate((path) => window.host.openNote(path), DAY);
    const typed = await page.evaluate(() => {
      const { editor } = window.host.app.workspace.activeLeaf?.view as unknown as {
        editor: {
          replaceRange: (text: string, at: object) => void;
          getValue: () => string;
          undo: () => void;
        };
      };
      Object.assign(window, { editor });
      window.host.app.saveAfter = 60_000;
      editor.replaceRange('\nTyped, and not saved.\n', { line: 1, ch: 0 });
      return editor.getValue();
    });
    const value = (): Promise<string> =>
      page.evaluate(() => (window as unknown as { editor: { getValue: () => string } }).editor.getValue());
    await box(app, 'Call Bob').click();
    await note(app).getByText('2 of 3 done').waitFor();
    expect(await value()).toBe(typed.replace('[ ] call [[Bob]]', '[x] call [[Bob]]'));
    await page.evaluate(() => {
      (window as unknown as { editor: { undo: () => void } }).editor.undo();
    });
    expect(await value()).toBe(typed);
    await done(app);
  });

  it('does not move a line if the note of tomorrow cannot be written', async () => {
    const app = await open();
    const { page } = app;
    await page.evaluate((day) => {
      const { vault } = window.host.app;
      const create = vault.create.bind(vault);
      vault.create = (path, text) =>
        path.includes(day) ? Promise.reject(new Error('EROFS: as if')) : create(path, text);
    }, '2026-11-20');
    await today(app).getByText('Call Bob').first().click({ button: 'right' });
    await menu(page, 'Move to tomorrow');
    await untilSaid(page, `${TOMORROW} cannot be written: Error: EROFS`);
    expect(await textOf(app, DAY)).toBe(FILES[DAY]);
    await app.close();
  });

  it('ticks no other line if the clicked one has changed meanwhile, and says so', async () => {
    const app = await open();
    const { page } = app;
    const changed = (FILES[DAY] ?? '').replace('call [[Bob]] ^b1', 'email [[Bob]]');
    // The box is clicked before the plugin hears of the change.
    await page.evaluate(
      async ([path, text]) => {
        const { vault } = window.host.app;
        const file = vault.getFileByPath(path);
        window.host.hold();
        const names = [...document.querySelectorAll('.netvault-decided > [hidden]')];
        names
          .find(({ textContent }) => textContent === 'Call Bob')
          ?.parentElement?.querySelector('input')
          ?.click();
        if (file) await vault.modify(file, text);
        window.host.release();
      },
      [DAY, changed] as const,
    );
    await untilSaid(page, 'changed meanwhile');
    expect(await textOf(app, DAY)).toBe(changed);
    await box(app, 'Email Bob').first().waitFor();
    expect(await today(app).getByRole('checkbox', { checked: true }).count()).toBe(0);
    await done(app);
  });

  it.each([
    ['nothing is decided', '2026-11-19T12:00:00', 'Nothing was decided for today.\nLog\nPlan'],
    ['it is a day off', '2026-11-11T12:00:00', 'St Martin’s Day. Nothing is expected.'],
  ])('is a single line if %s', async (_, now, said) => {
    const app = await open({ files: NOTHING, now, sidebar: 320 });
    const { page } = app;
    const line = page.locator('[data-key="no-today"]');
    expect(await line.innerText()).toBe(said);
    expect(await accessibilityFaults(page, '.netvault')).toEqual([]);
    expect(await covered(page, '.netvault')).toEqual([]);
    await picture(page.locator('.mod-right-split'), `today-${now.slice(8, 10)}`);
    if (said.endsWith('Plan')) {
      await line.getByRole('button', { name: 'Plan today' }).click();
      expect(await form(app).innerText()).toContain('Thursday 19 November 2026');
      await form(app).getByLabel('Something else').fill('email Ada');
      await page.keyboard.press('Enter');
      await form(app).getByRole('checkbox', { name: 'email Ada' }).waitFor();
      await page.keyboard.press('Enter');
      await untilText(app.page, DAY, '- [ ] email [[Ada]]');
      await note(app).getByText('0 of 1 done').waitFor();
    }
    await done(app);
  });

  it('shows decided lines even on a day off', async () => {
    const app = await open({
      files: { ...NOTHING, 'Daily/2026-11-11.md': '## Log\n- [ ] call [[Bob]]\n' },
      now: '2026-11-11T12:00:00',
    });
    expect(await today(app).innerText()).toMatch(
      /0 of 1 done\s+St Martin’s Day\. Nothing is expected\.\s+Call Bob/,
    );
    expect(await accessibilityFaults(app.page, '.netvault')).toEqual([]);
    await done(app);
  });

  it.each([
    ['nothing is decided', {}, 'A day off: St Martin’s Day. Nothing is expected.'],
    [
      'something is decided',
      { 'Daily/2026-11-11.md': '## Log\n- [ ] call [[Bob]]\n' },
      'A day off: St Martin’s Day. Nothing is expected.\nCall Bob',
    ],
  ])('shows on the evening before that tomorrow is a day off, if %s', async (_, files, said) => {
    const app = await open({ files: { ...NOTHING, ...files }, now: '2026-11-10T12:00:00', sidebar: 320 });
    const tomorrow = app.page.locator('[data-key="tomorrow"]');
    expect((await tomorrow.innerText()).replace(/\n+/g, '\n')).toContain(said);
    expect(await tomorrow.getByRole('button', { name: 'Plan tomorrow' }).count()).toBe(0);
    expect(await tomorrow.innerText()).not.toContain('easy start');
    expect(await accessibilityFaults(app.page, '.netvault')).toEqual([]);
    await picture(app.page.locator('.mod-right-split'), 'tomorrow-off');
    await done(app);
  });

  it.each([
    ['nothing is', { 'Ten points.md': '' }, 0],
    ['a goal is', {}, 1],
  ])('opens a form with details about goals only if a goal is left: %s', async (_, files, count) => {
    const app = await open({ files: { ...NOTHING, ...files } });
    await app.page.getByRole('button', { name: 'Plan today' }).click();
    await form(app).getByLabel('Something else').waitFor();
    expect(await form(app).locator('details').count()).toBe(count);
    await done(app);
  });

  it('disappears during an event, and in another period', async () => {
    const app = await open({ now: '2026-11-19T18:30:00' });
    const { page } = app;
    await page.locator('.netvault-aside').waitFor();
    expect(await today(app).count()).toBe(0);
    expect(await page.locator('.netvault').innerText()).not.toMatch(/\d/);
    await page.getByRole('button', { name: 'Show my goals' }).click();
    await today(app).waitFor();
    await page.getByRole('button', { name: 'Earlier week' }).click();
    await today(app).waitFor({ state: 'detached' });
    expect(await page.locator('[data-key="coming"], [data-key="tomorrow"]').count()).toBe(0);
    await done(app);
  });

  it('opens the note of a row at its line', async () => {
    const app = await open();
    await today(app).getByText('Reading 15m').first().click();
    await app.page.waitForFunction((path) => window.host.app.workspace.opened.includes(path), DAY);
    const at = await app.page.evaluate(() => {
      const view = window.host.app.workspace.activeLeaf?.view as unknown as {
        editor: { getCursor: () => { line: number } };
      };
      return view.editor.getCursor().line;
    });
    expect(at).toBe(6);
    await done(app);
  });
});

/** Removes the notices, which lie over boxes: in this page, a notice stays until it is closed. */
const readNotices = ({ page }: AppPage): Promise<void> =>
  page.locator('.notice').evaluateAll((all) => {
    all.forEach((one) => {
      one.remove();
    });
  });

describe.skipIf(!hasBrowser())('a box in a contact’s own log', () => {
  const ADA =
    '---\ntype: contact\nlog: ["[ ] 2026-11-19 call: the map", "[ ] 2026-11-18 email: the list"] # mine\n---\n';
  const BOB =
    '---\ntype: contact\n---\n\n## Log\n\n- [ ] 2026-11-19 send him the book ^b2\n- [ ] 2026-11-18 lunch at the club\n';
  const opened = sharedApp(() => open({ files: { ...NOTHING, 'Ada.md': ADA, 'Bob.md': BOB } }));

  it.each([
    [
      'one of several entries on a line',
      'Ada.md',
      'Call Ada',
      ADA.replace('[ ] 2026-11-19', '[x] 2026-11-19'),
    ],
    [
      'one of them that is left over',
      'Ada.md',
      'Email Ada, from yesterday',
      ADA.replace('[ ] 2026-11-18', '[x] 2026-11-19'),
    ],
    [
      'without an activity',
      'Bob.md',
      'Bob: send him the book',
      BOB.replace('[ ] 2026-11-19', '[x] 2026-11-19'),
    ],
    [
      'without an activity that is left over',
      'Bob.md',
      'Bob: lunch at the club, from yesterday',
      BOB.replace('[ ] 2026-11-18', '[x] 2026-11-19'),
    ],
  ])('is ticked in its note, and the tick can be undone: %s', async (_, path, name, ticked) => {
    const app = await opened();
    await readNotices(app);
    const before = await textOf(app, path);
    const open = box(app, name);
    await open.click();
    await open.waitFor({ state: 'detached' });
    expect(await textOf(app, path)).toBe(ticked);
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await open.waitFor();
    expect(await textOf(app, path)).toBe(before);
    // The undo command takes back a tick, too.
    await open.click();
    await open.waitFor({ state: 'detached' });
    expect(await command(app, 'undo-log')).toBe(true);
    await open.waitFor();
    expect(await textOf(app, path)).toBe(before);
    expect(app.errors).toEqual([]);
  });

  it('is ticked after the others of its line, and counts', async () => {
    const app = await opened();
    await readNotices(app);
    for (const [name, count] of [
      ['Call Ada', '1 of 2 done'],
      ['Email Ada', '2 of 3 done'],
      ['Bob: send him the book', '3 of 3 done'],
      ['Bob: lunch at the club, from yesterday', '4 of 4 done'],
    ] as const) {
      await box(app, name).click();
      await note(app).getByText(count).waitFor();
      await readNotices(app);
    }
    expect(await textOf(app, 'Ada.md')).toBe(ADA.replaceAll(/\[ \] 2026-11-1[89]/g, '[x] 2026-11-19'));
    expect(await textOf(app, 'Bob.md')).toBe(BOB.replaceAll(/\[ \] 2026-11-1[89]/g, '[x] 2026-11-19'));
    expect(app.errors).toEqual([]);
  });
});

describe.skipIf(!hasBrowser())('the code block “today”', () => {
  it('shows the same as the sidebar, and ticks', async () => {
    const app = await open();
    const { page } = app;
    const same = (await today(app).innerText()).trim();
    await page.evaluate(() => window.host.renderBlock('netvault', 'today'));
    const block = page.locator('.netvault-block');
    await block.getByText('1 of 3 done').waitFor();
    expect((await block.innerText()).trim()).toBe(same);
    await block.getByRole('checkbox', { name: 'Call Bob' }).click();
    await block.getByText('2 of 3 done').waitFor();
    await block.getByRole('button', { name: 'Show 2 more' }).click();
    await block.getByText('of the 13th').waitFor();
    expect(await accessibilityFaults(page, '.netvault-block')).toEqual([]);
    await page.evaluate(() => document.querySelector('.app-container')?.remove());
    await picture(block, 'today-block');
    await done(app);
  });

  const opened = sharedApp(open);

  it.each([
    ['tody', '“tody” is not known here. Did you mean “today”?'],
    ['today week', '“week” means nothing here. Write today alone.'],
    ['x', '“x” is not known here. A block shows summary, today, due, goal, events, intro, heat or person.'],
  ])('explains what it does not understand: %s', async (source, said) => {
    const app = await opened();
    await app.page.evaluate((text) => window.host.renderBlock('netvault', text), source);
    await app.page.locator('.netvault-block', { hasText: said }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('shows during an event that goals are set aside', async () => {
    const app = await open({ now: '2026-11-19T18:30:00' });
    await app.page.evaluate(() => window.host.renderBlock('netvault', 'today'));
    await app.page.locator('.netvault-block', { hasText: 'Your goals are set aside' }).waitFor();
    await done(app);
  });
});

describe.skipIf(!hasBrowser())('the log form', () => {
  it.each([
    ['call Bob', 'It was decided, and is ticked.', '- [x] call [[Bob]] ^b1\n'],
    [
      'call Ada: the December story',
      `The same stands there already: ${DAY}, line 5.`,
      '- [ ] call [[Bob]] ^b1\n',
    ],
    ['[ ] call Bob', `The same stands there already: ${DAY}, line `, '- [ ] call [[Bob]] ^b1\n'],
  ])('shows for “%s” whether that is decided or done already', async (line, said, text) => {
    const app = await open();
    await command(app, 'log-activity');
    await form(app).locator('input').fill(line);
    await form(app).locator('.netvault-preview', { hasText: said }).waitFor();
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await closed(app.page);
    expect(await textOf(app, DAY)).toContain(text);
    expect(await notice(app).innerText()).toContain(said);
    await done(app);
  });
});

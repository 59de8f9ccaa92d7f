import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser, openApp, rested, type AppPage, type PageOptions } from './harness/app-page.ts';
import { accessibilityFaults } from './harness/axe.ts';
import {
  closed,
  command,
  form,
  NOON,
  notice,
  sharedApp,
  textOf,
  untilSaid,
  untilText,
} from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const ADA = 'People/Ada Lovelace.md';
const GRACE = 'People/Grace Hopper.md';
const ASKED = 'Introductions/Ada and Grace.md';
const THOUGHT = 'Introductions/Ada and Walter.md';

const FILES: Readonly<Record<string, string>> = {
  '.obsidian/daily-notes.json': '{"folder": "Daily"}',
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
  'Points.md':
    '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 20\nevery: week\nstart: 2026-11-02\n---\n',
  'People/Me.md': '---\ntype: contact\n---\n',
  [ADA]:
    '---\ntype: contact\nrole: countess\norganization: "[[Analytical Society]]"\ncadence: monthly\nlast_contact: 2026-08-01\nneeds: [an illustrator]\noffers: [notes on engines]\n---\n',
  [GRACE]: '---\ntype: contact\ncadence: monthly\nlast_contact: 2026-09-01\n---\n',
  'People/Walter Hartright.md':
    '---\ntype: contact\noffers: [an illustrator]\norganisaton: Limmeridge\n---\n',
  [ASKED]:
    '---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\nstatus: asked\nasked: 2026-11-09\nconsent: ["[[Grace Hopper]]"]\n---\n',
  [THOUGHT]:
    '---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Walter Hartright]]"]\nstatus: proposed\n---\n',
  'Lecture.md': '---\ntype: event\ndate: 2026-11-24\ntime: 18:00-20:00\n---\n',
  'Plain.md': 'I met [[Ada Lovelace]] and Tom Sawyer.\n',
  'Meeting.md': '---\ntype: something of others\n---\n',
  'Daily/2026-11-19.md': '## Log\n\n- call [[Zed Quux]]\n',
};

const sidebar = ({ page }: AppPage): Locator => page.locator('[data-type="netvault-scorecard"] .netvault');
const row = (app: AppPage, name: string): Locator =>
  sidebar(app).locator('.netvault-row', { has: app.page.getByRole('link', { name, exact: true }) });
const menu = ({ page }: AppPage): Locator => page.locator('.menu');
/** The titles of the items in the open menu; waits for the menu, which a busy machine opens later. */
const items = async (app: AppPage): Promise<string[]> => {
  const titles = menu(app).locator('.menu-item-title');
  await titles.first().waitFor();
  return titles.allTextContents();
};
const choose = (app: AppPage, title: string): Promise<void> =>
  menu(app).getByText(title, { exact: true }).click();
const away = ({ page }: AppPage): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('.menu')) one.remove();
  });
const opened = ({ page }: AppPage): Promise<string | undefined> =>
  page.evaluate(() => window.host.app.workspace.opened.at(-1));

/** Opens the vault and the scorecard, and waits until the plugin knows which note is whose. */
async function open(options: PageOptions = {}): Promise<AppPage> {
  const app = await openApp({ files: FILES, now: NOON, size: { width: 900, height: 1200 }, ...options });
  await command(app, 'open-scorecard');
  await app.page.waitForSelector('.netvault-findings');
  return app;
}

/**
 * Touches the middle of a row, moves the finger `dx` pixels sideways (0: rests it), and lifts it if `ends`.
 */
async function touch({ page }: AppPage, on: Locator, dx: number, ends = true): Promise<void> {
  await on.scrollIntoViewIfNeeded();
  const box = await on.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.evaluate(
    ([left, top, by, isEnded]) => {
      const target = document.elementFromPoint(left, top) ?? document.body;
      const fire = (type: string, at: number): void => {
        const init = { clientX: at, clientY: top, pointerType: 'touch', bubbles: true, cancelable: true };
        target.dispatchEvent(new PointerEvent(type, init));
      };
      fire('pointerdown', left);
      if (by !== 0) fire('pointermove', left + by / 2);
      if (by !== 0) fire('pointermove', left + by);
      if (isEnded) fire('pointerup', left + by);
    },
    [x, y, dx, ends] as const,
  );
}

describe.skipIf(!hasBrowser())('actions at hand', () => {
  it('are Log, New contact and Check, above the scorecard', async () => {
    const app = await open();
    const { page } = app;
    const bar = sidebar(app).locator('.nav-header');
    expect(await bar.evaluate((one) => one.previousElementSibling)).toBe(null);
    await bar.getByRole('button', { name: 'Log an activity' }).click();
    await form(app).locator('.modal-close-button').click();
    await closed(page);
    await bar.getByRole('button', { name: 'New contact' }).click();
    expect(await form(app).innerText()).toContain('New contact');
    await page.keyboard.press('Escape');
    await closed(page);
    await bar.getByRole('button', { name: 'Check the vault' }).click();
    await page.waitForSelector('[data-type="netvault-findings"] [data-key="head"]');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are in the menu of a file, according to the kind of its note', async () => {
    const app = await open();
    const of = async (path: string): Promise<string[]> => {
      const said = await app.page.evaluate((name) => window.host.fileMenu(name), path);
      await away(app);
      return said;
    };
    expect(await of(ADA)).toEqual([
      'Log something with Ada Lovelace',
      'Snooze Ada Lovelace',
      'Introduce Ada Lovelace',
      'Show Ada Lovelace',
      'Check this note',
    ]);
    expect(await of('Lecture.md')).toEqual(['Decide', 'Note something down', 'Check this note']);
    expect(await of(ASKED)).toEqual(['Note the next step…', 'Check this note']);
    expect(await of('Points.md')).toEqual(['Check this note']);
    expect(await of('Meeting.md')).toEqual(['Check this note']);
    expect(await of('Daily/2026-11-19.md')).toEqual(['Check this note']);
    expect(await of('Plain.md')).toEqual(['Make this note a contact', 'Check this note']);
    await app.page.evaluate(() => window.host.fileMenu('Plain.md'));
    await choose(app, 'Make this note a contact');
    await untilSaid(app.page, 'Plain is a contact now.');
    expect(await textOf(app, 'Plain.md')).toBe(`---\ntype: contact\n---\n${FILES['Plain.md'] ?? ''}`);
    // Menus treat the note as a contact as soon as typing pauses.
    await expect.poll(() => of('Plain.md')).toContain('Log something with Plain');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  const vault = sharedApp(open);

  it.each([
    [ADA, 'Log something with Ada Lovelace', '.modal .modal-title', 'Log something with Ada Lovelace'],
    [ADA, 'Snooze Ada Lovelace', '.menu', 'Two weeks'],
    [ADA, 'Show Ada Lovelace', '[data-type="netvault-person"]', 'Ada Lovelace'],
    ['Lecture.md', 'Decide', '.modal .modal-title', 'What will you do at Lecture?'],
    ['Lecture.md', 'Note something down', '.modal .modal-title', 'Note something down'],
    [ASKED, 'Note the next step…', '.menu', 'Ada Lovelace said yes'],
    ['Points.md', 'Check this note', '[data-type="netvault-findings"] h2', 'Findings in Points'],
  ])('in the menu of the file %s do what they are called: %s', async (path, title, where, said) => {
    const app = await vault();
    await app.page.evaluate((name) => window.host.fileMenu(name), path);
    await choose(app, title);
    await app.page.locator(where, { hasText: said }).waitFor();
    if (where === '.menu') await away(app);
    else if (where.startsWith('.modal')) await app.page.keyboard.press('Escape');
    await closed(app.page);
    await app.page.evaluate(() => {
      for (const type of ['netvault-person', 'netvault-findings'])
        for (const leaf of window.host.app.workspace.getLeavesOfType(type)) leaf.detach();
    });
    expect(app.errors).toEqual([]);
  });

  it('work for a note whose name looks like a list', async () => {
    const app = await open({ files: { ...FILES, '[Zoe].md': '---\ntype: contact\n---\n' } });
    await app.page.evaluate(() => window.host.fileMenu('[Zoe].md'));
    await choose(app, 'Introduce [Zoe]');
    await form(app).waitFor();
    expect(await form(app).getByRole('textbox').getAttribute('placeholder')).toContain('[Zoe]');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are in the menu of the editor, for the link at the cursor or the selected name', async () => {
    const app = await open();
    const { page } = app;
    await page.evaluate(() => window.host.openNote('Plain.md'));
    const at = async (from: number, to = from): Promise<string[]> => {
      const said = await page.evaluate(
        ([start, end]) => {
          window.host.app.workspace.activeEditor?.editor.setSelection(
            { line: 0, ch: start },
            { line: 0, ch: end },
          );
          return window.host.editorMenu();
        },
        [from, to] as const,
      );
      if (from === to) await away(app);
      return said;
    };
    expect(await at(12)).toContain('Introduce Ada Lovelace');
    expect(await at(0)).toEqual(['Make this note a contact', 'Check this note']);
    const from = (FILES['Plain.md'] ?? '').indexOf('Tom');
    expect(await at(from, from + 'Tom Sawyer'.length)).toEqual(['Make the contact “Tom Sawyer”']);
    await choose(app, 'Make the contact “Tom Sawyer”');
    await untilSaid(page, 'Tom Sawyer.md was made.');
    expect(await textOf(app, 'People/Tom Sawyer.md')).toContain('type: contact');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['light', {}],
    ['phone', { phone: true, dark: true }],
  ] as [string, PageOptions][])('are in the menu of a row, %s', async (name, options) => {
    const app = await open(options);
    const ada = row(app, 'Ada Lovelace');
    await ada.click({ button: 'right', position: { x: 20, y: 8 } });
    expect(await items(app)).toEqual([
      'Log something with Ada Lovelace',
      'Snooze Ada Lovelace',
      'Introduce Ada Lovelace',
      'Show Ada Lovelace',
    ]);
    await picture(app.page.locator('.app-container'), `row-menu-${name}`);
    await choose(app, 'Snooze Ada Lovelace');
    await choose(app, 'A week');
    await untilText(app.page, ADA, 'snooze_until: 2026-11-26');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('open once on a long touch, whatever events follow it', async () => {
    const app = await open({ phone: true });
    await touch(app, row(app, 'Ada Lovelace'), 0, false);
    await menu(app).waitFor();
    await row(app, 'Ada Lovelace').locator('a').dispatchEvent('contextmenu');
    await row(app, 'Ada Lovelace').locator('a').dispatchEvent('click');
    expect(await menu(app).count()).toBe(1);
    expect(await opened(app)).toBeUndefined();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('log and snooze on a swipe on a phone, but do nothing on half a swipe', async () => {
    const app = await open({ phone: true });
    const { page } = app;
    const ada = row(app, 'Ada Lovelace');
    await touch(app, ada, 40);
    expect(await page.locator('.modal, .menu').count()).toBe(0);
    await touch(app, ada, 120, false);
    await picture(page.locator('.mod-right-split'), 'swipe-phone');
    expect(await ada.evaluate((one) => getComputedStyle(one).transform)).toContain('120');
    await ada.dispatchEvent('pointercancel');
    await touch(app, ada, 120);
    expect(await form(app).locator('input').inputValue()).toBe('call [[Ada Lovelace]]');
    await page.keyboard.press('Escape');
    await closed(page);
    await touch(app, ada, -120);
    await choose(app, 'Two weeks');
    await untilText(page, ADA, 'snooze_until: 2026-12-03');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('move an introduction one step forward on a click, with undo', async () => {
    const app = await open();
    const { page } = app;
    await row(app, 'Ada Lovelace + Walter Hartright').getByRole('button').click();
    await untilText(page, THOUGHT, 'status: asked\nasked: 2026-11-19');
    expect(await notice(app).innerText()).toContain('Noted: I have asked them.');
    await notice(app).getByText('Undo').click();
    await untilSaid(page, 'as it was before');
    expect(await textOf(app, THOUGHT)).toBe(FILES[THOUGHT]);
    // For an answer, the user has to choose whose it is.
    await row(app, 'Ada Lovelace + Grace Hopper').getByRole('button').click();
    await expect.poll(() => items(app)).toEqual(['Ada Lovelace said yes', 'It was declined']);
    await choose(app, 'Ada Lovelace said yes');
    await untilText(page, ASKED, 'status: consented');
    await row(app, 'Ada Lovelace + Grace Hopper').getByRole('button', { name: 'Introduced' }).click();
    await untilText(page, ASKED, 'made: 2026-11-19');
    expect(await textOf(app, ASKED)).toContain('status: made');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are commands if the open note is a contact, and “next due” goes through all who are due', async () => {
    const app = await open();
    const { page } = app;
    await page.evaluate(() => window.host.openNote('Plain.md'));
    expect(await command(app, 'log-with-contact')).toBe(false);
    expect(await command(app, 'snooze-contact')).toBe(false);
    await command(app, 'next-due');
    await expect.poll(() => opened(app)).toBe(ADA);
    expect(await command(app, 'log-with-contact')).toBe(true);
    expect(await form(app).locator('input').inputValue()).toBe('call [[Ada Lovelace]]');
    await page.keyboard.press('Escape');
    await closed(page);
    await command(app, 'next-due');
    await expect.poll(() => opened(app)).toBe(GRACE);
    // After the last person who is due, the first one is opened again.
    await command(app, 'next-due');
    await expect.poll(() => opened(app)).toBe(ADA);
    await command(app, 'next-due');
    await expect.poll(() => opened(app)).toBe(GRACE);
    expect(await command(app, 'snooze-contact')).toBe(true);
    await page.locator('.suggestion-item', { hasText: 'A month' }).click();
    await untilText(page, GRACE, 'snooze_until: 2026-12-19');
    await expect.poll(() => sidebar(app).getByText('1 due').count()).toBe(1);
    await command(app, 'next-due');
    await expect.poll(() => opened(app)).toBe(ADA);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['hartri', 'Walter Hartright', 'People/Walter Hartright.md'],
    ['analytical', 'Analytical Society', ADA],
    ['needs an ill', 'Needs an illustrator', ADA],
    ['offers an ill', 'Offers an illustrator', 'People/Walter Hartright.md'],
    ['countess', 'countess', ADA],
  ])('switch to a person by “%s”', async (typed, shown, path) => {
    const app = await vault();
    const { page } = app;
    // Opens another note first, so that the note that the previous case opened does not count.
    await page.evaluate(() => window.host.openNote('Plain.md'));
    await command(app, 'switch-to-person');
    await page.locator('.prompt-input').fill(typed);
    const found = page.locator('.suggestion-item');
    await expect.poll(() => found.count()).toBe(1);
    expect(await found.innerText()).toContain(shown);
    await page.keyboard.press('Enter');
    await expect.poll(() => opened(app)).toBe(path);
    expect(app.errors).toEqual([]);
  });

  it('make an introduction of two chosen people', async () => {
    const app = await open();
    const { page } = app;
    await command(app, 'new-introduction');
    await page.locator('.suggestion-item', { hasText: 'Walter' }).click();
    await page.locator('.suggestion-item', { hasText: 'Grace' }).click();
    await untilSaid(page, 'An introduction of Walter Hartright and Grace Hopper is noted.');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['as before', 'Walter Hartright', 'Grace Hopper'],
    ['the other way round', 'Grace Hopper', 'Walter Hartright'],
  ])('make no second introduction of the same two people, chosen %s', async (_, one, other) => {
    const app = await open();
    const { page } = app;
    const person = (name: string): Locator => page.locator('.suggestion-item', { hasText: name });
    const notes = (): Promise<string[]> =>
      page.evaluate(() => window.host.app.vault.getFiles().map(({ path }) => path));
    const before = await notes();
    await command(app, 'new-introduction');
    await person('Walter').click();
    await person('Grace').waitFor();
    // The first form's list stays open while another form makes the introduction of the same two people.
    await command(app, 'new-introduction');
    const list = page.locator('.prompt').last();
    await list.locator('.suggestion-item', { hasText: one }).click();
    // Until the second form's list is drawn, the list behind it is the last one.
    await rested(app);
    await page.locator('.prompt').last().locator('.suggestion-item', { hasText: other }).click();
    await untilSaid(page, `An introduction of ${one} and ${other} is noted.`);
    const after = await notes();
    const [path = '', ...more] = after.filter((note) => !before.includes(note));
    expect(more).toEqual([]);
    const text = await textOf(app, path);
    // The first list still offers the person; choosing them is refused, and the message names the note.
    await person('Grace').click();
    await untilSaid(page, `${path}. Nothing was changed.`);
    // In a new form, if one of the two is chosen, the other is not offered.
    await command(app, 'new-introduction');
    await person(one).click();
    await page.locator('.prompt-input').fill(other);
    const said = page.locator('.prompt-results');
    await said.getByText(`The introduction of ${one} and ${other} is in ${path}.`).waitFor();
    expect(await page.locator('.suggestion-item').count()).toBe(0);
    await page.keyboard.press('Enter');
    // For a name without a note, the usual message is shown.
    await page.locator('.prompt-input').fill('Nobody at all');
    await said.getByText('None of them has that name.').waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await notes()).toEqual(after);
    expect(await textOf(app, path)).toBe(text);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('make the contact that a finding misses, and correct a misspelled field', async () => {
    const app = await open();
    const { page } = app;
    await command(app, 'check-vault');
    const view = page.locator('[data-type="netvault-findings"] .netvault');
    // The menu of a finding is the menu of its note.
    await view
      .locator('.netvault-finding', { hasText: 'organisaton' })
      .click({ button: 'right', position: { x: 20, y: 8 } });
    expect(await items(app)).toContain('Log something with Walter Hartright');
    await away(app);
    await view.getByText('Make the contact “Zed Quux”').click();
    await untilSaid(page, 'Zed Quux.md was made.');
    await expect.poll(() => view.getByText('Zed Quux has no note').count()).toBe(0);
    await picture(view, 'findings-quick-fixes');
    await view.getByRole('button', { name: 'Fix: write “organization”' }).click();
    await untilText(page, 'People/Walter Hartright.md', '\norganization: Limmeridge\n');
    expect(await accessibilityFaults(page, '[data-type="netvault-findings"] .netvault')).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('make the missing contact from its mark in the note', async () => {
    const app = await open();
    const { page } = app;
    await page.evaluate(() => window.host.openNote('Daily/2026-11-19.md'));
    await page.waitForSelector('.netvault-underline');
    await command(app, 'next-finding');
    await page.locator('.netvault-tip').getByText('Make the contact “Zed Quux”').click();
    await untilSaid(page, 'Zed Quux.md was made.');
    await expect.poll(() => marks(page)).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

const marks = (page: Page): Promise<number> => page.locator('.netvault-underline').count();

import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PersonPage } from '../../src/app/show/person-page.ts';
import type { NetVault } from '../../src/plugin/netvault.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { hasBrowser, openApp, rested, type AppPage, type PageOptions } from './harness/app-page.ts';
import { accessibilityFaults, faultsInBothThemes } from './harness/axe.ts';
import {
  closed,
  command,
  form,
  NOON,
  notice,
  sharedLooks,
  textOf,
  untilSaid,
  untilText,
} from './harness/forms.ts';
import { picture } from './harness/picture.ts';
import { notePreviews } from './harness/previewed.ts';
import { covered } from './harness/reachable.ts';

const ADA = 'People/Ada Lovelace.md';
const GRACE = 'People/Grace Hopper.md';
const HANA = 'People/שרה אהרונסון.md';
const LONG = 'People/Johann Gambolputty de von Ausfern-schplenden-schlitter.md';
const DAY = 'Daily/2026-11-19.md';
const OLD = 'Daily/2026-11-12.md';

/** A vault with one person of whom everything is noted, and others. */
const FILES: Readonly<Record<string, string>> = {
  '.obsidian/daily-notes.json': '{"folder": "Daily"}',
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
  'Twenty points.md':
    '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 20\nevery: week\nstart: 2026-11-02\n---\n',
  'People/Me.md': '---\ntype: contact\noffers: [a mailing list]\n---\n',
  [ADA]:
    '---\ntype: contact\nrole: countess\norganization: "[[Analytical Society]]"\ncadence: monthly\nneeds: [an illustrator, a mailing list]\noffers: [notes on engines]\nprivate: true\n---\n\nA friend.\n',
  [GRACE]: '---\ntype: contact\nneeds: [notes on engines]\n---\n',
  'People/Walter Hartright.md': '---\ntype: contact\noffers: [an illustrator]\n---\n',
  'People/Nobody.md': '---\ntype: contact\n---\n',
  [HANA]: '---\ntype: contact\nrole: אגרונומית\nneeds: [מעבדה]\n---\n',
  [LONG]: `---\ntype: contact\nrole: ${'composer of works for the baroque organ '.repeat(3)}\nneeds: [${'a very large orchestra with '.repeat(6)}]\n---\n`,
  'Introductions/Ada and Grace.md':
    '---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\nstatus: asked\nasked: 2026-11-09\nconsent: ["[[Grace Hopper]]"]\n---\n',
  'Lecture.md': '---\ntype: event\ndate: 2026-11-24\ntime: 18:00-20:00\nwith: ["[[Ada Lovelace]]"]\n---\n',
  'Plain.md': 'Nothing in particular.\n',
  [DAY]:
    '# Thursday\n\n## Log\n\n- [ ] call [[Ada Lovelace]]: the December story\n- [ ] email [[Grace Hopper]]\n',
  'Daily/2026-11-20.md': '## Log\n\n- [ ] thanks [[Ada Lovelace]]\n',
  [OLD]: '## Log\n\n- [ ] email [[Ada Lovelace]]: the reading list\n',
  'Daily/2026-10-16.md': '## Log\n\n- coffee [[Ada Lovelace]] + [[Grace Hopper]]: her board seat\n',
  'Daily/2026-10-02.md': '## Log\n\n- call 20m [[Ada Lovelace]]\n- thanks [[Ada Lovelace]]: for the map\n',
  'Daily/2026-09-01.md': '## Log\n\n- email [[Ada Lovelace]]: one\n',
  'Daily/2026-08-02.md': '## Log\n\n- email [[Ada Lovelace]]: two\n',
  'Daily/2026-07-03.md': '## Log\n\n- email [[Ada Lovelace]]: three\n',
  'Daily/2026-06-04.md': '## Log\n\n- email [[Ada Lovelace]]: four\n',
};

const card = ({ page }: Pick<AppPage, 'page'>): Locator =>
  page.locator('[data-type="netvault-person"] .netvault');
const part = (app: AppPage, key: string): Locator => card(app).locator(`[data-key="${key}"]`);
const head = (app: AppPage): Locator => card(app).locator('.netvault-person');
const openNote = ({ page }: AppPage, path: string): Promise<void> =>
  page.evaluate((name) => window.host.openNote(name), path);

const SIZE = { width: 900, height: 1000 };

/** Opens the vault with a person's note, and their card next to it. */
async function openCard(path: string, options: PageOptions = {}): Promise<AppPage> {
  const app = await openApp({
    files: FILES,
    now: NOON,
    size: SIZE,
    sidebar: 320,
    ...options,
  });
  await openNote(app, path);
  expect(await command(app, 'show-person-of-note')).toBe(true);
  await card(app).locator('.netvault-person, .netvault-word, [data-key="problem"]').first().waitFor();
  return app;
}

async function done(app: AppPage): Promise<void> {
  expect(app.errors).toEqual([]);
  await app.close();
}

/** The output of the command line for the same vault. */
async function byCli(...args: string[]): Promise<string> {
  const root = tempVault({
    ...Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`vault/${name}`, text])),
    'state/': '',
  });
  const ran = await runHere([...args, '--today', '2026-11-19T12:00'], {
    cwd: join(root, 'vault'),
    env: { ...UTF8, XDG_STATE_HOME: join(root, 'state') },
  });
  expect(ran.stderr).toBe('');
  return ran.stdout;
}

async function untilHead(app: AppPage, name: string): Promise<void> {
  await head(app).getByRole('heading', { name, exact: true }).waitFor();
}

/** Checks that nothing is wider than the view. */
async function fits(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await card({ page }).evaluate((view) => ({
    scrollWidth: view.scrollWidth,
    clientWidth: view.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

describe.skipIf(!hasBrowser())('the card of a person', () => {
  it('separates what is noted for a future day from what is decided', async () => {
    const files = { ...FILES, 'Daily/2026-11-20.md': '## Log\n\n- thanks [[Ada Lovelace]]\n' };
    const app = await openCard(ADA, { files });
    expect(await part(app, 'open').innerText()).not.toContain('Thanks');
    expect((await part(app, 'noted').innerText()).split(/\s*\n\s*/)).toEqual([
      'Also noted',
      'Thanks Ada Lovelace',
      'tomorrow',
    ]);
    expect(await part(app, 'noted').locator('.netvault-dot, input').count()).toBe(0);
    await done(app);
  });

  const opened = sharedLooks((options) => openCard(ADA, options));

  it.each([
    ['usual', 320],
    ['narrow', 240],
    ['wide', 480],
    ['phone', null],
  ] as const)('shows what you want to know before a call, %s', async (name, width) => {
    const app = await opened.at(width, SIZE);
    const { page } = app;
    expect((await card(app).innerText()).split(/\s*\n\s*/).filter(Boolean)).toEqual([
      'Ada Lovelace',
      'countess, Analytical Society',
      'Last contact on 16 October: coffee. Monthly, due since Monday.',
      'Needs',
      'An illustrator',
      'Walter Hartright offers it',
      'A mailing list',
      'You offer it',
      'Offers',
      'Notes on engines',
      'Grace Hopper needs it',
      'Open',
      'Email Ada Lovelace',
      'from 12 November',
      'the reading list',
      'Call Ada Lovelace',
      'the December story',
      'Thanks Ada Lovelace',
      'tomorrow',
      'Introductions',
      'Grace Hopper',
      'Waits for Ada Lovelace’s answer since 9 November.',
      'Timeline',
      'Coffee with Grace Hopper',
      '16 October',
      'her board seat',
      'Thanks',
      '2 October',
      'for the map',
      'Call 20m',
      '2 October',
      'Email',
      '1 September',
      'one',
      'Email',
      '2 August',
      'two',
      'Email',
      '3 July',
      'three',
      'Log',
      'Snooze',
      'Introduce',
    ]);
    expect(await part(app, 'introductions').locator('.netvault-step-done').count()).toBe(2);
    const split = page.locator('.mod-right-split');
    expect(await faultsInBothThemes(app, '[data-type="netvault-person"]', split, `card-${name}`)).toEqual([]);
    expect(await covered(page, '[data-type="netvault-person"]')).toEqual([]);
    await fits(page);
    expect(app.errors).toEqual([]);
  });

  it.each([
    ['nothing', 'People/Nobody.md', /^Nobody\s+No contact noted yet\.\s+Log\s+Snooze\s+Introduce$/],
    ['a long name', LONG, /Johann Gambolputty/],
    ['a name in another script', HANA, /שרה אהרונסון/],
    ['oneself', 'People/Me.md', /This is you\.[^]*mailing list\s+Ada Lovelace needs it$/],
  ] as const)('shows a person with %s', async (name, path, said) => {
    const app = await openCard(path, { sidebar: 260 });
    expect((await card(app).innerText()).trim()).toMatch(said);
    expect(await accessibilityFaults(app.page, '[data-type="netvault-person"]')).toEqual([]);
    expect(await covered(app.page, '[data-type="netvault-person"]')).toEqual([]);
    await fits(app.page);
    await picture(app.page.locator('.mod-right-split'), `card-${name.replaceAll(' ', '-')}`);
    await done(app);
  });

  it('shows the same data as the command line', async () => {
    const app = await opened.desktop();
    for (const path of [ADA, GRACE, HANA, 'People/Me.md']) {
      const of = await app.page.evaluate(
        async ([asked, at]) => {
          const found = window.host.plugin.parts().find((one) => 'engine' in one) as NetVault | undefined;
          return (await found?.engine.scorecard.person(at, [asked])) ?? null;
        },
        [path, Date.parse(`${NOON}Z`)] as const,
      );
      if (!of) throw new Error(`There is no card of ${path}`);
      const { facts, timeline, me, today, ...rest } = of;
      const printed = JSON.parse(await byCli('show', path, '--format', 'json')) as {
        readonly today: string;
        readonly person: PersonPage;
      };
      expect(printed.person).toMatchObject(rest);
      expect(printed.person.facts).toMatchObject(facts);
      expect(printed.person.timeline.slice(0, timeline.length)).toEqual(timeline);
      expect(new Set(timeline.map(({ date }) => date)).size).toBe(
        Math.min(5, new Set(printed.person.timeline.map(({ date }) => date)).size),
      );
      expect([me, today]).toEqual(['People/Me.md', printed.today]);
    }
    expect(app.errors).toEqual([]);
  });

  it('follows the open note, and keeps the last person if the note is nobody’s', async () => {
    const app = await openCard('Plain.md');
    const { page } = app;
    expect((await card(app).innerText()).trim()).toBe(
      'Open somebody’s note to see here what you want to know before a call.\nShow a person',
    );
    expect(await accessibilityFaults(page, '[data-type="netvault-person"]')).toEqual([]);
    await picture(page.locator('.mod-right-split'), 'card-nobody');
    await openNote(app, ADA);
    await untilHead(app, 'Ada Lovelace');
    await openNote(app, 'Plain.md');
    await openNote(app, GRACE);
    await untilHead(app, 'Grace Hopper');
    await openNote(app, DAY);
    await page.evaluate(async (path) => {
      const file = window.host.app.vault.getFileByPath(path);
      if (file) await window.host.app.vault.modify(file, '---\ntype: contact\nrole: admiral\n---\n');
    }, GRACE);
    await head(app).getByText('admiral').waitFor();
    // The card also shows a note that becomes a contact after it was opened, and follows its new name.
    await page.evaluate(async (path) => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath(path);
      if (!file) return;
      await vault.modify(file, '---\ntype: contact\n---\n');
      await vault.rename(file, 'People/Somebody new.md');
    }, DAY);
    await untilHead(app, 'Somebody new');
    await done(app);
  });

  it('shows any person by command, until another person’s note is opened', async () => {
    const app = await openCard(ADA);
    const { page } = app;
    await command(app, 'show-person');
    await form(app).locator('.netvault-option').first().waitFor();
    await picture(form(app), 'card-choose');
    await form(app).locator('input').fill('hartr');
    await form(app).locator('.netvault-option', { hasText: 'Walter' }).waitFor();
    await page.keyboard.press('Enter');
    await untilHead(app, 'Walter Hartright');
    expect(
      await app.page.evaluate(() => window.host.app.workspace.getLeavesOfType('netvault-person').length),
    ).toBe(1);
    await openNote(app, 'Plain.md');
    await openNote(app, GRACE);
    await untilHead(app, 'Grace Hopper');
    await done(app);
  });

  it('is opened from the menu of a line of today', async () => {
    const app = await openCard(ADA);
    const { page } = app;
    await part(app, 'open').getByRole('button', { name: 'Move or drop: Call Ada Lovelace' }).click();
    await expect.poll(() => page.locator('.menu-item').allInnerTexts()).toEqual(['Move to tomorrow', 'Drop']);
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.host.command('open-scorecard'));
    const today = page.locator('[data-key="today"]');
    await today.getByRole('button', { name: 'Move or drop: Email Grace Hopper' }).click();
    await page.locator('.menu-item', { hasText: 'Show Grace Hopper' }).click();
    await untilHead(app, 'Grace Hopper');
    await done(app);
  });

  it('ticks a line in its note, and has no box for a line of tomorrow', async () => {
    const app = await openCard(ADA);
    expect(await part(app, 'open').getByRole('checkbox').count()).toBe(2);
    await part(app, 'open').getByRole('checkbox', { name: 'Call Ada Lovelace' }).click();
    await untilText(app.page, DAY, '- [x] call [[Ada Lovelace]]: the December story');
    await head(app).getByText('Last contact today: call.').waitFor();
    await part(app, 'timeline').getByText('the December story').waitFor();
    await rested(app);
    expect(await part(app, 'open').getByRole('checkbox').count()).toBe(1);
    await part(app, 'open').getByRole('checkbox').click();
    await untilText(app.page, OLD, '- [x] 2026-11-19 email [[Ada Lovelace]]: the reading list');
    await done(app);
  });

  it.each(['Introduce Ada Lovelace', 'Log something with Ada Lovelace'])(
    'opens one form on a double click, and one again later: %s',
    async (name) => {
      const app = await openCard(ADA);
      const { page } = app;
      const forms = page.locator('.modal-container');
      await card(app).getByRole('button', { name }).dblclick();
      await rested(app);
      expect(await forms.count()).toBe(1);
      await page.keyboard.press('Escape');
      await closed(page);
      await card(app).getByRole('button', { name }).click();
      await rested(app);
      expect(await forms.count()).toBe(1);
      await page.keyboard.press('Escape');
      await done(app);
    },
  );

  it('logs, snoozes and introduces', async () => {
    const app = await openCard(ADA);
    const { page } = app;
    await card(app).getByRole('button', { name: 'Log something with Ada Lovelace' }).click();
    expect(await form(app).locator('input').inputValue()).toBe('call [[Ada Lovelace]]');
    await page.keyboard.press('Escape');
    await closed(page);
    await card(app).getByRole('button', { name: 'Snooze Ada Lovelace' }).click();
    await page.locator('.menu-item').first().click();
    await untilText(page, ADA, 'snooze_until: 2026-11-26');
    await head(app).getByText('not due before 26 November').waitFor();
    await untilSaid(page, 'Ada Lovelace');
    await card(app).getByRole('button', { name: 'Introduce Ada Lovelace' }).click();
    await form(app).locator('.netvault-option').first().waitFor();
    const options = await form(app).locator('.netvault-option').allInnerTexts();
    // The person whom the notes propose comes first, with the reason. People who already have an introduction
    // to Ada are not offered again, nor is she or the user.
    expect(options[0]).toMatch(
      /^Walter Hartright\s*Ada Lovelace needs an illustrator, which Walter Hartright offers\.$/,
    );
    expect(options.join('\n')).not.toMatch(/^(?:Grace|Ada Lovelace$|Me$)/m);
    await picture(form(app), 'card-introduce');
    await page.keyboard.press('Enter');
    const path = 'Introductions/Ada Lovelace and Walter Hartright.md';
    await untilText(page, path, 'status: proposed');
    expect(await textOf(app, path)).toContain('"[[Ada Lovelace]]"');
    await part(app, 'introductions').getByText('Nobody was asked yet.').waitFor();
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await part(app, 'introductions').getByText('Nobody was asked yet.').waitFor({ state: 'detached' });
    expect(await page.evaluate((one) => window.host.app.vault.getFileByPath(one), path)).toBe(null);
    await done(app);
  });

  it('opens a day of contact at its line, opens who answers a need, and shows previews', async () => {
    const app = await openCard(ADA);
    const { page } = app;
    const previews = await notePreviews(page);
    await part(app, 'timeline').getByText('Thanks').hover();
    expect(await previews()).toEqual(['Daily/2026-10-02.md']);
    await part(app, 'timeline').getByText('Thanks').click();
    await page.waitForFunction(() => window.host.app.workspace.opened.includes('Daily/2026-10-02.md'));
    const at = await page.evaluate(() => {
      const view = window.host.app.workspace.activeLeaf?.view as unknown as {
        editor: { getCursor: () => { line: number } };
      };
      return view.editor.getCursor().line;
    });
    expect(at).toBe(3);
    await untilHead(app, 'Ada Lovelace');
    await part(app, 'needs').getByRole('button', { name: 'Walter Hartright' }).click();
    await untilHead(app, 'Walter Hartright');
    await done(app);
  });

  it('keeps focus, scroll position and folded parts when a note changes', async () => {
    const app = await openCard(ADA, { size: { width: 900, height: 300 } });
    const { page } = app;
    await part(app, 'offers').locator('summary').click();
    const button = card(app).getByRole('button', { name: 'Introduce Ada Lovelace' });
    await button.focus();
    const scrolled = await card(app).evaluate((view) => view.scrollTop);
    expect(scrolled).toBeGreaterThan(50);
    await page.evaluate(async (path) => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath(path);
      if (file) await vault.modify(file, `${window.host.text(path)}- email [[Ada Lovelace]]: five\n`);
    }, DAY);
    await head(app).getByText('Last contact today: email.').waitFor();
    await rested(app);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await card(app).evaluate((view) => view.scrollTop)).toBe(scrolled);
    expect(await part(app, 'offers').getAttribute('open')).toBe(null);
    const saved = await page.evaluate(
      () => window.host.app.workspace.saved.find(({ type }) => type === 'netvault-person')?.state,
    );
    expect(saved).toEqual({ path: ADA, folded: ['offers'] });
    await done(app);
  });

  it('stays visible during an event, without numbers of goals', async () => {
    const app = await openCard(ADA, { now: '2026-11-24T18:30:00' });
    const { page } = app;
    await page.evaluate(() => window.host.command('open-scorecard'));
    await page.locator('.netvault-aside').waitFor();
    await untilHead(app, 'Ada Lovelace');
    const dates = /\b\d{1,2} (?:[A-Z][a-z]+)\b|\b20m\b/g;
    expect((await card(app).innerText()).replace(dates, '')).not.toMatch(/\d/);
    await done(app);
  });

  it('shows an error if the scorecard note cannot be read', async () => {
    const app = await openCard(ADA, {
      files: { ...FILES, 'Scorecard.md': '---\ntype: scorecard\npoints: {call: [\n---\n' },
      sidebar: 320,
    });
    await card(app).getByText('Your scorecard could not be read').waitFor();
    expect(await accessibilityFaults(app.page, '[data-type="netvault-person"]')).toEqual([]);
    await done(app);
  });

  it('works in a window of its own, and causes no error when the plugin is unloaded', async () => {
    const app = await openCard(ADA);
    const { page } = app;
    await page.evaluate(async () => {
      const leaf = window.host.app.workspace.openPopoutLeaf();
      await leaf.setViewState({ type: 'netvault-person', state: { path: 'People/Grace Hopper.md' } });
    });
    const pop = page.frameLocator('iframe.popout');
    await pop.getByRole('heading', { name: 'Ada Lovelace' }).waitFor();
    await pop.getByRole('checkbox', { name: 'Call Ada Lovelace' }).click();
    await untilText(page, DAY, '- [x] call [[Ada Lovelace]]');
    await pop.getByText('Last contact today: call.').waitFor();
    await openNote(app, GRACE);
    await pop.getByRole('heading', { name: 'Grace Hopper' }).waitFor();
    await page.evaluate(() => {
      window.host.plugin.unload();
    });
    await openNote(app, ADA);
    expect(app.errors).toEqual([]);
    await done(app);
  });
});

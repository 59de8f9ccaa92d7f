import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BaseSpec } from '../host/bases.ts';
import {
  fixtureVault,
  hasBrowser,
  openApp,
  rested,
  type AppPage,
  type PageOptions,
} from './harness/app-page.ts';
import { faultsInBothThemes } from './harness/axe.ts';
import { focused } from './harness/focused.ts';
import { NOON } from './harness/forms.ts';
import { picture } from './harness/picture.ts';
import { notePreviews } from './harness/previewed.ts';
import { lengthened } from './harness/pseudo.ts';
import { covered } from './harness/reachable.ts';

const SCORECARD = '---\ntype: scorecard\nme: "[[Me]]"\ntiers: {close: monthly}\n---\n';
const contact = (fields: string): string => `---\ntype: contact\n${fields}---\n`;

const FILES: Readonly<Record<string, string>> = {
  '.obsidian/daily-notes.json': '{"folder": "Daily"}',
  'Scorecard.md': SCORECARD,
  'People/Me.md': contact('city: London\n'),
  'People/Ada Lovelace.md': contact(
    'role: countess\norganization: "[[Analytical Society]]"\ntier: close\nlast_contact: 2026-08-01\ncity: London\n',
  ),
  'People/Grace Hopper.md': contact('cadence: yearly\nlast_contact: 2026-09-01\ncity: New York\n'),
  'People/Joan Clarke.md': contact('last_contact: 2024-03-04\ncity: London\n'),
  'People/Mary Somerville.md': contact('status: paused\n'),
  'People/Analytical Society.md': 'A society.\n',
  'Goals/Points.md': '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 20\nevery: week\n---\n',
  'Goals/Read.md':
    '---\ntype: goal\nkind: reading\nmetric: minutes\ntarget: 15\nevery: day\nactivity: reading\n---\n',
  'Goals/Grow.md': '---\ntype: goal\nkind: overall\n---\n',
  'Goals/Later.md':
    '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\nstatus: paused\n---\n',
  'Goals/Unclear.md': '---\ntype: goal\nkind: behavior\nmetric: call\n---\n',
  'Daily/2026-11-18.md':
    '## Log\n\n- call 20m [[Grace Hopper]]\n- reading 15m\n- [ ] email [[Ada Lovelace]]\n',
};

const PEOPLE: BaseSpec = { type: 'netvault-people' };
const GOALS: BaseSpec = { type: 'netvault-goals' };

const view = ({ page }: AppPage): Locator => page.locator('.netvault-base');
const rows = (app: AppPage): Promise<string[]> =>
  view(app).locator('.netvault-row .netvault-link').allInnerTexts();
const row = (app: AppPage, name: string): Locator =>
  view(app).locator('.netvault-row', { has: app.page.getByRole('link', { name, exact: true }) });
/** The text of a row below its name: sentences, or one line. */
const said = (app: AppPage, name: string): Promise<string> =>
  row(app, name)
    .locator('.netvault-reason')
    .evaluate((one) =>
      one.querySelector('.netvault-sentence')
        ? [...one.children].map(({ textContent }) => textContent).join(' ')
        : one.textContent,
    );
const opened = ({ page }: AppPage): Promise<string | undefined> =>
  page.evaluate(() => window.host.app.workspace.opened.at(-1));

/** Opens a vault and a view of a base, and waits until the base shows something. */
async function openBase(spec: BaseSpec, options: PageOptions = {}, isInNote = false): Promise<AppPage> {
  const app = await openApp({ files: FILES, now: NOON, size: { width: 760, height: 700 }, ...options });
  await app.page.evaluate(([what, where]) => window.host.openBase(what, where), [spec, isInNote] as const);
  await app.page.waitForSelector('.netvault-base :is(.netvault-row, .netvault-muted)');
  await app.page.waitForFunction(() => document.querySelector('.netvault-base .netvault-loading') === null);
  await rested(app);
  return app;
}

/** Shows another view of the base that is open, or the same with other filters. */
async function show(app: AppPage, spec: BaseSpec): Promise<void> {
  await app.page.evaluate((what) => {
    window.host.base?.show(what);
  }, spec);
  await rested(app);
}

/** The contacts of a large vault, who differ only in their names. */
const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `People/Person ${String(at).padStart(4, '0')}.md`,
      contact('cadence: monthly\nlast_contact: 2026-08-01\n'),
    ]),
  );

describe.skipIf(!hasBrowser())('a base of people', () => {
  it('shows the state of each contact that it finds, in its order', async () => {
    const app = await openBase(PEOPLE);
    expect(await rows(app)).toEqual(['Ada Lovelace', 'Grace Hopper', 'Joan Clarke', 'Mary Somerville', 'Me']);
    expect(await said(app, 'Ada Lovelace')).toBe(
      'Countess, Analytical Society. Last contact on 1 August. Monthly, due since 1 September. 1 open line.',
    );
    expect(await said(app, 'Grace Hopper')).toBe('Last contact yesterday. Yearly, due on 18 November 2027.');
    expect(await said(app, 'Joan Clarke')).toBe('Last contact on 4 March 2024. Quiet for a while.');
    expect(await said(app, 'Mary Somerville')).toBe('No contact noted yet. Paused: never due.');
    expect(await said(app, 'Me')).toBe('This is you.');
    expect(await view(app).innerText()).toContain('Not shown: 8 other notes.');
    const buttons = (name: string): Promise<string[]> =>
      row(app, name)
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
    expect(await buttons('Joan Clarke')).toEqual(['Log something with Joan Clarke', 'Snooze Joan Clarke']);
    expect(await buttons('Mary Somerville')).toEqual(['Log something with Mary Somerville']);
    expect(await buttons('Me')).toEqual([]);
    await show(app, { ...PEOPLE, descending: true, where: { 'note.city': 'London' } });
    await expect.poll(() => rows(app)).toEqual(['Me', 'Joan Clarke', 'Ada Lovelace']);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows the paths of people with the same name', async () => {
    const ada = FILES['People/Ada Lovelace.md'] ?? '';
    const app = await openBase(PEOPLE, { files: { ...FILES, 'Old/Ada Lovelace.md': ada } });
    const reasons = await row(app, 'Ada Lovelace').locator('.netvault-sentence:first-child').allInnerTexts();
    expect(reasons.sort()).toEqual(['Old/Ada Lovelace.md', 'People/Ada Lovelace.md']);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('keeps the groups of the base, including people without a value', async () => {
    const app = await openBase({ ...PEOPLE, groupBy: 'note.city' });
    const parts = (): Promise<string[]> =>
      view(app)
        .locator('.netvault-subtitle, .netvault-link')
        .evaluateAll((all) => all.map(({ textContent }) => textContent));
    await expect
      .poll(parts)
      .toEqual([
        'London',
        'Ada Lovelace',
        'Joan Clarke',
        'Me',
        'New York',
        'Grace Hopper',
        'None',
        'Mary Somerville',
      ]);
    expect(await view(app).getByRole('heading', { name: 'London' }).count()).toBe(1);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('opens the note of a row, previews it, and has its menu', async () => {
    const app = await openBase(PEOPLE);
    const { page } = app;
    const previewed = await notePreviews(page);
    const ada = row(app, 'Ada Lovelace');
    await ada.hover();
    expect(await previewed()).toContain('People/Ada Lovelace.md');
    await page.waitForFunction(() => window.host.plugin.parts().length > 0);
    await ada.click({ button: 'right' });
    await expect.poll(() => page.locator('.menu-item-title').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('.menu')) one.remove();
    });
    const tabs = (): Promise<number> => page.evaluate(() => window.host.app.workspace.leaves.size);
    const before = await tabs();
    await row(app, 'Grace Hopper')
      .getByRole('link')
      .click({ modifiers: ['Control'] });
    await expect.poll(() => opened(app)).toBe('People/Grace Hopper.md');
    await rested(app);
    expect(await tabs()).toBe(before + 1);
    await row(app, 'Joan Clarke').getByRole('link').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Log something with Joan Clarke');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => opened(app)).toBe('People/Joan Clarke.md');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('updates when notes change, and when the base finds other notes', async () => {
    const app = await openBase(PEOPLE);
    const { page } = app;
    await page.evaluate(async () => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath('Daily/2026-11-18.md');
      if (file) await vault.modify(file, `${window.host.text(file.path)}- call [[Joan Clarke]]\n`);
    });
    await expect.poll(() => said(app, 'Joan Clarke')).toBe('Last contact yesterday.');
    await page.evaluate(() =>
      window.host.app.vault.create('People/Zed.md', '---\ntype: contact\nlast_contact: 2026-11-02\n---\n'),
    );
    await expect.poll(() => rows(app)).toContain('Zed');
    await page.evaluate(async () => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath('People/Zed.md');
      if (file) await vault.delete(file);
    });
    await expect.poll(() => rows(app)).not.toContain('Zed');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('draws only the rows in view of two thousand, wherever the user scrolls', async () => {
    const app = await openBase(PEOPLE, { files: { ...many(2000), 'Scorecard.md': SCORECARD } });
    const { page } = app;
    expect((await rows(app)).length).toBeLessThanOrEqual(100);
    expect((await rows(app))[0]).toBe('Person 0000');
    const scroll = (part: number): Promise<void> =>
      page.evaluate((to) => {
        const list = document.querySelector('.bases-view');
        if (list) list.scrollTop = list.scrollHeight * to;
      }, part);
    for (const part of [0.5, 1, 1]) {
      await scroll(part);
      await rested(app);
    }
    await expect.poll(() => rows(app)).toContain('Person 1999');
    expect((await rows(app)).length).toBeLessThanOrEqual(100);
    // The focused row keeps the focus, even if it is scrolled out of view.
    await row(app, 'Person 1999').getByRole('link').focus();
    await scroll(0);
    await expect.poll(() => rows(app)).toContain('Person 0000');
    expect(await focused(page)).toBe('Person 1999');
    expect((await rows(app)).length).toBeLessThanOrEqual(125);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is also shown in a note, and keeps clicks on links from the note', async () => {
    const app = await openBase(PEOPLE, {}, true);
    expect(await rows(app)).toContain('Ada Lovelace');
    const noted = await app.page.evaluate(() => {
      let clicks = 0;
      document.body.addEventListener('click', () => clicks++);
      document.querySelector<HTMLElement>('.netvault-base .netvault-link')?.click();
      return clicks;
    });
    expect(noted).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows that notes are being read, and no rows before', async () => {
    const app = await openApp({ files: FILES, now: NOON, coldCache: true, ready: false });
    await app.page.evaluate((spec) => window.host.openBase(spec), PEOPLE);
    await app.page.waitForSelector('.netvault-base .netvault-loading');
    expect(await view(app).innerText()).toContain('Reading your notes');
    expect(await rows(app)).toEqual([]);
    await app.page.evaluate(() => {
      window.host.app.workspace.ready();
    });
    await expect.poll(() => rows(app)).toContain('Ada Lovelace');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    [{ ...PEOPLE, folder: 'Nowhere' }, 'No note. The filters of the base decide which notes it finds.'],
    [
      { ...PEOPLE, folder: 'Goals' },
      'No contact among 5 notes. The filters of the base decide which notes it finds.',
    ],
  ])('explains why it is empty: %o', async (spec, words) => {
    const app = await openBase(spec);
    await expect.poll(() => view(app).innerText()).toBe(words);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows no people if the scorecard note cannot be read', async () => {
    const app = await openBase(PEOPLE, {
      files: { ...FILES, 'Scorecard.md': '---\ntype: scorecard\npoints: [\n---\n' },
    });
    await app.page.waitForSelector('.netvault-base .netvault-card');
    expect(await rows(app)).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('does not exist if the app’s Bases are off, and nothing else fails', async () => {
    const app = await openApp({ files: FILES, now: NOON, bases: false });
    await app.page.evaluate(() => {
      window.host.command('open-scorecard');
    });
    await app.page.waitForSelector('.netvault-findings');
    const opening = app.page.evaluate((spec) => window.host.openBase(spec), PEOPLE);
    await expect(opening).rejects.toThrow('There is no view of a base');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('leaves no listeners behind when another view takes its place', async () => {
    const app = await openBase(PEOPLE);
    const before = await app.page.evaluate(() => window.host.listeners());
    for (const spec of [GOALS, PEOPLE, GOALS, PEOPLE]) {
      await show(app, spec);
      await app.page.waitForSelector('.netvault-base .netvault-row');
    }
    expect(await app.page.evaluate(() => window.host.listeners())).toBe(before);
    expect(await view(app).count()).toBe(1);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a base of goals', () => {
  it('shows the state of each goal', async () => {
    const app = await openBase(GOALS);
    expect(await rows(app)).toEqual(['Grow', 'Later', 'Points', 'Read', 'Unclear']);
    expect(await said(app, 'Points')).toMatch(/^(?:Behind|On) pace/);
    expect(await row(app, 'Points').locator('.netvault-value-text').innerText()).toMatch(/^\d+ of 20$/);
    expect(await row(app, 'Read').locator('.netvault-value-text').innerText()).toBe('0 of 15 min');
    expect(await said(app, 'Grow')).toBe('This week: 0 points');
    expect(await said(app, 'Later')).toBe('Paused');
    expect(await said(app, 'Unclear')).toBe('Its note lacks what is needed to count it.');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows the same numbers as the scorecard', async () => {
    const app = await openApp({ ...fixtureVault('example'), now: NOON, size: { width: 1100, height: 900 } });
    const { page } = app;
    await page.evaluate((spec) => {
      window.host.command('open-scorecard');
      return window.host.openBase(spec);
    }, GOALS);
    await page.waitForSelector('.netvault-base .netvault-goal');
    await page.waitForSelector('[data-type="netvault-scorecard"] .netvault-goal');
    await rested(app);
    const goals = (where: string): Promise<Record<string, string>> =>
      page.evaluate(
        (selector) =>
          Object.fromEntries(
            [...document.querySelectorAll(`${selector} .netvault-goal`)].map((one) => [
              one.querySelector('a')?.textContent ?? '',
              one.textContent,
            ]),
          ),
        where,
      );
    const inBase = await goals('.netvault-base');
    const weekly = Object.entries(await goals('[data-type="netvault-scorecard"]')).filter(
      // For goals with another period, the sidebar shows the period, too.
      ([name]) => /^every: week$/m.test(FIXTURE[`Goals/${name}.md`] ?? ''),
    );
    expect(weekly.length).toBeGreaterThan(0);
    for (const [name, text] of weekly) expect(inBase[name]).toBe(text);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows no numbers while goals are set aside, but people stay visible', async () => {
    const app = await openBase(GOALS);
    await app.page.evaluate(() => {
      window.host.command('set-goals-aside');
    });
    await expect
      .poll(() => view(app).innerText())
      .toBe('Your goals are set aside until you show them. Show my goals');
    await show(app, PEOPLE);
    await expect.poll(() => rows(app)).toContain('Ada Lovelace');
    await show(app, GOALS);
    await view(app).getByRole('button', { name: 'Show my goals' }).click();
    await expect.poll(() => rows(app)).toContain('Points');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

const FIXTURE = fixtureVault('example').files;

describe.skipIf(!hasBrowser())('a base', () => {
  it.each(
    [PEOPLE, GOALS].flatMap(({ type }) =>
      [
        ['usual', {}],
        ['narrow', { size: { width: 580, height: 700 } }],
        ['phone', { phone: true }],
      ].map(([look, options]) => [type, look, options] as [string, string, PageOptions]),
    ),
  )('of %s has no faults of accessibility or layout, %s', async (type, look, options) => {
    const isPhone = look === 'phone';
    const app = await openBase({ type }, { ...fixtureVault('example'), ...options }, isPhone);
    expect(await faultsInBothThemes(app, '.netvault-base', view(app), `base-${type}-${look}`)).toEqual([]);
    expect(await covered(app.page, '.netvault-base')).toEqual([]);
    expect(await lengthened(app.page, '.netvault-base')).toEqual([]);
    await picture(view(app), `base-longer-${type}-${look}`);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

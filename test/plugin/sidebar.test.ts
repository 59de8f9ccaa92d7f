import { describe, expect, it } from 'vitest';
import { accessibilityFaults, faultsInBothThemes } from './harness/axe.ts';
import {
  fixtureVault,
  hasBrowser,
  openApp,
  resize,
  rested,
  type AppPage,
  type PageOptions,
} from './harness/app-page.ts';
import { sharedLooks } from './harness/forms.ts';
import { picture } from './harness/picture.ts';
import { notePreviews } from './harness/previewed.ts';
import { covered } from './harness/reachable.ts';

const NOON = '2026-11-19T12:00:00';
const TALL = { width: 560, height: 1700 };

/** Opens the example vault and its sidebar, and waits until all of it is read and drawn. */
async function openSidebar(options: PageOptions = {}): Promise<AppPage> {
  const app = await openApp({ ...fixtureVault('example'), now: NOON, size: TALL, sidebar: 320, ...options });
  await app.page.evaluate(() => {
    window.host.command('open-scorecard');
  });
  await rested(app);
  return app;
}

const EXAMPLE = fixtureVault('example').files;
const SCORECARD = 'Scorecard.md';
/** The example, with a scorecard that cannot be read. */
const BROKEN = {
  ...EXAMPLE,
  [SCORECARD]: EXAMPLE[SCORECARD]?.replace(/^points:\n/m, 'points:\n\t- workshop 6\n') ?? '',
};

const sidebar = '.netvault';

async function settled({ page }: AppPage): Promise<void> {
  await page.waitForSelector('.netvault-findings');
}

describe.skipIf(!hasBrowser())('the sidebar', () => {
  const opened = sharedLooks(openSidebar);

  it.each([
    ['usual', 320],
    ['narrow', 260],
    ['wide', 480],
    ['phone', null],
  ] as const)('shows the week, %s, without faults of layout or accessibility', async (name, width) => {
    const app = await opened.at(width, TALL);
    await settled(app);
    const { page } = app;
    expect(await page.textContent('.netvault-figure')).toBe('20 of 25 points');
    expect(await page.locator('.netvault-section-title').allTextContents()).toEqual([
      'Today',
      'Goals',
      'Reconnect',
      'Coming',
      'Tomorrow',
      'Introductions',
    ]);
    const split = page.locator('.mod-right-split');
    expect(await faultsInBothThemes(app, sidebar, split, `sidebar-${name}`)).toEqual([]);
    const box = await page.locator(sidebar).boundingBox();
    const wide = await page.evaluate(() => document.querySelector('.netvault')?.scrollWidth ?? 0);
    expect(wide).toBeLessThanOrEqual(Math.ceil(box?.width ?? 0));
    expect(await covered(page, sidebar)).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it.each([
    [
      '',
      'Nobody has a cadence, and without one nobody becomes due. Write one into the notes of people, such as “cadence: monthly”.',
    ],
    ['cadence: never\n', 'There is nobody to remind you of.'],
  ])('explains why nobody becomes due: %s', async (field, text) => {
    const files = { 'S.md': '---\ntype: scorecard\n---\n', 'Ada.md': `---\ntype: contact\n${field}---\n` };
    const app = await openSidebar({ files });
    expect(await app.page.locator(sidebar).innerText()).toContain(text);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows the weekdays of a daily goal and the date of an event, and names the main number', async () => {
    const app = await opened.desktop();
    await settled(app);
    const { page } = app;
    const goal = page.locator('.netvault-goal', { hasText: 'Write to a newcomer' });
    expect(await goal.innerText()).toContain('Mon, Wed, Fri');
    expect(await page.locator('.netvault-event', { hasText: 'Winter book fair' }).textContent()).toContain(
      '5 December. Saturday, all day.',
    );
    expect(await page.getByRole('link', { name: '20 of 25 points' }).count()).toBe(1);
    expect(app.errors).toEqual([]);
  });

  it.each([false, true])('makes the chosen period brighter than the others, dark: %s', async (dark) => {
    const app = await openSidebar({ dark });
    await settled(app);
    const { page } = app;
    // To compare the colours as they are seen, they are drawn over each other and measured.
    const [track, chosen] = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const over = (...colours: string[]): number => {
        if (!canvas) return 0;
        for (const colour of colours) {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        return canvas.getImageData(0, 0, 1, 1).data[0] ?? 0;
      };
      const colour = (selector: string): string =>
        getComputedStyle(document.querySelector(selector) ?? document.body).backgroundColor;
      const below = [colour('.mod-right-split'), colour('.netvault-units')];
      return [over(...below), over(...below, colour('.netvault-unit[aria-pressed="true"]'))];
    });
    expect(chosen).toBeGreaterThan(track + 15);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['of an empty vault', { files: { 'Note.md': 'Words.' }, bytes: {} }, '', /^Set up/],
    ['after an event', {}, '', /^I was there/],
    ['where the scorecard cannot be read', { files: BROKEN }, '', /^Open the note/],
    ['of a form', {}, 'log-activity', /^Log$/],
    ['of a question', {}, 'set-up-vault', /^Make/],
  ] as [string, PageOptions, string, RegExp][])(
    'draws the primary button %s in the colours of the theme',
    async (_, options, id, name) => {
      const app = await openSidebar(options);
      const { page } = app;
      await page.locator('.netvault > *').first().waitFor();
      if (id !== '') await page.evaluate((one) => window.host.command(one), id);
      const button = page.locator(id === '' ? '.netvault' : '.modal').getByRole('button', { name });
      await button.waitFor();
      // These are the colours of the theme Nord: dark text on a light accent.
      await page.evaluate(() => {
        document.body.style.setProperty('--interactive-accent', '#88c0d0');
        document.body.style.setProperty('--text-on-accent', '#2e3440');
      });
      const colours = await button.evaluate((one) => {
        const { backgroundColor, color } = getComputedStyle(one);
        document.body.removeAttribute('style');
        return [backgroundColor, color];
      });
      expect(colours).toEqual(['rgb(136, 192, 208)', 'rgb(46, 52, 64)']);
      expect(app.errors).toEqual([]);
      await app.close();
    },
  );

  it('keeps borders and focus outlines in forced colours', async () => {
    const app = await opened.desktop();
    await settled(app);
    const { page } = app;
    await page.emulateMedia({ forcedColors: 'active' });
    const edge = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const { borderTopWidth, borderTopStyle } = getComputedStyle(one);
          return `${borderTopWidth} ${borderTopStyle}`;
        });
    for (const part of ['.netvault-units', '.netvault-chip', '.netvault-progress'])
      expect([part, await edge(part)]).toEqual([part, '1px solid']);
    const link = page.locator('.netvault-goal .netvault-link').first();
    await page.keyboard.press('Tab');
    await link.focus();
    expect(await link.evaluate((one) => getComputedStyle(one, '::after').outlineStyle)).toBe('solid');
    await picture(page.locator('.mod-right-split'), 'sidebar-forced-colours');
    await page.emulateMedia({ forcedColors: null });
    expect(app.errors).toEqual([]);
  });

  it('opens a note by its row, in a new tab with the modifier key, and previews it on hover', async () => {
    const app = await openSidebar();
    await settled(app);
    const { page } = app;
    const previewed = await notePreviews(page);
    const row = page.locator('.netvault-goal', { hasText: 'Call five people' });
    await row.click();
    await page.waitForFunction(() => window.host.app.workspace.opened.length === 1);
    await row.click({ modifiers: ['ControlOrMeta'] });
    await page.waitForFunction(() => window.host.app.workspace.opened.length === 2);
    expect(await page.evaluate(() => window.host.app.workspace.opened)).toEqual([
      'Goals/Call five people.md',
      'Goals/Call five people.md',
    ]);
    expect(await page.evaluate(() => window.host.app.workspace.getLeavesOfType('markdown').length)).toBe(2);
    expect(await previewed()).toContain('Goals/Call five people.md');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('can be used with the keyboard alone', async () => {
    const app = await openSidebar();
    await settled(app);
    const { page } = app;
    await page.locator('.netvault-unit', { hasText: 'Week' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // month
    await page.waitForFunction(() =>
      document.querySelector('.netvault-period-title')?.textContent.startsWith('November'),
    );
    await rested(app);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Month');
    await page.locator('.netvault-step').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('.netvault-period-title')?.textContent.startsWith('October'),
    );
    await rested(app);
    const goal = page.locator('.netvault-goal .netvault-link').first();
    await goal.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.host.app.workspace.opened.length === 1);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('follows every click of a user who clicks faster than it is drawn', async () => {
    const app = await openSidebar({ slowBy: 60 });
    await settled(app);
    const { page } = app;
    await page.evaluate(() => {
      const press = (name: string): void =>
        document.querySelector<HTMLElement>(`[data-act=${name}]`)?.click();
      press('unit'); // This chooses days; from here on, the sidebar is drawn again.
      press('earlier');
      press('earlier');
      press('earlier');
    });
    await page.locator('.netvault-period-title', { hasText: '16 November' }).waitFor();
    // When the current period is drawn, that does not undo a step that was taken to another period meanwhile.
    await page.locator('[data-act=now]').click();
    await page.locator('.netvault-period-title', { hasText: '19 November' }).waitFor();
    await page.evaluate(() => {
      const press = (name: string): void =>
        document.querySelector<HTMLElement>(`[data-act=${name}]`)?.click();
      press('unit');
      press('earlier');
    });
    await page.locator('.netvault-period-title', { hasText: '18 November' }).waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows an edit at once, and keeps scroll position, focus and folded parts', async () => {
    const app = await openSidebar({ size: { width: 560, height: 600 } });
    await settled(app);
    const { page } = app;
    await page.locator('summary', { hasText: 'Goals' }).click();
    const link = page.locator('.netvault-link', { hasText: 'Elizabeth Bennet' }).first();
    await link.focus();
    await page.evaluate(() => document.querySelector('.netvault')?.scrollTo(0, 140));
    await page.evaluate(async () => {
      const { app } = window.host;
      const file = app.vault.getFileByPath('Daily/2026-11-19.md');
      if (!file) throw new Error('There is no daily note');
      await app.vault.modify(
        file,
        `${window.host.text(file.path).trimEnd()}\n- email [[Walter Hartright]]\n`,
      );
      while (document.querySelector('.netvault-number')?.textContent !== '21')
        await new Promise(requestAnimationFrame);
    });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Elizabeth Bennet');
    expect(await page.evaluate(() => document.querySelector('.netvault')?.scrollTop)).toBe(140);
    expect(await page.locator('details[data-fold="goals"]').getAttribute('open')).toBeNull();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('asks whether you were at an event, and writes the answer only into its note', async () => {
    const app = await openSidebar();
    await settled(app);
    const { page } = app;
    const path = await page.evaluate(
      () => document.querySelector('[data-act="attended"]')?.getAttribute('data-value') ?? '',
    );
    const before = await page.evaluate((note) => window.host.text(note), path);
    await picture(page.locator('.netvault-card').first(), 'question');
    await page.locator('button', { hasText: 'I was there' }).click();
    await page.waitForFunction(([note, was]) => window.host.text(note ?? '') !== was, [path, before]);
    const after = await page.evaluate((note) => window.host.text(note), path);
    expect(after.replace(/^status: attended\n/m, '')).toBe(before.replace(/^status: \w+\n/m, ''));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows the day of the event in its question, opens its note, and can put the question off', async () => {
    const app = await openSidebar();
    await settled(app);
    const { page } = app;
    const card = page.locator('.netvault-card');
    expect(await card.innerText()).toContain('Wednesday, 18 November 2026');
    await card.getByText('Were you at Lunch with Gabriel Betteredge?').click();
    await page.waitForFunction(() =>
      window.host.app.workspace.opened.includes('Events/2026-11-18 Lunch with Gabriel Betteredge.md'),
    );
    await page.locator('button', { hasText: 'Ask me tomorrow' }).click();
    await page.waitForSelector('.netvault-card', { state: 'detached' });
    await rested(app);
    // The button that had the focus is gone; the button in its place has the focus.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('unit');
    const state = await page.evaluate(() =>
      window.host.app.workspace.getLeavesOfType('netvault-scorecard')[0]?.view.getState(),
    );
    expect(state).toMatchObject({ putOff: '2026-11-19' });
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['with its question', 'desktop'],
    ['with its question, on a phone', 'phone'],
  ] as const)('covers none of its buttons and rows, %s', async (_, name) => {
    const app = await opened[name]();
    if (name === 'desktop') await resize(app, { size: TALL, sidebar: 320 });
    await settled(app);
    expect(await app.page.locator('.netvault-card').count()).toBe(1);
    expect(await covered(app.page, sidebar)).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it.each([
    ['while an event is on', { now: '2026-11-19T18:30:00' }],
    ['of an empty vault', { files: { 'Note.md': 'A note.\n' }, bytes: {} }],
    ['narrow', { sidebar: 240 }],
  ] as [string, PageOptions][])('has no button and no row that is covered, %s', async (_, options) => {
    const app = await openSidebar(options);
    await app.page.waitForSelector('.netvault-findings, .netvault-empty, .netvault-aside');
    expect(await covered(app.page, sidebar)).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('offers set-up in place of numbers if there are people but no goals', async () => {
    const app = await openSidebar({
      files: { 'Ada.md': '---\ntype: contact\ncadence: weekly\nmet: 2026-10-01\n---\n' },
      bytes: {},
    });
    await settled(app);
    const { page } = app;
    expect(await page.locator('.netvault-number').count()).toBe(0);
    expect(await page.locator('.netvault-row a').allTextContents()).toEqual(['Ada']);
    await picture(page.locator('.mod-right-split'), 'no-goals');
    expect(await accessibilityFaults(page, sidebar)).toEqual([]);
    expect(await covered(page, sidebar)).toEqual([]);
    await page.getByRole('button', { name: 'Set up this vault' }).click();
    await page.locator('.modal').waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('opens the goal of the main number, and returns to the current period from any other', async () => {
    const app = await openSidebar();
    await settled(app);
    const { page } = app;
    await page.locator('.netvault-figure a').click();
    await page.waitForFunction(() => window.host.app.workspace.opened.length === 1);
    expect(await page.evaluate(() => window.host.app.workspace.opened[0])).toMatch(/^Goals\/.*\.md$/);
    await page.getByRole('button', { name: 'Earlier week' }).click();
    await page.getByText('Week 46').waitFor();
    await page.getByRole('button', { name: 'Earlier week' }).click();
    await page.getByText('Week 45').waitFor();
    await page.getByRole('button', { name: 'Now', exact: true }).press('Enter');
    await page.getByText('Week 47').waitFor();
    await rested(app);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-act'))).toBe(true);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['light', {}],
    ['phone', { phone: true }],
    ['dark', { dark: true, sidebar: 260 }],
  ] as [string, PageOptions][])('shows no numbers during an event, %s', async (name, options) => {
    const app = await openSidebar({ ...options, now: '2026-11-19T18:30:00' });
    const { page } = app;
    await page.waitForSelector('.netvault-aside');
    const text = await page.locator('.netvault').innerText();
    expect(text).toContain('Michael Faraday');
    expect(text).not.toMatch(/\d/);
    expect(
      await page.locator('.netvault svg rect, .netvault [role=progressbar], .netvault-findings').count(),
    ).toBe(0);
    expect(await accessibilityFaults(page, sidebar)).toEqual([]);
    await picture(page.locator('.mod-right-split'), `aside-${name}`);
    await page.locator('button', { hasText: 'Show my goals' }).click();
    await page.waitForSelector('.netvault-figure');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['light', {}],
    ['narrow', { sidebar: 260, dark: true }],
  ] as [string, PageOptions][])(
    'shows what it looked for in a vault without records, %s',
    async (name, options) => {
      const app = await openSidebar({
        ...options,
        files: { 'Ideas.md': '# Ideas\n', 'List.md': '- milk\n' },
        bytes: {},
      });
      const { page } = app;
      await page.waitForSelector('.netvault-empty');
      expect(await page.locator('.netvault').innerText()).toContain('NetVault looked through 2 notes');
      expect(await accessibilityFaults(page, sidebar)).toEqual([]);
      await picture(page.locator('.mod-right-split'), `empty-${name}`);
      expect(app.errors).toEqual([]);
      await app.close();
    },
  );

  it('shows that notes are still to be read', async () => {
    const app = await openApp({
      ...fixtureVault('example'),
      now: NOON,
      size: TALL,
      sidebar: 320,
      ready: false,
    });
    const { page } = app;
    await page.evaluate(() => {
      window.host.command('open-scorecard');
    });
    await page.waitForSelector('.netvault-loading');
    expect(await page.evaluate(() => window.host.app.vault.reads)).toEqual([]);
    await picture(page.locator('.mod-right-split'), 'loading');
    await page.evaluate(() => {
      window.host.app.workspace.ready();
    });
    await page.waitForSelector('.netvault-figure');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows its other parts, but no numbers, if the scorecard note cannot be read', async () => {
    const app = await openSidebar({ files: BROKEN });
    const { page } = app;
    await page.waitForSelector('[data-key="problem"]');
    expect(await page.locator('.netvault-figure').count()).toBe(0);
    expect(await page.locator('.netvault-section-title').allTextContents()).toContain('Coming');
    expect(await accessibilityFaults(page, sidebar)).toEqual([]);
    await picture(page.locator('.mod-right-split'), 'problem');
    await page.locator('button', { hasText: 'Open the note' }).click();
    await page.waitForFunction((note) => window.host.app.workspace.opened.includes(note), SCORECARD);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('works in a window of its own', async () => {
    const app = await openSidebar();
    await settled(app);
    const { page } = app;
    await page.evaluate(async () => {
      await window.host.app.workspace.openPopoutLeaf().setViewState({ type: 'netvault-scorecard' });
    });
    const popout = page.frameLocator('iframe.popout');
    await popout.locator('.netvault-figure').waitFor();
    await popout.locator('.netvault-unit', { hasText: 'Day' }).click();
    await popout.locator('.netvault-period-title', { hasText: 'Thursday' }).waitFor();
    await picture(page.locator('iframe.popout'), 'popout');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('has no transitions if the user prefers reduced motion', async () => {
    const app = await openSidebar({ reducedMotion: true });
    await settled(app);
    const motion = await app.page.evaluate(
      () => getComputedStyle(document.querySelector('.netvault-fill') ?? document.body).transitionDuration,
    );
    expect(motion).toBe('0s');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('works without a worker', async () => {
    const app = await openSidebar({ ownFile: false });
    await settled(app);
    expect(await app.page.textContent('.netvault-figure')).toBe('20 of 25 points');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is gone, and causes no error, after the plugin is unloaded', async () => {
    const app = await openSidebar();
    const { page } = app;
    await settled(app);
    const shown = page.locator('.netvault, .netvault-status, .side-dock-ribbon button');
    expect(await shown.count()).toBeGreaterThan(2);
    await page.evaluate(() => {
      window.host.plugin.unload();
    });
    await expect.poll(() => shown.count()).toBe(0);
    const left = await page.evaluate(async () => {
      // A change of a note would make the sidebar count again.
      await window.host.app.vault.create('Later.md', '## Log\n\n- call\n');
      return [window.host.registered.commands.size, window.host.app.vault.listeners];
    });
    // Only the page's own metadata cache still listens.
    expect(left).toEqual([0, 4]);
    await expect.poll(() => page.workers().length).toBe(0);
    await page.waitForTimeout(200);
    expect(await shown.count()).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

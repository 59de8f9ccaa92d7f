import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from './harness/axe.ts';
import { fixtureVault, hasBrowser, resize } from './harness/app-page.ts';
import { command, openVault } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const { files } = fixtureVault('example');
const LONG = `Bartholomew ${'Montgomery Featherstonehaugh '.repeat(6)}of the Clockmakers`;
const GOAL = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\n---\n';

describe.skipIf(!hasBrowser())('names of 200 characters', () => {
  it('take at most three lines in a narrow sidebar, and can be read in full', async () => {
    expect(LONG.length).toBeGreaterThan(190);
    const app = await openVault({
      files: {
        ...files,
        [`Contacts/${LONG}.md`]: '---\ntype: contact\ncadence: weekly\n---\n',
        [`Goals/${LONG}.md`]: GOAL,
        [`Events/${LONG}.md`]: `---\ntype: event\ndate: 2026-11-22\nplace: ${LONG}\n---\n`,
        'Daily/2026-11-19.md': `## Log\n\n- [ ] call [[Contacts/${LONG}|${LONG}]]: ${LONG}\n`,
      },
      sidebar: 240,
      size: { width: 480, height: 2400 },
    });
    const { page } = app;
    const link = page.getByRole('link', { name: LONG });
    for (const key of ['today', 'goals', 'reconnect', 'coming']) {
      const row = page.locator(`[data-key=${key}]`);
      const name = row.getByRole('link', { name: LONG });
      expect([key, await name.count()]).toEqual([key, 1]);
      expect((await name.boundingBox())?.height).toBeLessThan(60);
      await picture(row, `long-name-${key}`);
    }
    // The place of an event and the text of a line of today do not fill more lines, either.
    const reasons = page.locator(':is([data-key=today], [data-key=coming]) .netvault-reason', {
      hasText: 'Featherstonehaugh',
    });
    expect(await reasons.count()).toBe(2);
    for (const one of await reasons.all()) expect((await one.boundingBox())?.height).toBeLessThan(60);
    // A click anywhere on the row still opens the note, and the app's tooltip shows the whole name.
    await link.last().hover();
    expect(await page.locator('.tooltip').innerText()).toBe(LONG);
    await page.locator('[data-key=coming] .netvault-event', { hasText: LONG }).click();
    await page.waitForFunction((one) => window.host.app.workspace.opened.includes(one), `Events/${LONG}.md`);
    expect(await accessibilityFaults(page, '.netvault')).toEqual([]);
    const short = page.locator('[data-key=reconnect]').getByRole('link', { name: 'Elizabeth Bennet' });
    expect(await short.getAttribute('aria-label')).toBeNull();
    await resize(app, { size: { width: 1200, height: 2400 }, sidebar: 900 });
    const [shown, whole] = await link
      .last()
      .evaluate((one) => [one.getBoundingClientRect().height, one.scrollHeight]);
    expect(shown).toBeGreaterThanOrEqual(whole - 1);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([false, true])('of one word do not widen a sidebar of 200 pixels, dark: %s', async (dark) => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe';
    const app = await openVault({
      files: {
        'Scorecard.md': '---\ntype: scorecard\n---\n',
        [`Points for ${word}.md`]: GOAL,
        [`${word}.md`]: '---\ntype: contact\ncadence: weekly\n---\n',
        [`Tea with ${word}.md`]: '---\ntype: event\ndate: 2026-11-18\n---\n',
        [`Walk with ${word}.md`]: `---\ntype: event\ndate: 2026-11-24\nplace: ${word}\n---\n`,
        [`Fair of ${word}.md`]: '---\ntype: event\ndate: 2026-11-19\ntime: 11:00-13:00\n---\n',
      },
      bytes: {},
      sidebar: 200,
      dark,
      size: { width: 480, height: 1400 },
    });
    const { page } = app;
    const view = page.locator('[data-type="netvault-scorecard"] .netvault');
    const wider = (): Promise<number> => view.evaluate((one) => one.scrollWidth - one.clientWidth);
    // During an event, its briefing is shown here; otherwise the sidebar asks about the last event.
    await page.locator('.netvault-aside').waitFor();
    await picture(view, `one-word-aside-${String(dark)}`);
    expect(await wider()).toBe(0);
    await command(app, 'set-goals-aside');
    await page.getByText('Were you at').waitFor();
    await picture(view, `one-word-${String(dark)}`);
    expect(await wider()).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

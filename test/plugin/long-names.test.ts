import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from './harness/axe.ts';
import { fixtureVault, hasBrowser, resize } from './harness/app-page.ts';
import { openVault } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const { files } = fixtureVault('example');
const LONG = `Bartholomew ${'Montgomery Featherstonehaugh '.repeat(6)}of the Clockmakers`;
const GOAL = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\n---\n';

describe.skipIf(!hasBrowser())('names of 200 characters', () => {
  it('fill no more than three lines of a narrow sidebar, and can be read whole', async () => {
    expect(LONG.length).toBeGreaterThan(190);
    const app = await openVault({
      files: {
        ...files,
        [`Contacts/${LONG}.md`]: '---\ntype: contact\ncadence: weekly\n---\n',
        [`Goals/${LONG}.md`]: GOAL,
        [`Events/${LONG}.md`]: '---\ntype: event\ndate: 2026-11-22\n---\n',
        'Daily/2026-11-19.md': `## Log\n\n- [ ] call [[Contacts/${LONG}|${LONG}]]\n`,
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
    // The row still opens the note wherever it is clicked, and the app's tooltip says all of the name.
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
});

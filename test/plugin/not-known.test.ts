import { describe, expect, it } from 'vitest';
import { fixtureVault, hasBrowser } from './harness/app-page.ts';
import { command, notice, openVault } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const { files } = fixtureVault('example');
/** The example vault without daily notes. */
const undecided = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('Daily/')));
/** An event today and one on a later day; nothing is decided for either. */
const EVENTS = {
  'Events/Lunch.md': '---\ntype: event\ndate: 2026-11-19\n---\n',
  'Events/Tea.md': '---\ntype: event\ndate: 2026-11-21\n---\n',
};
const UNREAD = '---\ntype: scorecard\npoints: [call\n---\n';

describe.skipIf(!hasBrowser())('the decided lines of today and tomorrow', () => {
  it.each([
    ['a scorecard', { ...undecided, 'Scorecard.md': UNREAD }],
    ['settings of daily notes', { ...undecided, '.obsidian/daily-notes.json': '{"format": "GGGG-[W]WW"}' }],
  ])('are not reported as none if %s cannot be read', async (what, given) => {
    const app = await openVault({ files: { ...given, ...EVENTS } });
    const { page } = app;
    const sidebar = page.locator('.netvault').first();
    await page.getByText('could not be read').waitFor();
    expect(await sidebar.innerText()).not.toMatch(/Nothing (?:is |was )?decided/);
    // The buttons to decide are still there, since the notes of the events can be read.
    for (const name of ['Lunch', 'Tea'])
      await sidebar.getByRole('button', { name: `Decide for ${name}` }).waitFor();
    expect(await page.locator('[data-key=tomorrow]').count()).toBe(0);
    expect(await page.locator('[data-act=plan], [data-act=plan-today]').count()).toBe(0);
    await picture(page.locator('.mod-right-split'), `not-known-${what.replaceAll(' ', '-')}`);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are shown as far as they were read, without a count', async () => {
    const app = await openVault({ files: { ...files, 'Scorecard.md': UNREAD } });
    const today = app.page.locator('[data-key=today]');
    expect(await today.locator('.netvault-decided').count()).toBeGreaterThan(0);
    expect(await today.innerText()).not.toMatch(/\d of \d done/);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are not reported as none by a code block, which shows the reason', async () => {
    const settings = { '.obsidian/daily-notes.json': '{"format": "GGGG-[W]WW"}' };
    const app = await openVault({ files: { 'Ada.md': '---\ntype: contact\n---\n', ...settings } });
    await app.page.evaluate(() => window.host.renderBlock('netvault', 'today'));
    const block = app.page.locator('.netvault-block');
    await block.getByText('Your daily notes could not be read').waitFor();
    expect(await block.innerText()).not.toMatch(/Nothing (?:is |was )?decided/);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are reported as none if everything was read', async () => {
    const app = await openVault({ files: { ...undecided, ...EVENTS } });
    expect(await app.page.getByText('Nothing decided yet').count()).toBeGreaterThan(1);
    await app.page.getByText('Nothing is decided yet').waitFor();
    await app.page.getByText('Nothing was decided for today').waitFor();
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('the people who are due', () => {
  it('are reported as nobody only together with what could not be read', async () => {
    const app = await openVault({
      files: {
        'Ada.md': '---\ntype: contact\n---\n',
        '.obsidian/daily-notes.json': '{"format": "GGGG-[W]WW"}',
      },
    });
    const { page } = app;
    const why = /The format of your daily notes cannot be read/;
    await command(app, 'next-due');
    const said = await notice(app).innerText();
    expect(said).toMatch(/^Nobody is due, of 1 contact\. /);
    expect(said).toMatch(why);
    const [, told] = (
      await page.evaluate(async () => (await window.host.registered.cli.get('netvault:due')?.({})) ?? '')
    ).split('\n');
    expect(told).toMatch(why);
    await page.evaluate(() => window.host.renderBlock('netvault', 'due'));
    const block = page.locator('.netvault-block');
    await block.getByText('Your daily notes could not be read').waitFor();
    expect(await block.innerText()).not.toContain('Nobody is due');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are not reported as nobody if the scorecard note, which may set cadences, cannot be read', async () => {
    const app = await openVault({
      files: { 'Ada.md': '---\ntype: contact\ntier: inner\n---\n', 'Scorecard.md': UNREAD },
    });
    await command(app, 'next-due');
    expect(await notice(app).innerText()).toMatch(/^Scorecard\.md cannot be read/);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

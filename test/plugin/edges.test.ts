import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rested, hasBrowser, type AppPage } from './harness/app-page.ts';
import { openVault, textOf } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const SCORECARD = { 'Scorecard.md': '---\ntype: scorecard\n---\n' };
const CONTACT = '---\ntype: contact\n---\n';
const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren';

const open = (files: Readonly<Record<string, string>>, more = {}): Promise<AppPage> =>
  openVault({ files: { ...SCORECARD, ...files }, bytes: {}, ...more });
const notices = ({ page }: AppPage): Promise<string[]> => page.locator('.notice').allInnerTexts();

async function block(app: AppPage, source: string): Promise<Locator> {
  await app.page.evaluate((text) => window.host.renderBlock('netvault', text), source);
  await app.page.waitForFunction(
    () => [...document.querySelectorAll('.netvault-block')].at(-1)?.textContent !== '',
  );
  await rested(app);
  return app.page.locator('.netvault-block').last();
}

async function done(app: AppPage): Promise<void> {
  expect(app.errors).toEqual([]);
  await app.close();
}

describe.skipIf(!hasBrowser())('the second click of a double click', () => {
  it('does not record the next step of an introduction', async () => {
    const app = await open({
      'Ada.md': CONTACT,
      'Bob.md': CONTACT,
      'I.md': '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Bob]]"]\nstatus: proposed\n---\n',
    });
    await app.page.locator('[data-key="introductions"] button').last().dblclick();
    await rested(app);
    expect(await textOf(app, 'I.md')).toContain('status: asked');
    expect(await notices(app)).toHaveLength(1);
    await done(app);
  });

  it('does not fix a finding again', async () => {
    const app = await open({ 'Ada.md': '---\ntype: contact\nmet: 2026/11/16\n---\n' });
    await app.page.evaluate(() => window.host.command('check-vault'));
    await rested(app);
    await app.page.locator('[data-act="fix"]').first().dblclick();
    await rested(app);
    expect(await textOf(app, 'Ada.md')).toContain('met: 2026-11-16');
    expect(await notices(app)).toHaveLength(1);
    await done(app);
  });
});

describe.skipIf(!hasBrowser())('a long list', () => {
  it('can be shown to its end, a hundred rows at a time', async () => {
    const due = '---\ntype: contact\ncadence: monthly\nmet: 2026-01-10\n---\n';
    const people = Array.from({ length: 150 }, (_, at) => [`P${String(at)}.md`, due] as const);
    const app = await open(Object.fromEntries(people));
    const list = app.page.locator('[data-key="reconnect"]');
    for (const [name, rows] of [
      ['Show 95 more', 100],
      ['Show 50 more', 150],
    ] as const) {
      await list.getByRole('button', { name }).click();
      await rested(app);
      expect(await list.locator('.netvault-row').count()).toBe(rows);
    }
    expect(await list.getByRole('button', { name: /^Show/ }).count()).toBe(0);
    await done(app);
  });
});

describe.skipIf(!hasBrowser())('a block', () => {
  it('does not offer a points goal for a week to come if there is one', async () => {
    const app = await open({
      'Ten.md': '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 10\nevery: week\n---\n',
    });
    expect(await (await block(app, 'summary next week')).innerText()).not.toContain('No points goal');
    await done(app);
  });

  it('says that a vault is not set up, in place of a zero, and so does the status bar', async () => {
    const app = await openVault({
      files: { 'Ada.md': '---\ntype: person\nlast-contacted: 2026-11-17\n---\n' },
      bytes: {},
    });
    const shown = await block(app, 'summary week');
    expect(await shown.innerText()).toContain('Set up this vault');
    expect(await shown.innerText()).not.toContain('0 points');
    await picture(shown, 'block-not-set-up');
    expect(await app.page.locator('.netvault-status').innerText()).toContain('Not set up');
    await done(app);
  });

  it('shows a short heat map as small as a long one', async () => {
    const app = await open({ '2026-11-18.md': '## Log\n\n- call\n' });
    const height = async (source: string): Promise<number> =>
      (await (await block(app, source)).locator('svg').boundingBox())?.height ?? 0;
    const year = await height('heat map of the year');
    expect(await height('heat map of week')).toBeLessThan(2 * year);
    await picture(app.page.locator('.netvault-block').last(), 'heat-week');
    await done(app);
  });
});

describe.skipIf(!hasBrowser())('words without a space', () => {
  it.each([320, 200])(
    'wrap in the card of a person and in what one can offer, %i px wide',
    async (sidebar) => {
      const files = {
        'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
        'Me.md': `---\ntype: contact\noffers: [https://example.org/${LONG}]\n---\n`,
        'Ada.md': `---\ntype: contact\nrole: ${LONG}\norganization: ${LONG}\n---\n`,
        'Fair.md': '---\ntype: event\ndate: 2026-11-19\ntime: 11:00-13:00\nwith: "[[Ada]]"\n---\n',
      };
      const app = await open(files, { sidebar });
      const isWide = (selector: string): Promise<boolean> =>
        app.page
          .locator(selector)
          .first()
          .evaluate((one) => one.scrollWidth > one.clientWidth);
      await picture(app.page.locator('.netvault').first(), `long-offer-${String(sidebar)}`);
      expect(await isWide('.netvault')).toBe(false);
      const person = await block(app, 'person [[Ada]]');
      expect(await person.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
      await done(app);
    },
  );
});

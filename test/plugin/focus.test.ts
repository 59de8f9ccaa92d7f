import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser } from './harness/app-page.ts';
import { focused } from './harness/focused.ts';
import { command, openVault } from './harness/forms.ts';

const NAMES = ['Ada', 'Bess', 'Cora', 'Dora', 'Emma', 'Faye', 'Gwen'];
const person = (lastContact: string): string =>
  `---\ntype: contact\ncadence: weekly\nlast_contact: ${lastContact}\n---\n`;
const event = (date: string): string => `---\ntype: event\ndate: ${date}\n---\n`;

/** A vault in which each list has more rows than are shown at first. */
const FILES: Readonly<Record<string, string>> = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ten points.md':
    '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 10\nevery: week\nstart: 2026-11-02\n---\n',
  ...Object.fromEntries(NAMES.map((name, at) => [`${name}.md`, person(`2026-10-0${String(at + 1)}`)])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`Fair ${String(at)}.md`, event('2026-11-22')])),
  'Lunch.md': event('2026-11-18'),
};

const write = (page: Page, path: string, text: string): Promise<void> =>
  page.evaluate(
    async ([name, words]) => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath(name);
      await (file ? vault.modify(file, words) : vault.create(name, words));
    },
    [path, text] as const,
  );

/** Presses the focused button, and then the first item of the menu that opens. */
async function snooze(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('.menu-item').first().press('Enter');
}

const press = (page: Page): Promise<void> => page.keyboard.press('Enter');

interface Case {
  readonly name: string;
  readonly more?: Readonly<Record<string, string>>;
  /** A selector for what is pressed first. */
  readonly before?: string;
  /** A selector for what has the focus before `act`. */
  readonly at: string;
  readonly act: (page: Page) => Promise<void>;
  /** A selector that matches nothing any more after the next drawing, since the row is gone or was moved. */
  readonly gone: string;
  readonly then: string;
}

const row = (name: string): string => `[data-key="${name}.md"]`;
const CASES: readonly Case[] = [
  {
    name: 'stays where a row above goes away',
    at: `${row('Bess')} [data-act=log]`,
    act: (page) => write(page, 'Ada.md', '---\ntype: contact\n---\n'),
    gone: row('Ada'),
    then: 'Log something with Bess',
  },
  {
    name: 'stays where a row above goes below',
    at: `${row('Bess')} [data-act=log]`,
    act: (page) => write(page, 'Ada.md', person('2026-10-04')),
    gone: `${row('Ada')} + ${row('Bess')}`,
    then: 'Log something with Bess',
  },
  {
    name: 'stays where its own row goes below',
    at: `${row('Bess')} [data-act=log]`,
    act: (page) => write(page, 'Bess.md', person('2026-10-04')),
    gone: `${row('Bess')} + ${row('Cora')}`,
    then: 'Log something with Bess',
  },
  {
    name: 'goes from somebody snoozed to the next who can be',
    at: `${row('Bess')} [data-act=snooze]`,
    act: snooze,
    gone: row('Bess'),
    then: 'Snooze Cora',
  },
  {
    name: 'goes from the last who was shown to who is shown now',
    at: `${row('Emma')} [data-act=snooze]`,
    act: snooze,
    gone: row('Emma'),
    then: 'Faye',
  },
  {
    name: 'goes from “Show more” to the first that it shows, not to another list’s',
    at: '[data-key=reconnect] [data-act=more]',
    act: press,
    gone: '[data-key=reconnect] [data-act=more]',
    then: 'Faye',
  },
  {
    name: 'goes from the last “Show more” to the first that it shows',
    at: '[data-key=coming] [data-act=more]',
    act: press,
    gone: '[data-key=coming] [data-act=more]',
    then: 'Fair 6',
  },
  {
    name: 'goes from a question that was answered to what stands in its place',
    at: '[data-act=attended]',
    act: press,
    gone: '.netvault-card',
    then: 'Day',
  },
  {
    name: 'goes from a question that was answered to the next one',
    more: { 'Walk.md': event('2026-11-17') },
    at: '[data-act=skipped]',
    act: press,
    gone: '[data-key="asked Lunch.md"]',
    then: 'Were you at Walk?',
  },
  {
    name: 'goes from the last later period to what comes after it',
    before: '[data-act=earlier]',
    at: '[data-act=later]:not([disabled])',
    act: press,
    gone: '[data-act=later]:not([disabled])',
    then: '0 of 10 points',
  },
];

describe.skipIf(!hasBrowser())('the focus in the sidebar', () => {
  it.each(CASES)('$name', async ({ more, before, at, act, gone, then }) => {
    const app = await openVault({ files: { ...FILES, ...more }, bytes: {}, sidebar: 320 });
    const { page } = app;
    if (before !== undefined) await page.locator(before).press('Enter');
    await page.locator(at).focus();
    await act(page);
    await page.locator(gone).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe(then);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('stays visible after a click on “Show more”, and moves to the first new row', async () => {
    const many = Array.from({ length: 60 }, (_, at) => [`Z${String(at)}.md`, person('2026-11-01')] as const);
    const app = await openVault({
      files: { ...FILES, ...Object.fromEntries(many) },
      bytes: {},
      size: { width: 560, height: 500 },
    });
    const { page } = app;
    await page.locator('[data-key=reconnect] [data-act=more]').click();
    const next = page.locator(row('Faye'));
    await next.waitFor();
    await expect.poll(() => focused(page)).toBe('Faye');
    const box = await next.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(500);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('does not scroll back to the focused button while the user reads elsewhere', async () => {
    const app = await openVault({ files: FILES, bytes: {}, size: { width: 560, height: 300 } });
    const { page } = app;
    await page.locator(`${row('Bess')} [data-act=log]`).focus();
    const scrolled = (to?: number): Promise<number> =>
      page.evaluate((top) => {
        const view = document.querySelector('.netvault');
        if (top !== undefined) view?.scrollTo(0, top);
        return view?.scrollTop ?? -1;
      }, to);
    expect(await scrolled(0)).toBe(0);
    await write(page, 'Ada.md', '---\ntype: contact\n---\n');
    await page.locator(row('Ada')).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Log something with Bess');
    expect(await scrolled()).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('the focus in the findings', () => {
  it.each([
    ['the first', 'first', 'Fix: write “2026-11-17”'],
    ['the last', 'last', 'Fix: write “2026-11-16”'],
  ] as const)('goes from %s finding, once it is fixed, to the one that is left', async (_, which, then) => {
    const files = Object.fromEntries(
      ['16', '17'].map((day) => [`On ${day}.md`, `---\ntype: contact\nmet: 2026/11/${day}\n---\n`]),
    );
    const app = await openVault({
      files: { 'Scorecard.md': FILES['Scorecard.md'] ?? '', ...files },
      bytes: {},
    });
    const { page } = app;
    await command(app, 'check-vault');
    const fixes = page.locator('.netvault-fix');
    await fixes[which]().press('Enter');
    await expect.poll(() => fixes.count()).toBe(1);
    await expect.poll(() => focused(page)).toBe(then);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

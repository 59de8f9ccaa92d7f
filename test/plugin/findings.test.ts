import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { fixtureVault as readFixture } from '../fixtures/expectation.ts';
import { moment } from '../harness/dates.ts';
import { accessibilityFaults, faultsInBothThemes } from './harness/axe.ts';
import {
  fixtureVault,
  hasBrowser,
  openApp,
  rested,
  type AppPage,
  type PageOptions,
} from './harness/app-page.ts';
import { closed, form, sharedApp, sharedLooks, untilSaid } from './harness/forms.ts';
import { picture } from './harness/picture.ts';
import { covered } from './harness/reachable.ts';

const NOON = '2026-11-19T12:00:00';
const view = '.workspace-leaf-content[data-type="netvault-findings"] .netvault';

const SIZE = { width: 900, height: 1200 };

/** Opens a vault and the view of its findings. */
async function checkVault(options: PageOptions = {}): Promise<AppPage> {
  const app = await openApp({
    ...fixtureVault('broken'),
    now: NOON,
    size: SIZE,
    sidebar: 340,
    ...options,
  });
  await app.page.evaluate(() => {
    window.host.command('check-vault');
  });
  await rested(app);
  await app.page.waitForSelector('[data-key="head"], [data-key="unread"]');
  return app;
}

const messages = ({ page }: AppPage): Promise<string[]> =>
  page.locator('.netvault-finding .netvault-link').allTextContents();

/** A small vault that is set up for NetVault, with two safe fixes in one note and one in another. */
const FIXABLE = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'People/Ada Lovelace.md':
    '---\ntype: contact\nmet: 2026/11/16 # at the fair\nlast_contact: 16.11.2026\n---\nA note.\n',
  'People/Grace Hopper.md': '---\r\ntype: contact\r\nmet: 2026/11/17\r\n---\r\n',
};

describe.skipIf(!hasBrowser())('the list of findings', () => {
  const opened = sharedLooks(checkVault);

  it.each([
    ['usual', 340],
    ['narrow', 260],
    ['wide', 480],
    ['phone', null],
  ] as const)('shows all findings, note by note, %s', async (name, width) => {
    const app = await opened.at(width, SIZE);
    const { page } = app;
    const { diagnostics } = runRules(await readFixture('broken'), moment('2026-11-19 12:00'));
    expect(diagnostics.length).toBeGreaterThan(10);
    expect(await messages(app)).toEqual(diagnostics.map(({ message }) => message));
    const split = page.locator('.mod-right-split');
    expect(await faultsInBothThemes(app, view, split, `findings-${name}`)).toEqual([]);
    expect(await covered(page, view)).toEqual([]);
    const box = await page.locator(view).boundingBox();
    const wide = await page.evaluate((where) => document.querySelector(where)?.scrollWidth ?? 0, view);
    expect(wide).toBeLessThanOrEqual(Math.ceil(box?.width ?? 0));
    expect(app.errors).toEqual([]);
  });

  const fixable = {
    desktop: sharedApp(() => checkVault({ files: FIXABLE, bytes: {} })),
    phone: sharedApp(() => checkVault({ files: FIXABLE, bytes: {}, phone: true })),
  };

  it('opens a note at the place of a finding', async () => {
    const app = await fixable.desktop();
    const { page } = app;
    await page.locator('.netvault-finding', { hasText: '16.11.2026' }).click();
    await expect
      .poll(() => page.evaluate(() => window.host.app.workspace.activeEditor?.editor.getCursor()))
      .toEqual({ line: 3, ch: 'last_contact: '.length });
    expect(app.errors).toEqual([]);
  });

  it('fixes a finding by a click without changing another byte, and focuses the next one', async () => {
    const app = await checkVault({ files: FIXABLE, bytes: {} });
    const { page } = app;
    expect(await page.getAttribute('.netvault-fix', 'aria-label')).toBe('Fix: write “2026-11-16”');
    await page.locator('.netvault-fix').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.netvault-fix').length === 2);
    await rested(app);
    expect(await page.evaluate(() => window.host.text('People/Ada Lovelace.md'))).toBe(
      FIXABLE['People/Ada Lovelace.md'].replace('2026/11/16', '2026-11-16'),
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('fix');
    await page.locator('button', { hasText: 'Undo' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.netvault-fix').length === 3);
    expect(await page.evaluate(() => window.host.text('People/Ada Lovelace.md'))).toBe(
      FIXABLE['People/Ada Lovelace.md'],
    );
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('writes the day of a note’s name into an event without a date', async () => {
    const path = '2026-10-01 Ada and Bob.md';
    const text = '---\r\ntype: meeting\r\nattendees: ["[[Ada]]"]\r\n---\r\n';
    const files = { 'Scorecard.md': FIXABLE['Scorecard.md'], 'Ada.md': '---\ntype: contact\n---\n' };
    const app = await checkVault({ files: { ...files, [path]: text }, bytes: {} });
    const { page } = app;
    expect(await page.getAttribute('.netvault-fix', 'aria-label')).toBe('Fix: add “date: 2026-10-01”');
    await page.locator('.netvault-fix').click();
    await page.waitForFunction(() => document.querySelectorAll('.netvault-fix').length === 0);
    await rested(app);
    expect(await page.evaluate((one) => window.host.text(one), path)).toBe(
      text.replace(']\r\n', ']\r\ndate: 2026-10-01\r\n'),
    );
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('fixes all at once, and shows how many were fixed', async () => {
    const app = await checkVault({ files: FIXABLE, bytes: {} });
    const { page } = app;
    await page.locator('button', { hasText: 'Fix all safe ones (3)' }).click();
    await form(app).locator('button', { hasText: 'Fix 3 findings' }).click();
    await page.locator('.notice', { hasText: '3 findings in 2 notes fixed.' }).waitFor();
    expect(await page.evaluate(() => window.host.text('People/Grace Hopper.md'))).toBe(
      FIXABLE['People/Grace Hopper.md'].replace('2026/11/17', '2026-11-17'),
    );
    await page.locator('button', { hasText: 'Fix all safe ones' }).waitFor({ state: 'detached' });
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each(['desktop', 'phone'] as const)(
    'fixes all at once only after a question that shows the changes, %s',
    async (look) => {
      const app = await fixable[look]();
      const { page } = app;
      const all = (): Promise<string[]> =>
        page.evaluate((paths) => paths.map((path) => window.host.text(path)), Object.keys(FIXABLE));
      await page.locator('button', { hasText: 'Fix all safe ones (3)' }).click();
      await form(app).waitFor();
      const said = await form(app).innerText();
      expect(said).toContain('3 findings in 2 notes.');
      expect(said).toContain('Line 3: met: 2026/11/16 # at the fair → met: 2026-11-16 # at the fair');
      expect(said).toContain('Grace Hopper');
      expect(await faultsInBothThemes(app, '.modal', form(app), `fix-all-${look}`)).toEqual([]);
      await form(app).locator('button', { hasText: 'Cancel' }).click();
      await closed(page);
      expect(await all()).toEqual(Object.values(FIXABLE));
      expect(app.errors).toEqual([]);
    },
  );

  it('fixes many notes with a short notice, and can undo them one by one or all at once', async () => {
    const paths = Array.from({ length: 60 }, (_, at) => `People/Person ${String(at).padStart(2, '0')}.md`);
    const before = '---\ntype: contact\nmet: 2026/11/16\n---\n';
    const after = before.replace('2026/11/16', '2026-11-16');
    const app = await checkVault({
      files: {
        'Scorecard.md': FIXABLE['Scorecard.md'],
        ...Object.fromEntries(paths.map((one) => [one, before])),
      },
      bytes: {},
    });
    const { page } = app;
    const count = (text: string): Promise<number> =>
      page.evaluate(([all, said]) => all.filter((path) => window.host.text(path) === said).length, [
        paths,
        text,
      ] as const);
    await page.locator('button', { hasText: 'Fix all safe ones (60)' }).click();
    await form(app).locator('text=and 40 more').waitFor();
    await form(app).locator('button', { hasText: 'Fix 60 findings' }).click();
    await page.locator('.notice').waitFor();
    // The notice does not name the notes, however many there are.
    expect(await page.locator('.notice').innerText()).toBe('60 findings in 60 notes fixed.\nUndo');
    await untilSaid(page, '60 findings in 60 notes fixed.');
    expect(await count(after)).toBe(60);
    // The list of fixed notes is kept even if the view is closed meanwhile.
    await page.evaluate(() => {
      for (const leaf of window.host.app.workspace.getLeavesOfType('netvault-findings')) leaf.detach();
      window.host.command('check-vault');
    });
    const fixed = page.locator('[data-key="fixed"]');
    await fixed.locator('summary', { hasText: '60 notes' }).click();
    await picture(page.locator('.mod-right-split'), 'findings-fixed');
    expect(await accessibilityFaults(page, view)).toEqual([]);
    await fixed.locator('.netvault-row', { hasText: 'Person 58' }).locator('button').click();
    await untilSaid(page, 'People/Person 58.md is as it was before.');
    expect(await count(before)).toBe(1);
    // If a note was changed or renamed since, the others are restored all the same.
    await page.evaluate(
      ([changed, moved]) => {
        const { vault } = window.host.app;
        const file = (path: string): never => vault.getFileByPath(path) as never;
        void vault.modify(file(changed), 'Something else.');
        void vault.rename(file(moved), 'People/Somebody.md');
      },
      [paths[3] ?? '', paths[4] ?? ''] as const,
    );
    await rested(app);
    await fixed.locator('button', { hasText: 'Take all back' }).click();
    await untilSaid(
      page,
      '58 notes are as they were before. Changed since, and left alone: People/Person 03.md.',
    );
    paths[4] = 'People/Somebody.md';
    expect(await count(before)).toBe(59);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows the findings of one note on request', async () => {
    const app = await checkVault({ files: FIXABLE, bytes: {} });
    const { page } = app;
    await page.evaluate(() => window.host.openNote('People/Grace Hopper.md'));
    expect(await page.evaluate(() => window.host.command('check-note'))).toBe(true);
    await page.locator('h2', { hasText: 'Findings in Grace Hopper' }).waitFor();
    await rested(app);
    expect(await page.locator('[data-key="People/Ada Lovelace.md"]').count()).toBe(0);
    await page.locator('button', { hasText: 'Fix all safe ones (1)' }).click();
    await form(app).locator('button', { hasText: 'Fix 1 finding' }).click();
    await page.locator('.notice', { hasText: '1 finding in 1 note fixed.' }).waitFor();
    expect(await page.evaluate(() => window.host.text('People/Ada Lovelace.md'))).toBe(
      FIXABLE['People/Ada Lovelace.md'],
    );
    await page.locator('button', { hasText: 'Check the vault' }).click();
    await page.locator('[data-key="People/Ada Lovelace.md"]').waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is filtered by severity', async () => {
    const app = await checkVault();
    const { page } = app;
    const { diagnostics } = runRules(await readFixture('broken'), moment('2026-11-19 12:00'));
    await page.locator('.netvault-filter.is-error').click();
    await page.waitForFunction(() => document.querySelectorAll('.netvault-finding.is-error').length === 0);
    expect(await messages(app)).toEqual(
      diagnostics.filter(({ severity }) => severity !== 'error').map(({ message }) => message),
    );
    await page.locator('.netvault-filter.is-warning').click();
    await page.locator('.netvault-filter.is-info').click();
    await page.locator('.netvault', { hasText: 'None of these kinds.' }).waitFor();
    expect(await page.getAttribute('.netvault-filter.is-info', 'aria-pressed')).toBe('false');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows two hundred findings at a time', async () => {
    const lines = Array.from({ length: 450 }, (_, at) => `- 2026-11-18 odd-${String(at)} 5m\n`).join('');
    const app = await checkVault({
      files: { ...FIXABLE, '2026-11-18.md': `## Log\n\n${lines}` },
      bytes: {},
    });
    const { page } = app;
    const rows = page.locator('.netvault-finding');
    expect(await rows.count()).toBe(200);
    await page.locator('button', { hasText: 'Show more' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.netvault-finding').length === 400);
    await page.locator('button', { hasText: 'Show more' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.netvault-finding').length > 450);
    expect(await page.locator('button', { hasText: 'Show more' }).count()).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is updated when notes change, and keeps scroll position and focus', async () => {
    const app = await checkVault({ size: { width: 900, height: 400 } });
    const { page } = app;
    const link = page.locator('.netvault-finding .netvault-link').nth(8);
    const said = await link.textContent();
    await link.focus();
    await page.evaluate((where) => document.querySelector(where)?.scrollTo(0, 300), view);
    await page.evaluate(() =>
      window.host.app.vault.create('Zoe.md', '---\ntype: contact\nmet: 2026/11/18\n---\n'),
    );
    await page.waitForSelector('[data-key="Zoe.md"]');
    await rested(app);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(said);
    expect(await page.evaluate((where) => document.querySelector(where)?.scrollTop, view)).toBe(300);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['light', {}],
    ['dark', { dark: true, sidebar: 260 }],
  ] as [string, PageOptions][])('shows a message if there are no findings, %s', async (name, options) => {
    const files = { 'Note.md': 'Some words.\n' };
    const app = await checkVault({ ...options, files, bytes: {} });
    expect(await app.page.locator(view).innerText()).toContain('No findings. Your notes are in order.');
    expect(await accessibilityFaults(app.page, view)).toEqual([]);
    await picture(app.page.locator('.mod-right-split'), `findings-none-${name}`);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows which settings cannot be read, and the findings once they can', async () => {
    const settings = 'version: 1\nruls:\n  unknown-activity: off\n';
    const app = await checkVault({ files: { ...FIXABLE, '.netvault.yaml': settings }, bytes: {} });
    const { page } = app;
    await page.locator('[role=alert]', { hasText: 'Your settings could not be read' }).waitFor();
    expect(await page.locator('.netvault-frame-line.is-here').textContent()).toContain('ruls:');
    expect(await accessibilityFaults(page, view)).toEqual([]);
    await picture(page.locator('.mod-right-split'), 'findings-unread');
    await page.evaluate(
      (text) => window.host.app.vault.adapter.write('.netvault.yaml', text),
      settings.replace('ruls', 'rules'),
    );
    await page.locator('button', { hasText: 'Check again' }).click();
    await page.waitForSelector('.netvault-finding');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('leaves out findings of a baseline, as the command line does', async () => {
    const known = { 'People/Ada Lovelace.md': { 'invalid-date': 2 } };
    const app = await checkVault({
      files: {
        ...FIXABLE,
        '.netvault.yaml': 'baseline: .known.json\n',
        '.known.json': JSON.stringify({ version: 1, known }),
      },
      bytes: {},
    });
    const { page } = app;
    expect(await page.locator('[data-key="People/Grace Hopper.md"]').count()).toBe(1);
    expect(await page.locator('.netvault-finding', { hasText: '16.11.2026' }).count()).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('mentions commands of the app, not of the terminal', async () => {
    const app = await checkVault({
      files: { ...FIXABLE, '2026-11-19.md': '## Log\n\n- call [[Nobody Yet]]\n' },
      bytes: {},
    });
    const { page } = app;
    await page.locator('.netvault-finding', { hasText: 'Nobody Yet' }).waitFor();
    const said = await page.locator('[data-key="2026-11-19.md"]').innerText();
    expect(said).toContain('The command “New contact” makes a note for them.');
    expect(said).not.toContain('netvault new');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is opened from the sidebar', async () => {
    const app = await openApp({ ...fixtureVault('example'), now: NOON, size: { width: 900, height: 1800 } });
    const { page } = app;
    await page.evaluate(() => {
      window.host.command('open-scorecard');
    });
    await page.locator('.netvault-findings').click();
    await page.waitForSelector(`${view} [data-key="head"]`);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

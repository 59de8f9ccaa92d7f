import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { fixtureVault, hasBrowser, type AppPage, type PageOptions } from './harness/app-page.ts';
import { accessibilityFaults } from './harness/axe.ts';
import {
  closed,
  command,
  form,
  notice,
  openVault,
  sharedApp,
  textOf,
  untilSaid,
  untilText,
} from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const { files } = fixtureVault('example');
const LOOKS: readonly [string, PageOptions][] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['phone', { phone: true }],
];
const FILE = 'report.html';

/** A page without its style, which in the app is written without blanks. */
const unstyled = (html: string): string => html.replace(/<style>[^<]*<\/style>/, '');

/** The page that the command line writes for the same vault, without its style. */
async function byCli(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const vault: Record<string, string> = {};
  for (const [name, text] of Object.entries({ ...files, ...more })) vault[`vault/${name}`] = text;
  const cwd = join(tempVault(vault), 'vault');
  const { code, stdout, stderr } = await runHere(['report', ...args, '--today', '2026-11-19T12:00'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return unstyled(stdout);
}

/** Opens a vault and the form of the report. */
async function open(options: PageOptions = {}): Promise<AppPage> {
  const app = await openVault(options);
  await command(app, 'write-report');
  await form(app).waitFor();
  return app;
}
const field = (app: AppPage, name: string) => form(app).getByLabel(name);
const send = (app: AppPage): Promise<void> =>
  form(app).getByRole('button', { name: 'Write and open' }).click();
const handedOver = ({ page }: AppPage): Promise<string[]> =>
  page.evaluate(() => window.host.app.workspace.handedOver);

async function done(app: AppPage): Promise<void> {
  expect(app.errors).toEqual([]);
  await app.close();
}

describe.skipIf(!hasBrowser())('a report that is written in the app', () => {
  it.each(LOOKS)('is the page that the command line writes, and is opened, %s', async (name, options) => {
    const app = await open(options);
    const { page } = app;
    expect(await page.evaluate(() => document.activeElement?.closest('.modal') !== null)).toBe(true);
    await picture(page.locator('body'), `report-form-${name}`);
    expect(await accessibilityFaults(page, '.modal')).toEqual([]);
    await send(app);
    await closed(page);
    const html = await textOf(app, FILE);
    expect(unstyled(html)).toBe(await byCli([]));
    expect(html).toMatch(/<style>:root\{color-scheme:light;/);
    await expect.poll(() => handedOver(app)).toEqual([FILE]);
    expect(await notice(app).innerText()).toContain(`The report is in ${FILE}.`);
    await picture(page.locator('body'), `report-written-${name}`);
    await notice(app).getByText('Undo').click();
    await untilSaid(page, `${FILE} is removed again.`);
    expect(await page.evaluate((path) => window.host.app.vault.getFileByPath(path), FILE)).toBe(null);
    await done(app);
  });

  it('is not read as a note', async () => {
    const app = await openVault();
    const notes = async (): Promise<number> => {
      const said = await app.page.evaluate(
        async () => (await window.host.registered.cli.get('netvault:lint')?.({ format: 'json' })) ?? '',
      );
      return (JSON.parse(said) as { readonly summary: { readonly notes: number } }).summary.notes;
    };
    const before = await notes();
    expect(before).toBeGreaterThan(50);
    await command(app, 'write-report');
    await send(app);
    await closed(app.page);
    expect(await notes()).toBe(before);
    await done(app);
  });

  it('is for the chosen period, in the chosen file, and without private data', async () => {
    const secret = {
      'Contacts/Quiet One.md': '---\ntype: contact\nprivate: true\nmet: 2026-11-17\n---\n',
      'Introductions/Told.md':
        '---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Emma Woodhouse]]"]\nstatus: made\nmade: 2026-11-10\noutcome: Quiet One told them by q@example.org\n---\n',
      'Daily/2026-11-18.md': `${files['Daily/2026-11-18.md'] ?? ''}\n- call [[Quiet One]] q@example.org\n`,
    };
    const app = await open({ files: { ...files, ...secret } });
    await field(app, 'Period').fill('2026-Q4');
    await field(app, 'File').fill('Looking back/Q4');
    await field(app, 'Leave out contact details').check();
    await send(app);
    await closed(app.page);
    const html = await textOf(app, 'Looking back/Q4.html');
    expect(unstyled(html)).toBe(await byCli(['--period', '2026-Q4', '--redact'], secret));
    expect(html).toContain('private told them by private');
    expect(html).not.toMatch(/Quiet One|q@example/);
    await done(app);
  });

  const opened = sharedApp(openVault);

  it.each([
    ['Period', 'wek', '“wek” is not a period. Did you mean “week”?'],
    [
      'Period',
      '2027',
      'The period that begins on 2027-01-01 is still to come. Give a period that has begun.',
    ],
    [
      'File',
      'a:b',
      'A report cannot be written to “a:b”. Name a file of this vault, like Reports/2026.html.',
    ],
    ['File', '../out', 'A report cannot be written to “../out”.'],
    ['File', '/tmp/out', 'A report cannot be written to “/tmp/out”.'],
    ['File', '.obsidian/app', 'A report cannot be written to “.obsidian/app”.'],
  ])('is not written with the %s “%s”, and the form shows why', async (name, value, said) => {
    const app = await opened();
    await command(app, 'write-report');
    await form(app).waitFor();
    const before = await app.page.evaluate(() => [...window.host.app.vault.adapter.bytes.keys()]);
    await field(app, name).fill(value);
    await send(app);
    await form(app).getByRole('alert').filter({ hasText: said }).waitFor();
    expect(await app.page.evaluate(() => [...window.host.app.vault.adapter.bytes.keys()])).toEqual(before);
    await app.page.keyboard.press('Escape');
    await closed(app.page);
    expect(app.errors).toEqual([]);
  });

  it('replaces an earlier report, but any other file only after a question', async () => {
    const theirs = '<!doctype html><title>Mine</title>\n';
    const app = await open({ files: { ...files, 'mine.html': theirs } });
    const { page } = app;
    await send(app);
    await closed(page);
    const first = await textOf(app, FILE);
    await command(app, 'write-report');
    await field(app, 'Period').fill('last month');
    await send(app);
    await closed(page);
    await page.waitForFunction(([path, text]) => window.host.text(path) !== text, [FILE, first] as const);
    await notice(app).getByText('Undo').click();
    await untilSaid(page, 'as it was before');
    expect(await textOf(app, FILE)).toBe(first);

    await command(app, 'write-report');
    await field(app, 'File').fill('mine');
    await send(app);
    await page.getByText('mine.html is not a report from NetVault.').waitFor();
    await picture(page.locator('body'), 'report-replace');
    expect(await accessibilityFaults(page, '.modal')).toEqual([]);
    await form(app).getByRole('button', { name: 'Cancel' }).click();
    expect(await textOf(app, 'mine.html')).toBe(theirs);
    await send(app);
    await form(app).getByRole('button', { name: 'Replace' }).click();
    await untilText(page, 'mine.html', 'NetVault report');
    await closed(page);
    // The replaced file is in the bin, and stays there.
    expect(await page.evaluate(() => window.host.app.vault.binned)).toEqual([['mine.html', theirs]]);
    await done(app);
  });
});

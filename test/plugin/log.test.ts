import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { fixtureVault, hasBrowser, openApp, type PageOptions } from './harness/app-page.ts';
import { faultsInBothThemes } from './harness/axe.ts';
import {
  closed,
  command,
  form,
  NOON,
  notice,
  openVault,
  sharedApp,
  suggested,
  textOf,
  untilSaid,
  untilText,
} from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const DAY = 'Daily/2026-11-19.md';
const { files } = fixtureVault('example');

/** Logs a line with the command line; returns its output, and the text of a note afterwards. */
async function loggedByCli(line: string, path: string, more: Readonly<Record<string, string>> = {}) {
  const root = tempVault({ ...prefixed({ ...files, ...more }), 'state/': '' });
  const cwd = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  const ran = await runHere(['log', line, '--today', '2026-11-19T12:00'], { cwd, env });
  return { ...ran, text: readFileSync(join(cwd, path), 'utf8') };
}

function prefixed(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [`vault/${path}`, text]));
}

describe.skipIf(!hasBrowser())('the log form', () => {
  it.each([
    ['desktop', {}],
    ['phone', { phone: true }],
  ] as [string, PageOptions][])('shows what a line will write and change, %s', async (name, options) => {
    const app = await openVault(options);
    const { page } = app;
    await command(app, 'log-activity');
    await picture(page.locator('body'), `log-empty-${name}`);
    await page.keyboard.type('call 20m John');
    await suggested(page);
    expect(await page.locator('.suggestion-item').first().innerText()).toContain('John Watson');
    await picture(page.locator('body'), `log-suggest-${name}`);
    await page.keyboard.press('Enter');
    await page.keyboard.type(': he looks for an illustrator');
    await page.getByText('he looks for an illustrator').waitFor();
    expect(await page.locator('.netvault-preview').innerText()).toBe(
      [
        'call 20m [[John Watson]]: he looks for an illustrator',
        'In Daily/2026-11-19.md',
        '1 point. The week is at 21 of 25: on pace.',
        'Call five people: 3 of 5, on pace',
      ].join('\n'),
    );
    expect(await faultsInBothThemes(app, '.modal', page.locator('body'), `log-${name}`)).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['a call', 'call 20m John Watson: he looks for an illustrator', DAY, {}],
    ['two people', 'introduction Ada and Captain Nemo — maps of the deep sea', DAY, {}],
    ['another day', '2026-11-18 thanks Margaret Hale', 'Daily/2026-11-18.md', {}],
    ['a day without a note', '2026-11-14 reading 20m', 'Daily/2026-11-14.md', {}],
    ['an intention', '[ ] 2026-11-20 email Emma: the bookseller abroad', 'Daily/2026-11-20.md', {}],
    ['other line ends', 'email x2 Ada', DAY, { [DAY]: '# Day\r\n\r\n## Log\r\n\r\n* call\r\n' }],
    [
      'a contact’s note',
      'coffee Ada',
      'Contacts/Ada Lovelace.md',
      { 'Scorecard.md': '---\ntype: scorecard\nlog_to: contact\n---\n' },
    ],
  ] as const)('writes the same as the command line: %s', async (_, line, path, more) => {
    const cli = await loggedByCli(line, path, more);
    const app = await openVault({ files: { ...files, ...more } });
    await command(app, 'log-activity');
    await form(app).locator('input').fill(line);
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await notice(app).waitFor();
    expect(await textOf(app, path)).toBe(cli.text);
    const told = cli.stdout
      .split('\n')
      .map((one) => one.replace(/^\W*(?=\S)/u, '').trim())
      .filter((one) => one !== '' && !one.startsWith('To take it back') && !one.startsWith('Daily'));
    const shown = (await notice(app).innerText()).replace(/\s+/g, ' ');
    for (const one of told.slice(1)) expect(shown).toContain(one.replace(/\s+/g, ' '));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('needs two Enters for a call with a person: one for the suggestion, one for the line', async () => {
    const app = await openVault();
    const { page } = app;
    await command(app, 'log-activity');
    await page.keyboard.type('call Captain N');
    await suggested(page);
    expect(await page.locator('.suggestion-item').allInnerTexts()).toEqual([
      expect.stringContaining('Captain Nemo'),
    ]);
    await page.keyboard.press('Enter');
    expect(await form(app).locator('input').inputValue()).toBe('call [[Captain Nemo]]');
    await page.keyboard.press('Enter');
    await untilText(page, DAY, '- call [[Captain Nemo]]');
    await closed(page);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  const opened = sharedApp(openVault);

  it('suggests activities with their worth, and no people where none are expected', async () => {
    const app = await opened();
    const { page } = app;
    const items = page.locator('.suggestion-item');
    await command(app, 'log-activity');
    await items.first().waitFor();
    expect(await items.count()).toBeGreaterThan(15);
    await page.keyboard.type('int');
    await suggested(page);
    expect(await items.allInnerTexts()).toEqual([expect.stringMatching(/introduction\s+5 points/)]);
    await page.keyboard.press('Tab');
    expect(await form(app).locator('input').inputValue()).toBe('introduction ');
    await items.first().waitFor();
    await page.keyboard.type('Ada and grace');
    await suggested(page);
    expect(await items.count()).toBe(0);
    await form(app).locator('input').fill('reading ');
    await suggested(page);
    expect(await items.count()).toBe(0);
    await page.keyboard.press('Escape');
    await closed(page);
    expect(app.errors).toEqual([]);
  });

  it('asks which of two people is meant, and logs for the chosen one', async () => {
    const app = await openVault({
      files: { ...files, 'Contacts/Ada Byron.md': '---\ntype: contact\norganization: Court\n---\n' },
    });
    const { page } = app;
    await command(app, 'log-activity');
    await form(app).locator('input').fill('call Ada: proofs');
    await page.getByText('You are asked which').waitFor();
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await page.getByPlaceholder('Who is “Ada”?').waitFor();
    await picture(page.locator('body'), 'log-which');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await untilText(page, DAY, '- call [[Ada Lovelace]]: proofs');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('explains what is unclear, and stays open', async () => {
    const app = await opened();
    const { page } = app;
    await command(app, 'log-activity');
    await form(app).locator('input').fill('call Zebedee');
    await page.getByText('There is no contact “Zebedee”').first().waitFor();
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await page.locator('.netvault-problem:not(:empty)').waitFor();
    expect(await page.locator('.netvault-problem:not(:empty)').innerText()).toContain(
      'The command “New contact”',
    );
    expect(await page.locator('.netvault-problem:not(:empty)').innerText()).not.toContain('netvault new');
    await picture(page.locator('body'), 'log-unclear');
    await page.keyboard.press('Escape');
    expect(await page.locator('.modal').count()).toBe(0);
    expect(await textOf(app, DAY)).toBe(files[DAY]);
    expect(app.errors).toEqual([]);
  });

  it('begins with a call with the person of a row, and typing replaces the activity', async () => {
    const app = await openVault();
    const { page } = app;
    const row = page.locator('.netvault-row', {
      has: page.getByRole('button', { name: /^Log something with/ }),
    });
    const name = await row.first().locator('a').innerText();
    await row.first().getByRole('button', { name: /^Log/ }).click();
    await page.locator('.modal-title', { hasText: `Log something with ${name}` }).waitFor();
    await page.keyboard.type('email');
    await page.keyboard.press('Enter');
    await untilText(page, DAY, `- email [[${name}]]`);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('undoes by notice and by command, keeps later changes, and leaves changed lines alone', async () => {
    const app = await openVault();
    const { page } = app;
    expect(await command(app, 'undo-log')).toBe(false);
    const log = async (line: string): Promise<void> => {
      await command(app, 'log-activity');
      await form(app).locator('input').fill(line);
      await form(app).getByRole('button', { name: 'Log', exact: true }).click();
      await untilText(page, DAY, line);
      await closed(page);
    };
    const undone = 'is as it was before';
    await log('email: one');
    await picture(page.locator('.notice-container'), 'log-notice');
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await untilSaid(page, undone);
    expect(await textOf(app, DAY)).toBe(files[DAY]);
    expect(await command(app, 'undo-log')).toBe(false);
    await log('email: two');
    await log('email: three');
    expect(await command(app, 'undo-log')).toBe(true);
    await untilSaid(page, undone);
    expect(await textOf(app, DAY)).not.toContain('email: three');
    expect(await command(app, 'undo-log')).toBe(true);
    await untilSaid(page, undone);
    expect(await textOf(app, DAY)).toBe(files[DAY]);
    await log('email: four');
    await page.evaluate(async (path) => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath(path);
      if (file) await vault.process(file, (text) => `${text}\nMore.\n`);
    }, DAY);
    expect(await command(app, 'undo-log')).toBe(true);
    await untilSaid(page, `Undone in ${DAY}; what has changed there since stays.`);
    expect(await textOf(app, DAY)).toBe(`${files[DAY] ?? ''}\nMore.\n`);
    // Now the text changes, but not its length.
    await log('email: four again');
    await page.evaluate(async (path) => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath(path);
      if (file) await vault.process(file, (text) => text.replace('More.', 'Much.'));
    }, DAY);
    expect(await command(app, 'undo-log')).toBe(true);
    await untilSaid(page, `Undone in ${DAY}; what has changed there since stays.`);
    expect(await textOf(app, DAY)).toBe(`${files[DAY] ?? ''}\nMuch.\n`);
    await log('email: five');
    await page.evaluate(async (path) => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath(path);
      if (file) await vault.process(file, (text) => text.replace('email: five', 'email: a fifth'));
    }, DAY);
    expect(await command(app, 'undo-log')).toBe(true);
    await page.getByText('has changed meanwhile, and was left alone').waitFor();
    expect(await textOf(app, DAY)).toContain('email: a fifth');
    // It was reported, and the logs before it are undone already.
    expect(await command(app, 'undo-log')).toBe(false);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('writes next to unsaved text in an open editor', async () => {
    const app = await openVault();
    const { page } = app;
    await page.evaluate(async (path) => {
      window.host.app.saveAfter = 60_000;
      await window.host.openNote(path);
    }, DAY);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Half a thought');
    await command(app, 'log-activity');
    await form(app).locator('input').fill('email: five');
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await untilText(page, DAY, 'email: five');
    expect(await textOf(app, DAY)).toContain('Half a thought');
    expect(await page.locator('.cm-content').innerText()).toContain('email: five');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('logging in the app', () => {
  it('waits until the notes are read, since only then it is known where a line belongs', async () => {
    const app = await openApp({ ...fixtureVault('example'), now: NOON, ready: false });
    const { page } = app;
    await command(app, 'log-activity');
    await form(app).locator('input').fill('email: early');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(await textOf(app, DAY)).toBe(files[DAY]);
    await page.evaluate(() => {
      window.host.app.workspace.ready();
    });
    await untilText(page, DAY, '- email: early');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows what cannot be read, and writes nothing', async () => {
    const app = await openVault({
      files: { ...files, 'Scorecard.md': '---\ntype: scorecard\npoints: [call\n---\n' },
    });
    await command(app, 'log-activity');
    await form(app).locator('input').fill('email: late');
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await app.page.locator('.netvault-problem', { hasText: 'Scorecard.md cannot be read' }).waitFor();
    expect(await textOf(app, DAY)).toBe(files[DAY]);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('lines that are logged faster than the app reports file changes', () => {
  /** Logs a line as fast as possible; throws if the form shows a problem. */
  const logAtOnce = (page: Page, line: string): Promise<void> =>
    page.evaluate(async (text) => {
      window.host.command('log-activity');
      const modal = document.querySelector('.modal');
      const input = modal?.querySelector('input');
      if (!input) throw new Error('There is no form');
      input.value = text;
      input.form?.requestSubmit();
      while (modal?.isConnected) {
        const problem = modal.querySelector('.netvault-problem:not(:empty)')?.textContent;
        if (problem) throw new Error(problem);
        await new Promise(requestAnimationFrame);
      }
    }, line);

  it('are all written, even after one is undone', async () => {
    const app = await openVault({ slowBy: 120 });
    const { page } = app;
    await logAtOnce(page, 'email: one');
    await logAtOnce(page, 'email: two');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('.notice')) one.remove();
      window.host.command('undo-log');
    });
    await page.locator('.notice').waitFor();
    await logAtOnce(page, 'email: three');
    expect(await textOf(app, DAY)).toMatch(/- email: one\n- email: three\n/);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are written into the text that the app has just saved', async () => {
    const app = await openVault({ slowBy: 120 });
    const { page } = app;
    await page.evaluate(async (path) => {
      window.host.app.saveAfter = 60_000;
      await window.host.openNote(path);
      window.host.app.workspace.activeEditor?.editor.replaceRange('Typed.\n', { line: 0, ch: 0 });
    }, DAY);
    // When the form opens, it makes the app save the note; the form is submitted before the app sends the
    // event.
    await logAtOnce(page, 'email: one');
    expect(await textOf(app, DAY)).toMatch(/^Typed\.\n[^]*- email: one\n/);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a link that opens the log form', () => {
  const opened = sharedApp(openVault);

  async function follow(params: Record<string, string>) {
    const app = await opened();
    await app.page.evaluate(
      (given) => window.host.registered.protocols.get('netvault')?.({ action: 'netvault', ...given }),
      params,
    );
    return app;
  }

  it('fills in the form, and writes nothing by itself', async () => {
    const app = await follow({ log: 'call 20m John Watson' });
    await app.page.getByText('In Daily/2026-11-19.md').waitFor();
    expect(await form(app).locator('input').inputValue()).toBe('call 20m John Watson');
    expect(await textOf(app, DAY)).toBe(files[DAY]);
    await app.page.keyboard.press('Escape');
    await closed(app.page);
    expect(app.errors).toEqual([]);
  });

  it.each([
    ['more than a line', 'call\n- [ ] email', 'has invisible characters in it'],
    ['more than a line holds', 'x'.repeat(3000), 'a line has 3000 characters'],
    ['a comment', 'call %% Ada', 'begins a comment'],
  ])('is rejected if it contains %s', async (_, log, said) => {
    const app = await follow({ log });
    await untilSaid(app.page, said);
    expect(await app.page.locator('.modal').count()).toBe(0);
    expect(app.errors).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import {
  fixtureVault,
  hasBrowser,
  vaultFiles,
  rested,
  type AppPage,
  type PageOptions,
} from './harness/app-page.ts';
import { accessibilityFaults, faultsInBothThemes } from './harness/axe.ts';
import { closed, command, form, notice, openVault, textOf, untilText } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const { files } = fixtureVault('example');
const LOOKS: readonly [string, PageOptions][] = [
  ['desktop', {}],
  ['phone', { phone: true }],
];

/** Runs the command line in a copy of the example vault; returns the text of a note afterwards. */
async function byCli(args: readonly string[], path: string): Promise<string> {
  const vault = Object.fromEntries(Object.entries(files).map(([name, text]) => [`vault/${name}`, text]));
  const root = tempVault({ ...vault, 'state/': '' });
  const cwd = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  const { code, stderr } = await runHere([...args, '--today', '2026-11-19T12:00'], { cwd, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readFileSync(join(cwd, path), 'utf8');
}

/** Paths of all notes in a folder. */
const notesIn = (folder: string): string[] =>
  Object.keys(vaultFiles(folder).files)
    .filter((path) => path.endsWith('.md'))
    .sort();

describe.skipIf(!hasBrowser())('snoozing a person', () => {
  it('offers a menu below the button, and writes the same as the command line', async () => {
    const app = await openVault({ phone: true });
    const { page } = app;
    const button = page.getByRole('button', { name: /^Snooze/ }).first();
    const name = (await button.getAttribute('aria-label'))?.slice('Snooze '.length) ?? '';
    const path = `Contacts/${name}.md`;
    const expected = await byCli(['due', '--snooze', name, '1mo'], path);
    await button.click();
    await page.locator('.menu').waitFor();
    await picture(page.locator('body'), 'snooze-menu');
    await page.getByRole('menuitem', { name: 'A month' }).click();
    await untilText(page, path, 'snooze_until: 2026-12-19');
    expect(await textOf(app, path)).toBe(expected);
    expect(await notice(app).innerText()).toContain(
      `${name} will not be due before Saturday 19 December 2026.`,
    );
    await page.waitForFunction(
      (label) => document.querySelector(`[aria-label="Snooze ${label}"]`) === null,
      name,
    );
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('is as it was before').waitFor();
    expect(await textOf(app, path)).toBe(files[path]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('accepts a date by keyboard, and rejects a past one', async () => {
    const app = await openVault();
    const { page } = app;
    const button = page.getByRole('button', { name: /^Snooze/ }).first();
    const name = (await button.getAttribute('aria-label'))?.slice('Snooze '.length) ?? '';
    await button.focus();
    await page.keyboard.press('Enter');
    const box = await page.locator('.menu').boundingBox();
    expect(box?.x ?? 0).toBeGreaterThan(100);
    await page.getByRole('menuitem', { name: 'A date…' }).click();
    await form(app).locator('input').fill('2026-11-01');
    await page.keyboard.press('Enter');
    await page.getByText('2026-11-01 is not after today').waitFor();
    await form(app).locator('input').fill('2027-01-02');
    await page.keyboard.press('Enter');
    await untilText(page, `Contacts/${name}.md`, 'snooze_until: 2027-01-02');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('deciding goals for an event', () => {
  it.each(LOOKS)('writes the goals into its note, %s', async (name, options) => {
    const path = 'Events/2026-12-05 Winter book fair.md';
    const plain = (files[path] ?? '').replace(/^goals:.*\n(?: {2}- .*\n)*/m, '');
    const app = await openVault({ ...options, files: { ...files, [path]: plain } });
    const { page } = app;
    await page.getByRole('button', { name: /^Decide for Winter book fair/ }).click();
    await page.getByText('What will you do at Winter book fair?').waitFor();
    await page.getByRole('button', { name: 'Add meet 3' }).click();
    await form(app).locator('textarea').press('End');
    await form(app).locator('textarea').pressSequentially('\nintroduction two');
    expect(await faultsInBothThemes(app, '.modal', page.locator('body'), `decide-${name}`)).toEqual([]);
    await form(app).getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText('“introduction two” is not an activity and a number').waitFor();
    expect(await textOf(app, path)).toBe(plain);
    await form(app).locator('textarea').fill('meet 3\n\nintroduction 2\n');
    await form(app).getByRole('button', { name: 'Decide', exact: true }).click();
    await untilText(page, path, 'goals: ["meet 3", "introduction 2"]');
    await page.locator('.netvault-chip', { hasText: 'introduction 2' }).waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('planning tomorrow', () => {
  const day = 'Daily/2026-11-20.md';

  it.each(LOOKS)('proposes lines, accepts other lines, and writes them, %s', async (name, options) => {
    const app = await openVault(options);
    const { page } = app;
    await command(app, 'plan-tomorrow');
    await page.getByText('Friday 20 November 2026').waitFor();
    expect(await faultsInBothThemes(app, '.modal', page.locator('body'), `plan-${name}`)).toEqual([]);
    const boxes = form(app).locator('input[type=checkbox]');
    const offered = await boxes.count();
    expect(offered).toBeGreaterThan(0);
    const words = await form(app).locator('.netvault-choice span').first().innerText();
    await boxes.first().check();
    const own = form(app).getByRole('textbox', { name: 'Something else' });
    await own.fill('email Emma Woodhouse: the bookseller');
    await own.press('Enter');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.netvault-choice').length === count + 1,
      offered,
    );
    expect(await boxes.last().isChecked()).toBe(true);
    expect(await form(app).locator('.netvault-choice').last().innerText()).toMatch(
      /^email Emma Woodhouse: the bookseller\s*$/,
    );
    expect(await own.inputValue()).toBe('');
    await form(app).getByRole('button', { name: 'Decide' }).click();
    await untilText(page, day, '- [ ] email [[Emma Woodhouse]]: the bookseller');
    expect(await notice(app).innerText()).toContain('2 lines decided for Friday.');
    await page
      .locator('.netvault-row', { hasText: new RegExp(words.split(' ')[0] ?? '', 'i') })
      .first()
      .waitFor();
    expect(await command(app, 'undo-log')).toBe(true);
    await page.getByText('is as it was before').waitFor();
    expect(await textOf(app, day)).toBe(files[day]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('writes the same as “plan --write --yes” if all proposals are chosen', async () => {
    const app = await openVault();
    await command(app, 'plan-tomorrow');
    const boxes = form(app).locator('input[type=checkbox]');
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.check();
    await form(app).getByRole('button', { name: 'Decide' }).click();
    await notice(app).waitFor();
    expect(await textOf(app, day)).toBe(await byCli(['plan', '--write', '--yes'], day));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows the events of the day', async () => {
    const app = await openVault({ now: '2026-11-23T12:00:00' });
    await app.page.getByRole('button', { name: 'Plan tomorrow' }).click();
    expect(await form(app).innerText()).toContain('Printers’ breakfast, 08:30, Guild Hall');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('changes nothing if nothing is chosen, and reports a line that cannot be read', async () => {
    const rest = Object.fromEntries(Object.entries(files).filter(([path]) => path !== day));
    const app = await openVault({ files: rest });
    const { page } = app;
    await page.getByRole('button', { name: 'Plan tomorrow' }).click();
    await form(app).getByRole('textbox', { name: 'Something else' }).fill('email Zebedee');
    await form(app).getByRole('button', { name: 'Decide' }).click();
    await page.getByText('There is no contact “Zebedee”').waitFor();
    await form(app).getByRole('textbox', { name: 'Something else' }).fill('');
    await form(app).getByRole('button', { name: 'Decide' }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(await page.evaluate((path) => window.host.app.vault.getFileByPath(path), day)).toBeNull();
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('forms for new notes', () => {
  it.each(LOOKS)(
    'ask for the fields of the kind of goal, and write the same as the command line, %s',
    async (name, options) => {
      const app = await openVault(options);
      const { page } = app;
      await command(app, 'new-goal');
      await page.getByLabel('Name').waitFor();
      expect(await faultsInBothThemes(app, '.modal', page.locator('body'), `new-goal-${name}`)).toEqual([]);
      await page.getByLabel('Kind').selectOption('overall');
      expect(await page.getByLabel('How many').isVisible()).toBe(false);
      await page.getByLabel('Kind').selectOption('behavior');
      await page.getByLabel('Name').fill('Write four letters');
      await page.getByLabel('What is counted').fill('letter');
      await page.getByLabel('How many').fill('4');
      await page.getByRole('combobox', { name: 'Every' }).selectOption('month');
      await form(app).getByRole('button', { name: 'Make the note' }).click();
      const path = 'Goals/Write four letters.md';
      await untilText(page, path, 'target: 4');
      await page.waitForFunction((one) => window.host.app.workspace.opened.includes(one), path);
      expect(await textOf(app, path)).toBe(
        await byCli(
          [
            'new',
            'goal',
            'Write four letters',
            '--kind',
            'behavior',
            '--metric',
            'letter',
            '--target',
            '4',
            '--every',
            'month',
          ],
          path,
        ),
      );
      expect(app.errors).toEqual([]);
      await app.close();
    },
  );

  it('make an event and a contact as the command line does, and a second one only on repeated request', async () => {
    const app = await openVault();
    const { page } = app;
    await command(app, 'new-event');
    await page.getByLabel('Name').fill('Spring tea');
    await page.getByLabel('Date').fill('2026-12-11');
    await page.getByLabel('Time').fill('16:00-18:00');
    await picture(page.locator('body'), 'new-event');
    await page.keyboard.press('Enter');
    const event = 'Events/Spring tea.md';
    await untilText(page, event, 'date: 2026-12-11');
    expect(await textOf(app, event)).toBe(
      await byCli(['new', 'event', 'Spring tea', '--date', '2026-12-11', '--time', '16:00-18:00'], event),
    );
    await closed(page);
    await command(app, 'new-event');
    await page.getByLabel('Name').fill('Spring tea');
    // An error about something else, such as the date, does not count as a warning that the name is in use.
    await page.getByLabel('Date').fill('soon');
    await page.keyboard.press('Enter');
    await page.getByText('“soon”').waitFor();
    await page.getByLabel('Date').fill('2026-12-11');
    await page.getByLabel('Time').fill('16:00-18:00');
    await page.keyboard.press('Enter');
    await page
      .getByText(
        `${event} is there already. Nothing was changed. To make another with this name, do the same again.`,
      )
      .waitFor();
    const other = 'Events/Spring tea 2.md';
    // Pressing Enter twice, or holding it, confirms nothing, since nobody can have read the message yet.
    for (let times = 0; times < 3; times++) await page.keyboard.press('Enter');
    await rested(app);
    expect(await page.evaluate((one) => window.host.app.vault.getFileByPath(one), other)).toBe(null);
    await laterInPage(page, 1000);
    await page.keyboard.press('Enter');
    await untilText(page, other, 'date: 2026-12-11');
    expect(await textOf(app, other)).toBe(`${(await textOf(app, event)).trimEnd()}\n\n# Spring tea 2\n`);
    await closed(page);
    await command(app, 'new-contact');
    await page.getByLabel('Name').fill('Ada Lovelace');
    await page.keyboard.press('Enter');
    await page.getByText('Contacts/Ada Lovelace.md is there already').waitFor();
    await page.getByLabel('Name').fill('Ada-Lovelace');
    await page.keyboard.press('Enter');
    await page.getByText('If this is somebody else, press the button again.').waitFor();
    await page.getByLabel('Name').fill('Grace Hopper');
    await page.getByLabel('Organization').fill('Harvard: the lab');
    await page.getByLabel('Keep in touch').selectOption('monthly');
    await picture(page.locator('body'), 'new-contact');
    await form(app).getByRole('button', { name: 'Make the note' }).click();
    const contact = 'Contacts/Grace Hopper.md';
    await untilText(page, contact, 'cadence: monthly');
    expect(await textOf(app, contact)).toBe(
      await byCli(
        ['new', 'contact', 'Grace Hopper', '--organization', 'Harvard: the lab', '--cadence', 'monthly'],
        contact,
      ),
    );
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

/** Lets time pass for the page without waiting for it. */
async function laterInPage(page: AppPage['page'], milliseconds: number): Promise<void> {
  await page.evaluate((more) => {
    const clock = performance.now.bind(performance);
    performance.now = () => clock() + more;
  }, milliseconds);
}

describe.skipIf(!hasBrowser())('the review of a week', () => {
  it('is opened if it exists', async () => {
    const app = await openVault();
    await command(app, 'review-week');
    await app.page.waitForFunction(() => window.host.app.workspace.opened.includes('Reviews/2026-W46.md'));
    expect(await textOf(app, 'Reviews/2026-W46.md')).toBe(files['Reviews/2026-W46.md']);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is made as the command line makes it if it does not exist', async () => {
    const app = await openVault({ now: '2026-11-26T12:00:00' });
    const path = 'Reviews/2026-W47.md';
    await command(app, 'review-week');
    await app.page.waitForFunction((one) => window.host.app.workspace.opened.includes(one), path);
    const vault = Object.fromEntries(Object.entries(files).map(([name, text]) => [`vault/${name}`, text]));
    const root = tempVault({ ...vault, 'state/': '' });
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const cwd = join(root, 'vault');
    await runHere(['review', '--write', '--today', '2026-11-26T12:00'], { cwd, env });
    expect(await textOf(app, path)).toBe(readFileSync(join(cwd, path), 'utf8'));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is not made if there is nothing to review, which a notice says', async () => {
    const app = await openVault({ files: { 'A.md': 'Text.\n' } });
    await command(app, 'review-week');
    await app.page.getByText('There is nothing to review yet').waitFor();
    expect(await notice(app).innerText()).toContain('the command “Set up this vault”');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('setting up a vault', () => {
  it.each(LOOKS)('shows first what will be made, and makes the same as “init”, %s', async (name, options) => {
    const app = await openVault({ ...options, files: { 'Scorecard.md': 'Mine.\n' } });
    const { page } = app;
    await page.getByRole('button', { name: 'Set up this vault' }).click();
    await page.getByText('There already, and left alone').waitFor();
    expect(await faultsInBothThemes(app, '.modal', page.locator('body'), `set-up-${name}`)).toEqual([]);
    await form(app)
      .getByRole('button', { name: /^Make \d+ notes$/ })
      .click();
    await page.locator('.netvault-goal').first().waitFor();
    const root = tempVault({ 'vault/Scorecard.md': 'Mine.\n' });
    await runHere(['init', '--today', '2026-11-19'], { cwd: join(root, 'vault') });
    const made = notesIn(join(root, 'vault'));
    expect(made.length).toBeGreaterThan(5);
    // A goal is shown before the last note is made.
    await rested(app);
    expect(
      await page.evaluate(() =>
        [...window.host.app.vault.adapter.bytes.keys()].filter((one) => one.endsWith('.md')).sort(),
      ),
    ).toEqual(made);
    for (const path of made)
      expect(await textOf(app, path)).toBe(readFileSync(join(root, 'vault', path), 'utf8'));
    await command(app, 'set-up-vault');
    expect(await form(app).innerText()).toContain('are there already');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each(LOOKS)('asks which notes are people, and shows who is recognized, %s', async (name, options) => {
    const people = ['Ada Lovelace', 'Bo Vance', 'Cy Roe', 'Di Eze', 'Ed Fox', 'Flo Gee'];
    const files = {
      ...Object.fromEntries(people.map((one) => [`People/${one}.md`, '---\nFirma: Acme\n---\n'])),
      'Friends/Gus Hale.md': 'Hello\n',
      'Calls/A.md': '---\ndate: 2026-11-10\n---\n',
      'Calls/B.md': '---\ndate: 2026-11-11\n---\n',
    };
    const app = await openVault({ ...options, files });
    const { page } = app;
    await command(app, 'set-up-vault');
    const modal = form(app);
    await modal
      .getByText('6 people recognized: Ada Lovelace, Bo Vance, Cy Roe, Di Eze, Ed Fox and 1 more')
      .waitFor();
    await modal.getByText('2 events recognized: A and B').waitFor();
    expect(await faultsInBothThemes(app, '.modal', page.locator('body'), `set-up-people-${name}`)).toEqual(
      [],
    );
    await modal.getByLabel('6 notes in the folder People: people?').uncheck();
    await modal.getByText('6 people recognized').waitFor({ state: 'detached' });
    await modal.getByLabel('Other notes of people').fill('#');
    await page.keyboard.press('Tab');
    await modal.getByText('“#” does not say where notes are').waitFor();
    expect(await modal.getByRole('button', { name: /^Make/ }).isDisabled()).toBe(true);
    await modal.getByLabel('Other notes of people').fill('Freinds');
    await page.keyboard.press('Tab');
    await modal.getByText('No notes were found at “Freinds”. Did you mean “Friends”?').waitFor();
    expect(await modal.getByRole('button', { name: /^Make/ }).isDisabled()).toBe(true);
    await modal.getByLabel('Other notes of people').fill('Friends');
    await page.keyboard.press('Tab');
    await modal.getByText('1 person recognized: Gus Hale').waitFor();
    await modal.getByRole('button', { name: /^Make \d+ notes$/ }).click();
    await untilText(page, 'Scorecard.md', 'type: scorecard');
    expect(await textOf(app, 'Scorecard.md')).toContain(
      'records:\n  contact:\n    - folder: Friends\n  event:\n    - folder: Calls\n',
    );
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each(LOOKS)(
    'offers to read fields in other languages and other traces of contact, %s',
    async (name, options) => {
      const people = ['Ada Lovelace', 'Bo Vance', 'Cy Roe'];
      const files = {
        ...Object.fromEntries(
          people.map((one) => [
            `Leute/${one}.md`,
            '---\nFirma: Acme\nOrt: Bern\n---\n\n## 2026-11-02\n\nTea.\n',
          ]),
        ),
        'Termine/A.md': '---\ndate: 2026-11-10\nTeilnehmer: "[[Ada Lovelace]]"\n---\n',
        'Termine/B.md': '---\ndate: 2026-11-11\nTeilnehmer: "[[Bo Vance]]"\n---\n',
      };
      const app = await openVault({ ...options, files });
      const { page } = app;
      await command(app, 'set-up-vault');
      const modal = form(app);
      const box = (label: string) => modal.getByLabel(label);
      await box('“Firma”: organization?').waitFor();
      expect(await modal.getByText('In 3 notes of people.').count()).toBe(2);
      expect(await box('“Ort”: location?').isChecked()).toBe(true);
      expect(await box('“Teilnehmer”: with?').isChecked()).toBe(true);
      expect(await modal.getByText('3 notes of people have headings or items with a date.').count()).toBe(1);
      await picture(page.locator('body'), `set-up-offers-${name}`);
      expect(await accessibilityFaults(page, '.modal')).toEqual([]);
      // These fields belong only to people: without the folder of people they are not offered, and with it
      // they come back.
      await modal.getByLabel('3 notes in the folder Leute: people?').uncheck();
      await box('“Firma”: organization?').waitFor({ state: 'detached' });
      expect(await box('“Teilnehmer”: with?').count()).toBe(1);
      await modal.getByLabel('3 notes in the folder Leute: people?').check();
      await box('“Ort”: location?').focus();
      await page.keyboard.press('Space');
      await modal.getByRole('button', { name: /^Make \d+ notes$/ }).click();
      await untilText(page, 'Scorecard.md', 'contact_from:');
      expect(await textOf(app, 'Scorecard.md')).toContain(
        'fields:\n  contact:\n    organization: ["Firma"]\n  event:\n    with: ["Teilnehmer"]\n',
      );
      expect(app.errors).toEqual([]);
      await app.close();
    },
  );

  it('writes the same as “init --yes” if everything that is offered is accepted', async () => {
    const files = Object.fromEntries(
      ['Ada Lovelace', 'Bo Vance', 'Cy Roe'].map((one) => [
        `Leute/${one}.md`,
        '---\nFirma: Acme\n---\n\n## 2026-11-02\n\nTea.\n',
      ]),
    );
    const app = await openVault({ files });
    await command(app, 'set-up-vault');
    await form(app).getByLabel('“Firma”: organization?').waitFor();
    await form(app)
      .getByRole('button', { name: /^Make \d+ notes$/ })
      .click();
    await untilText(app.page, 'Scorecard.md', 'contact_from:');
    const root = tempVault(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`vault/${path}`, text])),
    );
    await runHere(['init', '--yes', '--today', '2026-11-19'], { cwd: join(root, 'vault') });
    for (const path of notesIn(join(root, 'vault'))) {
      await app.page.waitForFunction((one) => window.host.app.vault.adapter.bytes.has(one), path);
      expect(await textOf(app, path)).toBe(readFileSync(join(root, 'vault', path), 'utf8'));
    }
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('makes nothing when it is canceled, and explains how to use existing notes of people', async () => {
    const app = await openVault({ files: { 'A.md': 'Text.\n' } });
    const { page } = app;
    await command(app, 'set-up-vault');
    await form(app).getByRole('button', { name: 'Cancel' }).click();
    expect(await page.evaluate(() => window.host.app.vault.getFiles().length)).toBe(1);
    await page.getByRole('button', { name: 'My people are in other notes already' }).click();
    await page.getByText('folder: People').waitFor();
    await picture(page.locator('body'), 'guide');
    expect(await accessibilityFaults(page, '.modal')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.modal').count()).toBe(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

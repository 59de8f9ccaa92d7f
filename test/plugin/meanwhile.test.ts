import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser, rested, type AppPage } from './harness/app-page.ts';
import { closed, command, form, notice, openVault, textOf, untilSaid, untilText } from './harness/forms.ts';

const event = (goals: string): string => `---\ntype: event\ndate: 2026-11-22\n${goals}---\n`;
const FILES: Readonly<Record<string, string>> = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ada.md': '---\ntype: contact\n---\n',
  'Fair.md': event('goals: ["meet 3", "card 3"]\n'),
};

const open = (): Promise<AppPage> => openVault({ files: FILES, bytes: {} });

/** Another device writes a note, or deletes it (null). */
async function sync(app: AppPage, path: string, text: string | null): Promise<void> {
  await app.page.evaluate(
    async ([name, words]) => {
      const { vault, fileManager } = window.host.app;
      const file = vault.getFileByPath(name);
      if (file) await (words === null ? fileManager.trashFile(file) : vault.modify(file, words));
    },
    [path, text] as const,
  );
  await rested(app);
}

async function fromMenu({ page }: AppPage, path: string, title: string): Promise<void> {
  await page.evaluate((name) => window.host.fileMenu(name), path);
  await page.locator('.menu').getByText(title, { exact: true }).click();
  await page.locator('.modal').waitFor();
}

const introductions = ({ page }: AppPage): Promise<string[]> =>
  page.evaluate(() =>
    window.host.app.vault
      .getFiles()
      .map(({ path }) => path)
      .filter((path) => path.startsWith('Introductions/')),
  );

const problem = (page: Page): Locator => page.locator('.netvault-problem');

describe.skipIf(!hasBrowser())('a note that changes while a form about it is open', () => {
  it('keeps goals that were decided elsewhere, together with those that are typed', async () => {
    const app = await open();
    const { page } = app;
    await fromMenu(app, 'Fair.md', 'Decide');
    const area = form(app).locator('textarea');
    await area.fill('meet 3\nintroduction 2');
    const theirs = event('goals: ["meet 5", "card 3", "call 1"]\n');
    await sync(app, 'Fair.md', theirs);
    const decide = form(app).getByRole('button', { name: 'Decide', exact: true });
    await decide.press('Enter');
    await problem(page).getByText('Fair.md was changed meanwhile.').waitFor();
    expect(await textOf(app, 'Fair.md')).toBe(theirs);
    expect(await area.inputValue()).toBe('meet 5\ncall 1\nintroduction 2');
    await decide.press('Enter');
    await closed(page);
    expect(await textOf(app, 'Fair.md')).toBe(event('goals: ["meet 5", "call 1", "introduction 2"]\n'));
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await untilSaid(page, 'as it was before');
    expect(await textOf(app, 'Fair.md')).toBe(theirs);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    [
      'goals:\n  - meet 3 # at least\n  - talk to Ann\n',
      'goals:\n  - meet 3 # at least\n  - talk to Ann\n  - card 2\n',
    ],
    ['goals: ["meet 3", "talk to Ann"]\n', 'goals: ["meet 3", "talk to Ann", "card 2"]\n'],
    ['Goals: ["meet 3", "talk to Ann"]\n', 'Goals: ["meet 3", "talk to Ann", "card 2"]\n'],
  ])('keeps decided text that is not a goal, and comments: %j', async (goals, after) => {
    const app = await openVault({ files: { ...FILES, 'Fair.md': event(goals) }, bytes: {} });
    const { page } = app;
    await fromMenu(app, 'Fair.md', 'Decide');
    await form(app).locator('textarea').press('Control+End');
    await page.keyboard.type('\ncard 2');
    await form(app).getByRole('button', { name: 'Decide', exact: true }).press('Enter');
    await closed(page);
    expect(await textOf(app, 'Fair.md')).toBe(event(after));
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await untilSaid(page, 'as it was before');
    expect(await textOf(app, 'Fair.md')).toBe(event(goals));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is not created again if it is deleted before a line is noted in it', async () => {
    const app = await open();
    const { page } = app;
    await fromMenu(app, 'Fair.md', 'Note something down');
    await form(app).locator('input').fill('She is from Kyoto');
    await sync(app, 'Fair.md', null);
    await page.keyboard.press('Enter');
    await problem(page).getByText('Fair.md is not an event. Nothing was changed.').waitFor();
    expect(await form(app).locator('input').inputValue()).toBe('She is from Kyoto');
    expect(await page.evaluate(() => window.host.app.vault.getFileByPath('Fair.md'))).toBeNull();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('does not get a line again that another device has decided for the day', async () => {
    const app = await open();
    const { page } = app;
    await command(app, 'plan-tomorrow');
    const own = form(app).getByRole('textbox', { name: 'Something else' });
    await own.fill('email Ada');
    await own.press('Enter');
    await form(app).getByText('email Ada').waitFor();
    const theirs = `${FILES['Ada.md']}\n## Log\n\n- [ ] 2026-11-20 email\n`;
    await sync(app, 'Ada.md', theirs);
    await form(app).getByRole('button', { name: 'Decide', exact: true }).press('Enter');
    await closed(page);
    expect(await textOf(app, 'Ada.md')).toBe(theirs);
    expect(await page.evaluate(() => window.host.app.vault.getFileByPath('2026-11-20.md'))).toBeNull();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('adds only new lines, and counts only these, if another device has decided one of them', async () => {
    const app = await open();
    await command(app, 'plan-tomorrow');
    const own = form(app).getByRole('textbox', { name: 'Something else' });
    for (const line of ['email Ada', 'reading 15m']) {
      await own.fill(line);
      await own.press('Enter');
      await form(app).getByText(line).waitFor();
    }
    await sync(app, 'Ada.md', `${FILES['Ada.md']}\n## Log\n\n- [ ] 2026-11-20 email\n`);
    await form(app).getByRole('button', { name: 'Decide', exact: true }).press('Enter');
    await closed(app.page);
    expect(await textOf(app, '2026-11-20.md')).not.toContain('email');
    expect(await notice(app).innerText()).toContain('1 line decided for Friday.');
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a note that is renamed while a form links it', () => {
  /** Renames a person's note as the app does; in these vaults, no other link has to be updated. */
  const rename = async (app: AppPage, to: string, from = 'Ada.md'): Promise<void> => {
    await app.page.evaluate(
      async ([before, path]) => {
        const { vault, fileManager } = window.host.app;
        const file = vault.getFileByPath(before);
        if (file) await fileManager.renameFile(file, path);
      },
      [from, to] as const,
    );
    await rested(app);
  };

  it.each([
    ['Ada Lovelace.md', '[[Ada Lovelace]]'],
    ['People/Countess.md', '[[Countess]]'],
  ])('is linked as %s in the line of the log form', async (path, link) => {
    const app = await open();
    await fromMenu(app, 'Ada.md', 'Log something with Ada');
    await rename(app, path);
    await app.page.keyboard.press('Enter');
    await closed(app.page);
    expect(await textOf(app, '2026-11-19.md')).toContain(`- call ${link}\n`);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['Decide', 'textarea', 'meet 2', 'goals: ["meet 2"]'],
    ['Note something down', 'input', 'From Kyoto', 'From Kyoto'],
  ])('gets the text of the form under its new name: %s', async (title, field, typed, said) => {
    const app = await openVault({ files: { ...FILES, 'Fair.md': event('') }, bytes: {} });
    await fromMenu(app, 'Fair.md', title);
    await form(app).locator(field).fill(typed);
    await rename(app, 'Market.md', 'Fair.md');
    await form(app).locator('.netvault-send').click();
    await closed(app.page);
    expect(await textOf(app, 'Market.md')).toContain(said);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('gets the text of the form even if two notes have swapped their names', async () => {
    const files = { ...FILES, 'Fair.md': event(''), 'Market.md': event('') };
    const app = await openVault({ files, bytes: {} });
    await fromMenu(app, 'Fair.md', 'Note something down');
    await form(app).locator('input').fill('From Kyoto');
    await rename(app, 'Aside.md', 'Fair.md');
    await rename(app, 'Fair.md', 'Market.md');
    await rename(app, 'Market.md', 'Aside.md');
    await form(app).locator('.netvault-send').click();
    await closed(app.page);
    expect(await textOf(app, 'Market.md')).toContain('From Kyoto');
    expect(await textOf(app, 'Fair.md')).toBe(event(''));
    await app.close();
  });

  it.each([
    ['Ada.md', 'Adele.md', '["[[Adele]]", "[[Bob]]"]'],
    ['Bob.md', 'Bobby.md', '["[[Ada]]", "[[Bobby]]"]'],
  ])('is linked by its new name in an introduction: %s', async (from, to, between) => {
    const app = await openVault({ files: { ...FILES, 'Bob.md': '---\ntype: contact\n---\n' }, bytes: {} });
    await fromMenu(app, 'Ada.md', 'Introduce Ada');
    await rename(app, to, from);
    await app.page.keyboard.press('Enter');
    await notice(app).getByText('is noted').waitFor();
    const [path = ''] = await introductions(app);
    expect(await textOf(app, path)).toContain(`between: ${between}`);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is counted anew in the preview of a log line', async () => {
    const goal = (target: number): string =>
      `---\ntype: goal\nkind: behavior\nmetric: call\ntarget: ${target}\nevery: week\n---\n`;
    const app = await openVault({ files: { ...FILES, 'Call.md': goal(3) }, bytes: {} });
    const { page } = app;
    const preview = page.locator('.netvault-preview');
    await command(app, 'log-activity');
    await form(app).locator('input').fill('call Ada');
    await preview.getByText('Call: 1 of 3').waitFor();
    await sync(app, 'Call.md', goal(4));
    await preview.getByText('Call: 1 of 4').waitFor();
    await form(app).locator('input').fill('nonsense with nobody');
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await preview.locator('.netvault-problem').waitFor();
    const said = await preview.innerText();
    await sync(app, 'Call.md', goal(5));
    expect(await preview.innerText()).toBe(said);
    await form(app).locator('input').fill('call Ada');
    await preview.getByText('Call: 1 of 5').waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is not introduced if it was deleted meanwhile', async () => {
    const app = await openVault({ files: { ...FILES, 'Bob.md': '---\ntype: contact\n---\n' }, bytes: {} });
    await fromMenu(app, 'Ada.md', 'Introduce Ada');
    await sync(app, 'Bob.md', null);
    await app.page.keyboard.press('Enter');
    await notice(app).getByText('There is no contact “Bob”').waitFor();
    expect(await introductions(app)).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is linked by its new name as the purpose of a new goal', async () => {
    const files = { ...FILES, 'Ada.md': '---\ntype: goal\nkind: overall\n---\n' };
    const app = await openVault({ files, bytes: {} });
    await command(app, 'new-goal');
    await form(app).getByLabel('Name').fill('Calls');
    await form(app).getByLabel('What is counted').fill('call');
    await form(app).getByLabel('How many').fill('3');
    await rename(app, 'Grow.md');
    await form(app).getByLabel('Name').press('Enter');
    await closed(app.page);
    expect(await textOf(app, 'Calls.md')).toContain('purpose: "[[Grow]]"');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is linked by its new name in the lines of a plan', async () => {
    const app = await openVault({
      files: {
        ...FILES,
        'Ada.md': '---\ntype: contact\ncadence: weekly\nlast_contact: 2026-10-01\n---\n',
        'Call.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: day\n---\n',
      },
      bytes: {},
    });
    await command(app, 'plan-tomorrow');
    const own = form(app).getByRole('textbox', { name: 'Something else' });
    await form(app).getByText('call Ada').click();
    await own.fill('email Ada');
    await own.press('Enter');
    await form(app).getByText('email Ada').waitFor();
    await rename(app, 'Ada Lovelace.md');
    await own.press('Enter');
    await closed(app.page);
    const said = await textOf(app, '2026-11-20.md');
    for (const activity of ['call', 'email']) expect(said).toContain(`${activity} [[Ada Lovelace]]`);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a setting that changes elsewhere while it is typed', () => {
  const scorecard = (points: string, more = ''): string =>
    `---\ntype: scorecard\npoints: [${points}]\n${more}---\n`;

  /** Types into a field of the settings. Before that is written, another device changes the note. */
  async function typedOver(name: string, before: string, typed: string, theirs: string): Promise<AppPage> {
    const app = await openVault({ files: { ...FILES, 'Scorecard.md': before }, bytes: {} });
    const { page } = app;
    await page.evaluate(() => {
      window.host.openSettings();
    });
    const field = page.locator('.mod-settings').getByLabel(name, { exact: true });
    await field.fill(typed);
    await sync(app, 'Scorecard.md', theirs);
    expect(await textOf(app, 'Scorecard.md')).toBe(theirs);
    return app;
  }

  const shown = ({ page }: AppPage, name: string) =>
    page.locator('.mod-settings').getByLabel(name, { exact: true }).inputValue();

  it('keeps the items that were added, removed and changed elsewhere', async () => {
    const app = await typedOver(
      'Points',
      scorecard('letter 2, proofread 3, errand 1'),
      'letter 2\nproofread 4\nerrand 1\nhandshake 1',
      scorecard('letter 5, proofread 3, favor 2'),
    );
    await untilText(app.page, 'Scorecard.md', 'handshake');
    expect(await textOf(app, 'Scorecard.md')).toBe(
      scorecard('"letter 5", "favor 2", "proofread 4", "handshake 1"'),
    );
    expect(await shown(app, 'Points')).toBe('letter 5\nfavor 2\nproofread 4\nhandshake 1');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['Points', scorecard('letter 2'), 'letter 3', scorecard('letter 5'), 'letter 5', 'letter 3'],
    [
      'Days off',
      scorecard('letter 2', 'days_off: [2026-12-24..2026-12-27]\n'),
      '2026-12-24..2026-12-31',
      scorecard('letter 2', 'days_off: [2026-12-24..2027-01-06]\n'),
      '2026-12-24..2027-01-06',
      '2026-12-24..2026-12-31',
    ],
    [
      'Quiet after',
      scorecard('letter 2', 'dormant_after: 6 months\n'),
      '5 months',
      scorecard('letter 2', 'dormant_after: 9 months\n'),
      '9 months',
      '5 months',
    ],
  ])('is not written if both changed the same value, and a notice shows both: %s', async (name, ...given) => {
    const [before, typed, theirs, there, mine] = given;
    const app = await typedOver(name, before, typed, theirs);
    await notice(app).getByText(`“${mine}” was not written: Scorecard.md says “${there}” by now.`).waitFor();
    expect(await textOf(app, 'Scorecard.md')).toBe(theirs);
    expect(await shown(app, name)).toBe(there);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('an activity that is done elsewhere while today is planned', () => {
  const DAY = '2026-11-19.md';

  it.each([
    ['ticked', '- [ ] email [[Ada]]', '- [x] email [[Ada]]', 'email Ada'],
    ['logged', '- call', '- call\n- call 20m [[Bob]]', ''],
  ])('is not decided again if it was %s', async (_, before, after, typed) => {
    const app = await openVault({
      files: {
        ...FILES,
        'Bob.md': '---\ntype: contact\ncadence: weekly\nlast_contact: 2026-10-01\n---\n',
        'Call.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 3\nevery: day\n---\n',
        [DAY]: `## Log\n\n${before}\n`,
      },
      bytes: {},
    });
    await command(app, 'plan-today');
    const proposed = form(app).locator('.netvault-proposed');
    const own = form(app).getByRole('textbox', { name: 'Something else' });
    if (typed === '') await proposed.getByText('call Bob').click();
    else {
      await own.fill(typed);
      await own.press('Enter');
      await proposed.getByText(typed).waitFor();
    }
    await sync(app, DAY, `## Log\n\n${after}\n`);
    await form(app).locator('.netvault-send').click();
    await closed(app.page);
    expect(await textOf(app, DAY)).toBe(`## Log\n\n${after}\n`);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('an action that is started twice', () => {
  it('records attendance of an event once, without an error', async () => {
    const app = await openVault({
      files: { ...FILES, 'Fair.md': '---\ntype: event\ndate: 2026-11-18\n---\n' },
      bytes: {},
    });
    await app.page.locator('[data-act=attended]').dblclick();
    await rested(app);
    expect(await app.page.locator('.notice').count()).toBe(1);
    expect(await textOf(app, 'Fair.md')).toContain('status: attended');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('makes one review of a week', async () => {
    const app = await open();
    await Promise.all([command(app, 'review-week'), command(app, 'review-week')]);
    await rested(app);
    expect(await app.page.locator('.notice').allInnerTexts()).toEqual([
      expect.stringContaining('The review of the last whole week'),
    ]);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a line that is typed into the plan form', () => {
  it('is kept if it is typed while the previous line is being added', async () => {
    const app = await open();
    await command(app, 'plan-tomorrow');
    const own = form(app).getByRole('textbox', { name: 'Something else' });
    await own.fill('email Ada');
    // This runs as soon as the line is in the list, and before the field is emptied.
    await own.evaluate((input: HTMLInputElement) => {
      const others = input.form?.querySelector('.netvault-proposed');
      if (!others) throw new Error('The form proposes nothing');
      new MutationObserver((_, observer) => {
        observer.disconnect();
        input.value = 'call Ada';
      }).observe(others, { childList: true });
    });
    await own.press('Enter');
    await form(app).getByText('email Ada').waitFor();
    await rested(app);
    expect(await own.inputValue()).toBe('call Ada');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

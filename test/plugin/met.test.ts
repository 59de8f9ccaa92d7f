import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { hasBrowser, type PageOptions } from './harness/app-page.ts';
import { accessibilityFaults } from './harness/axe.ts';
import { closed, command, form, NOON, notice, openVault, textOf, untilText } from './harness/forms.ts';

const DAYS = 'Events/2026-11-17 Book days.md';
const NOTE = '---\ntype: event\ndate: 2026-11-17\nend: 2026-11-18\nstatus: planned\n---\n';
const OPTIONS: PageOptions = {
  files: {
    'Scorecard.md': '---\ntype: scorecard\n---\n',
    'Ada Lovelace.md': '---\ntype: contact\nmet: 2019\ncadence: yearly\n---\n',
    'Club/James Lee.md': '---\ntype: contact\n---\n',
    'Work/James Lee.md': '---\ntype: contact\n---\n',
    [DAYS]: NOTE,
  },
  bytes: {},
  now: NOON,
};

/** The note of the event after the command line has been told whom you met there. */
async function writtenByCommand(names: string): Promise<string> {
  const root = tempVault({ 'state/': '', ...OPTIONS.files });
  const { code } = await runHere(
    ['event', 'attended', 'Book days', '--met', names, '--today', '2026-11-19'],
    {
      cwd: root,
      env: { ...UTF8, XDG_STATE_HOME: join(root, 'state') },
    },
  );
  expect(code).toBe(0);
  return readFileSync(join(root, DAYS), 'utf8');
}

describe.skipIf(!hasBrowser())('the notice after a question about an event', () => {
  it('offers to enter whom you met, and the names are written into the note of the event', async () => {
    const app = await openVault(OPTIONS);
    const { page } = app;
    const card = page.locator('.netvault-card').first();
    expect(await card.innerText()).toContain('Tuesday, 17 November 2026, to 18 November');
    await page.locator('button', { hasText: 'I was there' }).click();
    await untilText(page, DAYS, 'status: attended');
    await notice(app).getByRole('button', { name: 'Whom did you meet?' }).click();
    const names = form(app).getByLabel('For the first time');
    expect(await names.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page, '.modal')).toEqual([]);
    await names.fill('Ada, James Lee');
    await names.press('Enter');
    await form(app).locator('.netvault-problem', { hasText: 'James Lee' }).waitFor();
    expect(await names.inputValue()).toBe('Ada, James Lee');
    await names.fill('Ada and Kitty');
    await names.press('Enter');
    await closed(page);
    const attended = NOTE.replace('planned', 'attended');
    const written = attended.replace(/---\n$/, 'met: ["[[Ada Lovelace]]", "[[Kitty]]"]\n---\n');
    expect(await textOf(app, DAYS)).toBe(written);
    expect(await writtenByCommand('Ada and Kitty')).toBe(written);
    await notice(app).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('is as it was before').waitFor();
    expect(await textOf(app, DAYS)).toBe(attended);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('does not ask whom you met if you were not there', async () => {
    const app = await openVault(OPTIONS);
    await app.page.locator('button', { hasText: 'Not this time' }).click();
    await untilText(app.page, DAYS, 'status: skipped');
    await notice(app).getByRole('button', { name: 'Undo' }).waitFor();
    expect(await notice(app).getByRole('button').allInnerTexts()).toEqual(['Undo']);
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

describe.skipIf(!hasBrowser())('a scorecard that cannot be read', () => {
  const files = { ...OPTIONS.files, 'Scorecard.md': '---\ntype: scorecard\npoints: [x\n---\n' };

  it('does not clear the text that was typed into a form', async () => {
    const app = await openVault({ ...OPTIONS, files });
    await command(app, 'note-down');
    const text = form(app).getByLabel('What do you want to note?');
    await text.fill('met someone from Kyoto');
    await text.press('Enter');
    await form(app).locator('.netvault-problem', { hasText: 'scorecard' }).waitFor();
    expect(await text.inputValue()).toBe('met someone from Kyoto');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

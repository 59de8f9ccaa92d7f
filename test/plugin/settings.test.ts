import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { fixtureVault, hasBrowser, rested, type AppPage, type PageOptions } from './harness/app-page.ts';
import { faultsInBothThemes } from './harness/axe.ts';
import { form, openVault, sharedApp, textOf, untilText } from './harness/forms.ts';
import { picture } from './harness/picture.ts';

const { files } = fixtureVault('example');
const NOTE = 'Scorecard.md';
const WRITTEN = `---
type: scorecard # ours
week_start: monday   # as at work
points:
  # what I am proud of
  - letter 2   # by hand
  - 'proofread 3'
days_off: ["2026-08-03..2026-08-14 a fortnight by the sea"]
dormant_after: 6 months
---

# What counts
`;

async function openSettings(options: PageOptions = {}): Promise<AppPage> {
  const app = await openVault({ files: { ...files, [NOTE]: WRITTEN }, ...options });
  await app.page.evaluate(() => {
    window.host.openSettings();
  });
  await rested(app);
  return app;
}

const field = ({ page }: AppPage, name: string) =>
  page.locator('.mod-settings').getByLabel(name, { exact: true });

describe.skipIf(!hasBrowser())('the settings tab', () => {
  const opened = { desktop: sharedApp(openSettings), phone: sharedApp(() => openSettings({ phone: true })) };

  it.each(['desktop', 'phone'] as const)('shows the settings of the scorecard note, %s', async (look) => {
    const app = await opened[look]();
    await field(app, 'First day of the week').waitFor();
    expect(await field(app, 'First day of the week').inputValue()).toBe('monday');
    expect(await field(app, 'Where a log goes').inputValue()).toBe('daily');
    expect(await field(app, 'Quiet after').inputValue()).toBe('6 months');
    expect(await field(app, 'Follow up within').inputValue()).toBe('2');
    expect(await field(app, 'Points').inputValue()).toBe('letter 2\nproofread 3');
    expect(await field(app, 'Days off').inputValue()).toBe('2026-08-03..2026-08-14 a fortnight by the sea');
    const settings = app.page.locator('.mod-settings');
    expect(await faultsInBothThemes(app, '.mod-settings', settings, `settings-${look}`)).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('changes only the bytes of the settings that are changed', async () => {
    const app = await openSettings();
    await field(app, 'First day of the week').selectOption('sunday');
    await untilText(app.page, NOTE, 'week_start: sunday   # as at work');
    await field(app, 'Follow up within').fill('1 week');
    await untilText(app.page, NOTE, 'follow_up_within: 1 week');
    await field(app, 'Points').fill('letter 2\nproofread 4\nreading 1 per 20 min');
    await untilText(app.page, NOTE, 'reading 1 per 20 min');
    await field(app, 'Days off').fill('');
    await untilText(app.page, NOTE, 'days_off: []');
    await field(app, 'Quiet after').fill('');
    await app.page.waitForFunction((path) => !window.host.text(path).includes('dormant_after'), NOTE);
    expect(await textOf(app, NOTE)).toBe(`---
type: scorecard # ours
week_start: sunday   # as at work
points:
  # what I am proud of
  - letter 2   # by hand
  - proofread 4
  - reading 1 per 20 min
days_off: []
follow_up_within: 1 week
---

# What counts
`);
    await app.page.waitForFunction(() => {
      const input = [...document.querySelectorAll('.mod-settings input')].find(
        (one) => one.getAttribute('aria-label') === 'Quiet after',
      );
      return (input as HTMLInputElement | undefined)?.value === '90';
    });
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['Quiet after', 'soon', 'dormant_after'],
    ['Points', 'letter two', 'letter two'],
    ['Days off', 'at Christmas', 'at Christmas'],
  ])('rejects a value that would be a finding, and shows why: %s', async (name, value, said) => {
    const app = await openSettings();
    await field(app, name).fill(value);
    await app.page.locator('.setting-item-error').waitFor();
    expect(await app.page.locator('.setting-item-error').innerText()).toContain(said);
    await app.page.waitForTimeout(1000);
    expect(await textOf(app, NOTE)).toBe(WRITTEN);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('writes a half-typed value only when typing pauses or when the tab is closed', async () => {
    const app = await openSettings();
    const { page } = app;
    const input = await field(app, 'Quiet after').elementHandle();
    // Everything is typed in one task, and the settings are closed immediately, so that typing never pauses,
    // however slow the machine is.
    const untilClosed = await page.evaluate(
      ([element, path]) =>
        new Promise<string>((closed) => {
          const [tab] = window.host.registered.tabs;
          if (!tab) throw new Error('There is no settings tab');
          const set = tab.setControlValue.bind(tab);
          tab.setControlValue = async (key, value) => {
            await set(key, value);
            if (value !== '120') return;
            closed(window.host.text(path));
            tab.hide();
          };
          for (const value of ['', '1', '12', '120']) {
            (element as HTMLInputElement).value = value;
            element.dispatchEvent(new Event('input', { bubbles: true }));
          }
        }),
      [input, NOTE] as const,
    );
    expect(untilClosed).toBe(WRITTEN);
    await untilText(page, NOTE, 'dormant_after: 120');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('does not touch a field while the user types in it', async () => {
    const app = await openSettings();
    await field(app, 'Follow up within').fill('3');
    await untilText(app.page, NOTE, 'follow_up_within: 3');
    await app.page.waitForTimeout(300);
    await app.page.keyboard.type('0');
    await untilText(app.page, NOTE, 'follow_up_within: 30');
    expect(await field(app, 'Follow up within').inputValue()).toBe('30');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('writes a line that is typed below the others after a pause', async () => {
    const app = await openSettings();
    const { page } = app;
    await field(app, 'Points').press('Control+End');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
    await rested(app);
    await page.keyboard.type('handshake 1');
    await untilText(page, NOTE, "  - 'proofread 3'\n  - handshake 1\ndays_off:");
    expect(await textOf(app, NOTE)).toBe(
      WRITTEN.replace("  - 'proofread 3'\n", "  - 'proofread 3'\n  - handshake 1\n"),
    );
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['Points', 'letter 2\nproofread 3\n', 'letter 3\nproofread 3\n', '  - letter 3   # by hand'],
    ['Follow up within', '3', ' 4 ', 'follow_up_within: 4'],
  ])('keeps blanks in a field in which the user goes on typing: %s', async (name, first, typed, said) => {
    const app = await openSettings();
    const { page } = app;
    const input = field(app, name);
    await input.fill(first);
    await page.waitForTimeout(1000);
    await input.fill(typed);
    await untilText(page, NOTE, said);
    // Another note is created: a change elsewhere, after which the settings are read again.
    await page.evaluate(() => window.host.app.vault.create('Other.md', 'Text.\n'));
    await rested(app);
    expect(await input.inputValue()).toBe(typed);
    expect(await input.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('sets the severity of a rule in .netvault.yaml, and creates that file if it is missing', async () => {
    const rest = Object.fromEntries(Object.entries(files).filter(([path]) => path !== '.netvault.yaml'));
    const app = await openSettings({ files: { ...rest, [NOTE]: WRITTEN } });
    const { page } = app;
    await field(app, 'Event without goals').selectOption('off');
    await untilText(page, '.netvault.yaml', 'rules:\n  event-without-goals: off\n');
    await field(app, 'Event without goals').selectOption('');
    await page.waitForFunction(() => !window.host.app.vault.adapter.text('.netvault.yaml').includes('event'));
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('keeps the comments of .netvault.yaml, and shows if it cannot be read', async () => {
    const before =
      '# mine\nignore:\n  - "Archive/**" # old\nrules:\n  # too many\n  broken-link: off # for now\n';
    const app = await openSettings({ files: { ...files, [NOTE]: WRITTEN, '.netvault.yaml': before } });
    const { page } = app;
    expect(await field(app, 'Broken link').inputValue()).toBe('off');
    await field(app, 'Broken link').selectOption('info');
    await untilText(page, '.netvault.yaml', 'broken-link: info # for now');
    await field(app, 'Future date').selectOption('error');
    await untilText(page, '.netvault.yaml', 'future-date: error');
    expect(await textOf(app, '.netvault.yaml')).toBe(
      '# mine\nignore:\n  - "Archive/**" # old\nrules:\n  future-date: error\n  # too many\n  broken-link: info # for now\n',
    );
    expect(app.errors).toEqual([]);
    await app.close();
    const broken = await openSettings({ files: { ...files, '.netvault.yaml': 'rulez: {}\n' } });
    await broken.page.getByText('There is no setting “rulez” here').waitFor();
    expect(broken.errors).toEqual([]);
    await broken.close();
  });

  it('groups the rules and describes them, each with a link to its page', async () => {
    const app = await opened.desktop();
    const { page } = app;
    const settings = page.locator('.mod-settings');
    const row = settings.locator('.setting-item', { hasText: 'Broken link' });
    await row.waitFor();
    const groups = settings.locator('.setting-group', { has: page.locator('a[href*="docs/rules/"]') });
    const rules = await groups.evaluateAll((all) =>
      all.map((one) => [
        one.querySelector('.setting-item-name')?.textContent,
        one.querySelectorAll('a').length,
      ]),
    );
    expect(rules.map(([heading]) => heading).slice(0, 3)).toEqual(['Contacts', 'Events', 'Goals']);
    expect(rules.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(RULES.size);
    expect(await row.innerText()).toContain('A link in a field or a log leads nowhere.');
    expect(await row.locator('a').getAttribute('href')).toMatch(/docs\/rules\/broken-link\.md$/);
    for (const typed of ['broken link', 'broken-link'])
      expect(await page.evaluate((words) => window.host.searchSettings(words), typed)).toEqual([
        'Broken link',
      ]);
    await picture(groups.first(), 'settings-rules');
    expect(app.errors).toEqual([]);
  });

  it('offers to set up a vault without a scorecard note', async () => {
    const app = await openSettings({ files: { 'A.md': 'Text.\n' } });
    await app.page.locator('.mod-settings').getByRole('button', { name: 'Set up this vault' }).click();
    await form(app).getByRole('button', { name: /^Make/ }).click();
    await field(app, 'First day of the week').waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('says that the scorecard note cannot be read, opens it, and still shows the rules', async () => {
    const app = await openSettings({
      files: { [NOTE]: '---\ntype: scorecard\npoints:\n\t- letter 2\n---\n' },
    });
    const tab = app.page.locator('.mod-settings');
    expect(await tab.innerText()).toContain('Your scorecard could not be read');
    expect(await tab.innerText()).not.toContain('there is none yet');
    expect(await tab.innerText()).toContain('Findings');
    await picture(tab, 'settings-unread');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

import { describe, expect, it } from 'vitest';
import { hasBrowser } from './harness/app-page.ts';
import { command, form, openVault, untilText } from './harness/forms.ts';

const CARD = {
  'Ada.md': '---\ntype: contact\n---\n',
  'Scorecard.md': '---\ntype: scorecard\n---\n',
};
const core = (settings: object): Record<string, string> => ({
  '.obsidian/daily-notes.json': JSON.stringify(settings),
});
const PERIODIC = {
  ...core({ folder: 'OldDaily' }),
  '.obsidian/community-plugins.json': '["periodic-notes"]',
  '.obsidian/core-plugins.json': '{"daily-notes": false}',
  '.obsidian/plugins/periodic-notes/data.json':
    '{"daily": {"enabled": true, "format": "YYYY-MM-DD dddd", "folder": "Journal"}}',
};

const LANGUAGES: readonly (readonly [string, Record<string, string>, string, string])[] = [
  ['German', core({ format: 'YYYY-MM-DD dddd' }), 'de', '2026-11-19 Donnerstag.md'],
  ['as its own Moment.js shortens them', core({ format: 'YYYY-MM-DD ddd' }), 'de', '2026-11-19 Do..md'],
  ['English', core({ format: 'YYYY-MM-DD ddd Do' }), 'en', '2026-11-19 Thu 19th.md'],
  ['German weeks', core({ format: 'YYYY-MM-DD [W]ww' }), 'de', '2026-11-19 W47.md'],
  [
    'that of the names beside',
    { ...core({ format: 'YYYY-MM-DD dddd' }), '2026-11-18 mercredi.md': '' },
    'de',
    '2026-11-19 jeudi.md',
  ],
];

describe.skipIf(!hasBrowser())('daily notes in the app', () => {
  it.each(LANGUAGES)('have names in the language of the app: %s', async (_, files, language, path) => {
    const app = await openVault({ files: { ...CARD, ...files }, language });
    await command(app, 'log-activity');
    await form(app).locator('input').fill('call Ada');
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await untilText(app.page, path, '- call [[Ada]]');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are where Periodic Notes has them', async () => {
    const app = await openVault({
      files: { ...CARD, ...PERIODIC, 'Journal/2026-11-19 Thursday.md': '## Log\n\n- email [[Ada]]\n' },
    });
    await command(app, 'log-activity');
    await form(app).locator('input').fill('call Ada');
    await form(app).getByRole('button', { name: 'Log', exact: true }).click();
    await untilText(app.page, 'Journal/2026-11-19 Thursday.md', '- call [[Ada]]');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are not made if they are off, which the log form says', async () => {
    const app = await openVault({
      files: { ...CARD, ...PERIODIC, '.obsidian/community-plugins.json': '[]' },
    });
    await command(app, 'log-activity');
    await form(app).locator('input').fill('call Ada');
    await app.page.getByText('Obsidian’s daily notes are off').first().waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('that cannot be read are reported next to the numbers until the settings are corrected', async () => {
    const app = await openVault({
      files: {
        ...CARD,
        ...core({ format: 'GGGG-[W]WW' }),
        'Goal.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n',
        '2026-11-18.md': '## Log\n\n- call [[Ada]]\n',
      },
    });
    const { page } = app;
    const card = page.getByText('Your daily notes could not be read');
    await card.waitFor();
    await page.evaluate(async (text) => {
      await window.host.app.vault.adapter.write('.obsidian/daily-notes.json', text);
      window.dispatchEvent(new Event('focus'));
    }, '{"format": "YYYY-MM-DD"}');
    await card.waitFor({ state: 'detached' });
    await page.getByText('1 of 1').first().waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

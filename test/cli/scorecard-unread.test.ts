import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const VAULT = {
  'Scorecard.md': '---\ntype: scorecard\npoints: [call 5\n---\n',
  'Ada.md': '---\ntype: contact\n---\n',
  'Fair.md': '---\ntype: event\ndate: 2026-11-18\ngoals: [card 5]\n---\n',
  'Ben.md': '---\ntype: contact\n---\n',
  't.csv': 'Name\nCleo\n',
  't.ics':
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Tea\nDTSTART:20261118T120000Z\nEND:VEVENT\nEND:VCALENDAR\n',
  'Today.md': '---\ntype: event\ndate: 2026-11-19\n---\n',
};

it.each([
  [['event']],
  [['event', '--format', 'json']],
  [['event', 'attended', 'fair', '--cards', '3']],
  [['event', 'skipped', 'fair']],
  [['event', 'note', 'met someone from Kyoto']],
  [['edit', 'ada', '--needs', 'ink']],
  [['edit', 'ada', '--set', 'role=chair', '--dry-run']],
  [['import', 'csv', 't.csv']],
  [['import', 'csv', 't.csv', '--write']],
  [['import', 'ics', 't.ics', '--write', '--yes']],
  [['export', 'vcard']],
  [['new', 'contact', 'Cleo']],
  [['new', 'event', 'Tea', '--date', '2026-11-20']],
  [['rename', 'Ada', 'Adele', '--write']],
  [['merge', 'Ada', 'Ben', '--write']],
  [['merge', 'Ada', 'Nobody']],
  [['due', '--snooze', 'Ada', '2027-01-01']],
  [['due', '--unsnooze', 'Ada']],
  [['intro', 'propose', 'Ada', 'Ben']],
  [['intro', 'asked', 'Ada']],
])('commands that read records write nothing if a scorecard cannot be read: %j', async (args) => {
  const cwd = tempVault(VAULT);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  const { code, stdout, stderr } = await runHere([...args, '--today', '2026-11-19T12:00'], { cwd, env });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Scorecard.md cannot be read');
  for (const [path, text] of Object.entries(VAULT)) expect(readFileSync(join(cwd, path), 'utf8')).toBe(text);
});

it('nobody is told to set up a vault whose scorecard cannot be read', async () => {
  const cwd = tempVault({ ...VAULT, '.obsidian/app.json': '{}' });
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  for (const command of ['lint', 'doctor']) {
    const { code, stdout, stderr } = await runHere([command, '--today', '2026-11-19'], { cwd, env });
    expect([command, code]).toEqual([command, 1]);
    expect(`${stdout}${stderr}`).not.toMatch(/not set up|netvault init/);
  }
});

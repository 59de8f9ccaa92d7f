import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const VAULT = {
  'Scorecard.md': '---\ntype: scorecard\npoints: [call 5\n---\n',
  'Ada.md': '---\ntype: contact\n---\n',
  'Fair.md': '---\ntype: event\ndate: 2026-11-18\ngoals: [card 5]\n---\n',
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
])('commands about events and fields write nothing if a scorecard cannot be read: %j', async (args) => {
  const cwd = tempVault(VAULT);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  const { code, stdout, stderr } = await runHere([...args, '--today', '2026-11-19T12:00'], { cwd, env });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Scorecard.md cannot be read');
  for (const [path, text] of Object.entries(VAULT)) expect(readFileSync(join(cwd, path), 'utf8')).toBe(text);
});

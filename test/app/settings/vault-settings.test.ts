import { describe, expect, it } from 'vitest';
import { mergeSetting, type SettingName } from '../../../src/app/settings/vault-settings.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

/** The merged setting, or the error with both values if the form and the note contradict each other. */
function merged(name: SettingName, shown: string, typed: string, now: string): string {
  const lines = name === 'points' || name === 'days_off' ? now.split('\n').filter(Boolean) : [];
  const field =
    lines.length > 0 ? `${name}:\n${lines.map((one) => `  - ${one}\n`).join('')}` : `${name}: ${now}\n`;
  const index = vaultOf({ 'Scorecard.md': `---\ntype: scorecard\n${field}---\n` });
  try {
    return mergeSetting(index, moment('2026-11-19'), name, shown, typed);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `${error.code} ${JSON.stringify(error.data)}`;
  }
}

const changed = (current: string, typed: string): string =>
  `setting-changed ${JSON.stringify({ path: 'Scorecard.md', current, typed })}`;

describe('a setting that is changed both in a form and in its note', () => {
  it.each<[SettingName, string, string, string, string]>([
    ['points', 'call 1', 'call 2', 'call 1', 'call 2'],
    ['points', 'call 1', 'call 1\nletter 2', 'call 1\ncoffee 4', 'call 1\ncoffee 4\nletter 2'],
    ['points', 'call 1\ncoffee 4', 'call 1', 'call 1\ncoffee 4\nletter 2', 'call 1\nletter 2'],
    ['points', 'call 1', 'call 2', 'call 3', changed('call 3', 'call 2')],
    ['points', 'call 1', 'call 2', 'call 2', 'call 2'],
    ['days_off', '', '2026-12-24 Feast', '2026-12-26 Hike', '2026-12-26 Hike\n2026-12-24 Feast'],
    ['days_off', '', '2026-12-24 Feast', '2026-12-24 Hike', changed('2026-12-24 Hike', '2026-12-24 Feast')],
    ['week_start', 'monday', 'sunday', 'monday', 'sunday'],
    ['week_start', 'monday', 'sunday', 'saturday', changed('saturday', 'sunday')],
  ])(
    'is merged, or reported as a conflict: %s, shown %j, typed %j, now %j',
    (name, shown, typed, now, said) => {
      expect(merged(name, shown, typed, now)).toBe(said);
    },
  );
});

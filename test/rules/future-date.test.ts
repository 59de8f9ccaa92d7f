import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { scorecard } from '../../src/scorecard/index.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

describe('a month or a year as a date of contact', () => {
  it.each([
    ['met: 2026', '2026-11-20', [], false],
    ['met: 2026', '2026-12-31', [], true],
    ['met: 2027', '2026-11-20', ['future-date'], false],
    ['last_contact: 2026-11', '2026-11-20', [], false],
    ['last_contact: 2026-11', '2026-11-30', [], true],
  ])('%s, on %s: reported %j, counted %s', (field, today, rules, isMet) => {
    const index = vaultOf({ 'Ada.md': `---\ntype: contact\ncadence: daily\n${field}\n---\n` });
    const now = moment(today);
    expect(runRules(index, now).diagnostics.map(({ rule }) => rule)).toEqual(rules);
    // A person with a cadence and no known contact is due.
    expect(scorecard(index, now, 'week').due).toHaveLength(isMet ? 0 : 1);
  });
});

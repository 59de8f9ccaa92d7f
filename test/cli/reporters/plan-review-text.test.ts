import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDay } from '../../../src/app/plan/plan-day.ts';
import { reviewPeriod } from '../../../src/app/review/review.ts';
import { planText } from '../../../src/cli/commands/plan/plan-text.ts';
import { reviewText } from '../../../src/cli/commands/review/review-text.ts';
import { widthOf } from '../../../src/cli/terminal/cells.ts';
import { makeStyle } from '../../../src/cli/terminal/style.ts';
import { addDays } from '../../../src/model/civil-date.ts';
import { UNITS, periodOf } from '../../../src/model/period.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { anyName } from '../../harness/any-summary.ts';
import { VAULT_DAY, anyVault } from '../../harness/any-vault.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const TEXT_KEYS = new Set(['name', 'goalName', 'text', 'reason', 'place', 'outcome', 'dayOff', 'cadence']);
const LIST_KEYS = new Set(['names', 'where', 'when']);

/** The same plan or review, with `name` in place of each text from a note. */
function renamed<Value>(value: Value, name: string): Value {
  const change = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return TEXT_KEYS.has(key) ? name : one;
    if (Array.isArray(one))
      return one.map((item: unknown) => (LIST_KEYS.has(key) ? name : change(item, key)));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([inner, item]) => [inner, change(item, inner)]));
  };
  return change(value, '') as Value;
}

/** Expects lines of at most 80 cells, without commands to a terminal and spaces at the end. */
function isCalm(text: string): void {
  for (const line of text.split('\n')) {
    expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(line).toBe(line.trimEnd());
  }
}

describe.each([
  ['in Unicode', makeStyle({ color: false, ascii: false, columns: 80 })],
  ['in ASCII', makeStyle({ color: false, ascii: true, columns: 80 })],
])('plan and review as text, %s', (_, style) => {
  it('planText fits 80 columns and has no control characters, whatever the names are', () => {
    fc.assert(
      fc.property(anyVault, anyName, fc.integer({ min: 0, max: 30 }), (notes, name, days) => {
        const plan = planDay(Ledger.of(vaultOf(notes), NOW), addDays(VAULT_DAY, days));
        isCalm(planText(plan, style));
        isCalm(planText(renamed(plan, name), style));
      }),
    );
  });

  it('reviewText fits 80 columns and has no control characters, whatever the names are', () => {
    fc.assert(
      fc.property(anyVault, anyName, fc.constantFrom(...UNITS), (notes, name, unit) => {
        const review = reviewPeriod(Ledger.of(vaultOf(notes), NOW), periodOf(unit, VAULT_DAY, 0));
        isCalm(reviewText(review, style));
        isCalm(reviewText(renamed(review, name), style));
      }),
    );
  });
});

it('planText shows a box only for a line that has one, and counts only that as decided', () => {
  const log = '## Log\n\n- call [[Bob]]\n- [ ] email [[Bob]]\n';
  const notes = { '2026-11-20.md': log, 'Bob.md': '---\ntype: contact\n---\n' };
  const plan = planDay(Ledger.of(vaultOf(notes), NOW), null);
  expect(plan.decided.map(({ activity, open }) => [activity, open])).toStrictEqual([
    ['call', false],
    ['email', true],
  ]);
  const shown = planText(plan, makeStyle({ color: false, ascii: true, columns: 80 }));
  expect(shown).toContain('  Decided\n    [ ] email Bob\n\n  Also noted\n        call Bob\n');
  expect(shown).toContain('1 decided\n');
});

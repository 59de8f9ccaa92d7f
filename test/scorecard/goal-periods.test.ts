import { describe, expect, it } from 'vitest';
import { Ledger, scorecard } from '../../src/scorecard/index.ts';
import { checkGoals } from '../../src/app/summary/summarize.ts';
import { reviewedGoals } from '../../src/app/review/review-goals.ts';
import { periodOf, type Unit } from '../../src/model/period.ts';
import type { GoalView } from '../../src/scorecard/summary.ts';
import { date, moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const goal = (...lines: readonly string[]): string =>
  `---\ntype: goal\nkind: behavior\n${lines.join('\n')}\n---\n`;
const call = (day: string): string => `- 2026-11-${day} call\n`;
const INDEX = vaultOf({
  'Ada.md': `---\ntype: contact\n---\n\n## Log\n${['02', '03', '04', '10', '16', '17', '19'].map(call).join('')}`,
  'S.md': '---\ntype: scorecard\ndays_off: [2026-11-12]\n---\n',
  'Daily.md': goal('metric: call', 'target: 1', 'every: day', 'start: 2026-11-09'),
  'Weekly.md': goal('metric: call', 'target: 2', 'every: week'),
  'Monthly.md': goal('metric: call', 'target: 9', 'every: month'),
});

const periodsIn = (unit: Unit, day = '2026-11-19'): Record<string, GoalView['periods']> =>
  Object.fromEntries(
    scorecard(INDEX, NOW, unit, date(day)).goals.map(({ name, periods }) => [name, periods]),
  );

describe('a goal with periods shorter than the one shown', () => {
  it('has the numbers of its periods that are met, missed, off and open', () => {
    expect(periodsIn('month')).toEqual({
      Daily: { met: 4, missed: 6, off: 1, open: 11 },
      Weekly: { met: 2, missed: 1, off: 0, open: 1 },
      Monthly: null,
    });
    expect(periodsIn('week')).toEqual({
      Daily: { met: 3, missed: 1, off: 0, open: 3 },
      Weekly: null,
      Monthly: null,
    });
    expect(periodsIn('day')).toEqual({ Daily: null, Weekly: null, Monthly: null });
  });

  it('has no open periods in a shown period that is over', () => {
    expect(periodsIn('week', '2026-11-10')).toMatchObject({ Daily: { met: 1, missed: 5, off: 1, open: 0 } });
    expect(periodsIn('week', '2026-11-03')).toMatchObject({ Daily: { met: 0, missed: 0, off: 0, open: 0 } });
  });

  it('has the same numbers in a review', () => {
    const compared: string[] = [];
    for (const unit of ['week', 'month', 'quarter', 'year'] as const) {
      const period = periodOf(unit, NOW.date, 0);
      const shown = periodsIn(unit);
      for (const { name, periods } of reviewedGoals(Ledger.of(INDEX, NOW), period)) {
        const { running: open, ...rest } = periods;
        // A goal whose periods are not shorter than the one shown has no such numbers.
        if (!shown[name]) continue;
        expect({ name, ...shown[name] }).toEqual({ name, ...rest, open });
        compared.push(`${name} in the ${unit}`);
      }
    }
    expect(compared.sort()).toEqual([
      'Daily in the month',
      'Daily in the quarter',
      'Daily in the week',
      'Daily in the year',
      'Monthly in the quarter',
      'Monthly in the year',
      'Weekly in the month',
      'Weekly in the quarter',
      'Weekly in the year',
    ]);
  });
});

describe('the periods of a goal', () => {
  const weekly = (...lines: readonly string[]): Record<string, string> => ({
    'G.md': goal('metric: call', 'target: 1', 'every: week', ...lines),
  });
  const did = (...lines: readonly string[]): Record<string, string> => ({
    'Ada.md': `---\ntype: contact\n---\n\n## Log\n${lines.map((line) => `- ${line}\n`).join('')}`,
  });

  // Weeks of November that end before the 19th: W44 on the 1st, W45 on the 8th, W46 on the 15th.
  it.each([
    ['from its start, where nothing was ever done', weekly('start: 2026-11-02'), ['W45', 'W46']],
    ['from the week it begins in', weekly('start: 2026-11-06'), ['W45', 'W46']],
    [
      'from the first activity, after its start',
      { ...weekly('start: 2026-11-02'), ...did('2026-11-10 email') },
      ['W46'],
    ],
    [
      'from its start, after the first activity',
      { ...weekly('start: 2026-11-09'), ...did('2026-11-02 call') },
      ['W46'],
    ],
    ['from the first activity, without a start', { ...weekly(), ...did('2026-11-04 email') }, ['W45', 'W46']],
    ['from the last complete one, without either', weekly(), ['W46']],
    ['from the next one, where it was set on its last evening', weekly('start: 2026-11-15'), []],
    ['to its end', weekly('start: 2026-11-02', 'end: 2026-11-08'), ['W45']],
  ])('count %s', (_, notes, missed) => {
    const index = vaultOf(notes);
    const ledger = Ledger.of(index, NOW);
    expect(scorecard(index, NOW, 'month').goals[0]?.periods?.missed).toBe(missed.length);
    expect(reviewedGoals(ledger, periodOf('month', NOW.date, 0))[0]?.periods.missed ?? 0).toBe(missed.length);
    const isMissed = (day: string): boolean =>
      reviewedGoals(ledger, periodOf('week', date(day), 0))[0]?.periods.missed === 1;
    expect(isMissed('2026-11-02')).toBe(missed.includes('W45'));
    expect(isMissed('2026-11-09')).toBe(missed.includes('W46'));
    expect(checkGoals(ledger).length).toBe(missed.includes('W46') ? 1 : 0);
  });

  it.each([
    ['the next day, where it was set in the evening', {}, 0],
    ['that day, where something was done before', did('2026-11-02 email'), 1],
  ])('of one day count from %s', (_, notes, missed) => {
    const daily = goal('metric: call', 'target: 1', 'every: day', 'start: 2026-11-18');
    const index = vaultOf({ 'G.md': daily, ...notes });
    expect(scorecard(index, NOW, 'week').goals[0]?.periods).toMatchObject({ missed, open: 4 });
    expect(checkGoals(Ledger.of(index, NOW)).length).toBe(missed);
  });

  it.each([{}, did('2026-11-02 email')])(
    'of one day count from today, if the goal begins today: %j',
    (notes) => {
      const daily = goal('metric: call', 'target: 1', 'every: day', 'start: 2026-11-19');
      const index = vaultOf({ 'G.md': daily, ...notes });
      expect(scorecard(index, NOW, 'week').goals[0]?.periods).toMatchObject({ missed: 0, open: 4 });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { Ledger, scorecard } from '../../src/scorecard/index.ts';
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
  it('is told by how many of them were met', () => {
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

  it('of a period that is over has none that is open', () => {
    expect(periodsIn('week', '2026-11-10')).toMatchObject({ Daily: { met: 1, missed: 5, off: 1, open: 0 } });
    expect(periodsIn('week', '2026-11-03')).toMatchObject({ Daily: { met: 0, missed: 0, off: 0, open: 0 } });
  });

  it('is the same in a review', () => {
    for (const unit of ['week', 'month', 'quarter', 'year'] as const) {
      const period = periodOf(unit, NOW.date, 0);
      const shown = periodsIn(unit);
      for (const { name, periods } of reviewedGoals(Ledger.of(INDEX, NOW), period)) {
        const { running: open, ...rest } = periods;
        if (shown[name]) expect({ name, ...shown[name] }).toEqual({ name, ...rest, open });
      }
    }
  });
});

import { fromHundredths } from '../model/decimal.ts';
import type { Period } from '../model/period.ts';
import type { Activity } from './activity.ts';
import type { Ledger } from './ledger.ts';
import { countsOf } from './points.ts';
import type { Summary } from './summary.ts';

/** The totals of a period. */
export function totals(
  ledger: Ledger,
  { start, end }: Period,
): Pick<Summary, 'points' | 'activities' | 'results' | 'giving'> {
  const { scorecards } = ledger;
  const done = ledger.between(start, end);
  const isResult = ({ date, activity }: Activity): boolean => scorecards.on(date).isResult(activity);
  const count = (activities: readonly Activity[]): number =>
    activities.reduce((sum, one) => sum + one.count, 0);
  return {
    points: fromHundredths(ledger.points(start, end)),
    activities: counts(done.filter((one) => !isResult(one))),
    results: counts(done.filter(isResult)),
    giving: {
      given: count(done.filter(({ date, activity }) => scorecards.on(date).isGiving(activity))),
      asked: count(done.filter(({ activity }) => activity === 'ask')),
    },
  };
}

/** Counts sorted by name. Without a prototype, so that activities may be called `constructor` or `__proto__`. */
function counts(activities: readonly Activity[]): Record<string, number> {
  const sorted = [...countsOf(activities)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.assign(Object.create(null) as Record<string, number>, Object.fromEntries(sorted));
}

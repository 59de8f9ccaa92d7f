import { fromHundredths } from '../model/decimal.ts';
import type { Period } from '../model/period.ts';
import type { Ledger } from './ledger.ts';
import { countsOf } from './points.ts';

/** The totals of a period that a review can assert: the count of each activity, and `points`. */
export function periodCounts(
  ledger: Ledger,
  { start, end }: Pick<Period, 'start' | 'end'>,
): ReadonlyMap<string, number> {
  return countsOf(ledger.between(start, end)).set('points', fromHundredths(ledger.points(start, end)));
}

/** A number in a review that differs from the total of its period. */
export interface Difference {
  /** `points` or an activity. */
  readonly name: string;
  readonly stated: number;
  readonly found: number;
}

/** The assertions of a review that are wrong. Keys that are not activities of the vault or its scorecard are ignored. */
export function differences(
  ledger: Ledger,
  period: Period,
  assertions: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number> = periodCounts(ledger, period),
): Difference[] {
  const worths = ledger.scorecards.on(period.end);
  return [...assertions].flatMap(([name, stated]) => {
    const isKnown = counts.has(name) || worths.worth(name) !== undefined;
    const found = counts.get(name) ?? 0;
    return isKnown && found !== stated ? [{ name, stated, found }] : [];
  });
}

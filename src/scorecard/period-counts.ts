import { fromHundredths } from '../model/decimal.ts';
import type { Period } from '../model/period.ts';
import type { Ledger } from './ledger.ts';
import { countsOf } from './points.ts';

/** What a period adds up to: each activity's count, and `points`. A review asserts these. */
export function periodCounts(
  ledger: Ledger,
  { start, end }: Pick<Period, 'start' | 'end'>,
): ReadonlyMap<string, number> {
  return countsOf(ledger.between(start, end)).set('points', fromHundredths(ledger.points(start, end)));
}

/** A number that a review states and its period no longer adds up to. */
export interface Difference {
  /** `points` or an activity. */
  readonly name: string;
  readonly stated: number;
  readonly found: number;
}

/** What a review states that is not so. What is no activity of the vault or its scorecard is no assertion. */
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

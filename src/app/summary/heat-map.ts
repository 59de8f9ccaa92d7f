import { addDays, weekdayOf, type CivilDate } from '../../model/civil-date.ts';
import { fromHundredths } from '../../model/decimal.ts';
import type { Period } from '../../model/period.ts';
import type { Ledger } from '../../scorecard/index.ts';

/** One day of a heat map. */
export interface HeatDay {
  readonly date: CivilDate;
  readonly points: number;
  /** The points relative to the highest day: 0 for none, then 1 to 4. */
  readonly level: number;
}

/** The points of each day of a period, week by week. Plain data. */
export interface HeatMap {
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** Of all its days up to today. */
  readonly points: number;
  /** Seven days each, from the vault's first weekday; null for days outside of the period and in the future. */
  readonly weeks: readonly (readonly (HeatDay | null)[])[];
}

/** Steps of colour, besides that for none. */
const LEVELS = 4;

export function heatMap(ledger: Ledger, { start, end }: Pick<Period, 'start' | 'end'>): HeatMap {
  const { index, now } = ledger;
  const first = addDays(start, -((weekdayOf(start) - index.settings.weekStart + 7) % 7));
  const weeks: CivilDate[][] = [];
  // At the end of the calendar adding seven days stops at its last day.
  for (
    let day = first;
    day <= end && (day === first || addDays(day, -7) === weeks.at(-1)?.[0]);
    day = addDays(day, 7)
  )
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)));
  const isIn = (date: CivilDate): boolean => start <= date && date <= end && date <= now.date;
  const points = (date: CivilDate): number => fromHundredths(ledger.points(date, date));
  const most = Math.max(0, ...weeks.flat().filter(isIn).map(points));
  const day = (date: CivilDate): HeatDay | null =>
    isIn(date) ? { date, points: points(date), level: levelOf(points(date), most) } : null;
  return {
    ...{ start, end },
    points: fromHundredths(ledger.points(start, end)),
    weeks: weeks.map((one) => one.map(day)),
  };
}

function levelOf(points: number, most: number): number {
  return points <= 0 ? 0 : Math.ceil((points / most) * LEVELS);
}

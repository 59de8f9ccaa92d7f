import { addDays, later, weekdayOf, type CivilDate } from '../model/civil-date.ts';
import { nextPeriod, periodOf, type Period, type Unit } from '../model/period.ts';
import type { GoalRecord } from '../parser/records/goal.ts';
import type { Ledger } from './ledger.ts';

/** A goal's own periods whose last day lies in a longer one, the earliest first; of a daily goal only its weekdays. */
export function ownPeriods(
  { first, index }: Pick<Ledger, 'first' | 'index'>,
  goal: Pick<GoalRecord, 'start' | 'end' | 'on'> & { readonly every: Unit },
  { start, end }: Period,
): Period[] {
  if (first === null) return [];
  const { weekStart } = index.settings;
  const since: CivilDate = goal.start === null ? first : later(goal.start, first);
  const until = goal.end ?? end;
  const periods: Period[] = [];
  for (let own = periodOf(goal.every, start, weekStart); own.end <= end; own = nextPeriod(own, weekStart)) {
    const asks = goal.every !== 'day' || goal.on === null || goal.on.includes(weekdayOf(own.start));
    if (own.end >= since && own.start <= until && asks) periods.push(own);
    if (own.end >= addDays(own.end, 1)) break; // the calendar's end
  }
  return periods;
}

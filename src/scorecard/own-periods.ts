import { addDays, earlier, weekdayOf, type CivilDate } from '../model/civil-date.ts';
import { nextPeriod, periodOf, previousPeriod, type Period, type Unit } from '../model/period.ts';
import type { GoalRecord } from '../parser/records/goal.ts';
import type { Ledger } from './ledger.ts';

type Dates = Pick<GoalRecord, 'start' | 'end' | 'on'> & { readonly every: Unit };
type Since = Pick<Ledger, 'first' | 'index' | 'now'>;

/**
 * A goal's own periods whose last day lies in a longer one, the earliest first, as far back as it is counted; of a
 * daily goal only its weekdays.
 */
export function ownPeriods(ledger: Since, goal: Dates, { start, end }: Period): Period[] {
  const { weekStart } = ledger.index.settings;
  const since = countedSince(ledger, goal);
  const until = goal.end ?? end;
  const periods: Period[] = [];
  for (let own = periodOf(goal.every, start, weekStart); own.end <= end; own = nextPeriod(own, weekStart)) {
    const asks = goal.every !== 'day' || goal.on === null || goal.on.includes(weekdayOf(own.start));
    if (own.end >= since && own.start <= until && asks) periods.push(own);
    if (own.end >= addDays(own.end, 1)) break; // the calendar's end
  }
  return periods;
}

/**
 * A goal says itself since when it holds; of one that does not, the vault's first
 * activity tells, and its last complete period counts even where nothing was done.
 */
function countedSince({ first, index, now }: Since, { start, every }: Dates): CivilDate {
  const { weekStart } = index.settings;
  const last = previousPeriod(periodOf(every, now.date, weekStart), weekStart).start;
  if (start === null) return first === null ? last : earlier(first, last);
  // Where nothing was done until then, what was set on the evening of a period's last day has missed nothing in it.
  const isEvening = periodOf(every, start, weekStart).end === start && (first ?? now.date) > start;
  return isEvening ? addDays(start, 1) : start;
}

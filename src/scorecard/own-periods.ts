import { addDays, later, weekdayOf, type CivilDate } from '../model/civil-date.ts';
import { nextPeriod, periodOf, previousPeriod, type Period, type Unit } from '../model/period.ts';
import type { GoalRecord } from '../parser/records/goal.ts';
import type { Ledger } from './ledger.ts';

type Dates = Pick<GoalRecord, 'start' | 'end' | 'on'> & { readonly every: Unit };
type Since = Pick<Ledger, 'first' | 'index' | 'now'>;

/**
 * A goal's own periods that end within a longer one, the earliest first, as far back as the goal
 * is counted; for a daily goal, only its weekdays.
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
 * The later of the goal's start and the vault's first activity, as for streak and history.
 * Without any activity: the goal's start, or else its last complete period.
 */
function countedSince({ first, index, now }: Since, { start, every }: Dates): CivilDate {
  if (first !== null) return start === null ? first : later(start, first);
  const { weekStart } = index.settings;
  const period = (date: CivilDate): Period => periodOf(every, date, weekStart);
  if (start === null) return previousPeriod(period(now.date), weekStart).start;
  // A goal that started on the last day of a period that is over has not missed that period.
  return period(start).end === start && start < now.date ? addDays(start, 1) : start;
}

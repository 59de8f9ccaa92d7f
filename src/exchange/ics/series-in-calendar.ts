import type { CivilDate } from '../../model/civil-date.ts';
import { RecurrenceBudget } from './bounded-recurrence.ts';
import type { SeriesInCalendar } from './calendar-event.ts';
import type { Series } from './series.ts';
import { dayOf, startsOf } from './series-starts.ts';

/** The state of an event of which the file has nothing but an answer to an invitation. */
export const UNKNOWN_SERIES: SeriesInCalendar = { recurs: false, stateOn: () => null };

/** The state of an event in a calendar, also for days outside the imported period. */
export function seriesInCalendar(series: Series): SeriesInCalendar {
  return { recurs: series.recurs, stateOn: (day) => stateOn(series, day) };
}

function stateOn(
  { master, begins, parts, thisAndFuture, recurs }: Series,
  day: CivilDate,
): ReturnType<SeriesInCalendar['stateOn']> {
  const own = parts.find(({ replaced: spot }) => spot?.day === day);
  if (own?.replaced) return thisAndFuture.onDay(own.part, own.replaced).isCanceled ? 'canceled' : 'held';
  if (master?.isCanceled || (!master && thisAndFuture.isCanceledOn(day))) return 'canceled';
  // If a part of its rule cannot be read, it may be on any day.
  const isUnread = master?.event.values.some(
    ({ source, to }) => /^(?:RRULE|RDATE)$/.test(source) && typeof to === 'object' && to.not === 'unreadable',
  );
  if (!master || !begins || isUnread === true) return null;
  if (!recurs) return dayOf(begins.wall) === day ? 'held' : 'gone';
  try {
    const wanted = { from: day, until: day, budget: new RecurrenceBudget() };
    const start = startsOf(master.event, begins, wanted).find(({ wall }) => dayOf(wall) === day);
    if (!start) return 'gone';
    const changed = thisAndFuture.at(start.wall);
    const isOff = changed && thisAndFuture.onDay(changed.entry, { day, wall: start.wall }).isCanceled;
    return isOff ? 'canceled' : 'held';
  } catch {
    return null;
  }
}

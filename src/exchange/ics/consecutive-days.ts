import ICAL from 'ical.js';
import type { CalendarEvent, EventValue, LocalTime } from './calendar-event.ts';
import { midnightOf } from './time-zones.ts';

/** Maximum number of days of one event; the same hours on more days are a recurring event. */
const MAX_DAYS = 31;
const DAY = 24 * 60;

const EACH_DAY = /^FREQ=DAILY(?:;(?:COUNT|UNTIL|WKST)=[^;]+)*$/;

/** The rule of an event that is on a number of consecutive days and on no others; null for any other event. */
export function consecutiveDaysRule(event: ICAL.Component): ICAL.Recur | null {
  if (['rdate', 'exdate', 'exrule'].some((name) => event.hasProperty(name))) return null;
  const [rule, another] = event
    .getAllProperties('rrule')
    .map((property): unknown => property.getFirstValue());
  return rule instanceof ICAL.Recur && !another && EACH_DAY.test(rule.toString()) ? rule : null;
}

/** The starts of a rule; null if there is only one, or more than `MAX_DAYS`. */
export function severalStarts(walls: Iterable<number>): readonly number[] | null {
  const few: number[] = [];
  for (const wall of walls) if (few.push(wall) > MAX_DAYS) return null;
  return few.length > 1 ? few : null;
}

/**
 * One event for all of these days, each as the rule makes it; null if its hours differ, for
 * example because the clocks change in one zone and not in the vault's.
 */
export function mergeConsecutiveDays(
  days: readonly CalendarEvent[],
  isWanted: (day: CalendarEvent) => boolean,
): CalendarEvent | null {
  const [first] = days;
  const last = days.at(-1)?.start.date;
  if (!first || last === undefined || first.isEndUnread) return null;
  const [begins, ends] = [minutesOf(first.start), minutesOf(first.end)];
  const isSame = days.every(
    ({ start, end }, nth) => minutesOf(start) === begins + nth * DAY && minutesOf(end) === ends + nth * DAY,
  );
  if (!isSame || ends - begins >= DAY) return null;
  return {
    ...first,
    uid: first.series,
    values: first.values.map(asOfSeveralDays),
    row: { last, uids: days.map(({ uid }) => uid), days: days.filter(isWanted) },
  };
}

const minutesOf = ({ date, minutes }: LocalTime): number => midnightOf(date) + (minutes ?? 0);

/** The rule gives the last day; the end or duration gives the time at which each day ends. */
function asOfSeveralDays(value: EventValue): EventValue {
  if (value.source === 'RRULE') return { ...value, to: 'end' };
  return value.to === 'end' ? { ...value, to: 'time' } : value;
}

import ICAL from 'ical.js';
import type { CalendarEvent, EventValue, LocalTime } from './calendar-event.ts';
import { midnightOf } from './time-zones.ts';

/** What lasts longer at the same hours each day is a habit and no event of several days. */
const MOST_DAYS = 31;
const DAY = 24 * 60;

const EACH_DAY = /^FREQ=DAILY(?:;(?:COUNT|UNTIL|WKST)=[^;]+)*$/;

/** The rule of an event that is on so many days in a row and on no others; null where it has another, or none. */
export function ruleOfDaysInARow(event: ICAL.Component): ICAL.Recur | null {
  if (['rdate', 'exdate', 'exrule'].some((name) => event.hasProperty(name))) return null;
  const [rule, another] = event
    .getAllProperties('rrule')
    .map((property): unknown => property.getFirstValue());
  return rule instanceof ICAL.Recur && !another && EACH_DAY.test(rule.toString()) ? rule : null;
}

/** The starts of a rule, where they are few; null where they are one alone, or go on. */
export function fewOf(walls: Iterable<number>): readonly number[] | null {
  const few: number[] = [];
  for (const wall of walls) if (few.push(wall) > MOST_DAYS) return null;
  return few.length > 1 ? few : null;
}

/**
 * The event that is on all of these days, each as the rule makes it; null where its hours are not
 * the same on each, as where clocks change in one zone and not in the vault’s.
 */
export function inARow(
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

/** The rule says the last day, and what else says an end when each of the days is over. */
function asOfSeveralDays(value: EventValue): EventValue {
  if (value.source === 'RRULE') return { ...value, to: 'end' };
  return value.to === 'end' ? { ...value, to: 'time' } : value;
}

import { dayOfMonth, weekdayOf, yearOf } from '../../model/civil-date.ts';
import { WEEKDAYS } from '../../model/date-names.ts';
import type { HeatDay, HeatMap } from '../summary/heat-map.ts';
import { dayTitle, longDate, shortMonth } from './dates.ts';
import { counted } from './phrases.ts';

type Week = HeatMap['weeks'][number];

/** The title of a heat map: its period and points. */
export const title = ({ start, end, points }: HeatMap): string =>
  yearOf(start) === yearOf(end) && start.endsWith('-01-01') && end.endsWith('-12-31')
    ? `${yearOf(start)}: ${counted(points, 'point')}`
    : `${longDate(start)} to ${longDate(end)}: ${counted(points, 'point')}`;

/** The weekdays in three letters, in the order of the vault's weeks. */
export function weekdays({ weeks }: HeatMap): readonly string[] {
  const [at = 0, day] = [...(weeks.flatMap((week) => [...week.entries()]).find(([, one]) => one) ?? [])];
  const first = day ? (weekdayOf(day.date) - at + 7) % 7 : 0;
  return WEEKDAYS.map((_, one) => (WEEKDAYS[(first + one) % 7] ?? '').slice(0, 3));
}

/** The month whose first day is in a week; `''` if there is none. */
export function monthOf(week: Week): string {
  const first = week.find((day) => day && dayOfMonth(day.date) === 1);
  return first ? shortMonth(first.date) : '';
}

/** The tooltip of a day. */
export const day = ({ date, points }: HeatDay): string => `${dayTitle(date)}: ${counted(points, 'point')}`;

/** For the table with the same numbers: the heading of its first column, and a week by its first day. */
export const week = 'Week from';
export function weekOf(one: Week): string {
  const first = one.find((each) => each !== null);
  return first ? longDate(first.date) : '';
}

import {
  FIRST_DATE,
  addDays,
  civilDate,
  dayNumber,
  daysInMonth,
  monthOf,
  parseCivilDate,
  weekdayOf,
  yearOf,
  type CivilDate,
  type Weekday,
} from './civil-date.ts';

export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** A calendar period from `start` to `end`, both included. Labels are `2026-11-20`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`. */
export interface Period {
  readonly unit: Unit;
  readonly label: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');

function monthStart(year: number, month: number): CivilDate {
  return civilDate(year, month, 1) ?? FIRST_DATE;
}

function monthEnd(year: number, month: number): CivilDate {
  return civilDate(year, month, daysInMonth(year, month)) ?? FIRST_DATE;
}

/**
 * Weeks are numbered as in ISO 8601: a week belongs to the year of its fourth
 * day (the Thursday, if weeks begin on Monday).
 */
function weekLabel(start: CivilDate): string {
  const fourth = addDays(start, 3);
  const year = yearOf(fourth);
  const dayOfYear = dayNumber(fourth) - dayNumber(monthStart(year, 1));
  return `${four(year)}-W${two(Math.floor(dayOfYear / 7) + 1)}`;
}

/** The period of a unit that contains the date. `weekStart` is the weekday on which weeks begin. */
export function periodOf(unit: Unit, date: CivilDate, weekStart: Weekday): Period {
  const year = yearOf(date);
  const month = monthOf(date);
  switch (unit) {
    case 'day':
      return { unit, label: date, start: date, end: date };
    case 'week': {
      const start = addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
      return { unit, label: weekLabel(start), start, end: addDays(start, 6) };
    }
    case 'month':
      return { unit, label: date.slice(0, 7), start: monthStart(year, month), end: monthEnd(year, month) };
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return {
        unit,
        label: `${four(year)}-Q${quarter}`,
        start: monthStart(year, quarter * 3 - 2),
        end: monthEnd(year, quarter * 3),
      };
    }
    case 'year':
      return { unit, label: four(year), start: monthStart(year, 1), end: monthEnd(year, 12) };
  }
}

export function previousPeriod(period: Period, weekStart: Weekday): Period {
  return periodOf(period.unit, addDays(period.start, -1), weekStart);
}

export function nextPeriod(period: Period, weekStart: Weekday): Period {
  return periodOf(period.unit, addDays(period.end, 1), weekStart);
}

/** Whether a date is one of the period's days. */
export function periodContains({ start, end }: Pick<Period, 'start' | 'end'>, date: CivilDate): boolean {
  return start <= date && date <= end;
}

/** A date in the next period, or the previous one, whatever weekday weeks begin on. */
export function dateInNextPeriod(unit: Unit, date: CivilDate, by: -1 | 1): CivilDate {
  if (unit === 'week') return addDays(date, 7 * by);
  const { start, end } = periodOf(unit, date, 1);
  return addDays(by < 0 ? start : end, by);
}

/** Every period that has a day from `start` to `end`, both included, the earliest first. */
export function periodsBetween(
  unit: Unit,
  { start, end }: Pick<Period, 'start' | 'end'>,
  weekStart: Weekday,
): Period[] {
  const periods: Period[] = [];
  for (let one = periodOf(unit, start, weekStart); one.start <= end;) {
    periods.push(one);
    const next = nextPeriod(one, weekStart);
    if (next.start <= one.start) break; // the end of the calendar
    one = next;
  }
  return periods;
}

/** `count` periods ending with `period`, the earliest first; fewer at the beginning of the calendar. */
export function periodsUpTo(period: Period, count: number, weekStart: Weekday): Period[] {
  const periods = [period];
  for (let first = period; periods.length < count;) {
    first = previousPeriod(first, weekStart);
    if (first.start === periods[0]?.start) break; // the beginning of the calendar
    periods.unshift(first);
  }
  return periods;
}

/** Parses a period's label; undefined for any other text and for periods that do not exist (`2026-W54`). */
export function parsePeriod(label: string, weekStart: Weekday): Period | undefined {
  const day = parseCivilDate(label);
  if (day) return periodOf('day', day, weekStart);
  const match = /^(\d{4})(?:-(?:W(\d{2})|Q([1-4])|(\d{2})))?$/i.exec(label);
  if (!match) return undefined;
  const [, yearText, week, quarter, month] = match;
  const year = Number(yearText);
  if (week !== undefined) {
    // 4 January always lies in week 1 (ISO 8601).
    const first = civilDate(year, 1, 4);
    if (!first) return undefined;
    const period = periodOf('week', addDays(first, (Number(week) - 1) * 7), weekStart);
    return period.label === label.toUpperCase() ? period : undefined;
  }
  const monthNumber = quarter ? Number(quarter) * 3 : month ? Number(month) : 1;
  const start = civilDate(year, monthNumber, 1);
  return start && periodOf(quarter ? 'quarter' : month ? 'month' : 'year', start, weekStart);
}

import { dayOfMonth, daysBetween, monthOf, yearOf, type CivilDate } from '../../model/civil-date.ts';
import { dayAndMonth, monthName, weekdayName } from '../../model/date-names.ts';
import type { Unit } from '../../model/period.ts';
import type { PeriodView, Summary } from '../../scorecard/summary.ts';

/** The separators in a title, which may be Unicode or ASCII. */
export interface TitleSeparators {
  readonly dot: string;
  readonly range: { readonly wide: string; readonly close: string };
}

/** For output that can show any character. */
export const TITLE_SEPARATORS: TitleSeparators = { dot: ' · ', range: { wide: ' – ', close: '–' } };

/** For output in ASCII only. */
export const ASCII_TITLE_SEPARATORS: TitleSeparators = { dot: ', ', range: { close: ' to ', wide: ' to ' } };

/** `19 November 2026`; years are written without leading zeros. */
export function longDate(date: CivilDate): string {
  return `${dayAndMonth(date)} ${yearOf(date)}`;
}

/** `Friday 20 November 2026`. */
export function dayTitle(date: CivilDate): string {
  return `${weekdayName(date)} ${longDate(date)}`;
}

/** `Nov`. */
export function shortMonth(date: CivilDate): string {
  return monthName(date).slice(0, 3);
}

/** `16 October`; with its year unless it is this year. */
export function dayWithYearIfOther(date: CivilDate, today: CivilDate): string {
  return yearOf(date) === yearOf(today) ? dayAndMonth(date) : longDate(date);
}

/** `24 Nov`. */
export function shortDate(date: CivilDate): string {
  return `${dayOfMonth(date)} ${shortMonth(date)}`;
}

/** `today`, `tomorrow`, or else `24 Nov`; with its year unless the day is in this year or in the next 180 days. */
export function shortDay(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  const isPlain = yearOf(date) === yearOf(today) || (days > 0 && days < 180);
  return shortDate(date) + (isPlain ? '' : ` ${yearOf(date)}`);
}

/** A day as a deadline: `today`, `tomorrow`, `by Sunday`, `by 30 November`. */
export function byDay(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, date);
  if (days < 2) return shortDay(date, today);
  if (days < 7) return `by ${weekdayName(date)}`;
  return `by ${dayWithYearIfOther(date, today)}`;
}

/** A past day: `today`, `yesterday`, or else `18 November`, with its year unless it is this year. */
export function pastDay(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return dayWithYearIfOther(date, today);
}

/** The days of a past event, which may last several: `18 November`, `18 November to yesterday`. */
export function pastDays(
  { date, endDate }: { readonly date: CivilDate; readonly endDate?: CivilDate | null },
  today: CivilDate,
): string {
  const day = pastDay(date, today);
  return endDate ? `${day} to ${pastDay(endDate, today)}` : day;
}

/** A month or a year, given as `2019-05` or `2019`: `May 2019`, `2019`. */
export function approximateDay(about: string): string {
  const [year = '', month] = about.split('-');
  return month === undefined ? year : `${monthName(`${about}-01` as CivilDate)} ${year}`;
}

/** A past day: `today`, `on 18 November`; `in May 2019` if only its month or year is known (`about`). */
export function onPastDay(date: CivilDate, today: CivilDate, about?: string | null): string {
  if (about) return `in ${approximateDay(about)}`;
  const day = pastDay(date, today);
  return day === 'today' || day === 'yesterday' ? day : `on ${day}`;
}

/**
 * `today`, `since Monday` within a week, or else `since 2026-11-02`. If the day is derived from
 * one of which only the month or year is known (`about`), it is shown as exactly as that one.
 */
export function sinceDay(date: CivilDate, today: CivilDate, about?: string | null): string {
  const days = daysBetween(date, today);
  if (days <= 0) return 'today';
  if (about) return `since ${date.slice(0, about.length)}`;
  return days < 7 ? `since ${weekdayName(date)}` : `since ${date}`;
}

function range(start: CivilDate, end: CivilDate, signs: TitleSeparators): string {
  if (yearOf(start) !== yearOf(end)) return `${longDate(start)}${signs.range.wide}${longDate(end)}`;
  if (monthOf(start) !== monthOf(end)) return `${dayAndMonth(start)}${signs.range.wide}${longDate(end)}`;
  return `${dayOfMonth(start)}${signs.range.close}${longDate(end)}`;
}

/** A period as a heading: `Week 47 · 16–22 November 2026`. */
export function periodTitle({ unit, label, start, end }: Summary['period'], signs: TitleSeparators): string {
  switch (unit) {
    case 'day':
      return `${weekdayName(start)} ${longDate(start)}`;
    case 'week':
      return `Week ${Number(label.slice(6))}${signs.dot}${range(start, end, signs)}`;
    case 'month':
      return `${monthName(start)} ${yearOf(start)}`;
    case 'quarter': {
      const months = `${monthName(start)}${signs.range.close}${monthName(end)}`;
      return `Quarter ${label.slice(6)}${signs.dot}${months} ${yearOf(start)}`;
    }
    case 'year':
      return String(yearOf(start));
  }
}

/**
 * Today next to the title of a period: `today` if the period is today, or else `today: Thursday
 * 19`, with as much of the date as the period does not show.
 */
export function todayNote({ today, period: { unit, start, end } }: Summary): string {
  if (today < start || today > end) {
    const isNear = [yearOf(start), yearOf(end)].includes(yearOf(today));
    return `today: ${weekdayName(today)} ${isNear ? dayAndMonth(today) : longDate(today)}`;
  }
  if (unit === 'day') return 'today';
  const day = `today: ${weekdayName(today)} ${dayOfMonth(today)}`;
  return unit === 'week' || unit === 'month' ? day : `${day} ${monthName(today)}`;
}

/** A period in the row of a goal, as short as possible: `November`, `Week 47`, `Quarter 4`, `2026`. */
export function periodName(unit: Unit, { label, start }: PeriodView): string {
  switch (unit) {
    case 'day':
      return label;
    case 'week':
      return `Week ${Number(label.slice(6))}`;
    case 'month':
      return monthName(start);
    case 'quarter':
      return `Quarter ${label.slice(6)}`;
    case 'year':
      return String(yearOf(start));
  }
}

/** Shown for a date that is probably a typing error: `2062-11-20 is 36 years away`. */
export function farSentence({
  date,
  years,
  isPast,
}: {
  readonly date: CivilDate;
  readonly years: number;
  readonly isPast: boolean;
}): string {
  return `${date} ${isPast ? 'was' : 'is'} ${years} years ${isPast ? 'ago' : 'away'}`;
}

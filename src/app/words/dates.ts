import { dayOfMonth, daysBetween, monthOf, yearOf, type CivilDate } from '../../model/civil-date.ts';
import { dayAndMonth, monthName, weekdayName } from '../../model/date-names.ts';
import type { Unit } from '../../model/period.ts';
import type { PeriodView, Summary } from '../../scorecard/summary.ts';

/** What joins the parts of a title, as Unicode or ASCII can say it. */
export interface TitleSigns {
  readonly dot: string;
  readonly range: { readonly wide: string; readonly close: string };
}

/** Where every sign can be shown. */
export const TITLE_SIGNS: TitleSigns = { dot: ' · ', range: { wide: ' – ', close: '–' } };

/** In words and in ASCII alone. */
export const PLAIN_TITLE_SIGNS: TitleSigns = { dot: ', ', range: { close: ' to ', wide: ' to ' } };

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

/** `16 October`, with its year where that is not this year. */
export function dayIn(date: CivilDate, today: CivilDate): string {
  return yearOf(date) === yearOf(today) ? dayAndMonth(date) : longDate(date);
}

/** `24 Nov`. */
export function shortDate(date: CivilDate): string {
  return `${dayOfMonth(date)} ${shortMonth(date)}`;
}

/** `today`, `tomorrow`, else `24 Nov`, with its year where that could be another: the next months alone are plain. */
export function shortDay(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  const isPlain = yearOf(date) === yearOf(today) || (days > 0 && days < 180);
  return shortDate(date) + (isPlain ? '' : ` ${yearOf(date)}`);
}

/** The last day of a stretch, as people say it: `today`, `tomorrow`, `by Sunday`, `by 30 November`. */
export function byDay(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, date);
  if (days < 2) return shortDay(date, today);
  if (days < 7) return `by ${weekdayName(date)}`;
  return `by ${dayIn(date, today)}`;
}

/** Of a day gone: `today`, `yesterday`, else `18 November`, with its year where that is another. */
export function pastDay(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return dayIn(date, today);
}

/** The days of something gone that may take several: `18 November`, `18 November to yesterday`. */
export function pastDays(
  { date, endDate }: { readonly date: CivilDate; readonly endDate?: CivilDate | null },
  today: CivilDate,
): string {
  const day = pastDay(date, today);
  return endDate ? `${day} to ${pastDay(endDate, today)}` : day;
}

/** A month or a year alone, of `2019-05` or `2019`: `May 2019`, `2019`. */
export function roughDay(about: string): string {
  const [year = '', month] = about.split('-');
  return month === undefined ? year : `${monthName(`${about}-01` as CivilDate)} ${year}`;
}

/** Of a day gone: `today`, `on 18 November`; where only its month or year is known, `in May 2019`. */
export function onPastDay(date: CivilDate, today: CivilDate, about?: string | null): string {
  if (about) return `in ${roughDay(about)}`;
  const day = pastDay(date, today);
  return day === 'today' || day === 'yesterday' ? day : `on ${day}`;
}

/**
 * `today`, `since Monday` within a week, else `since 2026-11-02`; as exact as
 * `about` where what it follows from is known by its month or year alone.
 */
export function sinceDay(date: CivilDate, today: CivilDate, about?: string | null): string {
  const days = daysBetween(date, today);
  if (days <= 0) return 'today';
  if (about) return `since ${date.slice(0, about.length)}`;
  return days < 7 ? `since ${weekdayName(date)}` : `since ${date}`;
}

function range(start: CivilDate, end: CivilDate, signs: TitleSigns): string {
  if (yearOf(start) !== yearOf(end)) return `${longDate(start)}${signs.range.wide}${longDate(end)}`;
  if (monthOf(start) !== monthOf(end)) return `${dayAndMonth(start)}${signs.range.wide}${longDate(end)}`;
  return `${dayOfMonth(start)}${signs.range.close}${longDate(end)}`;
}

/** What a period is called in a heading: `Week 47 · 16–22 November 2026`. */
export function periodTitle({ unit, label, start, end }: Summary['period'], signs: TitleSigns): string {
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

/** Where today stands to the period shown: `today`, `today: Thursday 19`, … */
export function todayNote({ today, period: { unit, start, end } }: Summary): string {
  if (today < start || today > end) {
    const isNear = [yearOf(start), yearOf(end)].includes(yearOf(today));
    return `today: ${weekdayName(today)} ${isNear ? dayAndMonth(today) : longDate(today)}`;
  }
  if (unit === 'day') return 'today';
  const day = `today: ${weekdayName(today)} ${dayOfMonth(today)}`;
  return unit === 'week' || unit === 'month' ? day : `${day} ${monthName(today)}`;
}

/** A period beside a goal's row, as short as it can be said: `November`, `Week 47`, `Quarter 4`, `2026`. */
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

/** What is said of a date that is probably a slip: `2062-11-20 is 36 years away`. */
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

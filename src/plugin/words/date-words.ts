import { TITLE_SEPARATORS, longDate, periodTitle, shortDate, shortMonth } from '../../app/words/dates.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { dayAndMonth, weekdayName } from '../../model/date-names.ts';
import type { AwaitingEvent, Summary } from '../../scorecard/summary.ts';

/** `Today`, or `Friday, 20 November 2026`; if the event has several days, also the last: `…, to 21 November`. */
export function dayAsked({ date, endDate }: AwaitingEvent, today: CivilDate): string {
  const day = date === today ? 'Today' : `${weekdayName(date)}, ${longDate(date)}`;
  return endDate ? `${day}, to ${dayAndMonth(endDate)}` : day;
}

/** `Fri 20 November`. */
export function dayNote(date: CivilDate): string {
  return `${weekdayName(date).slice(0, 3)} ${dayAndMonth(date)}`;
}

/** `Week 47 · 16–22 November 2026`. */
export function periodLine(period: Summary['period']): string {
  return periodTitle(period, TITLE_SEPARATORS);
}

/** A period where room is short: `Week 47` and `16–22 Nov`; the dates are empty if the name has them. */
export function shortPeriod(period: Summary['period']): { readonly name: string; readonly dates: string } {
  const [name = '', dates = ''] = periodLine(period).split(TITLE_SEPARATORS.dot);
  return {
    name,
    dates: dates.replace(/ \d{4}$/, '').replace(/[A-Z][a-z]{3,}/g, (month) => month.slice(0, 3)),
  };
}

/** A period of the chart, by its label: `W47`, `Nov`, `Q4`, `20 Nov`. */
export function periodLabel(label: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return shortDate(label as CivilDate);
  if (/^\d{4}-\d{2}$/.test(label)) return shortMonth(`${label}-01` as CivilDate);
  return label.slice(5) || label;
}

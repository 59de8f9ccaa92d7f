import { TITLE_SEPARATORS, dayTitle, longDate, periodTitle, shortDate, shortMonth } from './dates.ts';
import { stateWords, valueText } from './goal-words.ts';
import { capital } from '../../model/plain-letters.ts';
import { INTRODUCTION_WORDS, counted, listed } from './phrases.ts';
import { worthWords } from './completion-words.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { monthOf, yearOf } from '../../model/civil-date.ts';
import { weekdayName } from '../../model/date-names.ts';
import type { ReportData, ReportGoal } from '../report/report-data.ts';
import type { ReportActivity, ReportIntroduction } from '../report/report-lists.ts';
import type { GoalView, Summary } from '../../scorecard/summary.ts';

/* The words on the page of a report. */

export const title = 'Networking scorecard';
export const pageTitle = (label: string): string => `${title}, ${label}`;

/** The state of the week in one or two sentences; `goal` is the weekly goal for points, if there is one. */
export function lead(goal: GoalView | undefined, points: number): string {
  if (!goal) return `This week stands at ${counted(points, 'point')}.`;
  const { done, target, history, streak } = goal;
  const before = history.slice(0, -1).filter(({ state }) => state === 'met' || state === 'missed');
  const met = before.filter(({ state }) => state === 'met').length;
  const now = `This week stands at ${done} of ${counted(target, 'point')}.`;
  if (before.length === 0) return now;
  const run = streak > 1 ? `, the last ${streak} in a row` : '';
  return `${now} The weekly goal was met in ${met} of the ${counted(before.length, 'week')} before${run}.`;
}

export const ofPoints = (target: number | null): string =>
  target === null ? 'points this week' : `of ${counted(target, 'point')} this week`;
export const pace = (today: CivilDate, expected: number): string =>
  `Pace by ${weekdayName(today)}: ${expected}`;
export const weekDays = (period: Summary['period']): string => periodTitle(period, TITLE_SEPARATORS);
export const pointsByWeek = 'Points by week';
export const dashed = 'dashed: the target';

export const goals = 'Goals';
export const goalsAbout =
  'Full height is a goal met. A low dash is a period that was off, which breaks no streak.';
export const noGoals = 'No goal is active.';
export const goalColumns = ['Goal', 'Last twelve periods', 'Now', 'State', 'Streak', 'Longest'] as const;
export const noPurpose = 'Without a purpose';
export const state = (goal: ReportGoal, { week }: Pick<ReportData, 'week'>): string =>
  capital(stateWords(goal, week));
export const value = (goal: GoalView): string => valueText(goal);
export const every = ({ every: unit, on }: GoalView): string =>
  on === undefined ? `every ${unit}` : `every ${unit}, ${on.map(capital).join(', ')}`;
export const streak = ({ streak: run, every: unit }: GoalView): string =>
  run === 0 ? '' : counted(run, unit);
export const bar = ({ label, done, target, state: is }: GoalView['history'][number]): string =>
  is === 'off' ? `${label}: off` : `${label}: ${done} of ${target}`;

export const year = 'Day by day';
export const yearAbout = ({ points, weeks }: Pick<ReportData, 'points' | 'weeks'>): string =>
  `${counted(points, 'point')} in ${counted(weeks.length, 'week')}.`;
export const week = 'Week';
export const less = 'nothing';
export const more = 'most';
export const range = (start: CivilDate, end: CivilDate): string => `${longDate(start)} to ${longDate(end)}`;

export const purposes = 'Points by purpose';
export const purposesAbout = ({ points, purposes: all }: Pick<ReportData, 'points' | 'purposes'>): string =>
  all.length === 0
    ? 'No purpose is active.'
    : `${counted(points, 'point')} in all. What serves two purposes is in both.`;
export const noneOfThese = (purposes: number): string => (purposes === 0 ? 'No purpose' : 'None of these');
export const events = (count: number): string => counted(count, 'event');

export const giving = 'Giving and asking';
export const givingAbout = ({ given, asked }: Pick<ReportData, 'given' | 'asked'>): string =>
  `${counted(given, 'thing')} given and ${asked} asked for. In total only: nobody keeps a tally against a friend.`;
export const givenAbove = 'above the line: given';
export const askedBelow = 'below: asked';
export const given = 'Given';
export const asked = 'Asked';
export const period = 'Period';
export const shortPeriod = (label: string, start: CivilDate): string =>
  label.includes('W') ? String(Number(label.slice(6))) : shortMonth(start);

export const besides = 'Activity beside results';
/** With too few results, nothing is stated about their delay. */
export function besidesAbout({ results, delay }: Pick<ReportData, 'results' | 'delay'>): string {
  const many = results.reduce((sum, [, count]) => sum + count, 0);
  if (many === 0) return 'No result yet. They come late: keep going in quiet months.';
  const all = `${capital(counted(many, 'result'))}: ${listed(results.map(([name, count]) => `${count} ${name}`))}.`;
  if (delay === null) return `${all} Too few to say when they come.`;
  const when = delay === 0 ? 'in the same weeks as' : `about ${counted(delay, 'week')} after`;
  return `${all} They came most often ${when} busy weeks: that does not prove a cause.`;
}
export const pointsInWeek = 'points in a week';
export const result = 'result';
export const results = 'Results';
export const points = 'Points';

export const reconnections = 'Reconnections';
export const reconnectionsAbout = (count: number): string =>
  count === 0 ? 'None in this period.' : `${counted(count, 'time')}, after a silence of`;
/** A time without contact, given in days: `8 months`, `2 years`. */
export function silence(days: number): string {
  if (days < 60) return counted(Math.floor(days / 7), 'week');
  return days < 730 ? counted(Math.floor(days / 30.44), 'month') : counted(Math.floor(days / 365.25), 'year');
}
export const on = (date: CivilDate, today: CivilDate): string => {
  const day = shortDate(date);
  return yearOf(date) === yearOf(today) || monthOf(date) > monthOf(today) ? day : `${day} ${yearOf(date)}`;
};

export const introductions = 'Introductions';
export const introductionsAbout = ({
  made,
  introductions: all,
}: Pick<ReportData, 'made' | 'introductions'>): string =>
  all.length === 0 ? 'None in this period.' : `${made} made; the latest are below. Each side is asked first.`;
export const status = ({ status: is }: ReportIntroduction): string => capital(INTRODUCTION_WORDS[is]);
export const pair = ({ names }: ReportIntroduction): string => listed(names);

export const madeOf = 'What the points are made of';
export const madeOfAbout = 'A reconnection is counted beside the call or e-mail that made it.';
export const activityColumns = ['Activity', 'Times', 'Worth', 'Points'] as const;
export const worth = ({ worth: each }: ReportActivity): string => (each === null ? '' : worthWords(each));
export const all = 'All';
export const none = 'Nothing is noted in this period.';

export const footer = ({ notes, today, start, end }: ReportData): string =>
  `From ${counted(notes, 'note')}, as of ${dayTitle(today)}. ${range(start, end)}.`;

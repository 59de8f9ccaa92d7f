import { addDays, earlier, type CivilDate } from '../../model/civil-date.ts';
import { groupBy } from '../../model/group-by.ts';
import { parsePeriod, periodOf, periodsBetween, type Period, type Unit } from '../../model/period.ts';
import { activeGoals, type CountableGoal } from '../../scorecard/goals.ts';
import {
  DaysOff,
  GoalMeter,
  purposeViews,
  scorecardOf,
  type GoalView,
  type Ledger,
  type Summary,
} from '../../scorecard/index.ts';
import { Purposes } from '../../scorecard/purposes.ts';
import { Discretion } from '../export/discretion.ts';
import { ActivityRows, type ActivityRow } from '../listings/activity-rows.ts';
import { heatMap, type HeatMap } from '../summary/heat-map.ts';
import { requireScorecards } from '../summary/summarize.ts';
import {
  reportActivities,
  reportIntroductions,
  reportReconnections,
  sumOfWorths,
  type ReportActivity,
  type ReportIntroduction,
  type ReportReconnection,
} from './report-lists.ts';
import { resultsDelay, type ReportWeek } from './results-delay.ts';

/** A goal, with its longest run of met periods. */
export interface ReportGoal extends GoalView {
  readonly longest: number;
}

/** The goals that serve one purpose; null for those that name none. */
export interface ReportGoals {
  readonly purpose: string | null;
  readonly goals: readonly ReportGoal[];
}

/** What was given and asked for in a part of the period. */
export interface ReportGiving {
  readonly label: string;
  readonly start: CivilDate;
  readonly given: number;
  readonly asked: number;
}

/** What a report shows. Plain data, exact. */
export interface ReportData {
  readonly today: CivilDate;
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** The number of notes it is based on. */
  readonly notes: number;
  /** The scorecard of the last week of the period. */
  readonly week: Summary;
  readonly goals: readonly ReportGoals[];
  readonly points: number;
  readonly heat: HeatMap;
  readonly purposes: readonly { readonly name: string; readonly points: number; readonly events: number }[];
  /** Points of activities that serve none of these on their day. */
  readonly unserved: number;
  readonly giving: readonly ReportGiving[];
  readonly given: number;
  readonly asked: number;
  readonly weeks: readonly (ReportWeek & { readonly label: string; readonly start: CivilDate })[];
  /** Result → number, the most frequent first. */
  readonly results: readonly (readonly [name: string, count: number])[];
  /** In weeks, if there are enough results (see `resultsDelay`); otherwise null. */
  readonly delay: number | null;
  readonly reconnections: readonly ReportReconnection[];
  readonly made: number;
  readonly introductions: readonly ReportIntroduction[];
  readonly activities: readonly ReportActivity[];
}

/** Weeks of a report without a given period: a year, and the current week. */
const WEEKS = 53;
/** With more weeks than these, giving is shown by month. */
const MAX_WEEKS = 26;
/** The number of periods in which a goal's longest run is searched for: 27 years of days. */
const MAX_PERIODS = 10_000;
/** The default period of a report: twelve months up to today. */
export function reportPeriod({ index, now }: Ledger): Pick<Period, 'start' | 'end'> {
  const week = periodOf('week', now.date, index.settings.weekStart);
  return { start: addDays(week.start, -7 * (WEEKS - 1)), end: now.date };
}

/**
 * The contents of a report about a period, without what `Discretion` hides. Throws `UserError` if
 * a scorecard note cannot be read.
 */
export function reportData(
  ledger: Ledger,
  asked: Pick<Period, 'start' | 'end'>,
  redact: boolean,
): ReportData {
  const { index, now } = ledger;
  requireScorecards(index);
  const discretion = new Discretion(index, redact);
  const { start } = asked;
  const end = earlier(asked.end, now.date);
  const rows = new ActivityRows(ledger).between(start, end);
  const counted = rows.filter(({ standing }) => standing !== 'twice');
  const weeks = weeksOf(ledger, { start, end }, rows);
  const unit: Unit = weeks.length > MAX_WEEKS ? 'month' : 'week';
  const giving = givingOf(ledger, { start, end }, counted, unit);
  const purposes = new Purposes(index);
  const shown = purposeViews(ledger, { start, end }).filter(({ path }) => !discretion.isHidden(path));
  const isShown = new Set(shown.map(({ path }) => path));
  const week = scorecardOf(ledger, 'week', end);
  return discretion.clean({
    today: now.date,
    start,
    end,
    notes: index.notes.size,
    week: numbersOnly(week),
    goals: goalsOf(ledger, week, discretion),
    points: sumOfWorths(rows),
    heat: heatMap(ledger, { start, end }),
    purposes: shown.map(({ name, points, events }) => ({ name, points, events })),
    unserved: sumOfWorths(
      rows.filter((row) => ![...purposes.servedBy(row)].some((path) => isShown.has(path))),
    ),
    giving,
    given: giving.reduce((sum, one) => sum + one.given, 0),
    asked: giving.reduce((sum, one) => sum + one.asked, 0),
    weeks,
    results: countsOf(rows.filter(({ standing }) => standing === 'result')),
    delay: resultsDelay(weeks),
    reconnections: reportReconnections(ledger, counted, discretion),
    ...reportIntroductions(ledger, { start, end }, discretion),
    activities: reportActivities(ledger, counted),
  });
}

/** The page shows only the numbers of the week. */
function numbersOnly(week: Summary): Summary {
  const { day, tomorrow } = week;
  return {
    ...week,
    ...{ due: [], suggestions: [], planned: [], introductions: { open: [] } },
    events: { coming: [], recent: [], awaitingOutcome: [] },
    day: { ...day, decided: [], leftOver: [], events: [] },
    tomorrow: { ...tomorrow, planned: [], events: [] },
  };
}

/** Goals by purpose, in their order; those without a purpose last. */
function goalsOf(ledger: Ledger, { goals }: Summary, discretion: Discretion): ReportGoals[] {
  const { index } = ledger;
  const meter = new GoalMeter(ledger, new DaysOff(index.records('scorecard')));
  const records = new Map(activeGoals(index).map((goal) => [goal.path, goal]));
  const shown = goals.filter(({ path }) => !discretion.isHidden(path));
  const measured = shown.map((view): ReportGoal => {
    const goal = records.get(view.path);
    return { ...view, longest: goal ? longestRun(meter, goal, view.period, ledger) : view.streak };
  });
  const groups = groupBy(measured, ({ purpose }) => [
    purpose === null || discretion.isHidden(purpose) ? null : purpose,
  ]);
  const named = [...groups].filter(([purpose]) => purpose !== null);
  const rest = groups.get(null) ?? [];
  return [
    ...named.map(([purpose, some]) => ({ purpose: purpose && index.nameOf(purpose), goals: some })),
    ...(rest.length === 0 ? [] : [{ purpose: null, goals: rest }]),
  ];
}

/** The longest run of met periods among the last `MAX_PERIODS`; a period that was off does not end it. */
function longestRun(
  meter: GoalMeter,
  goal: CountableGoal,
  { label }: Pick<Period, 'label'>,
  { index }: Ledger,
): number {
  const running = parsePeriod(label, index.settings.weekStart);
  if (!running) return 0;
  let [run, longest] = [0, 0];
  const before = meter.periodsBefore(goal, running);
  let period: Period = running;
  for (let looked = 0; looked < MAX_PERIODS; looked++) {
    const { state } = meter.progress(goal, period);
    if (state !== 'off') {
      run = state === 'met' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    const next = before.next();
    if (next.done === true) break;
    period = next.value;
  }
  return longest;
}

/** Every week that overlaps a period, with the totals of its days in it. */
function weeksOf(
  { index }: Ledger,
  { start, end }: Pick<Period, 'start' | 'end'>,
  rows: readonly ActivityRow[],
): ReportData['weeks'] {
  const { weekStart } = index.settings;
  const labelOf = (date: CivilDate): string => periodOf('week', date, weekStart).label;
  const byWeek = groupBy(rows, ({ date }) => [labelOf(date)]);
  const weeks = periodsBetween('week', { start, end }, weekStart);
  return weeks.map(({ label, start: first }) => {
    const own = byWeek.get(label) ?? [];
    const results = own.filter(({ standing }) => standing === 'result');
    return {
      label,
      start: first,
      points: sumOfWorths(own),
      results: results.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

function givingOf(
  { index }: Ledger,
  { start, end }: Pick<Period, 'start' | 'end'>,
  rows: readonly ActivityRow[],
  unit: Unit,
): ReportGiving[] {
  const { weekStart } = index.settings;
  const periods = periodsBetween(unit, { start, end }, weekStart);
  return periods.map(({ label, start: first, end: last }) => {
    const own = rows.filter(({ date }) => first <= date && date <= last);
    const count = (some: readonly ActivityRow[]): number => some.reduce((sum, row) => sum + row.count, 0);
    return {
      label,
      start: first,
      given: count(own.filter(({ giving }) => giving)),
      asked: count(own.filter(({ activity }) => activity === 'ask')),
    };
  });
}

function countsOf(rows: readonly ActivityRow[]): (readonly [string, number])[] {
  const groups = [...groupBy(rows, ({ activity }) => [activity])];
  const counts = groups.map(([name, some]) => {
    return [name, some.reduce((sum, { count }) => sum + count, 0)] as const;
  });
  return counts.sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
}

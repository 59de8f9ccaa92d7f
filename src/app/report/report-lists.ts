import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import { fromHundredths } from '../../model/decimal.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Period } from '../../model/period.ts';
import type { IntroductionStatus } from '../../parser/records/introduction.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import type { Discretion } from '../export/discretion.ts';
import type { ActivityRow } from '../listings/activity-rows.ts';

export interface ReportReconnection {
  readonly name: string;
  readonly date: CivilDate;
  /** Days since the contact before. */
  readonly silence: number;
}

export interface ReportIntroduction {
  readonly names: readonly [string, string];
  readonly status: IntroductionStatus;
  readonly date: CivilDate | null;
  readonly outcome: string | null;
}

export interface ReportActivity {
  readonly activity: string;
  readonly count: number;
  readonly minutes: number;
  /** Its current worth; null for a result, or if no scorecard knows it. */
  readonly worth: { readonly points: number; readonly perMinutes: number | null } | null;
  readonly points: number;
}

/** How many of the latest are named. */
const LATEST = 10;

/** Exact: numbers have at most two decimals. */
export function sumOfWorths(rows: readonly Pick<ActivityRow, 'worth'>[]): number {
  return fromHundredths(rows.reduce((sum, { worth }) => sum + Math.round(worth * 100), 0));
}

/** The latest first. */
export function reportReconnections(
  { index, contacts }: Ledger,
  rows: readonly ActivityRow[],
  discretion: Discretion,
): ReportReconnection[] {
  return rows
    .filter(({ activity, from }) => activity === 'reconnection' && from === 'derived')
    .filter(({ path }) => !discretion.isHidden(path))
    .flatMap(({ date, people }) => {
      return people.flatMap((person): ReportReconnection[] => {
        const before = contacts.before(person, date);
        if (before === null || discretion.isHidden(person)) return [];
        return [{ name: index.nameOf(person), date, silence: daysBetween(before, date) }];
      });
    })
    .reverse();
}

export function reportIntroductions(
  { index }: Ledger,
  { start, end }: Pick<Period, 'start' | 'end'>,
  discretion: Discretion,
): { readonly made: number; readonly introductions: readonly ReportIntroduction[] } {
  const dated = index.records('introduction').flatMap((introduction): ReportIntroduction[] => {
    const { path, between, status, asked, made, outcome } = introduction;
    const [one, other] = peopleOf(index, between ?? [], path);
    const date = made ?? asked;
    if (one === undefined || other === undefined || status === null) return [];
    if (date !== null && (date < start || date > end)) return [];
    if ([path, one, other].some((each) => discretion.isHidden(each))) return [];
    return [{ names: [index.nameOf(one), index.nameOf(other)], status, date, outcome }];
  });
  const latest = dated.sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
  return {
    made: dated.filter(({ status }) => status === 'made').length,
    introductions: latest.slice(0, LATEST),
  };
}

/** Those with the most points first. */
export function reportActivities(
  { scorecards, now }: Ledger,
  rows: readonly ActivityRow[],
): ReportActivity[] {
  const groups = [...groupBy(rows, ({ activity }) => [activity])];
  const all = groups.map(([activity, some]): ReportActivity => {
    const worth = scorecards.on(now.date).worth(activity);
    return {
      activity,
      worth: worth ? { points: fromHundredths(worth.hundredths), perMinutes: worth.perMinutes } : null,
      count: some.reduce((sum, { count }) => sum + count, 0),
      minutes: some.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      points: sumOfWorths(some),
    };
  });
  return all.sort((one, other) => other.points - one.points || (one.activity < other.activity ? -1 : 1));
}

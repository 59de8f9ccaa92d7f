import { groupBy } from '../../model/group-by.ts';
import { FIRST_DATE, type CivilDate, type Weekday } from '../../model/civil-date.ts';
import { exactDifference } from '../../model/decimal.ts';
import { periodOf, type Period, type Unit } from '../../model/period.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { Purposes } from '../../scorecard/purposes.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { ActivityRows, type ActivityRow } from './activity-rows.ts';
import { NoteTags } from './note-tags.ts';
import { isOfOrganization } from './organization.ts';

/** Which activities are listed: those that are all that is said here. */
export interface ActivityFilter {
  /** From this day on; from the first where it is null. */
  readonly start: CivilDate | null;
  /** Up to this day; what is dated after today was not done. */
  readonly end: CivilDate | null;
  /** Names of activities, of which it is one; any where there is none. */
  readonly activities: readonly string[];
  /** Paths of people, or texts of links that lead nowhere, of whom one took part; anybody where there is none. */
  readonly people: readonly string[];
  /** The path of the event that it belongs to. */
  readonly event: string | null;
  /** The path of the overall goal that it serves, while that holds. */
  readonly purpose: string | null;
  /** A tag of its people, of its event or of its own line. */
  readonly tag: string | null;
  /** The organization of one of its people, or a part of its name. */
  readonly organization: string | null;
}

/** What some activities come to, those that are counted in another note left out. */
export interface ActivityTotal {
  /** How many times. */
  readonly count: number;
  readonly minutes: number;
  /** Exact; null where the list is of one person's activities: nobody's points are added up. */
  readonly points: number | null;
}

/** The shape of `activities --format json`, version 1 (`netvault schema activities`). */
export interface ActivityListing {
  readonly version: 1;
  readonly today: CivilDate;
  readonly start: CivilDate | null;
  readonly end: CivilDate;
  readonly activities: readonly ActivityRow[];
  readonly total: ActivityTotal & {
    /** Of the activities that count, those that benefit others, and those of `ask`; null as `points`. */
    readonly given: number | null;
    readonly asked: number | null;
  };
  /** By activity, in order of name. */
  readonly byActivity: readonly (ActivityTotal & { readonly activity: string })[];
  /** By period, where that is asked for, those without any left out; else empty. */
  readonly byPeriod: readonly (ActivityTotal & Pick<Period, 'label' | 'start' | 'end'>)[];
}

/**
 * The activities of a ledger that a filter lets through, the earliest first,
 * with what each is worth and why where it is worth nothing. Without a filter
 * the points of a period are those of its `Summary`. Throws `UserError` where a
 * scorecard note cannot be read.
 */
export function activityListing(
  ledger: Ledger,
  filter: ActivityFilter,
  by: Unit | null = null,
): ActivityListing {
  const { index, now } = ledger;
  requireScorecards(index);
  const end = filter.end !== null && filter.end < now.date ? filter.end : now.date;
  const rows = new ActivityRows(ledger).between(filter.start ?? FIRST_DATE, end);
  const fits = fitting(index, filter);
  const activities = rows.filter(fits);
  const counted = activities.filter(({ standing }) => standing !== 'twice');
  const total = (some: readonly ActivityRow[]): ActivityTotal => totalOf(some, filter);
  const countIf = (is: (row: ActivityRow) => boolean): number | null =>
    isOfPeople(filter) ? null : counted.filter(is).reduce((sum, { count }) => sum + count, 0);
  return {
    version: 1,
    today: now.date,
    start: filter.start,
    end,
    activities,
    total: {
      ...total(counted),
      given: countIf(({ giving }) => giving),
      asked: countIf(({ activity }) => activity === 'ask'),
    },
    byActivity: grouped(counted, ({ activity }) => activity)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([activity, some]) => ({ activity, ...total(some) })),
    byPeriod: by === null ? [] : byPeriods(counted, by, index.settings.weekStart, total),
  };
}

function byPeriods(
  rows: readonly ActivityRow[],
  unit: Unit,
  weekStart: Weekday,
  total: (some: readonly ActivityRow[]) => ActivityTotal,
): ActivityListing['byPeriod'] {
  return grouped(rows, ({ date }) => periodOf(unit, date, weekStart).start).map(([start, some]) => {
    const { label, end } = periodOf(unit, start, weekStart);
    return { label, start, end, ...total(some) };
  });
}

/** Giving and asking are shown in total, never per person: so are points. */
function isOfPeople({ people }: ActivityFilter): boolean {
  return people.length > 0;
}

function totalOf(rows: readonly ActivityRow[], filter: ActivityFilter): ActivityTotal {
  const sum = (of: (row: ActivityRow) => number): number =>
    // A sum of numbers with two decimals, without what floating point adds to it.
    exactDifference(
      rows.reduce((all, row) => all + of(row), 0),
      0,
    );
  return {
    count: sum(({ count }) => count),
    minutes: sum(({ minutes }) => minutes ?? 0),
    points: isOfPeople(filter) ? null : sum(({ worth }) => worth),
  };
}

/** In the order in which each key comes first. */
function grouped<Key>(
  rows: readonly ActivityRow[],
  keyOf: (row: ActivityRow) => Key,
): [Key, readonly ActivityRow[]][] {
  return [...groupBy(rows, (row) => [keyOf(row)])];
}

/** Whether a row is all that a filter says. */
function fitting(index: VaultIndex, filter: ActivityFilter): (row: ActivityRow) => boolean {
  const { activities, people, event, purpose, tag, organization } = filter;
  const tags = new NoteTags(index);
  const purposes = new Purposes(index);
  return (row) =>
    (activities.length === 0 || activities.includes(row.activity)) &&
    (people.length === 0 || row.people.some((person) => people.includes(person))) &&
    (event === null || row.event === event) &&
    (purpose === null || purposes.servedBy(row).has(purpose)) &&
    (tag === null || isTagged(row, tag, tags)) &&
    (organization === null ||
      row.people.some((person) => isOfOrganization(index.record('contact', person), organization)));
}

function isTagged(row: ActivityRow, tag: string, tags: NoteTags): boolean {
  const notes = [...row.people, ...(row.event === null ? [] : [row.event])];
  return notes.some((path) => tags.has(path, tag)) || tags.onLine(row.path, row.line, tag);
}

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

/** Which activities to list: those that meet every condition. */
export interface ActivityFilter {
  /** The first day; null for the vault's first. */
  readonly start: CivilDate | null;
  /** The last day; activities dated after today are not done yet. */
  readonly end: CivilDate | null;
  /** Names of activities, one of which it must be; empty for any. */
  readonly activities: readonly string[];
  /** Paths of people, or texts of broken links, one of whom took part; empty for anybody. */
  readonly people: readonly string[];
  /** The path of its event. */
  readonly event: string | null;
  /** The path of an overall goal that it serves, within that goal's dates. */
  readonly purpose: string | null;
  /** A tag of its people, its event or its own line. */
  readonly tag: string | null;
  /** The organization of one of its people, or a part of the organization's name. */
  readonly organization: string | null;
}

/** The total of some activities, without those that are counted in another note. */
export interface ActivityTotal {
  /** Number of times. */
  readonly count: number;
  readonly minutes: number;
  /** Exact; null if the list is about one person, since points are never added up per person. */
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
    /** Number of the counted activities that benefit others, and of those that are `ask`; null if `points` is. */
    readonly given: number | null;
    readonly asked: number | null;
  };
  /** By activity, sorted by name. */
  readonly byActivity: readonly (ActivityTotal & { readonly activity: string })[];
  /** By period, without empty ones, if that was asked for; otherwise empty. */
  readonly byPeriod: readonly (ActivityTotal & Pick<Period, 'label' | 'start' | 'end'>)[];
}

/**
 * The activities of a ledger that match a filter, the earliest first, each with its worth, or the
 * reason why it is worth nothing. Without a filter, the points of a period equal those of its
 * `Summary`. Throws `UserError` if a scorecard note cannot be read.
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
  const fits = rowFilter(index, filter);
  const activities = rows.filter(fits);
  const counted = activities.filter(({ standing }) => standing !== 'twice');
  const total = (some: readonly ActivityRow[]): ActivityTotal => totalOf(some, filter);
  const countIf = (is: (row: ActivityRow) => boolean): number | null =>
    isFilteredByPeople(filter) ? null : counted.filter(is).reduce((sum, { count }) => sum + count, 0);
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

/** Like points, giving and asking are shown in total, never per person. */
function isFilteredByPeople({ people }: ActivityFilter): boolean {
  return people.length > 0;
}

function totalOf(rows: readonly ActivityRow[], filter: ActivityFilter): ActivityTotal {
  const sum = (of: (row: ActivityRow) => number): number =>
    // A sum of numbers with two decimals, without floating-point errors.
    exactDifference(
      rows.reduce((all, row) => all + of(row), 0),
      0,
    );
  return {
    count: sum(({ count }) => count),
    minutes: sum(({ minutes }) => minutes ?? 0),
    points: isFilteredByPeople(filter) ? null : sum(({ worth }) => worth),
  };
}

/** In order of the first occurrence of each key. */
function grouped<Key>(
  rows: readonly ActivityRow[],
  keyOf: (row: ActivityRow) => Key,
): [Key, readonly ActivityRow[]][] {
  return [...groupBy(rows, (row) => [keyOf(row)])];
}

/** Returns a function that tests a row against a filter. */
function rowFilter(index: VaultIndex, filter: ActivityFilter): (row: ActivityRow) => boolean {
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

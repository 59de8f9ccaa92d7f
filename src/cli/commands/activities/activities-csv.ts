import type { ActivityListing } from '../../../app/listings/activity-listing.ts';
import type { Unit } from '../../../model/period.ts';
import { csvText } from '../../report/csv.ts';

/** The columns of `activities --format csv`. New ones may be added at the end; these stay as they are. */
export const ACTIVITY_COLUMNS = [
  'date',
  'activity',
  'people',
  'count',
  'minutes',
  'worth',
  'standing',
  'giving',
  'from',
  'event',
  'text',
  'path',
  'line',
] as const;

/** The activities as CSV, one row each; several people in one cell are separated by `; `. */
export function activitiesCsv({ activities }: ActivityListing): string {
  const rows = activities.map((one) => [
    one.date,
    one.activity,
    one.names.join('; '),
    one.count,
    one.minutes,
    one.worth,
    one.standing,
    one.giving,
    one.from,
    one.event,
    one.text,
    one.path,
    one.line,
  ]);
  return csvText(ACTIVITY_COLUMNS, rows);
}

/** The totals as CSV: by activity, or by period if a unit is given. */
export function totalsCsv({ byActivity, byPeriod }: ActivityListing, by: Unit | null): string {
  const sums = ['count', 'minutes', 'points'];
  if (by === null)
    return csvText(
      ['activity', ...sums],
      byActivity.map(({ activity, count, minutes, points }) => [activity, count, minutes, points]),
    );
  return csvText(
    ['period', 'start', 'end', ...sums],
    byPeriod.map(({ label, start, end, count, minutes, points }) => [
      ...[label, start, end],
      ...[count, minutes, points],
    ]),
  );
}

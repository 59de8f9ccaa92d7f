import type { PeopleListing } from '../../../app/listings/people-listing.ts';
import { csvText } from '../../report/csv.ts';

/** The columns of `people --format csv`. New ones may be added at the end; these stay as they are. */
export const PEOPLE_COLUMNS = [
  'name',
  'organization',
  'role',
  'location',
  'last_contact',
  'due',
  'is',
  'cadence',
  'snooze_until',
  'status',
  'tags',
  'purpose',
  'path',
] as const;

/** People as CSV; several values in one cell are separated by `; `. */
export function peopleCsv({ people }: PeopleListing): string {
  const rows = people.map((one) => [
    one.name,
    one.organization.join('; '),
    one.role,
    one.location,
    one.last,
    one.dueOn,
    one.is,
    one.cadence,
    one.snoozedUntil,
    one.status,
    one.tags.join('; '),
    one.purpose.join('; '),
    one.path,
  ]);
  return csvText(PEOPLE_COLUMNS, rows);
}

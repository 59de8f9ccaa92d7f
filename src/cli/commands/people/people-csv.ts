import type { PeopleListing } from '../../../app/listings/people-listing.ts';
import { csvText } from '../../report/csv.ts';

/** The columns of `people --format csv`: more may be added at the end, these stay. */
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

/** People as comma-separated values; several things in one cell have `; ` between them. */
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

import { byDate } from '../model/civil-date.ts';
import { withoutAppended } from '../parser/appended.ts';
import type { Ledger } from './ledger.ts';
import type { PlannedActivity } from './summary.ts';

/**
 * All intentions (`[ ]`) of any date and all other lines dated after today, sorted by date, as a
 * face shows them: without what other plugins append.
 */
export function plannedActivities({ index, planned }: Ledger): PlannedActivity[] {
  return planned
    .map(({ entry, date, people, path }) => ({
      date,
      activity: entry.activity,
      people,
      names: people.map((person) => index.nameOf(person)),
      count: entry.count,
      minutes: entry.minutes,
      text: withoutAppended(entry.text),
      path,
      open: entry.mark === 'intention',
    }))
    .sort(byDate);
}

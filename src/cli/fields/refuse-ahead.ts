import type { NetworkRecord } from '../../parser/records/definitions.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import type { Moment } from '../../model/moment.ts';
import { isUpcoming } from '../../scorecard/event-time.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';

/** Fields that say that an event took place, and those with its date and time. */
const OUTCOME_FIELDS = ['status', 'cards', 'met', 'results', 'date', 'time', 'end'];

/**
 * Throws `UserError`, as `event attended` does, or naming the fields in the way, if one of these
 * changed fields makes an event that has not begun yet have an outcome. Changing other fields is
 * allowed even if the note has one already.
 */
export function refuseOutcomeAhead(
  record: NetworkRecord | null,
  fields: readonly string[],
  now: Moment,
): void {
  if (record?.kind !== 'event' || !fields.some((field) => OUTCOME_FIELDS.includes(field))) return;
  const { path, date, time } = record;
  const outcomeFields = outcomeFieldsOf(record);
  if (date === null || outcomeFields.length === 0 || !isUpcoming(record, now)) return;
  const left = outcomeFields.filter((field) => !fields.includes(field));
  if (left.length > 0) throw new CliError('outcome-ahead', { path, date, fields: left });
  throw new UserError('event-not-begun', { path, date, time: time?.text ?? null });
}

/** The fields that say that an event took place. */
function outcomeFieldsOf({ status, cards, met, results }: EventRecord): string[] {
  const all = {
    status: status === 'attended',
    cards: cards > 0,
    met: met.length > 0,
    results: results.length > 0,
  };
  return Object.entries(all).flatMap(([field, isGiven]) => (isGiven ? [field] : []));
}

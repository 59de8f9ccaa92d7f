import type { NetworkRecord } from '../../parser/records/definitions.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import type { Moment } from '../../model/moment.ts';
import { isUpcoming } from '../../scorecard/event-time.ts';
import { UserError } from '../../app/user-error.ts';

/** Fields that say that an event took place, and those with its date and time. */
const TOLD = ['status', 'cards', 'met', 'results', 'date', 'time', 'end'];

/**
 * Throws `UserError`, as `event attended` does, if one of these changed fields makes an event
 * that has not begun yet have an outcome. Changing other fields is allowed even if the note has
 * one already.
 */
export function refuseOutcomeAhead(
  record: NetworkRecord | null,
  fields: readonly string[],
  now: Moment,
): void {
  if (record?.kind !== 'event' || !fields.some((field) => TOLD.includes(field))) return;
  const { path, date, time } = record;
  if (date !== null && isUpcoming(record, now) && tellsOfIt(record))
    throw new UserError('event-not-begun', { path, date, time: time?.text ?? null });
}

function tellsOfIt({ status, cards, met, results }: EventRecord): boolean {
  return status === 'attended' || cards > 0 || met.length > 0 || results.length > 0;
}

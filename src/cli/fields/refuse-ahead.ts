import type { NetworkRecord } from '../../parser/records/definitions.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import type { Moment } from '../../model/moment.ts';
import { isUpcoming } from '../../scorecard/event-time.ts';
import { UserError } from '../../app/user-error.ts';

/** Fields by which an event says that it took place, and those by which it says when. */
const TOLD = ['status', 'cards', 'met', 'results', 'date', 'time', 'end'];

/**
 * Throws `UserError`, as `event attended` does, for an event that would say what came
 * of it before it has begun. What it said before, other fields may leave there.
 */
export function refuseAhead(record: NetworkRecord | null, fields: readonly string[], now: Moment): void {
  if (record?.kind !== 'event' || !fields.some((field) => TOLD.includes(field))) return;
  const { path, date, time } = record;
  if (date !== null && isUpcoming(record, now) && tellsOfIt(record))
    throw new UserError('event-not-begun', { path, date, time: time?.text ?? null });
}

function tellsOfIt({ status, cards, met, results }: EventRecord): boolean {
  return status === 'attended' || cards > 0 || met.length > 0 || results.length > 0;
}

import type { Moment } from '../../model/moment.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { mayBeOn, isOver, runningUntil } from '../../scorecard/event-time.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

const MINUTES_PER_DAY = 1440;

/**
 * How long a summary stays valid today if nothing changes in the vault: up to this minute of the
 * day, which is after that of `now` and at most 1440. The time of day matters only for the
 * beginning and end of events.
 */
export function sameUntil(index: VaultIndex, now: Moment): number {
  const events = index.records('event').filter((event) => mayBeOn(event, now.date));
  for (let minutes = now.minutes + 1; minutes < MINUTES_PER_DAY; minutes++) {
    const later = { date: now.date, minutes };
    if (events.some((event) => stateAt(event, now) !== stateAt(event, later))) return minutes;
  }
  return MINUTES_PER_DAY;
}

function stateAt(event: EventRecord, now: Moment): string {
  return `${String(isOver(event, now))} ${runningUntil(event, now) ?? ''}`;
}

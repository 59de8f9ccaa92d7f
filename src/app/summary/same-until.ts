import type { Moment } from '../../model/moment.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { isOver, lastDayOf, runningUntil } from '../../scorecard/event-time.ts';
import { addDays, type CivilDate } from '../../model/civil-date.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

const MINUTES_PER_DAY = 1440;

/**
 * How long a summary stays what it is as long as nothing changes in the vault: up
 * to this minute of the day, from that of `now` to 1440. By the time of day only
 * events make a difference, as they begin and end.
 */
export function sameUntil(index: VaultIndex, now: Moment): number {
  const events = index.records('event').filter((event) => isAround(event, now.date));
  for (let minutes = now.minutes + 1; minutes < MINUTES_PER_DAY; minutes++) {
    const later = { date: now.date, minutes };
    if (events.some((event) => stateAt(event, now) !== stateAt(event, later))) return minutes;
  }
  return MINUTES_PER_DAY;
}

/** Whether an event may begin, go on or end on a day: it can go on after the midnight of its last. */
function isAround(event: EventRecord, day: CivilDate): boolean {
  const last = lastDayOf(event);
  return event.date !== null && last !== null && event.date <= day && addDays(day, -2) <= last;
}

function stateAt(event: EventRecord, now: Moment): string {
  return `${String(isOver(event, now))} ${runningUntil(event, now) ?? ''}`;
}

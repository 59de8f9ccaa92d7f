import { momentIn } from '../../../app/vault/moment-in.ts';
import type { Moment } from '../../../model/moment.ts';

/** The longest time for which a summary line is valid, in seconds; long enough to write a commit message. */
const MAX_SECONDS = 3600;

/**
 * The Unix times, in seconds, between which the answer of a moment is valid: from `from`, which
 * may be in a later minute than the moment, up to the minute `until` of that day, the end
 * excluded. Null if there is no such time, or if the clock is changed in between (daylight saving
 * time).
 */
export function validSeconds(
  from: number,
  now: Moment,
  until: number,
  timeZone: string | null,
): readonly [from: number, end: number] | null {
  const at = (second: number): Moment => momentIn(new Date(second * 1000), timeZone);
  const { date, minutes } = at(from);
  if (date !== now.date || minutes < now.minutes || minutes >= until) return null;
  const minute = from - (from % 60);
  const end = Math.min(from + MAX_SECONDS, minute + (until - minutes) * 60);
  const last = at(end - 1);
  const passed = Math.floor((end - 1 - minute) / 60);
  return last.date === date && last.minutes === minutes + passed ? [from, end] : null;
}

import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import type { NetworkRecord } from '../../parser/records/definitions.ts';
import { timeText } from '../../model/read-time.ts';
import { readUnambiguousDay } from '../../app/dates/chosen-day.ts';
import { dayAndTime } from '../../app/dates/event-day.ts';
import { UserError } from '../../app/user-error.ts';

/** Fields in which a day such as “friday” means the next one; in other fields it means the last one. */
const AHEAD = new Set(['date', 'end', 'start', 'snooze_until']);

/** Days within which a day without a year is meant, although such a day is still to come. */
const MAX_DAYS_AGO = 60;
/** Two readings further apart are the same day of two years. */
const MIN_DAYS_OF_YEAR = 360;

/** The first day from another one on, and the last one up to it. */
type Around = readonly [ahead: CivilDate, back: CivilDate];

function around(text: string, today: CivilDate): Around | null {
  const ahead = readUnambiguousDay(text, { today, look: 'ahead' });
  const back = readUnambiguousDay(text, { today, look: 'back' });
  return ahead === null || back === null ? null : [ahead, back];
}

function nearest(text: string, from: CivilDate): CivilDate | null {
  const [ahead, back] = around(text, from) ?? [null, null];
  if (ahead === null) return null;
  return daysBetween(back, from) < daysBetween(from, ahead) ? back : ahead;
}

/**
 * The day that a text means in a field of a record; null if it is none. Where it may be a day to
 * come, a day without a year may also be one of the last weeks, and an end is that of the beginning
 * in the record. Throws `UserError` if the day of a past event, or the beginning of a goal, may be
 * in either of two years.
 */
export function dayOfField(
  record: NetworkRecord | null,
  name: string,
  text: string,
  today: CivilDate,
): CivilDate | null {
  if (!AHEAD.has(name)) return readUnambiguousDay(text, { today, look: 'back' });
  const days = name === 'snooze_until' ? null : around(text, today);
  if (!days || daysBetween(days[1], days[0]) < MIN_DAYS_OF_YEAR)
    return readUnambiguousDay(text, { today, look: 'ahead' });
  const [ahead, back] = days;
  const isGoal = record?.kind === 'goal';
  const begin = isGoal ? record.start : record?.kind === 'event' ? record.date : null;
  if (name === 'end' && begin !== null)
    return isGoal ? readUnambiguousDay(text, { today: begin, look: 'ahead' }) : nearest(text, begin);
  const meant = daysBetween(back, today) <= MAX_DAYS_AGO ? back : ahead;
  const isPast = name === 'date' && begin !== null && begin < today;
  const other = isPast ? nearest(text, begin) : name === 'start' ? nearest(text, today) : meant;
  if (other !== null && other !== meant)
    throw new UserError('ambiguous-date', { given: text, readings: [other, meant] });
  return meant;
}

/** The same for the end of an event, which may have a time: `2026-12-05T20:00` for `friday 20:00`. */
export function endOfEvent(record: NetworkRecord, text: string, today: CivilDate): string | null {
  const entered = dayAndTime(text, today);
  const day = dayOfField(record, 'end', entered?.day ?? text, today);
  return day !== null && entered ? `${day}T${timeText(entered.time)}` : day;
}

import type { CivilDate } from '../../model/civil-date.ts';
import { readEverydayDate } from '../../model/everyday-date.ts';
import { readTime, readTimeAfterDate, timeText, timeToWrite, type TimeOfDay } from '../../model/read-time.ts';
import { UserError } from '../user-error.ts';
import { chosenDay } from './chosen-day.ts';

/** The day of an event, and its time as the field `time` has it; empty if none is given. */
export interface EventDay {
  readonly date: CivilDate;
  readonly time: string;
}

/**
 * The day of a new event, which the user may have entered with its time (`friday 18:00`), beside
 * the text of its time. Throws `UserError` as `chosenDay` does, and if the two times differ.
 */
export function eventDay(given: string, time: string, today: CivilDate): EventDay {
  const from = { today, look: 'ahead' } as const;
  const written = timeToWrite(time.trim());
  const tail = readTimeAfterDate(given.trim());
  const day = tail === null ? given : given.trim().slice(0, tail.at);
  // “16.11” is a day and no time, and “2026-12-01 10” is neither.
  if (tail === null || readEverydayDate(day, from).is === 'invalid')
    return { date: chosenDay(given, today, 'ahead'), time: written };
  const date = chosenDay(day, today, 'ahead');
  if (written === '') return { date, time: timeText(tail.time) };
  const other = readTime(written, true);
  if (other && !agree(tail.time, other))
    throw new UserError('other-time', { given: given.trim(), time: written });
  return { date, time: written };
}

/** Whether a time says the same as another, which may have an end that it lacks. */
const agree = (time: TimeOfDay, other: TimeOfDay): boolean =>
  time.start === other.start && (time.end === null || time.end === other.end);

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

/** A text that a user may have entered for a day and a time of day (`friday 18:00`), apart. */
interface DayAndTime {
  readonly day: string;
  readonly time: TimeOfDay;
}

/** The day and the time in a text; null if it has no time: “16.11” is a day, and “2026-12-01 10” is neither. */
export function dayAndTime(given: string, today: CivilDate): DayAndTime | null {
  const tail = readTimeAfterDate(given.trim());
  if (tail === null) return null;
  const day = given.trim().slice(0, tail.at);
  return readEverydayDate(day, { today, look: 'ahead' }).is === 'invalid' ? null : { day, time: tail.time };
}

/**
 * The day of a new event, which the user may have entered with its time (`friday 18:00`), beside
 * the text of its time. Throws `UserError` as `chosenDay` does, and if the two times differ.
 */
export function eventDay(given: string, time: string, today: CivilDate): EventDay {
  const entered = dayAndTime(given, today);
  const date = chosenDay(entered?.day ?? given, today, 'ahead');
  return { date, time: entered ? onlyTime(given, entered.time, time) : timeToWrite(time.trim()) };
}

/**
 * The time to write for a time that was entered with the day, and the text of one that may have
 * been entered beside it. Throws `UserError` if the two differ.
 */
export function onlyTime(given: string, entered: TimeOfDay, time: string): string {
  const written = timeToWrite(time.trim());
  if (written === '') return timeText(entered);
  const other = readTime(written, true);
  if (other && !agree(entered, other))
    throw new UserError('other-time', { given: given.trim(), time: written });
  return written;
}

/** Whether a time says the same as another, which may have an end that it lacks. */
const agree = (time: TimeOfDay, other: TimeOfDay): boolean =>
  time.start === other.start && (time.end === null || time.end === other.end);

import { chosenDay } from '../../app/dates/chosen-day.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Direction } from '../../model/everyday-date.ts';
import { timeBesideDate } from '../../parser/time-of-day.ts';
import { CliError } from '../cli-error.ts';
import type { Arguments } from './arguments.ts';

/**
 * The day of an option for what has no time, or, as a line of a log, one of its own; null if it is not given.
 * Throws `UserError` if it is not a day, or if a time stands with it, which nothing would be done with.
 */
export function dayWithoutTime(
  args: Arguments,
  command: 'log' | 'done' | 'intro',
  today: CivilDate,
  look: Direction,
): CivilDate | null {
  const option = command === 'done' ? 'move' : 'date';
  const given = args.text(option);
  if (given === null) return null;
  const day = chosenDay(given, today, look);
  const time = timeBesideDate(given);
  if (time !== '') throw new CliError('day-with-time', { command, option, time });
  return day;
}

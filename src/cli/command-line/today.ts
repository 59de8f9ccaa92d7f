import type { Clock } from '../../app/vault/ports.ts';
import { CliError } from '../cli-error.ts';
import { parseCivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Parses `--today`: `2026-11-19`, which is the first minute of that day, or a date-time such as
 * `2026-11-19T18:30`, taken literally, whatever its time zone.
 */
export function readMoment(text: string): Moment {
  const [, day = '', hours = '0', minutes = '0'] = TIME.exec(text.trim()) ?? [];
  const date = parseCivilDate(day);
  if (!date || Number(hours) > 23 || Number(minutes) > 59) {
    throw new CliError('not-a-moment', { given: text });
  }
  return { date, minutes: Number(hours) * 60 + Number(minutes) };
}

/** The clock; `--today` stops it. Throws `UserError` if `--today` is not a moment. */
export function clockOf({ clock }: Pick<Io, 'clock'>, args: Arguments): Clock {
  const today = args.text('today');
  if (today === null) return clock;
  const moment = readMoment(today);
  return { now: () => moment };
}

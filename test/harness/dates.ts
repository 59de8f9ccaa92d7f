import { setTimeout } from 'node:timers/promises';
import { parseCivilDate, type CivilDate } from '../../src/model/civil-date.ts';
import type { Moment } from '../../src/model/moment.ts';

/** A date written `2026-11-20`; throws for any other text, so that a test cannot be wrong about it. */
export function date(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new RangeError(`${text} is no date`);
  return parsed;
}

/** `2026-11-20` or `2026-11-20 18:30`. */
export function moment(text: string): Moment {
  const [day = '', clock = '0:0'] = text.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { date: date(day), minutes: hours * 60 + minutes };
}

const DAY = 86_400_000;
/** How long a test may take, in milliseconds, if its programs read the clock themselves. */
const LONGEST = 120_000;

/** Waits for the next day (UTC) if this one is nearly over: answers differ before and after midnight. */
export async function awayFromMidnight(): Promise<void> {
  const left = DAY - (Date.now() % DAY);
  if (left < LONGEST) await setTimeout(left);
}

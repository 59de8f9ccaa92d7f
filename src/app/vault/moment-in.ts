import { momentOf, type Moment } from '../../model/moment.ts';
import { UserError } from '../user-error.ts';

/**
 * A point in time as date and minutes in the vault's time zone; null for that of the computer.
 * Throws `UserError` for a time zone that does not exist.
 */
export function momentIn(instant: Date, timeZone: string | null): Moment {
  try {
    return momentOf(instant, timeZone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('unknown-time-zone', { timeZone: timeZone ?? '' });
  }
}

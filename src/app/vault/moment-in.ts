import { momentOf, type Moment } from '../../model/moment.ts';
import { UserError } from '../user-error.ts';

/** The moment that it is in the vault's time zone, or in the machine's. Throws `UserError` for a time zone that does not exist. */
export function momentIn(instant: Date, timeZone: string | null): Moment {
  try {
    return momentOf(instant, timeZone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('unknown-time-zone', { timeZone: timeZone ?? '' });
  }
}

import type { CivilDate } from './civil-date.ts';

/** A local date and time: `minutes` after midnight, 0 to 1439. */
export interface Moment {
  readonly date: CivilDate;
  readonly minutes: number;
}

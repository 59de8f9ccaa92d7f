import type { CivilDate } from './civil-date.ts';

/** A civil date and minutes after its midnight (0 to 1439). */
export interface Moment {
  readonly date: CivilDate;
  readonly minutes: number;
}

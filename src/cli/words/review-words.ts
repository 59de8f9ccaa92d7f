import { netvault } from './command.ts';
import { dayOfMonth, type CivilDate } from '../../model/civil-date.ts';
import { dayAndMonth, monthName, weekdayName } from '../../model/date-names.ts';

/* Texts of `netvault review`, except those that its note has too (`src/app/words/review-words.ts`). */

/** For a period that is not over; `end` is its last day. */
export const running = (end: CivilDate, today: CivilDate): string =>
  end === today ? 'ends today' : `goes on until ${weekdayName(end)} ${dayAndMonth(end)}`;

/** A day such as `18 Nov`; the year is in the heading. */
export const day = (date: CivilDate): string => `${dayOfMonth(date)} ${monthName(date).slice(0, 3)}`;
export const earlier = (count: number): string => `${count} earlier`;
export const reviewedIn = (path: string): string => `Reviewed in ${path}.`;
export const toKeep = (period: string): string =>
  `To keep it as a note: ${netvault('review')} ${period} --write`;

export const afterWriting = (): string =>
  `From now on, ${netvault('lint')} checks its numbers; the rest of the note is yours to write.`;
export const isThere = (path: string): string => `${path} is there already, and is left as it is.`;
export const stillHolds = 'Its numbers are still right.';

/** The command for the review of a period, as typed after `netvault`. */
export const commandFor = (label: string): string => `review ${label}`;

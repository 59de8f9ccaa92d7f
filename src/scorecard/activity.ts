import type { CivilDate } from '../model/civil-date.ts';
import type { Span } from '../model/span.ts';

/** Something that was done: a log line, or the activity that a record represents. */
export interface Activity {
  readonly date: CivilDate;
  /** In lower case. */
  readonly activity: string;
  /** Number of times, 1 or more. */
  readonly count: number;
  /** Minutes in total; null if no duration is given. */
  readonly minutes: number | null;
  /** Paths of notes, or a link's target if it does not resolve; without duplicates, in the order written. */
  readonly people: readonly string[];
  /** The event it belongs to. */
  readonly event: string | null;
  /** The note it comes from, and where in it; `span` is null for an activity that the record as a whole represents. */
  readonly path: string;
  readonly span: Span | null;
}

import type { CivilDate } from '../model/civil-date.ts';
import type { Span } from '../model/span.ts';

/** Something that was done: a line of a log, or what a record stands for. */
export interface Activity {
  readonly date: CivilDate;
  /** In lower case. */
  readonly activity: string;
  /** How many times. */
  readonly count: number;
  /** All of it together; null where no time is given. */
  readonly minutes: number | null;
  /** Paths of notes, or a link's text where it leads nowhere; each once, as written. */
  readonly people: readonly string[];
  /** The event it belongs to. */
  readonly event: string | null;
  /** The note that says so, and where (null for what a record stands for as a whole). */
  readonly path: string;
  readonly span: Span | null;
}

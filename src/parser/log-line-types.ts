import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { KnownActivities } from '../model/known-activities.ts';
import type { LogEntry, Mark } from '../model/records.ts';
import type { Span } from '../model/span.ts';
import { BOX } from './check-box.ts';
import type { LinkedDate } from './linked-date.ts';

/** A known activity with which an item begins without being one. */
export interface ApparentActivity {
  readonly activity: string;
  /** The words after it. */
  readonly rest: string;
  /** An amount before it. */
  readonly amount?: string;
  /** A typing error before it. */
  readonly before?: string;
  /** The word in its place, where that is another form of it. */
  readonly form?: string;
}

/** A list item that is not an activity. It matters only if it shows contact, or was probably meant as an activity. */
export interface PlainItem {
  readonly mark: Mark;
  /** The date at its beginning. */
  readonly date: CivilDate | null;
  readonly dateFindings: readonly Finding<ParserRule>[];
  /** Whether it consists of a date alone. */
  readonly isBare: boolean;
  readonly wordSpan: Span;
  /** For an item with a date in the log of a contact: contact on that day, or an intention of it; otherwise null. */
  readonly contactEntry: LogEntry | null;
  /** The known activity that was probably meant. */
  readonly apparent: ApparentActivity | null;
}

/** A parsed log line, or why it is not one. */
export type LogLine =
  | {
      readonly entry: LogEntry;
      readonly findings: readonly Finding<ParserRule>[];
      /** Offset in the text of words that may be a name, where a person could stand. */
      readonly personAt?: number;
    }
  | {
      readonly problem: Finding<ParserRule>;
      readonly personAt?: number;
      /** Present if the line is an ordinary list item; then the problem matters only if an activity was meant. */
      readonly plain?: PlainItem;
    };

export interface LogLineOptions {
  readonly from?: LogEntry['from'];
  /** True in the log of a contact, whose note implies no date. */
  readonly dateNeeded?: boolean;
  /** Recognizes the dates that links refer to. */
  readonly linkedDate?: LinkedDate;
  /** A date that the item above implies. */
  readonly implied?: CivilDate | null;
  /** Length of the first line; the rest of the text is further text of the item. */
  readonly lineEnd?: number;
  /** Spans of code in the text, in which links are ignored. */
  readonly code?: readonly Span[];
  /** The built-in ones if left out. */
  readonly activities?: KnownActivities | undefined;
  /** The person that a plain name refers to; nobody if left out. */
  readonly personNamed?: (name: string) => string | null;
  /** Offsets of whole names that begin like an amount. */
  readonly namesFrom?: readonly number[];
}

/** Reads a checkbox such as `[x] ` at the beginning: its mark, and the offset of the rest. */
export function readMark(text: string): { mark: Mark; rest: number } {
  const found = BOX.exec(text);
  if (!found) return { mark: 'done', rest: 0 };
  const sign = found[1] ?? '';
  return {
    mark: sign === 'x' || sign === 'X' ? 'done' : /\s/.test(sign) ? 'intention' : 'other',
    rest: found[0].length,
  };
}

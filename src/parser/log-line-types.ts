import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { KnownActivities } from '../model/known-activities.ts';
import type { LogEntry, Mark } from '../model/records.ts';
import type { Span } from '../model/span.ts';
import type { LinkedDate } from './linked-date.ts';

/** A list item that is no activity, and nobody’s business but where it says more than it seems to. */
export interface PlainItem {
  readonly mark: Mark;
  /** The date that it begins with. */
  readonly date: CivilDate | null;
  readonly dateFindings: readonly Finding<ParserRule>[];
  /** It has nothing but a date. */
  readonly isBare: boolean;
  readonly wordSpan: Span;
  /** In the log of a contact, of an item with a date: contact on that day, or an intention of it. */
  readonly told: LogEntry | null;
  /** The known activity that it begins with without being one, the words behind it, and a slip before it. */
  readonly seems: { readonly activity: string; readonly rest: string; readonly before?: string } | null;
}

/** A parsed log line, or why it is none. */
export type LogLine =
  | {
      readonly entry: LogEntry;
      readonly findings: readonly Finding<ParserRule>[];
      /** Offset in the text of words that may be a name, at a position where a person could stand. */
      readonly personAt?: number;
    }
  | {
      readonly problem: Finding<ParserRule>;
      readonly personAt?: number;
      /** Given where the line is an ordinary item of a list; the problem is for whoever meant an activity. */
      readonly plain?: PlainItem;
    };

export interface LogLineOptions {
  readonly from?: LogEntry['from'];
  /** True in the log of a contact, whose note implies no date. */
  readonly dateNeeded?: boolean;
  /** The dates that links stand for. */
  readonly linkedDate?: LinkedDate;
  /** A date that the item above implies. */
  readonly implied?: CivilDate | null;
  /** Length of the first line; what follows in the text is further text of the item. */
  readonly lineEnd?: number;
  /** Spans of code in the text, in which links are ignored. */
  readonly code?: readonly Span[];
  /** The built-in ones unless given. */
  readonly activities?: KnownActivities | undefined;
  /** Whom a plain name means; nobody unless given. */
  readonly personNamed?: (name: string) => string | null;
}

/** Reads a checkbox such as `[x] ` at the beginning: its mark, and the offset of the rest. */
export function readMark(text: string): { mark: Mark; rest: number } {
  const found = /^\s*\[([^[\]])\](?:\s+|$)/u.exec(text);
  if (!found) return { mark: 'done', rest: 0 };
  const sign = found[1] ?? '';
  return {
    mark: sign === 'x' || sign === 'X' ? 'done' : /\s/.test(sign) ? 'intention' : 'other',
    rest: found[0].length,
  };
}

import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { FrontMatterState } from '../model/note.ts';
import type { LogEntry } from '../model/records.ts';
import type { NetworkRecord } from './records/definitions.ts';

/** A note as it was read: what it is, what it says and what is wrong with it. */
export interface ParsedNote {
  readonly path: string;
  readonly text: string;
  readonly validUtf8: boolean;
  readonly frontMatter: FrontMatterState;
  readonly record: NetworkRecord | null;
  /** True where the text of unreadable front matter says that it is a scorecard. */
  readonly brokenScorecard: boolean;
  /** The day whose daily note this is. */
  readonly daily: CivilDate | null;
  /** The log of a daily note that is no record; a record's own log is in its record. */
  readonly log: readonly LogEntry[];
  readonly findings: readonly Finding<ParserRule>[];
}

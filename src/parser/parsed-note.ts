import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { FrontMatterState } from '../model/note.ts';
import type { LogEntry } from '../model/records.ts';
import type { NetworkRecord } from './records/definitions.ts';

/** A parsed note: its front matter, record, log and findings. */
export interface ParsedNote {
  readonly path: string;
  readonly text: string;
  readonly validUtf8: boolean;
  /** Why the file could not be read (see `SourceNote`); null if it was read. */
  readonly unread: string | null;
  readonly frontMatter: FrontMatterState;
  readonly record: NetworkRecord | null;
  /** True if the note cannot be read but says `type: scorecard`, or is a file with that name. */
  readonly brokenScorecard: boolean;
  /** The date of a daily note; null for other notes. */
  readonly daily: CivilDate | null;
  /** The log of a daily note that is not a record. A record's log is in the record. */
  readonly log: readonly LogEntry[];
  readonly findings: readonly Finding<ParserRule>[];
  /** Whether it contains the prefix of comments that disable rules; most notes do not. */
  readonly mayDisable: boolean;
  /**
   * The plain names that were looked up to parse the note, and the person each referred to (several
   * as `sharedNameAnswer`): if an answer changes, the note must be parsed again.
   */
  readonly namesAsked: ReadonlyMap<string, string | null>;
}

/** The prefix of comments that disable rules. */
export const DISABLE_PREFIX = 'netvault-';

/** The answer that is kept for a name that several contacts share; no path begins like this. */
export function sharedNameAnswer(paths: readonly string[] = []): string {
  return `\n${paths.join('\n')}`;
}

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
  /** Why the file could not be read (see `SourceNote`), else null. */
  readonly unread: string | null;
  readonly frontMatter: FrontMatterState;
  readonly record: NetworkRecord | null;
  /** True if the note cannot be read, but says `type: scorecard`, or is a file with that name. */
  readonly brokenScorecard: boolean;
  /** The date of a daily note, else null. */
  readonly daily: CivilDate | null;
  /** The log of a daily note that is not a record. A record's log is in the record. */
  readonly log: readonly LogEntry[];
  readonly findings: readonly Finding<ParserRule>[];
  /** Whether it has the word with which comments begin that disable rules: most notes have none. */
  readonly mayDisable: boolean;
  /** The plain names that the note was read with, and whom each of them means (several by `severalNamed`): with other answers it must be read again. */
  readonly namesAsked: ReadonlyMap<string, string | null>;
}

/** What the words of comments begin with that disable rules. */
export const DISABLING = 'netvault-';

/** What is remembered where it was asked which several contacts have a name; no path begins so. */
export function severalNamed(paths: readonly string[] = []): string {
  return `\n${paths.join('\n')}`;
}

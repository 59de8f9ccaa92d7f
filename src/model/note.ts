import type { CivilDate } from './civil-date.ts';
import type { Kind, RecordRule } from './records.ts';

/** A note's path and text, before parsing. */
export interface SourceNote {
  /** Relative to the vault, separated by `/`. */
  readonly path: string;
  readonly text: string;
  /** False if the file is not valid UTF-8 and `text` has U+FFFD for the invalid bytes. Such a note is read and reported, never rewritten. */
  readonly validUtf8?: boolean;
}

/** The settings of the vault that decide how a note is parsed. */
export interface ParseContext {
  /** Headings below which a body has its log, in lower case. */
  readonly logHeadings: readonly string[];
  readonly recordRules: readonly RecordRule[];
  /** kind → NetVault's field name → the vault's own names for it, in addition to the built-in dialects. */
  readonly fieldNames: ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;
  /** The date of a daily note, or null for any other path. */
  dailyDate(path: string): CivilDate | null;
  /** The date that a link to this target stands for: the name of a daily note, with or without its folders; null for any other. */
  readonly linkedDate: (target: string) => CivilDate | null;
}

/** `unreadable`: there is front matter, but it could not be parsed. `template`: it has template placeholders. */
export type FrontMatterState = 'none' | 'read' | 'unreadable' | 'template';

import type { CivilDate } from './civil-date.ts';
import type { Kind, RecordRule } from './records.ts';

/** A note as a vault's files yield it. */
export interface SourceNote {
  /** Relative to the vault, with `/`. */
  readonly path: string;
  readonly text: string;
  /** False where the bytes were not valid UTF-8 and `text` holds U+FFFD instead: read, reported, never rewritten. */
  readonly validUtf8?: boolean;
}

/** What a note's reading depends on beside its own text; all of it comes from the vault's settings. */
export interface ParseContext {
  /** Headings under which a body keeps its log, in lower case. */
  readonly logHeadings: readonly string[];
  readonly recordRules: readonly RecordRule[];
  /** kind → our name → their names, beside the built-in dialects. */
  readonly fieldNames: ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;
  /** The date of a daily note, or null for any other path. */
  dailyDate(path: string): CivilDate | null;
}

/** `unreadable` has front matter that could not be read; `template` has placeholders in it. */
export type FrontMatterState = 'none' | 'read' | 'unreadable' | 'template';

import type { CivilDate } from './civil-date.ts';
import type { KnownActivities } from './known-activities.ts';
import type { ContactSource, FieldValues, Kind, RecordRule } from './records.ts';

/** A note's path and text, before parsing. */
export interface SourceNote {
  /** Relative to the vault, separated by `/`. */
  readonly path: string;
  readonly text: string;
  /** False if the file is not valid UTF-8 and `text` has U+FFFD for the invalid bytes. Such a note is read and reported, never rewritten. */
  readonly validUtf8?: boolean;
  /**
   * Why an existing file could not be read: the system's code, such as `EACCES`; null or left out
   * if it was read. Its text is empty then, and it is never written. A folder that could not be
   * listed is represented by a note with the folder's path.
   */
  readonly unread?: string | null;
}

/** A rule that makes notes records, with a test of which paths it can apply to. */
export interface PlacedRule {
  readonly rule: RecordRule;
  appliesTo(path: string): boolean;
}

/** The settings of the vault that decide how a note is parsed. */
export interface ParseContext {
  /** Names of the headings of logs in a body, normalized by `headingName`. */
  readonly logHeadings: readonly string[];
  /** Activities that a log line may begin with; the built-in ones if left out. */
  readonly activities?: KnownActivities;
  readonly recordRules: readonly PlacedRule[];
  /** The path of the original that a copy is read in place of; its name is the note's. Left out for all other notes. */
  readonly truePath?: string;
  /** kind → NetVault's field name → the vault's own names for it, in addition to the built-in dialects. */
  readonly fieldNames: ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;
  /** kind → NetVault's field name → the vault's own value, normalized by `normalizeValue` → NetVault's value. */
  readonly fieldValues: FieldValues;
  /** Which parts of notes count as contact. */
  readonly contactFrom: readonly ContactSource[];
  /** The date of a daily note, or null for any other path. */
  dailyDate(path: string): CivilDate | null;
  /** The path of the one contact with this name, alias or file name; null where there is none, or several. */
  personNamed(name: string): string | null;
  /** The paths of the contacts with this name if there are several; none if left out. */
  namesakes?(name: string): readonly string[];
  /** The date that a link to this target stands for: the name of a daily note, with or without its folders; null for any other. */
  readonly linkedDate: (target: string) => CivilDate | null;
}

/** `unreadable`: there is front matter, but it could not be parsed. `template`: it has template placeholders. */
export type FrontMatterState = 'none' | 'read' | 'unreadable' | 'template';

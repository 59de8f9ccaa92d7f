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
   * Why a file that is there could not be read: the system's code, such as
   * `EACCES`; null or left out where it was read. Its text is empty then, and it is never written. A folder that
   * could not be listed stands as a note of its own path.
   */
  readonly unread?: string | null;
}

/** A rule that makes notes records, and whether it can concern a note at a path. */
export interface PlacedRule {
  readonly rule: RecordRule;
  appliesTo(path: string): boolean;
}

/** The settings of the vault that decide how a note is parsed. */
export interface ParseContext {
  /** Names of the headings below which a body has its log, as `headingName` gives them. */
  readonly logHeadings: readonly string[];
  /** What the first word of a log's line may be; the built-in ones unless given. */
  readonly activities?: KnownActivities;
  readonly recordRules: readonly PlacedRule[];
  /** kind → NetVault's field name → the vault's own names for it, in addition to the built-in dialects. */
  readonly fieldNames: ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;
  /** kind → NetVault's field name → a value of the vault's own, as `normalizeValue` gives it → NetVault's. */
  readonly fieldValues: FieldValues;
  /** What tells of contact. */
  readonly contactFrom: readonly ContactSource[];
  /** The date of a daily note, or null for any other path. */
  dailyDate(path: string): CivilDate | null;
  /** The path of the one contact with this name, alias or file name; null where there is none, or several. */
  personNamed(name: string): string | null;
  /** The paths of the contacts with this name where several have it; none unless given. */
  namesakes?(name: string): readonly string[];
  /** The date that a link to this target stands for: the name of a daily note, with or without its folders; null for any other. */
  readonly linkedDate: (target: string) => CivilDate | null;
}

/** `unreadable`: there is front matter, but it could not be parsed. `template`: it has template placeholders. */
export type FrontMatterState = 'none' | 'read' | 'unreadable' | 'template';

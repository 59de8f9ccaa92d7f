/** The sources of the shell's completion; all except rules and schemas are read from the vault. */
export type Source =
  | 'rule'
  | 'rule-severity'
  | 'schema'
  | 'activity'
  | 'metric'
  | 'log-line'
  | 'decided-line'
  | 'person'
  | 'snoozed'
  | 'introduced'
  | 'purpose'
  | 'subject'
  | 'activity-or-person'
  | 'event'
  | 'open-event'
  | 'organization'
  | 'tag';

/** How to complete a word: from a source, from a list of words, or with the shell's own file names. */
export type Completes = Source | 'files' | 'folders' | readonly string[];

/** A field whose values have several spellings. */
export type SpelledField = 'status' | 'every' | 'kind';

/** An option of a command, or one of all commands. */
export interface OptionSpec {
  /** `flag` takes no value, `list` may be given more than once. */
  readonly type: 'flag' | 'text' | 'list';
  /** One line for the help. */
  readonly about: string;
  /** The name of its value in the help: `DIR`. */
  readonly value?: string;
  /** The only allowed values. */
  readonly choices?: readonly string[];
  /** The field of a note with the same meaning: the spellings of that field are accepted here too. */
  readonly readAs?: SpelledField;
  /** True if its value may be left out; the value is then `''`. */
  readonly optional?: true;
  /** How its value is completed, if it has no choices. */
  readonly completes?: Completes;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Where the shell's completion finds candidates; all but the rules and schemas are read from the vault. */
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

/** What completes a word: a source, the words themselves, or what the shell knows of files. */
export type Completes = Source | 'files' | 'folders' | readonly string[];

/** A field whose words are spelled in more than one way. */
export type SpelledField = 'status' | 'every' | 'kind';

/** An option of a command, or one of all commands. */
export interface OptionSpec {
  /** `flag` takes no value, `list` may be given more than once. */
  readonly type: 'flag' | 'text' | 'list';
  /** One line for the help. */
  readonly about: string;
  /** What its value is called in the help: `DIR`. */
  readonly value?: string;
  /** The only values it may have. */
  readonly choices?: readonly string[];
  /** The field of a note that says the same: what is read there is read here. */
  readonly readAs?: SpelledField;
  /** True where its value may be left out: it is `''` then. */
  readonly optional?: true;
  /** What its value is completed from, where it has no choices. */
  readonly completes?: Completes;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

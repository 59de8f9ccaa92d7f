/** Where the shell's completion finds candidates; all but the rules and schemas are read from the vault. */
export type Source =
  | 'rule'
  | 'rule-severity'
  | 'schema'
  | 'activity'
  | 'metric'
  | 'log-line'
  | 'person'
  | 'snoozed'
  | 'introduced'
  | 'purpose';

/** What completes a word: a source, the words themselves, or what the shell knows of files. */
export type Completes = Source | 'files' | 'folders' | readonly string[];

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
  /** What its value is completed from, where it has no choices. */
  readonly completes?: Completes;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export const GLOBAL_OPTIONS = {
  vault: {
    type: 'text',
    value: 'DIR',
    about: 'the vault (else the nearest one upward)',
    completes: 'folders',
  },
  today: { type: 'text', value: 'DATE', about: 'what today is: a date or date-time' },
  config: { type: 'text', value: 'FILE', about: 'settings instead of .netvault.yaml', completes: 'files' },
  'no-color': { type: 'flag', about: 'no colours (so does NO_COLOR)' },
  ascii: { type: 'flag', about: 'no signs beyond ASCII but those in names' },
  help: { type: 'flag', about: 'show this help' },
  version: { type: 'flag', about: 'show the version' },
} as const satisfies OptionSpecs;

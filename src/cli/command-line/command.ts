import type { SeenFiles } from '../cache/seen-files.ts';
import type { UserError } from '../../app/user-error.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { AnswerValidity } from '../cache/answers.ts';
import type { AnswerUpdater } from '../cache/answer-updater.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode, Io } from './io.ts';
import type { Completes, OptionSpecs } from './option.ts';
import type { FoundVault } from '../node/find-vault.ts';
import type { Turn } from '../writing/turn.ts';
import type { Style } from '../terminal/style.ts';

/** A vault that was read, and the current moment. */
export interface OpenVault extends FoundVault {
  readonly index: VaultIndex;
  readonly now: Moment;
}

/** An answer about a vault. */
export interface Answered<Answer> extends FoundVault {
  readonly now: Moment;
  readonly answer: Answer;
  /** The text of a note as it was for the answer; undefined if there is no such note. */
  readonly textOf: (path: string) => string | undefined;
  /** For an answer from the cache: the reading that it is based on, and when it is valid. */
  readonly holds?: AnswerValidity;
}

/** How an answer is printed. */
export interface Printing<Answer> {
  /** Everything, except the answer, that the output depends on. */
  readonly by: readonly unknown[];
  /** Whether printing depends on nothing else, such as another file, and has no effect other than its output. */
  readonly isAll: (answer: Answer) => boolean;
  readonly print: (context: Context, answered: Answered<Answer>) => Promise<ExitCode>;
}

/** Options for opening a vault. */
export interface Opening {
  /**
   * Whether the command is going to write. If the folder is not a vault, opening it then fails,
   * before the user is asked anything.
   */
  readonly toWrite?: boolean;
  /**
   * Whether to report on stderr the notes, or the daily notes, that could not be read: for commands
   * that answer from many notes.
   */
  readonly reportsUnread?: boolean;
  /** Its files, if they were looked at already. */
  readonly seen?: SeenFiles;
  /** For a command that follows the vault: it is read without the cache. */
  readonly toFollow?: true;
  /** For a command that examines a folder: it may be one that contains vaults. */
  readonly toExamine?: true;
  /** Called if `.netvault.yaml` cannot be read; the vault is then read without it. */
  readonly onUnreadableSettings?: (error: UserError) => void;
}

/** What a command works with. */
export interface Context {
  /** The command's turn to write in a vault. */
  readonly turn: Turn;
  readonly io: Io;
  readonly args: Arguments;
  /** The style of stdout. */
  readonly style: Style;
  /** The style of stderr. */
  readonly errorStyle: Style;
  /**
   * Finds and reads the vault. Throws `UserError` if the vault or its settings cannot be read, or
   * if it must not be written in.
   */
  readonly openVault: (how?: Opening) => Promise<OpenVault>;
  /**
   * Answers a question about the vault. `question` contains everything, except the vault and the
   * time, that the answer depends on: if these have not changed, the earlier answer is returned and
   * `work` is not called. `work` is not called either if `rework` can update an earlier answer
   * after a few notes have changed. Throws `UserError` if the vault or its settings cannot be read.
   */
  readonly answered: <Answer>(
    question: readonly unknown[],
    work: (vault: OpenVault) => Answer | Promise<Answer>,
    rework?: AnswerUpdater<Answer>,
  ) => Promise<Answered<Answer>>;
  /**
   * Like `answered`, and prints the answer; if the output would be the same as the last time, it is
   * taken from the cache.
   */
  readonly printed: <Answer>(
    question: readonly unknown[],
    work: (vault: OpenVault) => Answer | Promise<Answer>,
    rework: AnswerUpdater<Answer>,
    printing: Printing<Answer>,
  ) => Promise<ExitCode>;
}

export interface CommandModule {
  run(context: Context): Promise<ExitCode>;
}

/** What is known of a command before it is loaded. */
export interface Command {
  readonly name: string;
  /** One line for the help. */
  readonly about: string;
  /** What may follow the name, in the form of the help: `[PATH…]`. */
  readonly takes: string;
  /** The smallest and largest number of arguments after the name. */
  readonly count: readonly [least: number, most: number];
  readonly options: OptionSpecs;
  /** One to three command lines without `netvault`, each with its purpose. */
  readonly examples: readonly (readonly [line: string, about: string])[];
  /** The completion for the word that follows these words, given these options; null if there is none. */
  readonly completes?: (before: readonly string[], given: ReadonlySet<string>) => Completes | null;
  /** Loads the command. Only the requested command is loaded, because loading is most of the run time of a small command. */
  load(): Promise<CommandModule>;
}

import type { SeenFiles } from '../cache/seen-files.ts';
import type { UserError } from '../../app/user-error.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Holding } from '../cache/answers.ts';
import type { Rework } from '../cache/rework.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode, Io } from './io.ts';
import type { Completes, OptionSpecs } from './option.ts';
import type { FoundVault } from '../node/find-vault.ts';
import type { Turn } from '../writing/turn.ts';
import type { Style } from '../terminal/style.ts';

/** A vault that was read, and the moment for which it is asked. */
export interface OpenVault extends FoundVault {
  readonly index: VaultIndex;
  readonly now: Moment;
}

/** An answer about a vault. */
export interface Answered<Answer> extends FoundVault {
  readonly now: Moment;
  readonly answer: Answer;
  /** The text of a note as it was when the answer was given; undefined where there is no such note. */
  readonly textOf: (path: string) => string | undefined;
  /** Where it was given before: of what it is, and when it holds. */
  readonly holds?: Holding;
}

/** How an answer is printed. */
export interface Printing<Answer> {
  /** All but the answer on which depends what is printed. */
  readonly by: readonly unknown[];
  /** Whether it depends on nothing else, such as a file that is read for it, and nothing else is written. */
  readonly isAll: (answer: Answer) => boolean;
  readonly print: (context: Context, answered: Answered<Answer>) => Promise<ExitCode>;
}

/** What a vault is opened for. */
export interface Opening {
  /** True where the command is going to write: it is refused before anything is asked. */
  readonly toWrite?: boolean;
  /** True where the command answers from many notes: it says on stderr which of them, or which daily notes, could not be read. */
  readonly tellsUnread?: boolean;
  /** Its files, where they were looked at already. */
  readonly seen?: SeenFiles;
  /** True where the vault is looked at again and again: what it says is read at once. */
  readonly toFollow?: true;
  /** True where it is told what a folder is, be it a vault or above one. */
  readonly toExamine?: true;
  /** Told of a `.netvault.yaml` that cannot be read; the vault is read without it then. */
  readonly onUnreadableSettings?: (error: UserError) => void;
}

/** What a command works with. */
export interface Context {
  /** The command's turn to write in a vault. */
  readonly turn: Turn;
  readonly io: Io;
  readonly args: Arguments;
  /** How stdout is dressed. */
  readonly style: Style;
  /** How stderr is dressed. */
  readonly errorStyle: Style;
  /** Finds and reads the vault. Throws `UserError` where it or its settings cannot be read, or it may not be written in. */
  readonly openVault: (how?: Opening) => Promise<OpenVault>;
  /**
   * Asks something of the vault. `question` holds all but the vault and the time on which the answer depends:
   * where these are as they were, `work` is not called, and the answer is that of then. Nor is it where `rework` finds
   * the answer from few notes that have changed. Throws as `openVault` does.
   */
  readonly answered: <Answer>(
    question: readonly unknown[],
    work: (vault: OpenVault) => Answer | Promise<Answer>,
    rework?: Rework<Answer>,
  ) => Promise<Answered<Answer>>;
  /** The same, and prints the answer; where it would print what it printed the last time, neither is done anew. */
  readonly printed: <Answer>(
    question: readonly unknown[],
    work: (vault: OpenVault) => Answer | Promise<Answer>,
    rework: Rework<Answer>,
    printing: Printing<Answer>,
  ) => Promise<ExitCode>;
}

export interface CommandModule {
  run(context: Context): Promise<ExitCode>;
}

/** A command as the command line knows it before it is loaded. */
export interface Command {
  readonly name: string;
  /** One line for the help. */
  readonly about: string;
  /** What may follow the name, as the help shows it: `[PATH…]`. */
  readonly takes: string;
  /** How many things must and may follow the name. */
  readonly count: readonly [least: number, most: number];
  readonly options: OptionSpecs;
  /** One or two command lines without `netvault`, and what each is for. */
  readonly examples: readonly (readonly [line: string, about: string])[];
  /** What completes the word that follows these words, with these options given; null where nothing does. */
  readonly completes?: (before: readonly string[], given: ReadonlySet<string>) => Completes | null;
  /** Commands are loaded late: starting is most of what a small command costs. */
  load(): Promise<CommandModule>;
}

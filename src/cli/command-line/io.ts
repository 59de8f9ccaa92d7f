import type { Clock } from '../../app/vault/ports.ts';

/** One of the two streams that a person reads. */
export interface Out {
  readonly isTTY: boolean;
  /** `exact`: with every sign, though a program for builds would obey some lines of it (see `withoutCommands`). */
  write(text: string, exact?: boolean): void;
  /** The same for text in UTF-8 that is ready for this stream (`readyFor`). */
  readonly writeBytes?: (bytes: Uint8Array) => void;
  /** Of a terminal that says so; asked anew each time, since windows are resized. */
  readonly columns?: () => number | undefined;
  readonly rows?: () => number | undefined;
}

/** All that the command line takes from outside; `main.ts` hands it the real ones. */
export interface Io {
  /** The folder in which the command was given. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** All that is typed or piped in, up to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly clock: Clock;
  /**
   * Asks the person at the terminal, and answers `''` where the answer is none,
   * and `ended` (`''` unless given) where they break it off (Ctrl-C, Ctrl-D);
   * null where nobody can be asked.
   */
  readonly ask: ((question: string, ended?: string) => Promise<string>) | null;
  /** Calls `stop` once, when the person at the terminal has had enough (Ctrl-C). */
  readonly onInterrupt: (stop: () => void) => void;
}

/** The same with something else in its place. What is worked out when it is asked for (`ask`) is not asked for here. */
export function ioWith(io: Io, others: Partial<Io>): Io {
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(io),
      ...Object.getOwnPropertyDescriptors(others),
    },
  ) as Io;
}

/** What NetVault exits with (SPEC: 0 fine, 1 what was asked to hold does not, 2 could not run). */
export const EXIT = { fine: 0, doesNotHold: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

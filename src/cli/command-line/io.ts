import type { Clock } from '../../app/vault/ports.ts';

/** One of the two output streams. */
export interface Out {
  readonly isTTY: boolean;
  /** `exact`: write every character, even if a build system would treat some lines as commands (see `withoutCommands`). */
  write(text: string, exact?: boolean): void;
  /** Like `write`, for UTF-8 text that was prepared for this stream (see `streams.ts`). */
  readonly writeBytes?: (bytes: Uint8Array) => void;
  /** The width of the terminal in cells, if it is known; called each time, because windows are resized. */
  readonly columns?: () => number | undefined;
  readonly rows?: () => number | undefined;
}

/** Everything that the command line needs from its environment; `main.ts` provides the real one. */
export interface Io {
  /** The current folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In Node's terms: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** Everything that is typed or piped in, up to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly clock: Clock;
  /**
   * Asks the user at the terminal. Resolves to the answer, `''` if it is empty, and to `ended`
   * (default `''`) if the user breaks off (Ctrl-C, Ctrl-D). Null if there is nobody to ask.
   */
  readonly ask: ((question: string, ended?: string) => Promise<string>) | null;
  /** Calls `stop` once, when the user presses Ctrl-C. */
  readonly onInterrupt: (stop: () => void) => void;
}

/** A copy of `io` with some members replaced. Getters such as `ask` are copied without being called. */
export function ioWith(io: Io, others: Partial<Io>): Io {
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(io),
      ...Object.getOwnPropertyDescriptors(others),
    },
  ) as Io;
}

/** The exit codes: 0 for success, 1 if what was checked does not hold, 2 if the command could not run. */
export const EXIT = { fine: 0, doesNotHold: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

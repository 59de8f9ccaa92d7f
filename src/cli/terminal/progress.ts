import type { Context } from '../command-line/command.ts';
import { columnsOf } from './streams.ts';

/** Milliseconds between two drawings: a terminal is slower than a disk. */
const PAUSE = 100;
/** What is less is done before anybody wonders. */
const LEAST = 500;

/**
 * How far a long task is, in one line at the foot of a terminal, which is erased at its end.
 * Nothing is shown where stderr is no terminal, or one that cannot go back in a line, nor of
 * a task with fewer than 500 parts.
 */
export class Progress {
  readonly #context: Pick<Context, 'io' | 'errorStyle'>;
  readonly #isShown: boolean;
  #drawnAt = -Infinity;
  #isDrawn = false;

  constructor(context: Pick<Context, 'io' | 'errorStyle'>, total: number) {
    this.#context = context;
    const { io } = context;
    this.#isShown = io.stderr.isTTY && io.env['TERM'] !== 'dumb' && total >= LEAST;
  }

  /** Says what is being done now; what comes soon after something else is passed over. */
  tell(text: string): void {
    if (!this.#isShown || performance.now() - this.#drawnAt < PAUSE) return;
    this.#draw(text);
  }

  /** Says it whatever was said right before: of what takes long and says nothing itself. */
  begin(text: string): void {
    if (this.#isShown) this.#draw(text);
  }

  end(): void {
    if (this.#isDrawn) this.#context.io.stderr.write(ERASE);
    this.#isDrawn = false;
  }

  #draw(text: string): void {
    const { io, errorStyle } = this.#context;
    const columns = columnsOf(io, io.stderr) ?? errorStyle.width;
    // A line that is broken in two could not be erased.
    const shown = errorStyle.words(text).slice(0, Math.max(0, columns - 1));
    io.stderr.write(`${ERASE}${shown}`);
    this.#drawnAt = performance.now();
    this.#isDrawn = true;
  }
}

/** Goes to the beginning of the line and erases all of it (ECMA-48, EL). */
const ERASE = '\r\u001b[2K';

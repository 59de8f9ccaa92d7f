import type { Context } from '../command-line/command.ts';
import { columnsOf } from './streams.ts';

/** Milliseconds between two updates: a terminal is slower than a disk. */
const PAUSE = 100;
/** Tasks with fewer parts are done before progress would be of use. */
const MIN_PARTS = 500;

/**
 * Shows the progress of a long task in the last line of the terminal, which is erased at the end.
 * Nothing is shown if stderr is not a terminal, or one that cannot erase a line, or if the task
 * has fewer than 500 parts.
 */
export class Progress {
  readonly #context: Pick<Context, 'io' | 'errorStyle'>;
  readonly #isShown: boolean;
  #drawnAt = -Infinity;
  #isDrawn = false;

  constructor(context: Pick<Context, 'io' | 'errorStyle'>, total: number) {
    this.#context = context;
    const { io } = context;
    this.#isShown = io.stderr.isTTY && io.env['TERM'] !== 'dumb' && total >= MIN_PARTS;
  }

  /** Shows what is being done now; skipped if the last update was a moment ago. */
  showUnlessRecent(text: string): void {
    if (!this.#isShown || performance.now() - this.#drawnAt < PAUSE) return;
    this.#draw(text);
  }

  /** Shows it even right after another update: for a step that takes long and reports no progress. */
  showNow(text: string): void {
    if (this.#isShown) this.#draw(text);
  }

  end(): void {
    if (this.#isDrawn) this.#context.io.stderr.write(ERASE);
    this.#isDrawn = false;
  }

  #draw(text: string): void {
    const { io, errorStyle } = this.#context;
    const columns = columnsOf(io, io.stderr) ?? errorStyle.width;
    // A line that wraps could not be erased.
    const shown = errorStyle.words(text).slice(0, Math.max(0, columns - 1));
    io.stderr.write(`${ERASE}${shown}`);
    this.#drawnAt = performance.now();
    this.#isDrawn = true;
  }
}

/** Moves to the beginning of the line and erases all of it (ECMA-48, EL). */
const ERASE = '\r\u001b[2K';

import { inLines } from '../terminal/layout.ts';
import type { Context } from '../command-line/command.ts';

/** Writes a sentence to stderr, since stdout is for results. Text of notes in it has to be made safe for a terminal. */
export function say({ io, errorStyle }: Pick<Context, 'io' | 'errorStyle'>, sentence: string): void {
  io.stderr.write(`${inLines(errorStyle.words(`netvault: ${sentence}`), errorStyle)}\n`);
}

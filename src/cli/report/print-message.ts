import { breakSentence } from '../terminal/layout.ts';
import type { Context } from '../command-line/command.ts';

/**
 * Writes a sentence to stderr, since stdout is for results. Text from notes must be made safe for
 * a terminal by the caller.
 */
export function printMessage({ io, errorStyle }: Pick<Context, 'io' | 'errorStyle'>, sentence: string): void {
  io.stderr.write(`${breakSentence(errorStyle.words(`netvault: ${sentence}`), errorStyle)}\n`);
}

import { fullStop } from '../../app/words/phrases.ts';
import type { FindingText } from '../../model/finding.ts';
import { breakSentence } from '../terminal/layout.ts';
import type { Context } from '../command-line/command.ts';

/**
 * Writes a sentence to stderr, since stdout is for results. Text from notes must be made safe for
 * a terminal by the caller.
 */
export function printMessage({ io, errorStyle }: Pick<Context, 'io' | 'errorStyle'>, sentence: string): void {
  io.stderr.write(`${breakSentence(errorStyle.words(`netvault: ${sentence}`), errorStyle)}\n`);
}

/** Writes what a rule reports of values that are written all the same, one sentence each, to stderr. */
export function printWarnings(context: Context, warnings: readonly FindingText[]): void {
  const { errorStyle } = context;
  for (const { message, help } of warnings)
    printMessage(context, errorStyle.safe(`${message}. ${fullStop(help)}`));
}

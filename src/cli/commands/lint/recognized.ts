import type { Context } from '../../command-line/command.ts';
import { printMessage } from '../../report/print-message.ts';
import * as lintWords from '../../words/lint-words.ts';
import type { LintRequest } from './options.ts';

/**
 * Prints what was recognized in a vault that is not set up, if the output is for people;
 * `recognized` is empty for any other vault.
 */
export function reportRecognized(context: Context, { outputs }: LintRequest, recognized: string): void {
  const isForPeople = outputs.some(({ format, file }) => format === 'stylish' && file === null);
  if (recognized !== '' && isForPeople) printMessage(context, lintWords.notSetUp(recognized));
}

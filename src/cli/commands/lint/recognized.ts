import type { Context } from '../../command-line/command.ts';
import { printMessage } from '../../report/print-message.ts';
import { recognizedWords } from '../../../app/words/recognized-words.ts';
import { vaultSize } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import * as lintWords from '../../words/lint-words.ts';
import type { LintRequest } from './options.ts';

/**
 * What was recognized in a vault that is not set up. `''` for any other, and if a scorecard note
 * cannot be read: the vault may be set up in it.
 */
export const recognizedIn = (index: VaultIndex): string =>
  index.brokenScorecards.length > 0 ? '' : recognizedWords(vaultSize(index));

/**
 * Prints what was recognized in a vault that is not set up, if the output is for people;
 * `recognized` is empty for any other vault.
 */
export function reportRecognized(context: Context, { outputs }: LintRequest, recognized: string): void {
  const isForPeople = outputs.some(({ format, file }) => format === 'stylish' && file === null);
  if (recognized !== '' && isForPeople) printMessage(context, lintWords.notSetUp(recognized));
}

import { containsWords, isLongEnough, plainWordings } from '../../model/plain-name.ts';
import type { Context } from '../command-line/command.ts';
import { printMessage } from '../report/print-message.ts';
import * as peopleWords from '../words/people-words.ts';
import { askUntilValid } from './ask-until-valid.ts';
import { isQuit } from './is-quit.ts';

/** One of several choices. */
export interface Choice<Value> {
  readonly value: Value;
  /** The number with which it can be chosen. */
  readonly number: number;
  /** The text that was shown for it; words of it can be typed instead of the number. */
  readonly label: string;
}

/**
 * Asks until the user chooses one, by its number or by words that only its label contains. Null
 * for an empty answer or `q`, or if the user breaks off.
 */
export async function askWhich<Value>(
  context: Pick<Context, 'io' | 'errorStyle'>,
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Value | null> {
  const chosen = await askUntilValid(context, question, (answer) => {
    if (answer === '' || isQuit(answer)) return [];
    const numbered = choices.filter(({ number }) => String(number) === answer);
    const words = plainWordings(answer);
    const named = choices.filter(({ label }) => containsWords(plainWordings(label), words, isLongEnough));
    const [only, another] = numbered.length > 0 ? numbered : named;
    if (only && !another) return [only.value];
    printMessage(context, peopleWords.notOneOf(choices.map(({ number }) => number)));
    return undefined;
  });
  return chosen?.[0] ?? null;
}

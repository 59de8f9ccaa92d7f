import { CliError } from '../cli-error.ts';
import type { Context } from '../command-line/command.ts';
import { choiceErrorData } from '../command-line/did-you-mean.ts';
import type { SpelledField } from '../command-line/option.ts';
import { spelledChoice } from '../command-line/spelled-choice.ts';

/**
 * The value of an option; the user is asked if it is missing. Throws `UserError` if there is no
 * answer, or the user cannot be asked.
 */
export async function askRequired(
  { io, args }: Context,
  flag: string,
  question: string,
  known: readonly string[] = [],
): Promise<string> {
  const answer = args.text(flag) ?? (io.ask === null ? '' : await io.ask(`${question} `));
  if (answer.trim() !== '') return answer.trim();
  throw new CliError('option-not-given', { option: flag, value: args.valueName(flag), known });
}

/**
 * The same for one of these words, in any case or in any spelling of the field `flag`. Throws
 * `UserError` for any other word.
 */
export async function askOneOf<Choice extends string>(
  context: Context,
  flag: SpelledField,
  question: string,
  choices: readonly Choice[],
): Promise<Choice> {
  const answer = await askRequired(context, flag, question, choices);
  const choice = spelledChoice(answer, choices, flag);
  if (choice !== undefined) return choice;
  throw new CliError('bad-option-value', { option: flag, ...choiceErrorData(answer, choices) });
}

import { CliError } from '../cli-error.ts';
import type { Context } from '../command-line/command.ts';
import { choiceOf } from '../command-line/did-you-mean.ts';
import type { SpelledField } from '../command-line/option.ts';
import { spelledChoice } from '../command-line/spelled-choice.ts';

/** What an option says, asked where it is not given and somebody is there. Throws `UserError` where there is no answer. */
export async function required(
  { io, args }: Context,
  flag: string,
  question: string,
  known: readonly string[] = [],
): Promise<string> {
  const said = args.text(flag) ?? (io.ask === null ? '' : await io.ask(`${question} `));
  if (said.trim() !== '') return said.trim();
  throw new CliError('option-not-given', { option: flag, value: args.valueName(flag), known });
}

/** As `required`, one of these words in any case, or as the field of this name spells it; throws `UserError` for any other. */
export async function oneOf<Choice extends string>(
  context: Context,
  flag: SpelledField,
  question: string,
  choices: readonly Choice[],
): Promise<Choice> {
  const said = await required(context, flag, question, choices);
  const choice = spelledChoice(said, choices, flag);
  if (choice !== undefined) return choice;
  throw new CliError('bad-option-value', { option: flag, ...choiceOf(said, choices) });
}

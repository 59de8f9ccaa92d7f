import type { Context } from '../command-line/command.ts';
import { askUntilValid } from './ask-until-valid.ts';

/** Asks until the answer is yes (or Enter alone) or no. Null if the user breaks off. */
export async function askDefaultYes(
  context: Pick<Context, 'io' | 'errorStyle'>,
  question: string,
): Promise<boolean | null> {
  return askUntilValid(context, question, (answer) => {
    if (/^(?:y(?:es)?)?$/i.test(answer)) return true;
    return /^no?$/i.test(answer) ? false : undefined;
  });
}

import type { Context } from '../command-line/command.ts';
import { askFor } from './ask-for.ts';

/** Asks until the answer is yes (or Enter alone) or no. Null if the user breaks off. */
export async function askYes(
  context: Pick<Context, 'io' | 'errorStyle'>,
  question: string,
): Promise<boolean | null> {
  return askFor(context, question, (answer) => {
    if (/^(?:y(?:es)?)?$/i.test(answer)) return true;
    return /^no?$/i.test(answer) ? false : undefined;
  });
}

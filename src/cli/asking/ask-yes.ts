import type { Context } from '../command-line/command.ts';
import { askFor } from './ask-for.ts';

/** Asks until it is yes, which Enter alone is too, or no. Null where the asking is broken off. */
export async function askYes(
  context: Pick<Context, 'io' | 'errorStyle'>,
  question: string,
): Promise<boolean | null> {
  return askFor(context, question, (answer) => {
    if (/^(?:y(?:es)?)?$/i.test(answer)) return true;
    return /^no?$/i.test(answer) ? false : undefined;
  });
}

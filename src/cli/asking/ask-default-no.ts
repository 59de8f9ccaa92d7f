import type { Context } from '../command-line/command.ts';

/** Asks once; any answer other than yes is no. False if the user cannot be asked. */
export async function askDefaultNo(
  { io, errorStyle }: Pick<Context, 'io' | 'errorStyle'>,
  question: string,
): Promise<boolean> {
  const answer = (await io.ask?.(errorStyle.words(`${question} `))) ?? '';
  return /^y(?:es)?$/i.test(answer.trim());
}

import type { Context } from '../command-line/command.ts';

/** Asks once; anything but a yes is no, and so it is where nobody can be asked. */
export async function askWhether(
  { io, errorStyle }: Pick<Context, 'io' | 'errorStyle'>,
  question: string,
): Promise<boolean> {
  const answer = (await io.ask?.(errorStyle.words(`${question} `))) ?? '';
  return /^y(?:es)?$/i.test(answer.trim());
}

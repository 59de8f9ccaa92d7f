import { requireUserError } from '../../app/user-error.ts';
import type { Context } from '../command-line/command.ts';
import { errorText } from '../report/error-text.ts';
import { foldLines } from '../terminal/narrow.ts';

/** The answer that stands for Ctrl-C and Ctrl-D: a character that cannot be typed. */
const ENDED = '\u0003';

/**
 * Asks until `read` accepts the answer, and returns the result. If `read` throws a `UserError`,
 * it is printed and the question is asked again, so that no earlier answer is lost. If it returns
 * undefined, the question is asked again; `read` may say why. Null if the user breaks off.
 */
export async function askUntilValid<Meant>(
  { io, errorStyle }: Pick<Context, 'io' | 'errorStyle'>,
  question: string,
  read: (answer: string) => Meant | undefined | Promise<Meant>,
): Promise<Meant | null> {
  const asked = foldLines([errorStyle.words(question)], errorStyle).join('\n');
  for (;;) {
    const answer = (await io.ask?.(`${asked} `, ENDED)) ?? ENDED;
    if (answer === ENDED) return null;
    try {
      const meant = await read(answer.trim());
      if (meant !== undefined) return meant;
    } catch (error) {
      requireUserError(error);
      io.stderr.write(errorText(error, errorStyle));
    }
  }
}

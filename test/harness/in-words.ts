import { UserError, type UserErrorData } from '../../src/app/user-error.ts';
import { errorWords } from '../../src/cli/words/error-words.ts';

/** An error with the words that the terminal shows for it. */
export function worded(
  error: UserErrorData,
): UserErrorData & { readonly message: string; readonly help: string } {
  const { code, data, place } = error;
  const [message, help] = errorWords(error);
  return { code, data, place, message, help };
}

/** The same task, but a `UserError` becomes an error with the words of the terminal. */
export function inWords(task: () => unknown): () => unknown {
  return () => {
    try {
      return task();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new Error(worded(error).message, { cause: error });
    }
  };
}

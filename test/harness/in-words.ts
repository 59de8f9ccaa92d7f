import { UserError, type UserErrorData } from '../../src/app/user-error.ts';
import { errorWords } from '../../src/cli/words/error-words.ts';

/** An error with the words that it has at the terminal. */
export function worded(
  error: UserErrorData,
): UserErrorData & { readonly message: string; readonly help: string } {
  const { code, data, place } = error;
  const [message, help] = errorWords(error);
  return { code, data, place, message, help };
}

/** The same task; a `UserError` is thrown on as an error that says what the terminal says. */
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

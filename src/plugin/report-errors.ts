import { Notice } from 'obsidian';
import { requireUserError } from '../app/user-error.ts';
import { errorSentences } from './words/error-words.ts';

/** Runs a task. An error that the user can correct is shown in a notice; any other error is rethrown. */
export async function reportErrors(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    requireUserError(error);
    new Notice(errorSentences(error), 8000);
  }
}

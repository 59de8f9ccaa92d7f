import { Notice } from 'obsidian';
import { requireUserError } from '../app/user-error.ts';
import { errorSentences } from './words/error-words.ts';

/** Does something; an error that a person can correct is shown in a notice, all others are thrown on. */
export async function reportErrors(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    requireUserError(error);
    new Notice(errorSentences(error), 8000);
  }
}

import { Notice } from 'obsidian';
import { UserError, type UserErrorData } from '../app/user-error.ts';
import { capital, fullStop } from '../app/words/phrases.ts';

/** What the terminal's words for a way out are in the app. */
const IN_APP: readonly (readonly [RegExp, string])[] = [
  [/netvault new contact .*?makes one\./, 'The command “New contact” makes a note for them.'],
  [/netvault lint says/, 'The command “Check this note” says'],
  [/netvault init/, 'the command “Set up this vault”'],
];

/** A text without the terminal's words. */
export function inApp(text: string): string {
  return IN_APP.reduce((words, [theirs, ours]) => words.replace(theirs, ours), text);
}

/** What is in the way, and what to do about it. */
export function mistakeWords({ message, help }: Pick<UserErrorData, 'message' | 'help'>): string {
  return inApp(`${fullStop(capital(message))} ${fullStop(help)}`.trim());
}

/** Does something; where a person can mend what is in the way, says what and how. */
export async function tell(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    new Notice(mistakeWords(error), 8000);
  }
}

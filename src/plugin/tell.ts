import { Notice } from 'obsidian';
import { UserError } from '../app/user-error.ts';
import { fullStop } from '../app/words/phrases.ts';

/** Does something; where a person can mend what is in the way, says what and how. */
export async function tell(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    new Notice(`${fullStop(capital(error.message))} ${fullStop(error.help)}`.trim(), 8000);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { NoteChange } from '../../app/notes/note-change.ts';
import { UserError } from '../../app/user-error.ts';

/** Nobody reads why something is refused in fewer milliseconds: what is submitted again sooner was Enter held or pressed twice. */
const MIN_READING_TIME = 700;

/** Makes notes. If one is refused because its name is in use, submitting the same again makes it nevertheless. */
export class NameConfirmation {
  /** The last input that was refused because its name is in use, and when. */
  #refusedInput = '';
  #at = 0;

  async make(what: string, draft: (isAnother: boolean) => Promise<NoteChange>): Promise<NoteChange> {
    const isAnother = what === this.#refusedInput && performance.now() - this.#at > MIN_READING_TIME;
    this.#refusedInput = '';
    try {
      return await draft(isAnother);
    } catch (error) {
      const isTaken = error instanceof UserError && ['name-taken', 'contact-alike'].includes(error.code);
      // Once confirmed, it stays confirmed while other errors are corrected.
      if (isTaken || isAnother) this.#refusedInput = what;
      if (isTaken) this.#at = performance.now();
      throw error;
    }
  }
}

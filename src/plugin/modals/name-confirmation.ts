import type { NoteChange } from '../../app/notes/note-change.ts';
import { UserError } from '../../app/user-error.ts';

/** Makes notes. If one is refused because its name is in use, submitting the same again makes it nevertheless. */
export class NameConfirmation {
  /** The last input that was refused because its name is in use. */
  #said = '';

  async make(what: string, draft: (isAnother: boolean) => Promise<NoteChange>): Promise<NoteChange> {
    const isAnother = what === this.#said;
    this.#said = '';
    try {
      return await draft(isAnother);
    } catch (error) {
      const isTaken = error instanceof UserError && ['name-taken', 'contact-alike'].includes(error.code);
      // Once confirmed, it stays confirmed while other errors are corrected.
      if (isTaken || isAnother) this.#said = what;
      throw error;
    }
  }
}

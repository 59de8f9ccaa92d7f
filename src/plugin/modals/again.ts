import type { NoteChange } from '../../app/notes/note-change.ts';
import { UserError } from '../../app/user-error.ts';

/** Makes notes; where one is refused since its name is another's, asking for the same again makes it all the same. */
export class Again {
  /** Of what was said last that its name is another's. */
  #said = '';

  async make(what: string, draft: (isAnother: boolean) => Promise<NoteChange>): Promise<NoteChange> {
    const isAnother = what === this.#said;
    this.#said = '';
    try {
      return await draft(isAnother);
    } catch (error) {
      const isTaken = error instanceof UserError && ['name-taken', 'contact-alike'].includes(error.code);
      // Once it is wanted all the same, it stays so while something else is mended.
      if (isTaken || isAnother) this.#said = what;
      throw error;
    }
  }
}

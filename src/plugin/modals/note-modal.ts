import { write } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { noteDown } from '../words/command-words.ts';
import { noteLine } from '../words/common-words.ts';
import * as words from '../words/form-words.ts';
import { textField } from './fields.ts';
import { FormModal } from './form-modal.ts';

/** One line of free text, at an event or into the note of the day; it counts nothing. */
export class NoteModal extends FormModal {
  readonly #event: string;
  readonly #input: HTMLInputElement;

  /** `event` is empty for the one of now. */
  constructor(vault: NetVault, event: string) {
    super(vault, noteDown, words.note);
    this.#event = event;
    this.#input = textField(this.fields, words.noteText, {
      placeholder: words.noteExample,
      help: words.noteHelp,
      required: true,
    });
  }

  override onOpen(): void {
    this.#input.focus();
  }

  protected override async send(): Promise<boolean> {
    const { vault } = this;
    const { changes, path, line, text } = await vault.engine.forms.noteDown(
      vault.now(),
      this.#event,
      this.#input.value,
    );
    await write(vault, changes, [noteLine(path, line), text]);
    return true;
  }
}

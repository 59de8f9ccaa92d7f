import type { NetVault } from '../netvault.ts';
import { textField, type TextShape } from './fields.ts';
import { FormModal } from './form-modal.ts';

/** A form with a single question. */
export class AskModal extends FormModal {
  readonly #input: HTMLInputElement;
  readonly #take: Take;

  /** `take` throws `UserError` for input that can be corrected in the form. */
  constructor(vault: NetVault, { title, button, label, ...shape }: AskShape, take: Take) {
    super(vault, title, button);
    this.#input = textField(this.fields, label, { ...shape, required: true });
    this.#take = take;
  }

  override onOpen(): void {
    this.#input.focus();
  }

  protected override async send(): Promise<boolean> {
    await this.#take(this.#input.value, this.follow);
    return true;
  }
}

type Take = (answer: string, follow: FormModal['follow']) => Promise<void>;

interface AskShape extends TextShape {
  readonly title: string;
  readonly button: string;
  readonly label: string;
}

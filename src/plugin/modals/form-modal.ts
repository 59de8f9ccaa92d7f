import { Modal } from 'obsidian';
import { requireUserError } from '../../app/user-error.ts';
import type { NetVault } from '../netvault.ts';
import { errorSentences } from '../words/error-words.ts';

/** A small form over the app. Enter submits it; errors are shown above its button. */
export abstract class FormModal extends Modal {
  protected readonly vault: NetVault;
  protected readonly fields: HTMLElement;
  /** Updates a path or a line of the form if notes were renamed since it was opened. */
  readonly follow: ReturnType<NetVault['follower']>;
  readonly #problem: HTMLElement;
  #isSending = false;

  constructor(vault: NetVault, title: string, button: string) {
    super(vault.app);
    this.vault = vault;
    this.follow = vault.follower();
    this.setTitle(title);
    this.modalEl.addClass('netvault-modal');
    const form = this.contentEl.createEl('form', { cls: 'netvault-form' });
    this.fields = form.createDiv('netvault-fields');
    this.#problem = form.createDiv({ cls: 'netvault-problem', attr: { role: 'alert' } });
    form.createDiv('modal-button-container').createEl('button', {
      cls: 'mod-cta netvault-send',
      text: button,
      attr: { type: 'submit' },
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#sent();
    });
  }

  /** Submits the form; false leaves it open. Throws `UserError` for input that can be corrected in it. */
  protected abstract send(): Promise<boolean>;

  protected say(error: unknown): void {
    requireUserError(error);
    this.#problem.setText(errorSentences(error));
  }

  async #sent(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#problem.empty();
    try {
      await this.vault.ready();
      if (await this.send()) this.close();
    } catch (error) {
      this.say(error);
    } finally {
      this.#isSending = false;
    }
  }
}

import { ConfirmationModal, type App, type ButtonComponent } from 'obsidian';
import { reportErrors } from '../report-errors.ts';

/** Asks for confirmation. */
export abstract class ConfirmModal extends ConfirmationModal {
  constructor(app: App, title: string) {
    super(app);
    this.setTitle(title);
    this.modalEl.addClass('netvault-modal');
  }

  /** Adds the confirming button and the cancel button. */
  protected offer(text: string, run: () => Promise<void>): ButtonComponent | null {
    let offered: ButtonComponent | null = null;
    this.addButton((button) => {
      offered = button
        .setButtonText(text)
        .setCta()
        .onClick(() => void reportErrors(run));
    });
    this.addCancelButton();
    return offered;
  }
}

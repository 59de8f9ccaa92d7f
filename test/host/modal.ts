import type * as Real from 'obsidian';
import { ButtonComponent } from './controls.ts';

let opened = 0;

/** A dialog over the app; Escape closes it, and the focus goes back. */
export class Modal {
  readonly app: Real.App;
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  private before: Element | null = null;
  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };

  constructor(app: Real.App) {
    this.app = app;
    this.containerEl = createDiv('modal-container');
    this.containerEl.createDiv('modal-bg');
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': 'true' },
    });
    // In the app it is not a button, and cannot be reached with the keyboard.
    const close = this.modalEl.createDiv('modal-close-button clickable-icon');
    close.addEventListener('click', () => {
      this.close();
    });
    this.titleEl = this.modalEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
  }

  open(): void {
    this.before = document.activeElement;
    document.body.append(this.containerEl);
    document.addEventListener('keydown', this.escape);
    void this.onOpen();
    if (this.titleEl.textContent === '') this.titleEl.setText('Dialog');
    this.titleEl.id = `title-${String(++opened)}`;
    this.modalEl.setAttr('aria-labelledby', this.titleEl.id);
    // The app focuses the first control after `onOpen`, whatever has the focus by then.
    this.modalEl.querySelector<HTMLElement>('input, textarea, select, button, summary')?.focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    document.removeEventListener('keydown', this.escape);
    this.containerEl.remove();
    this.onClose();
    if (this.before instanceof HTMLElement) this.before.focus();
  }

  onOpen(): Promise<void> | void {
    return undefined;
  }

  onClose(): void {
    return undefined;
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }
}

export class ConfirmationModal extends Modal {
  readonly buttonContainerEl = this.modalEl.createDiv('modal-button-container');

  addButton(then: (button: ButtonComponent) => unknown): this {
    then(
      new ConfirmationButton(this.buttonContainerEl, () => {
        this.close();
      }),
    );
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text));
  }
}

/** Closes its modal after its action was called, unless the action returns a true value. */
class ConfirmationButton extends ButtonComponent {
  private handle: (event: MouseEvent) => unknown = () => undefined;

  constructor(parent: HTMLElement, close: () => void) {
    super(parent);
    this.buttonEl.addEventListener('click', (event) => {
      if (!this.handle(event)) close();
    });
  }

  override onClick(handle: (event: MouseEvent) => unknown): this {
    this.handle = handle;
    return this;
  }
}

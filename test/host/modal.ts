import type * as Real from 'obsidian';
import { ButtonComponent } from './controls.ts';

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
    const close = this.modalEl.createEl('button', {
      cls: 'modal-close-button clickable-icon',
      attr: { 'aria-label': 'Close' },
    });
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
    this.modalEl.setAttr('aria-label', this.titleEl.textContent || 'Dialog');
    const first = this.contentEl.querySelector<HTMLElement>('input, textarea, select, button');
    if (!this.modalEl.contains(document.activeElement)) first?.focus();
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
    const button = new ButtonComponent(this.buttonContainerEl);
    button.onClick(() => {
      this.close();
    });
    then(button);
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text));
  }
}

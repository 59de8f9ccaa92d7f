export class Notice {
  readonly messageEl: HTMLElement;
  readonly containerEl: HTMLElement;

  /** A notice stays until it is closed, so that it can be read however slow the machine is. */
  constructor(message: string | DocumentFragment) {
    const list = document.querySelector('.notice-container') ?? document.body.createDiv('notice-container');
    this.containerEl = list.createDiv({ cls: 'notice', attr: { role: 'status' } });
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    this.containerEl.remove();
  }
}

export class Notice {
  readonly messageEl: HTMLElement;
  readonly containerEl: HTMLElement;

  constructor(message: string | DocumentFragment, duration = 5000) {
    const list = document.querySelector('.notice-container') ?? document.body.createDiv('notice-container');
    this.containerEl = list.createDiv({ cls: 'notice', attr: { role: 'status' } });
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    if (duration > 0)
      window.setTimeout(() => {
        this.hide();
      }, duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    this.containerEl.remove();
  }
}

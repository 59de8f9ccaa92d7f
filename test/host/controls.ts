type Changed<T> = (value: T) => unknown;

/** A control that contains a text. */
export class TextComponent {
  readonly inputEl: HTMLInputElement | HTMLTextAreaElement;
  private changed: Changed<string> = () => undefined;

  constructor(parent: HTMLElement, tag: 'input' | 'textarea' = 'input') {
    this.inputEl = parent.createEl(tag, tag === 'input' ? { attr: { type: 'text' } } : {});
    this.inputEl.addEventListener('input', () => {
      this.onChanged();
    });
  }

  onChanged(): void {
    this.changed(this.inputEl.value);
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  onChange(changed: Changed<string>): this {
    this.changed = changed;
    return this;
  }
}

export class TextAreaComponent extends TextComponent {
  constructor(parent: HTMLElement) {
    super(parent, 'textarea');
  }
}

export class DropdownComponent {
  readonly selectEl: HTMLSelectElement;

  constructor(parent: HTMLElement) {
    this.selectEl = parent.createEl('select', 'dropdown');
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { text: display, attr: { value } });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  onChange(changed: Changed<string>): this {
    this.selectEl.addEventListener('change', () => changed(this.selectEl.value));
    return this;
  }
}

export class ButtonComponent {
  readonly buttonEl: HTMLButtonElement;

  constructor(parent: HTMLElement) {
    this.buttonEl = parent.createEl('button');
  }

  setButtonText(text: string): this {
    this.buttonEl.setText(text);
    return this;
  }

  setCta(): this {
    this.buttonEl.addClass('mod-cta');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled;
    return this;
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.buttonEl.addEventListener('click', callback);
    return this;
  }
}

import { ButtonComponent, DropdownComponent, TextAreaComponent, TextComponent } from './controls.ts';

/** One row: name, description, controls. */
export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;

  constructor(parent: HTMLElement) {
    this.settingEl = parent.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv('setting-item-name');
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(text: string | DocumentFragment): this {
    this.descEl.setText(text);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.settingEl.querySelector('.setting-item-error')?.remove();
    if (message !== null)
      this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } });
    return this;
  }

  addText(then: (component: TextComponent) => unknown): this {
    return this.add(new TextComponent(this.controlEl), then, ({ inputEl }) => inputEl);
  }

  addTextArea(then: (component: TextAreaComponent) => unknown): this {
    return this.add(new TextAreaComponent(this.controlEl), then, ({ inputEl }) => inputEl);
  }

  addDropdown(then: (component: DropdownComponent) => unknown): this {
    return this.add(new DropdownComponent(this.controlEl), then, ({ selectEl }) => selectEl);
  }

  addButton(then: (component: ButtonComponent) => unknown): this {
    then(new ButtonComponent(this.controlEl));
    return this;
  }

  /** In the app, the label of a row's control is the name of the row. */
  private add<T>(
    component: T,
    then: (component: T) => unknown,
    control: (component: T) => HTMLElement,
  ): this {
    then(component);
    const element = control(component);
    if (!element.hasAttribute('aria-label')) element.setAttr('aria-label', this.nameEl.textContent);
    return this;
  }
}

import type * as Real from 'obsidian';
import { setIcon } from './icons.ts';

type Changed<T> = (value: T) => unknown;

/** A control that holds a text. */
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

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(text: string): this {
    this.inputEl.placeholder = text;
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
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

  getValue(): string {
    return this.selectEl.value;
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

export class ToggleComponent {
  readonly toggleEl: HTMLElement;
  private on = false;
  private changed: Changed<boolean> = () => undefined;

  constructor(parent: HTMLElement) {
    this.toggleEl = parent.createEl('button', {
      cls: 'checkbox-container',
      attr: { role: 'switch', 'aria-checked': 'false' },
    });
    this.toggleEl.addEventListener('click', () => {
      this.setValue(!this.on);
      this.changed(this.on);
    });
  }

  getValue(): boolean {
    return this.on;
  }

  setValue(on: boolean): this {
    this.on = on;
    this.toggleEl.toggleClass('is-enabled', on);
    this.toggleEl.setAttr('aria-checked', on);
    return this;
  }

  onChange(changed: Changed<boolean>): this {
    this.changed = changed;
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

  setIcon(icon: string): this {
    setIcon(this.buttonEl, icon);
    return this;
  }

  setTooltip(text: string): this {
    this.buttonEl.setAttr('aria-label', text);
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

  setClass(name: string): this {
    this.settingEl.addClass(name);
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

  addToggle(then: (component: ToggleComponent) => unknown): this {
    return this.add(new ToggleComponent(this.controlEl), then, ({ toggleEl }) => toggleEl);
  }

  addButton(then: (component: ButtonComponent) => unknown): this {
    then(new ButtonComponent(this.controlEl));
    return this;
  }

  addExtraButton(then: (component: ButtonComponent) => unknown): this {
    const button = new ButtonComponent(this.controlEl);
    button.buttonEl.addClass('clickable-icon');
    then(button);
    return this;
  }

  /** The app names a row's control after the row. */
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

/** Draws the rows that a plugin's settings tab defines, as app version 1.13 does. */
export class PluginSettingTab implements Pick<Real.SettingTab, 'containerEl'> {
  readonly app: Real.App;
  readonly plugin: Real.Plugin;
  readonly containerEl: HTMLElement = createDiv('vertical-tab-content');

  constructor(app: Real.App, plugin: Real.Plugin) {
    this.app = app;
    this.plugin = plugin;
  }

  getSettingDefinitions(): Real.SettingDefinitionItem[] {
    return [];
  }

  getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = (this.plugin.settings ?? {}) as Record<string, unknown>;
    settings[key] = value;
    await this.plugin.saveData(settings);
  }

  hide(): void {
    this.containerEl.empty();
  }

  /** Draws them, or draws them anew. */
  update(): void {
    this.containerEl.empty();
    for (const item of this.getSettingDefinitions()) this.item(this.containerEl, item);
  }

  private item(parent: HTMLElement, item: Real.SettingDefinitionItem): void {
    if ('visible' in item && (typeof item.visible === 'function' ? !item.visible() : !(item.visible ?? true)))
      return;
    if ('type' in item && item.type === 'page') {
      new Setting(parent)
        .setName(item.name)
        .setDesc(item.desc ?? '')
        .setHeading();
      for (const one of item.items ?? []) this.item(parent, one);
    } else if ('type' in item) {
      const group = parent.createDiv('setting-group');
      if (item.heading !== undefined) new Setting(group).setName(item.heading).setHeading();
      for (const one of item.items ?? []) this.item(group, one);
    } else this.row(parent, item);
  }

  private row(parent: HTMLElement, item: Real.SettingDefinition): void {
    const row = new Setting(parent).setName(item.name).setDesc(item.desc ?? '');
    if (item.render) item.render(row as unknown as Real.Setting, {} as never);
    if (item.action) {
      const { action } = item;
      row.addButton((button) =>
        button.setButtonText(item.name).onClick(() => {
          action(row.settingEl, 0);
        }),
      );
    }
    if (item.control) this.control(row, item.control);
  }

  private control(row: Setting, control: Real.SettingControl): void {
    const value = this.getControlValue(control.key) ?? control.defaultValue;
    const change = async (next: unknown): Promise<void> => {
      const refused = await (control.validate as ((value: unknown) => unknown) | undefined)?.(next);
      row.setErrorMessage(typeof refused === 'string' && refused !== '' ? refused : null);
      if (typeof refused !== 'string' || refused === '') await this.setControlValue(control.key, next);
    };
    switch (control.type) {
      case 'toggle':
        row.addToggle((toggle) => toggle.setValue(value === true).onChange((next) => change(next)));
        break;
      case 'dropdown': {
        const options = control.options;
        row.addDropdown((drop) =>
          drop
            .addOptions(options)
            .setValue(shownText(value))
            .onChange((next) => change(next)),
        );
        break;
      }
      case 'textarea':
        row.addTextArea((text) => text.setValue(shownText(value)).onChange((next) => change(next)));
        break;
      case 'number':
        row.addText((text) => text.setValue(shownText(value)).onChange((next) => change(Number(next))));
        break;
      default:
        row.addText((text) => text.setValue(shownText(value)).onChange((next) => change(next)));
    }
  }
}

function shownText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

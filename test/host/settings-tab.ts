import type * as Real from 'obsidian';
import { Setting } from './setting.ts';

/** Draws the rows that a plugin's settings tab defines, as app version 1.13 does. */
export class PluginSettingTab implements Pick<Real.SettingTab, 'containerEl'> {
  readonly app: Real.App;
  readonly plugin: Real.Plugin;
  readonly containerEl: HTMLElement = createDiv('vertical-tab-content');
  /** The items through which the search of the settings looks, whether the tab is shown or not. */
  settingItems: Real.SettingDefinitionItem[] = [];

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

  /** Draws the rows, or draws them again. */
  update(): void {
    this.containerEl.empty();
    this.settingItems = this.getSettingDefinitions();
    for (const item of this.settingItems) this.item(this.containerEl, item);
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
      case 'text':
        row.addText((text) => text.setValue(shownText(value)).onChange((next) => change(next)));
        break;
      default:
        throw new Error(`The page does not play the control “${control.type}”`);
    }
  }
}

function shownText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

import type * as state from '@codemirror/state';
import type * as Real from 'obsidian';
import type { App } from './app.ts';
import { Component } from './events.ts';
import { setIcon } from './icons.ts';
import type { PluginSettingTab } from './settings-tab.ts';
import { EditorSuggests, type EditorSuggest } from './suggest.ts';
import type { View } from './views.ts';

/** The suggesters of all editors. */
export const suggests = new EditorSuggests();

type CodeBlock = (source: string, el: HTMLElement, context: unknown) => unknown;

/** What a plugin registered, by name. */
export const registered = {
  commands: new Map<string, Real.Command>(),
  codeBlocks: new Map<string, CodeBlock>(),
  protocols: new Map<string, (params: Record<string, string>) => unknown>(),
  cli: new Map<string, Real.CliHandler>(),
  tabs: [] as PluginSettingTab[],
  hoverSources: [] as string[],
};

export abstract class Plugin extends Component {
  readonly app: App;
  readonly manifest: Real.PluginManifest;
  settings?: unknown;

  constructor(app: App, manifest: Real.PluginManifest) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  /** As the app does: the plugin's own file, beside its code. */
  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    const path = `${this.manifest.dir ?? ''}/data.json`;
    return adapter.bytes.has(path) ? (JSON.parse(await adapter.read(path)) as unknown) : null;
  }

  async saveData(data: unknown): Promise<void> {
    await this.app.vault.adapter.write(`${this.manifest.dir ?? ''}/data.json`, JSON.stringify(data));
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const ribbon = document.querySelector('.side-dock-ribbon') ?? document.body.createDiv('side-dock-ribbon');
    const button = ribbon.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': title } });
    setIcon(button, icon);
    button.addEventListener('click', callback);
    return button;
  }

  addStatusBarItem(): HTMLElement {
    const bar = document.querySelector('.status-bar') ?? document.body.createDiv('status-bar');
    const item = bar.createDiv('status-bar-item');
    this.register(() => {
      item.remove();
    });
    return item;
  }

  addCommand(command: Real.Command): Real.Command {
    registered.commands.set(command.id, command);
    return command;
  }

  addSettingTab(tab: PluginSettingTab): void {
    registered.tabs.push(tab);
    tab.getSettingDefinitions(); // the app runs it at registration
  }

  registerView(type: string, create: (leaf: never) => View): void {
    this.app.workspace.creators.set(type, create as never);
    this.register(() => this.app.workspace.creators.delete(type));
  }

  registerHoverLinkSource(id: string): void {
    registered.hoverSources.push(id);
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlock): void {
    registered.codeBlocks.set(language, handler);
  }

  registerObsidianProtocolHandler(
    action: string,
    handler: (params: Record<string, string>) => unknown,
  ): void {
    registered.protocols.set(action, handler);
  }

  registerCliHandler(command: string, _description: string, _flags: unknown, handler: Real.CliHandler): void {
    registered.cli.set(command, handler);
  }

  registerEditorExtension(extension: state.Extension): void {
    this.app.workspace.editorExtensions.push(extension);
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    suggests.all.push(suggest);
  }

  onUserEnable(): void {
    return undefined;
  }
}

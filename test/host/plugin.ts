import type * as state from '@codemirror/state';
import type * as Real from 'obsidian';
import type { App } from './app.ts';
import { basesViews } from './bases.ts';
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

  /** Reads the plugin's own data from a file next to its code, as the app does. */
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
    this.register(() => {
      button.remove();
    });
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
    this.keep(registered.commands, command.id, command);
    return command;
  }

  addSettingTab(tab: PluginSettingTab): void {
    registered.tabs.push(tab);
    this.register(() => registered.tabs.splice(registered.tabs.indexOf(tab), 1));
    tab.update(); // so that it can be searched
  }

  registerView(type: string, create: (leaf: never) => View): void {
    this.app.workspace.creators.set(type, create as never);
    this.register(() => {
      this.app.workspace.creators.delete(type);
      for (const leaf of this.app.workspace.getLeavesOfType(type)) void leaf.defer(leaf.getViewState());
    });
  }

  registerHoverLinkSource(id: string): void {
    registered.hoverSources.push(id);
    this.register(() => registered.hoverSources.splice(registered.hoverSources.indexOf(id), 1));
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlock): void {
    this.keep(registered.codeBlocks, language, handler);
  }

  /** Returns false if the app's own Bases are off. */
  registerBasesView(type: string, view: Parameters<typeof basesViews.set>[1]): boolean {
    if (!this.app.hasBases) return false;
    this.keep(basesViews, type, view);
    return true;
  }

  registerObsidianProtocolHandler(
    action: string,
    handler: (params: Record<string, string>) => unknown,
  ): void {
    this.keep(registered.protocols, action, handler);
  }

  registerCliHandler(command: string, _description: string, _flags: unknown, handler: Real.CliHandler): void {
    // Names of these commands are global: two plugins cannot register the same one.
    if (registered.cli.has(command)) throw new Error(`Command "${command}" is already registered`);
    this.keep(registered.cli, command, handler);
  }

  registerEditorExtension(extension: state.Extension): void {
    const { editorExtensions } = this.app.workspace;
    editorExtensions.push(extension);
    this.app.workspace.updateEditors();
    this.register(() => {
      editorExtensions.splice(editorExtensions.indexOf(extension), 1);
      this.app.workspace.updateEditors();
    });
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    suggests.all.push(suggest);
    this.register(() => {
      suggest.close();
      suggests.all.splice(suggests.all.indexOf(suggest), 1);
    });
  }

  /** Registers something until the plugin is unloaded. */
  private keep<T>(known: Map<string, T>, name: string, one: T): void {
    known.set(name, one);
    this.register(() => known.delete(name));
  }

  onUserEnable(): void {
    return undefined;
  }
}

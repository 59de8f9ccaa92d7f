import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import type * as Real from 'obsidian';
import {
  ButtonComponent,
  DropdownComponent,
  PluginSettingTab,
  Setting,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
} from './components.ts';
import { addDomHelpers } from './dom.ts';
import { editorInfoField } from './editor.ts';
import { Component, Events } from './events.ts';
import { setIcon } from './icons.ts';
import { MetadataCache } from './metadata-cache.ts';
import { ConfirmationModal, FuzzySuggestModal, Menu, Modal, Notice, SuggestModal } from './modals.ts';
import { AbstractInputSuggest, EditorSuggest, EditorSuggests } from './suggest.ts';
import { TAbstractFile, TFile, TFolder, Vault } from './vault.ts';
import type { View } from './workspace.ts';
import { ItemView, MarkdownView, Workspace } from './workspace.ts';

/** Everything of a thing, and an error for what the page does not play. */
function strict<T extends object>(thing: T, name: string): T {
  return new Proxy(thing, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key, target) as unknown;
      throw new Error(`The page does not play ${name}.${key}`);
    },
  });
}

export class App {
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly workspace: Workspace;
  readonly fileManager: {
    renameFile: (file: TFile, to: string) => Promise<void>;
    trashFile: (file: TFile) => Promise<void>;
  };
  /** Milliseconds after typing until a note is saved. */
  saveAfter = 100;
  readonly setting = { open: () => undefined, openTabById: () => undefined };

  constructor(configDir?: string) {
    this.vault = new Vault(configDir);
    this.metadataCache = new MetadataCache(this.vault);
    this.workspace = new Workspace(this, document.body.createDiv('app-container'));
    this.fileManager = {
      renameFile: (file, to) => this.vault.rename(file, to),
      trashFile: (file) => this.vault.delete(file),
    };
  }
}

type CodeBlock = (source: string, el: HTMLElement, context: unknown) => unknown;

/** What a plugin registered, by name. */
const registered = {
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

  private get dataFile(): string {
    return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  }

  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    return (await adapter.exists(this.dataFile))
      ? (JSON.parse(adapter.text(this.dataFile)) as unknown)
      : null;
  }

  saveData(data: unknown): Promise<void> {
    return this.app.vault.adapter.write(this.dataFile, JSON.stringify(data));
  }

  onUserEnable(): void {
    return undefined;
  }
}

class MarkdownRenderChild extends Component {
  readonly containerEl: HTMLElement;
  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}

/** What `Platform` says; tests change it before the plugin starts. */
const Platform = {
  isMobile: false,
  isPhone: false,
  isTablet: false,
  isDesktop: true,
  isDesktopApp: true,
  isMobileApp: false,
  isMacOS: false,
};

const api = {
  AbstractInputSuggest,
  ButtonComponent,
  Component,
  ConfirmationModal,
  DropdownComponent,
  EditorSuggest,
  Events,
  FuzzySuggestModal,
  ItemView,
  Keymap: {
    isModEvent: (event?: MouseEvent | null) =>
      event?.ctrlKey === true || event?.button === 1 ? 'tab' : false,
  },
  MarkdownRenderChild,
  MarkdownView,
  Menu,
  Modal,
  Notice,
  Platform,
  Plugin,
  PluginSettingTab,
  Setting,
  SuggestModal,
  TAbstractFile,
  TFile,
  TFolder,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  debounce: (callback: (...args: unknown[]) => unknown, wait = 0) => {
    let timer = 0;
    return (...args: unknown[]) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => callback(...args), wait);
    };
  },
  editorInfoField,
  normalizePath: (path: string) => path.replace(/\/+/g, '/').replace(/^\/|\/$/g, ''),
  prepareFuzzySearch: (query: string) => (text: string) =>
    text.toLowerCase().includes(query.toLowerCase()) ? { score: 0, matches: [] } : null,
  setIcon,
  setTooltip: (el: HTMLElement, text: string) => {
    el.setAttr('aria-label', text);
  },
} satisfies Partial<Record<keyof typeof Real, unknown>>;

addDomHelpers(window);
const suggests = new EditorSuggests();

export interface Start {
  /** Files of the vault, hidden ones too, as text or as base64 of bytes. */
  readonly files: Readonly<Record<string, string>>;
  readonly bytes?: Readonly<Record<string, string>>;
  /** The text of `main.js`. */
  readonly main: string;
  readonly manifest: Real.PluginManifest;
  readonly configDir?: string;
  readonly platform?: Partial<typeof Platform>;
  /** False leaves the layout for `host.app.workspace.ready()`. */
  readonly ready?: boolean;
  /** False hides the plugin's own file, so that it finds no worker. */
  readonly ownFile?: boolean;
}

const MODULES: Readonly<Record<string, object>> = {
  obsidian: strict(api, 'obsidian'),
  '@codemirror/state': state,
  '@codemirror/view': view,
};

/** Loads a plugin's text as the app does. */
function load(text: string): new (app: App, manifest: Real.PluginManifest) => Plugin {
  const module: { exports: { default?: unknown } } = { exports: {} };
  const require = (name: string): object => {
    const found = MODULES[name];
    if (!found) throw new Error(`Cannot find module '${name}'`);
    return found;
  };
  const script = createEl('script', {
    text: `window.loadPlugin = function (module, exports, require) {${text}\n};`,
  });
  document.head.append(script);
  script.remove();
  (window as unknown as { loadPlugin: (...args: unknown[]) => void }).loadPlugin(
    module,
    module.exports,
    require,
  );
  return module.exports.default as never;
}

/** What a test sees of the app. */
const host = {
  app: null as unknown as App,
  plugin: null as unknown as Plugin,
  registered,

  async start({
    files,
    bytes = {},
    main,
    manifest,
    configDir = '.obsidian',
    platform = {},
    ready = true,
    ownFile = true,
  }: Start): Promise<void> {
    Object.assign(Platform, platform);
    document.body.toggleClass('is-mobile', Platform.isMobile);
    document.body.toggleClass('is-phone', Platform.isPhone);
    const app = new App(configDir);
    app.workspace.editorSuggests = suggests;
    const dir = `${configDir}/plugins/${manifest.id}`;
    const encoder = new TextEncoder();
    for (const [path, text] of Object.entries(files)) app.vault.adapter.bytes.set(path, encoder.encode(text));
    for (const [path, data] of Object.entries(bytes))
      app.vault.adapter.bytes.set(
        path,
        Uint8Array.from(atob(data), (one) => one.charCodeAt(0)),
      );
    for (const path of app.vault.adapter.bytes.keys()) if (app.vault.isIndexed(path)) app.vault.add(path);
    app.metadataCache.readAll();
    if (ownFile) await app.vault.adapter.write(`${dir}/main.js`, main);
    host.app = app;
    host.plugin = new (load(main))(
      Object.assign(app, {
        vault: strict(app.vault, 'vault'),
        workspace: strict(app.workspace, 'workspace'),
      }),
      { ...manifest, dir },
    );
    host.plugin.load();
    if (ready) app.workspace.ready();
    await Promise.resolve();
  },

  /** Runs a command; false where it says that it cannot be run now. */
  command(id: string): boolean {
    const command = registered.commands.get(id);
    if (!command) throw new Error(`There is no command “${id}”`);
    if (command.checkCallback) {
      if (command.checkCallback(true) === false) return false;
      command.checkCallback(false);
    } else void command.callback?.();
    return true;
  },

  /** Draws the settings tab into the page. */
  openSettings(): void {
    const tab = registered.tabs[0];
    if (!tab) throw new Error('There is no settings tab');
    document.body.createDiv('modal mod-settings').append(tab.containerEl);
    tab.update();
  },

  /** Renders a code block as the reading view does. */
  async renderBlock(language: string, source: string): Promise<HTMLElement> {
    const el = document.body.createDiv(`block-language-${language}`);
    const children: Component[] = [];
    await registered.codeBlocks.get(language)?.(source, el, {
      sourcePath: 'Note.md',
      addChild: (child: Component) => {
        children.push(child);
        child.load();
      },
    });
    return el;
  },

  async openNote(path: string): Promise<void> {
    const file = host.app.vault.getFileByPath(path);
    if (!file) throw new Error(`There is no note ${path}`);
    await host.app.workspace.getLeaf(false).openFile(file);
  },

  text(path: string): string {
    return host.app.vault.adapter.text(path);
  },
};

export type Host = typeof host;
Object.assign(window, { host });

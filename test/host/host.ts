import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import type * as Real from 'obsidian';
import { api, Platform } from './api.ts';
import { App } from './app.ts';
import { BaseFileView, QueryController, type BaseSpec } from './bases.ts';
import { addDomHelpers } from './dom.ts';
import type { Component } from './events.ts';
import { Menu } from './menu.ts';
import { registered, suggests, type Plugin } from './plugin.ts';
import { readOrder } from './order.ts';
import { replay } from './replay.ts';
import { followTimers, rest } from './rest.ts';
import { SlowWorker, held } from './slow-worker.ts';
import { OtherSuggest, asked } from './suggest.ts';
import { followTooltips } from './tooltip.ts';
import { slowness } from './vault.ts';

addDomHelpers(window);
followTimers();
followTooltips(document);

/** Wraps an object so that it throws for every property that the page does not imitate. */
function strict<T extends object>(thing: T, name: string): T {
  return new Proxy(thing, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key, target) as unknown;
      throw new Error(`The page does not play ${name}.${key}`);
    },
  });
}

export interface Start {
  /** Files of the vault, including hidden ones: `files` as text, `bytes` as base64. */
  readonly files: Readonly<Record<string, string>>;
  readonly bytes?: Readonly<Record<string, string>>;
  /** The text of `main.js`. */
  readonly main: string;
  readonly manifest: Real.PluginManifest;
  readonly configDir?: string;
  readonly platform?: Partial<typeof Platform>;
  /** The language of the app, by its name in Moment.js; English unless given. */
  readonly language?: string;
  /** If false, the layout is not ready until a test calls `host.app.workspace.ready()`. */
  readonly ready?: boolean;
  /** If false, the plugin's own file is missing, so that the plugin finds no worker. */
  readonly ownFile?: boolean;
  /** Whether the app has read no note yet when the plugin starts, and reads them slowly from then on. */
  readonly coldCache?: boolean;
  /** False if the core plugin that shows bases is off. */
  readonly bases?: boolean;
  /** A command of the app’s command line that another plugin has registered. */
  readonly takenCli?: string;
  /** Milliseconds by which the answers of the disk, events and messages to the worker are delayed. */
  readonly slowBy?: number;
}

const MODULES: Readonly<Record<string, object>> = {
  obsidian: strict({ ...api, Platform: strict(Platform, 'Platform') }, 'obsidian'),
  '@codemirror/state': state,
  '@codemirror/view': view,
};

function menuItems(menu: Menu): string[] {
  menu.showAtPosition({ x: 0, y: 0 });
  return [...document.querySelectorAll('.menu .menu-item-title')].map((one) => one.textContent);
}

/** Runs the text of a plugin's `main.js` as the app does; returns the plugin's class. */
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

/** The functions and values through which tests use the imitated app. */
const host = {
  app: null as unknown as App,
  plugin: null as unknown as Plugin,
  make: (): Plugin => host.plugin,
  registered,

  async start({
    files,
    bytes = {},
    main,
    manifest,
    configDir = '.obsidian',
    platform = {},
    ready = true,
    language = 'en',
    ownFile = true,
    coldCache = false,
    bases = true,
    takenCli,
    slowBy = 0,
  }: Start): Promise<void> {
    Object.assign(Platform, platform);
    api.moment.locale(language);
    slowness.by = slowBy;
    window.Worker = SlowWorker;
    document.body.toggleClass('is-mobile', Platform.isMobile);
    document.body.toggleClass('is-phone', Platform.isPhone);
    const app = new App(configDir);
    app.workspace.editorSuggests = suggests;
    app.hasBases = bases;
    const dir = `${configDir}/plugins/${manifest.id}`;
    const encoder = new TextEncoder();
    for (const [path, text] of Object.entries(files)) app.vault.adapter.bytes.set(path, encoder.encode(text));
    for (const [path, data] of Object.entries(bytes))
      app.vault.adapter.bytes.set(
        path,
        Uint8Array.from(atob(data), (one) => one.charCodeAt(0)),
      );
    for (const path of app.vault.adapter.bytes.keys()) if (app.vault.isIndexed(path)) app.vault.add(path);
    if (coldCache) void app.metadataCache.readSlowly();
    else app.metadataCache.readAll();
    if (ownFile) await app.vault.adapter.write(`${dir}/main.js`, main);
    host.app = app;
    Object.assign(app, {
      vault: strict(app.vault, 'vault'),
      workspace: strict(app.workspace, 'workspace'),
    });
    if (takenCli !== undefined) registered.cli.set(takenCli, () => '');
    host.make = () => new (load(main))(app, { ...manifest, dir });
    host.plugin = host.make();
    host.plugin.load();
    if (ready) app.workspace.ready();
    await Promise.resolve();
  },

  rest,

  /** Runs a command; returns false if the command reports that it cannot be run now. */
  command(id: string): boolean {
    const command = registered.commands.get(id);
    if (!command) throw new Error(`There is no command “${id}”`);
    if (command.checkCallback) {
      if (command.checkCallback(true) === false) return false;
      command.checkCallback(false);
    } else void command.callback?.();
    return true;
  },

  /** The number of lists of suggestions that are still to come. */
  asked: (): number => asked.count,

  /** Holds back messages to the worker until `release`. */
  hold(): void {
    held.open = false;
  },

  /** The method names of the calls that are held back. */
  heldCalls: (): string[] => held.messages.map(({ message }) => (message as { method: string }).method),

  release(): void {
    held.open = true;
    for (const { send } of held.messages.splice(0)) send();
  },

  /** Draws the settings tab into the page. */
  openSettings(): void {
    const tab = registered.tabs[0];
    if (!tab) throw new Error('There is no settings tab');
    document.body.createDiv('modal mod-settings').append(tab.containerEl);
    tab.update();
  },

  /** Renders a code block as the reading view does. */
  async renderBlock(language: string, source: string, sourcePath = 'Note.md'): Promise<HTMLElement> {
    const el = document.body.createDiv(`block-language-${language}`);
    const children: Component[] = [];
    await registered.codeBlocks.get(language)?.(source, el, {
      sourcePath,
      addChild: (child: Component) => {
        children.push(child);
        child.load();
      },
    });
    host.blocks.push(...children);
    return el;
  },

  /** The components of the code blocks; the app unloads them when their note is closed. */
  blocks: [] as Component[],

  /** The base that was opened last. */
  base: null as QueryController | null,

  /** Opens a view of a base: in a tab, or as a code block in a note. */
  async openBase(spec: BaseSpec, isInNote = false): Promise<void> {
    if (isInNote) {
      host.base = new QueryController(host.app, document.body.createDiv('block-language-base'), spec);
      host.base.load();
    } else {
      const leaf = host.app.workspace.getLeaf('tab');
      const view = new BaseFileView(leaf, spec);
      host.base = view.controller;
      await leaf.open(view);
    }
  },

  /** Opens the menu of a file as the app does, and returns its texts. */
  fileMenu(path: string): string[] {
    const menu = new Menu();
    host.app.workspace.trigger(
      'file-menu',
      menu,
      host.app.vault.getFileByPath(path),
      'file-explorer-context-menu',
    );
    return menuItems(menu);
  },

  /** Opens the menu of the active editor, and returns its texts. */
  editorMenu(): string[] {
    const menu = new Menu();
    const { activeEditor } = host.app.workspace;
    host.app.workspace.trigger('editor-menu', menu, activeEditor?.editor, activeEditor);
    return menuItems(menu);
  },

  /** The text of a code block when its processor reports that it is drawn; this is what the app prints. */
  async printBlock(language: string, source: string): Promise<string> {
    return (await host.renderBlock(language, source)).textContent;
  },

  /** The names of the settings that the search of the settings finds by their names and aliases. */
  searchSettings(words: string): string[] {
    const isMeant = (one: string): boolean => one.toLowerCase().includes(words.toLowerCase());
    const found = (items: readonly Real.SettingDefinitionItem[]): string[] =>
      items.flatMap((item) => [
        ...('name' in item && [item.name, ...('aliases' in item ? (item.aliases ?? []) : [])].some(isMeant)
          ? [item.name]
          : []),
        ...('items' in item ? found(item.items ?? []) : []),
      ]);
    return registered.tabs.flatMap(({ settingItems }) => found(settingItems));
  },

  /** Adds a suggester of another plugin; returns the lines about which it is asked, an array that grows. */
  otherSuggest(): string[] {
    const other = new OtherSuggest(host.app as never);
    suggests.all.push(other);
    return other.lines;
  },

  /** The number of listeners for the app's events. */
  listeners: (): number =>
    [host.app.vault, host.app.workspace, host.app.metadataCache].reduce((sum, one) => sum + one.listeners, 0),

  /** Loads the plugin again, as after an update; `meanwhile` runs while the plugin is not loaded. */
  async reload(meanwhile?: () => Promise<void>): Promise<void> {
    host.plugin.unload();
    await meanwhile?.();
    host.plugin = host.make();
    host.plugin.load();
    for (const leaf of host.app.workspace.leaves) await leaf.loadIfDeferred();
  },

  async openNote(path: string): Promise<void> {
    const file = host.app.vault.getFileByPath(path);
    if (!file) throw new Error(`There is no note ${path}`);
    await host.app.workspace.getLeaf(false).openFile(file);
  },

  /** Repeats a recorded order of the app's events (`order.ts`). */
  replay: (order: string): Promise<void> => replay(host.app, readOrder(order)),

  text(path: string): string {
    return host.app.vault.adapter.text(path);
  },
};

export type Host = typeof host;
// The name is the only thing that a window keeps when its page is loaded again.
window.name = '';
Object.assign(window, { host });

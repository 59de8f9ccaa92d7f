import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import type * as Real from 'obsidian';
import { api, Platform } from './api.ts';
import { App } from './app.ts';
import { addDomHelpers } from './dom.ts';
import type { Component } from './events.ts';
import { registered, suggests, type Plugin } from './plugin.ts';
import { SlowWorker, held } from './slow-worker.ts';
import { asked } from './suggest.ts';
import { slowness } from './vault.ts';

addDomHelpers(window);

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

export interface Start {
  /** Files of the vault, hidden ones too, as text or as base64 of bytes. */
  readonly files: Readonly<Record<string, string>>;
  readonly bytes?: Readonly<Record<string, string>>;
  /** The text of `main.js`. */
  readonly main: string;
  readonly manifest: Real.PluginManifest;
  readonly configDir?: string;
  readonly platform?: Partial<typeof Platform>;
  /** The language in which the app is shown, as Moment.js calls it; English unless given. */
  readonly language?: string;
  /** False leaves the layout for `host.app.workspace.ready()`. */
  readonly ready?: boolean;
  /** False hides the plugin's own file, so that it finds no worker. */
  readonly ownFile?: boolean;
  /** Milliseconds by which disk, events and worker are slower than they could be. */
  readonly slowBy?: number;
}

const MODULES: Readonly<Record<string, object>> = {
  obsidian: strict({ ...api, Platform: strict(Platform, 'Platform') }, 'obsidian'),
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
    language = 'en',
    ownFile = true,
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

  /** How many lists of suggestions are still to come. */
  asked: (): number => asked.count,

  /** Holds back messages to the worker until `release`. */
  hold(): void {
    held.open = false;
  },

  /** Methods of the calls that are held. */
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
// The one thing that a window keeps when it is loaded anew.
window.name = '';
Object.assign(window, { host });

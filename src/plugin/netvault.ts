import { Component, Events, type App, type EventRef, type Plugin } from 'obsidian';
import type { LintReport } from '../model/finding.ts';
import type { NoteChange } from '../app/notes/note-change.ts';
import { UserError } from '../app/user-error.ts';
import { Actions } from './actions.ts';
import { connectLater } from './engine/remote.ts';
import { startEngine, type RemoteEngine, type RunningEngine } from './engine/start-engine.ts';
import { saveTyped } from './vault/save-typed.ts';
import { VaultSync, type Progress } from './vault/vault-sync.ts';

/** Milliseconds without a change after which the findings are counted anew. */
const REST = 400;

/** What all parts of the plugin share: the app, the engine, and the news that something changed. */
export class NetVault extends Component {
  readonly app: App;
  /** Calls made before the engine runs wait for it. */
  readonly engine: RemoteEngine;
  readonly actions = new Actions();
  /** What was logged since the app started, the last one last. */
  readonly logs: (readonly NoteChange[])[] = [];
  /** How many findings there are; null while that is not known, and where it cannot be said. */
  findings: LintReport['summary'] | null = null;
  readonly #starting: Promise<RunningEngine>;
  readonly #sync: VaultSync;
  readonly #events = new Events();
  #minute = '';
  #rest: number | null = null;

  readonly #plugin: Plugin;

  constructor(plugin: Plugin) {
    super();
    const { app, manifest } = plugin;
    this.app = app;
    this.#plugin = plugin;
    const file = `${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/main.js`;
    this.#starting = startEngine(() => app.vault.adapter.read(file));
    this.engine = connectLater(
      this.#starting.then(async ({ engine }) => {
        // Data that cannot be read says nothing.
        await engine.vault.restoreAside(await plugin.loadData().catch(() => null));
        return engine;
      }),
    );
    this.#sync = this.addChild(
      new VaultSync(app, this.engine, () => {
        this.#changed();
      }),
    );
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => void this.#sync.start());
    this.registerDomEvent(window, 'focus', () => void this.#sync.readSettings());
    // At midnight another day begins, and an event may begin at any minute.
    this.registerInterval(
      window.setInterval(() => {
        const minute = new Date().toISOString().slice(0, 16);
        if (this.#minute !== minute) this.#changed();
        this.#minute = minute;
      }, 20_000),
    );
    this.register(() => {
      if (this.#rest !== null) window.clearTimeout(this.#rest);
    });
    this.register(
      () =>
        void this.#starting.then((running) => {
          running.stop();
        }),
    );
  }

  /** Numbers are shown at once; findings cost more, and wait until nothing has changed for a while. */
  #changed(): void {
    this.#events.trigger('changed');
    if (this.progress.stage !== 'all') return;
    if (this.#rest !== null) window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => void this.#rested(), this.findings === null ? 0 : REST);
  }

  async #rested(): Promise<void> {
    this.#rest = null;
    this.findings = await this.#countFindings();
    this.#events.trigger('rested');
  }

  get progress(): Progress {
    return this.#sync.progress;
  }

  /** Now, in milliseconds since 1970. */
  now(): number {
    return Date.now();
  }

  /** Sets goals aside everywhere, or shows them again, and remembers it; answers whether they are set aside by command. */
  async toggleAside(): Promise<boolean> {
    const aside = await this.engine.vault.toggleAside(this.now());
    this.#changed();
    await this.#plugin.saveData({ aside });
    return aside === true;
  }

  /** Waits until every note is read, and tells the engine of what is typed and not yet saved: then something can be written. */
  async ready(): Promise<void> {
    if (this.progress.stage !== 'all') {
      await new Promise<void>((go) => {
        const ref = this.onChange(() => {
          if (this.progress.stage !== 'all') return;
          this.#events.offref(ref);
          go();
        });
      });
    }
    await this.engine.vault.updateNotes(await saveTyped(this.app));
  }

  /** Calls `listener` whenever what was read says something new. */
  onChange(listener: () => void): EventRef {
    return this.#events.on('changed', listener);
  }

  /** Calls `listener` a while after the last change, when the findings are counted. */
  onRest(listener: () => void): EventRef {
    return this.#events.on('rested', listener);
  }

  /** Reads settings files that changed; the app tells nobody when they do. */
  async refreshSettings(): Promise<void> {
    await this.#sync.readSettings();
  }

  async #countFindings(): Promise<LintReport['summary'] | null> {
    try {
      return await this.engine.lint.findingCount(this.now());
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }
}

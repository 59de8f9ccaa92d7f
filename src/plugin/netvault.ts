import { Component, Events, type App, type EventRef, type PluginManifest } from 'obsidian';
import type { LintReport } from '../model/finding.ts';
import type { NoteChange } from '../app/note-change.ts';
import { UserError } from '../app/user-error.ts';
import { Actions } from './actions.ts';
import { connectLater } from './engine/remote.ts';
import { startEngine, type RemoteEngine, type RunningEngine } from './engine/start-engine.ts';
import { saveTyped } from './vault/save-typed.ts';
import { VaultSync, type Progress } from './vault/vault-sync.ts';

/** What all parts of the plugin share: the app, the engine, and the news that something changed. */
export class NetVault extends Component {
  readonly app: App;
  /** Calls made before the engine runs wait for it. */
  readonly engine: RemoteEngine;
  readonly actions = new Actions();
  /** What was logged since the app started, the last one last. */
  readonly logs: (readonly NoteChange[])[] = [];
  private readonly starting: Promise<RunningEngine>;
  private readonly sync: VaultSync;
  private readonly events = new Events();
  private today = '';
  private counted: Promise<LintReport['summary'] | null> | null = null;

  constructor(app: App, manifest: PluginManifest) {
    super();
    this.app = app;
    const file = `${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/main.js`;
    this.starting = startEngine(() => app.vault.adapter.read(file));
    this.engine = connectLater(this.starting.then(({ engine }) => engine));
    this.sync = this.addChild(
      new VaultSync(app, this.engine, () => {
        this.changed();
      }),
    );
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => void this.sync.start());
    this.registerDomEvent(window, 'focus', () => void this.sync.readSettings());
    // At midnight another day begins, and an event may begin at any minute.
    this.registerInterval(
      window.setInterval(() => {
        const minute = new Date().toISOString().slice(0, 16);
        if (this.today !== minute) this.changed();
        this.today = minute;
      }, 20_000),
    );
    this.register(
      () =>
        void this.starting.then((running) => {
          running.stop();
        }),
    );
  }

  private changed(): void {
    this.counted = null;
    this.events.trigger('changed');
  }

  get progress(): Progress {
    return this.sync.progress;
  }

  /** Now, in milliseconds since 1970. */
  now(): number {
    return Date.now();
  }

  /** Waits until every note is read, and tells the engine of what is typed and not yet saved: then something can be written. */
  async ready(): Promise<void> {
    if (this.progress.stage !== 'all') {
      await new Promise<void>((go) => {
        const ref = this.onChange(() => {
          if (this.progress.stage !== 'all') return;
          this.events.offref(ref);
          go();
        });
      });
    }
    await this.engine.put(await saveTyped(this.app));
  }

  /** Calls `listener` whenever what was read says something new. */
  onChange(listener: () => void): EventRef {
    return this.events.on('changed', listener);
  }

  /** Reads settings files that changed; the app tells nobody when they do. */
  async refreshSettings(): Promise<void> {
    await this.sync.readSettings();
  }

  /** How many findings there are, or null where that cannot be said; counted once for all who ask. */
  findingCount(): Promise<LintReport['summary'] | null> {
    return (this.counted ??= this.count());
  }

  private async count(): Promise<LintReport['summary'] | null> {
    try {
      return await this.engine.findingCount(this.now());
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }
}

import {
  Component,
  Events,
  Notice,
  type App,
  type EventRef,
  type Plugin,
  type TAbstractFile,
} from 'obsidian';
import type { NoteChange } from '../app/notes/note-change.ts';
import type { LintReport } from '../model/finding.ts';
import { UserError } from '../app/user-error.ts';
import { Actions } from './actions.ts';
import type { NoteKind } from './engine/forms.ts';
import { NameConfirmation } from './modals/name-confirmation.ts';
import { KeptEngine, ignoreEngineStop } from './engine/kept-engine.ts';
import { startEngine, type RemoteEngine } from './engine/start-engine.ts';
import { reportErrors } from './report-errors.ts';
import { putChanges, type WrittenChange } from './vault/put-changes.ts';
import { saveTyped } from './vault/save-typed.ts';
import { VaultSync, type Progress } from './vault/vault-sync.ts';
import { engineStopped } from './words/notice-words.ts';

/** A link, with its target. */
const LINK = /\[\[([^\]|#^]+)[^\]]*\]\]/g;

/** Milliseconds without a change after which the findings are counted again. */
const IDLE_TIME = 400;

/** How many logs, and how many characters in total, can be undone. */
const MAX_LOGS = 50;
const MAX_TEXT = 1_000_000;

/** What all parts of the plugin share: the app, the engine, and change events. */
export class NetVault extends Component {
  readonly app: App;
  /** Calls made before the engine runs wait for it. */
  readonly engine: RemoteEngine;
  /** Keeps the engine's vault in sync with the app's files. */
  readonly sync: VaultSync;
  readonly actions = new Actions();
  /** For introductions, which are made without a form. */
  readonly again = new NameConfirmation();
  /** What was logged since the app started, the latest last; the oldest are forgotten. */
  readonly logs: (readonly WrittenChange[])[] = [];
  /** The kinds of notes for menus, which cannot wait: as of the last pause in typing. */
  kinds: ReadonlyMap<string, NoteKind> = new Map();
  /** The fixes made since the app started, the latest last; each can be undone. */
  fixed: readonly WrittenChange[] = [];
  /** The number of findings; null while it is not known, and if it cannot be determined. */
  findings: LintReport['summary'] | null = null;
  /** Notes that were renamed since the app started, and their earlier paths. */
  readonly #renamed: { readonly file: TAbstractFile; readonly before: string }[] = [];
  #turn = Promise.resolve();
  readonly #kept: KeptEngine;
  readonly #events = new Events();
  #minute = '';
  /** The timer for the end of a series of changes; 0 for none. */
  #idleTimer = 0;

  readonly #plugin: Plugin;

  constructor(plugin: Plugin) {
    super();
    const { app, manifest } = plugin;
    this.app = app;
    this.#plugin = plugin;
    const file = `${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/main.js`;
    this.#kept = new KeptEngine(
      async (inWorker) => {
        const running = await startEngine(() => app.vault.adapter.read(file), inWorker);
        // Data that cannot be read is ignored.
        void running.engine.vault.restoreAside(await plugin.loadData().catch(() => null));
        return running;
      },
      (stopped) => {
        new Notice(engineStopped(stopped), 10_000);
        if (stopped !== 'for-good') void ignoreEngineStop(() => this.sync.start());
      },
    );
    this.engine = this.#kept.engine;
    this.sync = this.addChild(
      new VaultSync(
        app,
        this.engine,
        () => {
          this.#changed();
        },
        () => {
          this.#kept.onVaultPassed();
        },
      ),
    );
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => {
      this.sync.follow();
      void ignoreEngineStop(() => this.sync.start());
    });
    this.registerEvent(
      this.app.vault.on('rename', (file, before) => {
        const { path } = file;
        this.#renamed.push({ file, before });
        this.fixed = this.fixed.map((one) => (one.path === before ? { ...one, path } : one));
      }),
    );
    this.registerDomEvent(window, 'focus', () => void ignoreEngineStop(() => this.sync.readSettings()));
    // A new day begins at midnight, and an event may begin at any minute.
    this.registerInterval(
      window.setInterval(() => {
        const minute = new Date().toISOString().slice(0, 16);
        if (this.#minute !== minute) this.#changed();
        this.#minute = minute;
      }, 20_000),
    );
    this.register(() => {
      window.clearTimeout(this.#idleTimer);
      this.#kept.stop();
    });
  }

  /** Numbers are updated immediately; findings cost more, and wait until nothing has changed for a while. */
  #changed(): void {
    this.#events.trigger('changed');
    if (this.progress.stage !== 'all') return;
    window.clearTimeout(this.#idleTimer);
    this.#idleTimer = window.setTimeout(() => void this.#onIdle(), this.findings === null ? 0 : IDLE_TIME);
  }

  async #onIdle(): Promise<void> {
    const kinds = await this.engine.forms.noteKinds();
    if (kinds) this.kinds = new Map(kinds);
    this.findings = await this.#countFindings();
    this.#events.trigger('rested');
    await this.sync.keep();
  }

  get progress(): Progress {
    return this.sync.progress;
  }

  /** Whether everything that affects numbers has been read. */
  get isCounted(): boolean {
    return /^(?:records|all)$/.test(this.progress.stage);
  }

  /** Remembers a log, so that it can be undone. */
  remember(log: readonly WrittenChange[]): void {
    const { logs } = this;
    logs.push(log);
    const text = (): number =>
      logs.flat().reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
    while (logs.length > MAX_LOGS || text() > MAX_TEXT) logs.shift();
  }

  /** Now, in milliseconds since 1970. */
  now(): number {
    return Date.now();
  }

  /** Sets goals aside everywhere, or shows them again, and saves that; returns whether they are set aside by command. */
  async toggleAside(): Promise<boolean> {
    const aside = await this.engine.vault.toggleAside(this.now());
    this.#changed();
    await this.#plugin.saveData({ aside });
    return aside === true;
  }

  /** Waits until a condition holds, which may change whenever something is read. */
  async until(holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((go) => {
      const ref = this.onChange(() => {
        if (!holds()) return;
        this.#events.offref(ref);
        go();
      });
    });
  }

  /** Waits until every note is read, and passes unsaved text to the engine: after that, changes can be written. */
  async ready(): Promise<void> {
    await this.until(() => this.progress.stage === 'all');
    await this.sync.update(await saveTyped(this.app));
  }

  /** Reads all notes again, whatever is stored of them. */
  readAgain(): Promise<void> {
    return this.sync.start();
  }

  /** Runs tasks one after the other and reports errors, since each depends on what the one before has written. */
  inTurn(run: () => Promise<void>): void {
    this.#turn = this.#turn.catch(() => undefined).then(() => reportErrors(run));
  }

  /** Makes changes as `putChanges` does, and tells the engine before the app reports the files. */
  async put(changes: readonly NoteChange[]): Promise<readonly WrittenChange[]> {
    const written = await putChanges(this.app, changes);
    await this.sync.reread(written);
    return written;
  }

  /** Returns a function that later updates a path or a line: it refers to the same notes, even if they have been renamed. */
  follower(): (line: string) => Promise<string> {
    const since = this.#renamed.length;
    return async (line) => {
      let now = line;
      for (const { file, before } of this.#renamed.slice(since)) {
        // The file knows its newest path.
        if (now === before) return file.path;
        const isLost = (target = ''): boolean =>
          `/${before}`.toLowerCase().endsWith(`/${target}.md`.toLowerCase()) &&
          !this.app.metadataCache.getFirstLinkpathDest(target, '');
        // Many notes may be renamed at once: few of them are linked here.
        if (!Array.from(now.matchAll(LINK)).some(([, target]) => isLost(target))) continue;
        const { link } = await this.engine.forms.person(file.path);
        now = now.replace(LINK, (all, target: string) => (isLost(target) ? link : all));
      }
      return now;
    };
  }

  /** Calls `listener` whenever what was read has changed. */
  onChange(listener: () => void): EventRef {
    return this.#events.on('changed', listener);
  }

  /** Calls `listener` a while after the last change, when the findings are counted. */
  onRest(listener: () => void): EventRef {
    return this.#events.on('rested', listener);
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

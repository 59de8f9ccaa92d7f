import { Component, TFile, type App } from 'obsidian';
import type { SourceNote } from '../../model/note.ts';
import { ignoreEngineStop } from '../engine/kept-engine.ts';
import type { RemoteEngine } from '../engine/start-engine.ts';
import { NoteStamps, stampNotes } from '../kept/stamps.ts';
import { isNote, listFiles, mayAffectNumbers, readSettings } from './vault-files.ts';
import { yieldToApp, readInSlices, readIfThere } from './read-notes.ts';

/**
 * The progress of reading. At `records`, everything that affects a number is read; only at `all`
 * can findings, and what is missing, be shown.
 */
export interface Progress {
  readonly stage: 'waiting' | 'reading' | 'records' | 'all';
  readonly read: number;
  readonly notes: number;
}

/** The name under which the app's local storage holds the key of this vault's kept notes. */
const STORAGE_KEY = 'netvault-kept';

/** Milliseconds for which changes are collected: one keystroke can cause several. */
const COLLECT_TIME = 15;

/** Keeps the engine's copy of the vault equal to the app's: reads it once, in slices, then follows the app's events. */
export class VaultSync extends Component {
  progress: Progress = { stage: 'waiting', read: 0, notes: 0 };
  readonly #changed = new Map<string, SourceNote>();
  readonly #deleted = new Set<string>();
  #othersChanged = false;
  /** Id of the pending timer; 0 if none is pending. */
  #timer = 0;
  #settings = '';
  /** How many times the vault has been read: an engine that was restarted is told everything again. */
  #round = 0;
  /** Whether the engine knows all notes. */
  #isWhole = false;
  readonly #stamps = new NoteStamps();
  /** The key under which the notes are kept, or were before. */
  #key: string | null = null;

  readonly #app: App;
  readonly #engine: RemoteEngine;
  readonly #onProgress: () => void;
  readonly #onAllPassed: () => void;

  /** `onProgress` is called when the engine knows something new and as reading progresses; `onAllPassed` when it knows all notes. */
  constructor(app: App, engine: RemoteEngine, onProgress: () => void, onAllPassed: () => void) {
    super();
    this.#app = app;
    this.#engine = engine;
    this.#onProgress = onProgress;
    this.#onAllPassed = onAllPassed;
  }

  /**
   * Reads the vault for an engine that knows nothing of it yet. Call it when the layout is ready:
   * before that, the app reports every file as new.
   */
  async start(): Promise<void> {
    const round = ++this.#round;
    const isOld = (): boolean => round !== this.#round;
    this.#isWhole = false;
    const { notes, others } = listFiles(this.#app);
    this.#say('reading', 0, notes.length);
    // The kept notes may be what stopped the engine; and a user who asks to read all notes again trusts
    // none of them.
    if (round > 1) this.#remember(null);
    const unread = new Set(await this.#recall(notes));
    if (isOld()) return;
    const first: TFile[] = [];
    const later: TFile[] = [];
    for (const [at, file] of notes.entries()) {
      if (unread.has(file.path)) (mayAffectNumbers(this.#app, file) ? first : later).push(file);
      if (at % 1000 === 999) await yieldToApp();
    }
    const settings = await readSettings(this.#app, this.#engine);
    if (isOld()) return;
    this.#settings = JSON.stringify(settings);
    let count = notes.length - unread.size;
    for await (const batch of this.#readInSlices(first)) {
      await this.#engine.vault.receive(batch);
      if (isOld()) return;
      count += batch.length;
      this.#say('reading', count, notes.length);
    }
    const isCounted = await this.#engine.vault.open({
      settings,
      notes: notes.map(({ path }) => path),
      others,
    });
    if (isOld()) return;
    if (isCounted) this.#say('records', count, notes.length);
    for await (const batch of this.#readInSlices(later)) {
      // The events report what has changed since.
      await this.#engine.vault.updateNotes(
        batch.filter(({ path }) => !this.#changed.has(path) && !this.#deleted.has(path)),
      );
      if (isOld()) return;
      count += batch.length;
      if (!isCounted) this.#say('reading', count, notes.length);
    }
    this.#isWhole = true;
    this.#onAllPassed();
    this.#say('all', count, notes.length);
    await this.#pass();
  }

  /**
   * Loads the notes that were kept by an earlier run of the app and have not changed since; returns
   * the paths of the notes that must be read.
   */
  async #recall(notes: readonly TFile[]): Promise<readonly string[]> {
    const key: unknown = this.#app.loadLocalStorage(STORAGE_KEY);
    const now = stampNotes(notes);
    if (typeof key !== 'string') return now.paths;
    this.#key = key;
    const unread = await this.#engine.vault.recall(key, now);
    this.#stamps.know(now, new Set(unread));
    return unread;
  }

  /** Keeps what was read for the next run of the app, if much of it is new. Call it while nothing changes. */
  async keep(): Promise<void> {
    if (!this.#isWhole || this.#changed.size + this.#deleted.size > 0) return;
    const notes = this.#stamps.toKeep(listFiles(this.#app).notes);
    if (!notes) return;
    this.#remember(await this.#engine.vault.keep(this.#key, notes));
  }

  /** Stores where this vault's notes are kept. The entry of a forgotten key is still replaced by the next one. */
  #remember(key: string | null): void {
    this.#key = key ?? this.#key;
    this.#app.saveLocalStorage(STORAGE_KEY, key);
  }

  /** Tells the engine the text of notes that are being typed in. */
  async update(notes: readonly SourceNote[]): Promise<void> {
    for (const { path } of notes) this.#stamps.forget(path);
    await this.#engine.vault.updateNotes(notes);
  }

  #read(file: TFile): Promise<SourceNote | null> {
    return this.#stamps.reading(file, () => readIfThere(this.#app, file));
  }

  #readInSlices(files: readonly TFile[]): AsyncGenerator<SourceNote[]> {
    return readInSlices(files, (file) => this.#read(file));
  }

  /** Reads the settings files again: the app has no event for their changes. */
  async readSettings(): Promise<void> {
    if (!this.#isWhole) return;
    const settings = await readSettings(this.#app, this.#engine);
    const now = JSON.stringify(settings);
    if (now === this.#settings) return;
    this.#settings = now;
    await this.#engine.vault.changeSettings(settings);
    this.#onProgress();
  }

  /** Follows the app's events from now on. */
  follow(): void {
    const { vault } = this.#app;
    this.registerEvent(
      vault.on('create', (file) => {
        if (!(file instanceof TFile)) return;
        if (isNote(file)) void this.#reread(file);
        else this.#other();
      }),
    );
    this.registerEvent(
      vault.on('modify', (file) => {
        // The metadata cache's event has the text too, but does not tell whether the bytes are valid UTF-8.
        if (file instanceof TFile && isNote(file)) void this.#reread(file);
      }),
    );
    this.registerEvent(
      vault.on('delete', (file) => {
        this.#leave(file.path);
      }),
    );
    this.registerEvent(
      vault.on('rename', (file, before) => {
        this.#leave(before);
        if (file instanceof TFile && isNote(file)) void this.#reread(file);
        else this.#other();
      }),
    );
  }

  /** Reads files that have just been written; the app reports them only a while later. */
  async reread(files: readonly { readonly path: string }[]): Promise<void> {
    for (const { path } of files) {
      const file = this.#app.vault.getFileByPath(path);
      if (!file) this.#leave(path);
      else if (isNote(file)) await this.#reread(file);
      else this.#other();
    }
    // The files are written, whether or not the engine is running.
    if (this.#isWhole) await ignoreEngineStop(() => this.#pass());
  }

  async #reread(file: TFile): Promise<void> {
    const note = await this.#read(file);
    // A note that was deleted while it was read has an event of its own.
    if (!note || this.#app.vault.getFileByPath(note.path) !== file) return;
    this.#deleted.delete(note.path);
    this.#changed.set(note.path, note);
    this.#soon();
  }

  #leave(path: string): void {
    this.#changed.delete(path);
    if (path.endsWith('.md')) this.#deleted.add(path);
    else this.#othersChanged = true;
    this.#soon();
  }

  #other(): void {
    this.#othersChanged = true;
    this.#soon();
  }

  #soon(): void {
    if (!this.#isWhole || this.#timer !== 0) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      if (this.#isWhole) void ignoreEngineStop(() => this.#pass());
    }, COLLECT_TIME);
  }

  /** Passes changes on to the engine. */
  async #pass(): Promise<void> {
    const othersChanged = this.#othersChanged;
    if (this.#changed.size === 0 && this.#deleted.size === 0 && !othersChanged) return;
    const notes = [...this.#changed.values()];
    const paths = [...this.#deleted];
    this.#changed.clear();
    this.#deleted.clear();
    this.#othersChanged = false;
    // Sent together: while the engine is busy, other changes arrive, and must not get in between.
    await Promise.all([
      paths.length > 0 && this.#engine.vault.removeNotes(paths),
      notes.length > 0 && this.#engine.vault.updateNotes(notes),
      othersChanged && this.#engine.vault.setOtherFiles(listFiles(this.#app).others),
    ]);
    this.#onProgress();
  }

  #say(stage: Progress['stage'], read: number, notes: number): void {
    // The view keeps what it shows while the vault is read again.
    if (this.progress.stage === 'all' && stage !== 'all') return;
    this.progress = { stage, read, notes };
    this.#onProgress();
  }
}

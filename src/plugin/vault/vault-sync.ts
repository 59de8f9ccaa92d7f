import { Component, TFile, type App } from 'obsidian';
import type { SourceNote } from '../../model/note.ts';
import type { RemoteEngine } from '../engine/start-engine.ts';
import { isLikelyRecord, isNote, listFiles, readSettings } from './vault-files.ts';
import { pause, readInSlices, readIfThere } from './read-notes.ts';

/** How far reading has come. `records` is enough for numbers; findings wait for `all`. */
export interface Progress {
  readonly stage: 'waiting' | 'reading' | 'records' | 'all';
  readonly read: number;
  readonly notes: number;
}

/** Milliseconds in which changes are gathered: several come with one keystroke. */
const BURST = 15;

/** Keeps the engine's vault equal to the app's: reads it once, in slices, then follows its events. */
export class VaultSync extends Component {
  progress: Progress = { stage: 'waiting', read: 0, notes: 0 };
  readonly #changed = new Map<string, SourceNote>();
  readonly #gone = new Set<string>();
  #othersChanged = false;
  #timer: number | null = null;
  #settings = '';

  readonly #app: App;
  readonly #engine: RemoteEngine;
  readonly #tell: () => void;

  /** `tell` is called when the engine knows something new, and as reading goes on. */
  constructor(app: App, engine: RemoteEngine, tell: () => void) {
    super();
    this.#app = app;
    this.#engine = engine;
    this.#tell = tell;
  }

  /** Reads the vault. Call it when the layout is ready: before, the app says of each file that it is new. */
  async start(): Promise<void> {
    this.#follow();
    const { notes, others } = listFiles(this.#app);
    const first: TFile[] = [];
    const later: TFile[] = [];
    for (const [at, file] of notes.entries()) {
      (isLikelyRecord(this.#app, file) ? first : later).push(file);
      if (at % 1000 === 999) await pause();
    }
    const settings = await readSettings(this.#app, this.#engine);
    this.#settings = JSON.stringify(settings);
    let count = 0;
    for await (const batch of readInSlices(this.#app, first)) {
      await this.#engine.vault.receive(batch);
      count += batch.length;
      this.#say('reading', count, notes.length);
    }
    await this.#engine.vault.open({ settings, notes: notes.map(({ path }) => path), others });
    this.#say('records', count, notes.length);
    for await (const batch of readInSlices(this.#app, later)) {
      // What changed since is with the events.
      await this.#engine.vault.updateNotes(
        batch.filter(({ path }) => !this.#changed.has(path) && !this.#gone.has(path)),
      );
      count += batch.length;
    }
    this.#say('all', count, notes.length);
    await this.#pass();
  }

  /** Reads the settings files anew: the app tells nobody when they change. */
  async readSettings(): Promise<void> {
    if (this.progress.stage !== 'all') return;
    const settings = await readSettings(this.#app, this.#engine);
    const now = JSON.stringify(settings);
    if (now === this.#settings) return;
    this.#settings = now;
    await this.#engine.vault.changeSettings(settings);
    this.#tell();
  }

  #follow(): void {
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
        // The metadata cache would hand over the text too, but not whether its bytes are one.
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

  async #reread(file: TFile): Promise<void> {
    const note = await readIfThere(this.#app, file);
    // One that was deleted while it was being read has an event of its own.
    if (!note || this.#app.vault.getFileByPath(note.path) !== file) return;
    this.#gone.delete(note.path);
    this.#changed.set(note.path, note);
    this.#soon();
  }

  #leave(path: string): void {
    this.#changed.delete(path);
    if (path.endsWith('.md')) this.#gone.add(path);
    else this.#othersChanged = true;
    this.#soon();
  }

  #other(): void {
    this.#othersChanged = true;
    this.#soon();
  }

  #soon(): void {
    if (this.progress.stage !== 'all' || this.#timer !== null) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = null;
      void this.#pass();
    }, BURST);
  }

  /** Hands on what changed. */
  async #pass(): Promise<void> {
    const othersChanged = this.#othersChanged;
    if (this.#changed.size === 0 && this.#gone.size === 0 && !othersChanged) return;
    const notes = [...this.#changed.values()];
    const paths = [...this.#gone];
    this.#changed.clear();
    this.#gone.clear();
    this.#othersChanged = false;
    // Said in one go: while the engine is busy the next changes come, and must not be heard in between.
    await Promise.all([
      paths.length > 0 && this.#engine.vault.removeNotes(paths),
      notes.length > 0 && this.#engine.vault.updateNotes(notes),
      othersChanged && this.#engine.vault.setOtherFiles(listFiles(this.#app).others),
    ]);
    this.#tell();
  }

  #say(stage: Progress['stage'], read: number, notes: number): void {
    this.progress = { stage, read, notes };
    this.#tell();
  }
}

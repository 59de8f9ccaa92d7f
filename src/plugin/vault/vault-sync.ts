import { Component, TFile, type App } from 'obsidian';
import type { SourceNote } from '../../model/note.ts';
import { unlessStopped } from '../engine/kept-engine.ts';
import type { RemoteEngine } from '../engine/start-engine.ts';
import { Stamps, stampedNow } from '../kept/stamps.ts';
import { isNote, listFiles, mayCount, readSettings } from './vault-files.ts';
import { pause, readInSlices, readIfThere } from './read-notes.ts';

/** How far reading has come. At `records` all is read that decides a number; what is missing, and findings, can be said at `all`. */
export interface Progress {
  readonly stage: 'waiting' | 'reading' | 'records' | 'all';
  readonly read: number;
  readonly notes: number;
}

/** Where the app remembers, of this vault, under which key its notes are kept. */
const KEPT = 'netvault-kept';

/** Milliseconds in which changes are gathered: several come with one keystroke. */
const BURST = 15;

/** Keeps the engine's vault equal to the app's: reads it once, in slices, then follows its events. */
export class VaultSync extends Component {
  progress: Progress = { stage: 'waiting', read: 0, notes: 0 };
  readonly #changed = new Map<string, SourceNote>();
  readonly #gone = new Set<string>();
  #othersChanged = false;
  /** The timer that runs; 0 is none. */
  #timer = 0;
  #settings = '';
  /** How often reading began: an engine that was started again is told all anew. */
  #round = 0;
  /** Whether the engine knows all notes. */
  #isWhole = false;
  readonly #stamps = new Stamps();
  /** The key under which the notes are kept, or were. */
  #key: string | null = null;

  readonly #app: App;
  readonly #engine: RemoteEngine;
  readonly #tell: () => void;
  readonly #fed: () => void;

  /** `tell` is called when the engine knows something new, and as reading goes on; `fed` when it knows all notes. */
  constructor(app: App, engine: RemoteEngine, tell: () => void, fed: () => void) {
    super();
    this.#app = app;
    this.#engine = engine;
    this.#tell = tell;
    this.#fed = fed;
  }

  /** Reads the vault, for an engine that knows nothing of it. Call it when the layout is ready: before, the app says of each file that it is new. */
  async start(): Promise<void> {
    const round = ++this.#round;
    const isOld = (): boolean => round !== this.#round;
    this.#isWhole = false;
    const { notes, others } = listFiles(this.#app);
    this.#say('reading', 0, notes.length);
    // What the engine died of may be among what is kept; and who has all read again trusts none of it.
    if (round > 1) this.#remember(null);
    const unread = new Set(await this.#recall(notes));
    if (isOld()) return;
    const first: TFile[] = [];
    const later: TFile[] = [];
    for (const [at, file] of notes.entries()) {
      if (unread.has(file.path)) (mayCount(this.#app, file) ? first : later).push(file);
      if (at % 1000 === 999) await pause();
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
      // What changed since is with the events.
      await this.#engine.vault.updateNotes(
        batch.filter(({ path }) => !this.#changed.has(path) && !this.#gone.has(path)),
      );
      if (isOld()) return;
      count += batch.length;
      if (!isCounted) this.#say('reading', count, notes.length);
    }
    this.#isWhole = true;
    this.#fed();
    this.#say('all', count, notes.length);
    await this.#pass();
  }

  /** Takes the notes that were kept when the app ran before and have not changed since; answers the paths of those that must be read. */
  async #recall(notes: readonly TFile[]): Promise<readonly string[]> {
    const key: unknown = this.#app.loadLocalStorage(KEPT);
    const now = stampedNow(notes);
    if (typeof key !== 'string') return now.paths;
    this.#key = key;
    const unread = await this.#engine.vault.recall(key, now);
    this.#stamps.know(now, new Set(unread));
    return unread;
  }

  /** Keeps what was read for when the app runs again, where much of it is new. Call it while nothing changes. */
  async keep(): Promise<void> {
    if (!this.#isWhole || this.#changed.size + this.#gone.size > 0) return;
    const notes = this.#stamps.toKeep(listFiles(this.#app).notes);
    if (!notes) return;
    this.#remember(await this.#engine.vault.keep(this.#key, notes));
  }

  /** Has the app remember where this vault's notes are kept. What a key that is forgotten stands for is replaced all the same. */
  #remember(key: string | null): void {
    this.#key = key ?? this.#key;
    this.#app.saveLocalStorage(KEPT, key);
  }

  /** Tells the engine what notes say that are being typed in. */
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

  /** Reads the settings files anew: the app tells nobody when they change. */
  async readSettings(): Promise<void> {
    if (!this.#isWhole) return;
    const settings = await readSettings(this.#app, this.#engine);
    const now = JSON.stringify(settings);
    if (now === this.#settings) return;
    this.#settings = now;
    await this.#engine.vault.changeSettings(settings);
    this.#tell();
  }

  /** Hears of what changes from now on. */
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

  /** Hears of files that were just written, of which the app tells a while later. */
  async reread(files: readonly { readonly path: string }[]): Promise<void> {
    for (const { path } of files) {
      const file = this.#app.vault.getFileByPath(path);
      if (!file) this.#leave(path);
      else if (isNote(file)) await this.#reread(file);
      else this.#other();
    }
    // What is written is written, whether the engine runs or not.
    if (this.#isWhole) await unlessStopped(() => this.#pass());
  }

  async #reread(file: TFile): Promise<void> {
    const note = await this.#read(file);
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
    if (!this.#isWhole || this.#timer !== 0) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      if (this.#isWhole) void unlessStopped(() => this.#pass());
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
    // What is shown stays while the vault is read once more.
    if (this.progress.stage === 'all' && stage !== 'all') return;
    this.progress = { stage, read, notes };
    this.#tell();
  }
}

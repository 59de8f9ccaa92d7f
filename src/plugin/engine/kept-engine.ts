import type { SourceNote } from '../../model/note.ts';
import { PluginError } from '../plugin-error.ts';
import type { Engine } from './engine.ts';
import { remote } from './remote.ts';
import type { RemoteEngine, RunningEngine } from './start-engine.ts';
import type { VaultSetup } from './state.ts';

/** Why an engine stopped: the notes that are left out from now on, or that it is not started again. */
export type EngineStop = { readonly leftOut: readonly string[] } | 'for-good';

interface Call {
  readonly part: string;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly settle: (answer?: unknown) => void;
  readonly refuse: (error: unknown) => void;
  /** Its number in the order of sending; 0 before it is sent. */
  sent: number;
  deaths: number;
}

interface Fresh {
  readonly text: string;
  readonly sent: number;
}

/** Milliseconds between checks of an engine that has been asked something. */
const CHECK_INTERVAL = 5000;
/** Milliseconds without an answer after which the engine counts as dead: a fixed time, and some more per note. */
const MAX_SILENCE = 30_000;
const MAX_SILENCE_PER_NOTE = 5;
/** The number of unexplained deaths after which no worker is started. */
const MAX_DEATHS = 3;
/** With at most this many new notes, and not all notes of the vault, those present at two deaths are suspects. */
const MAX_SUSPECTS = 8;

/**
 * An engine that is started again when it dies: from an error, lack of memory, or because it no
 * longer answers. The vault is then passed to it again (`begin`). Until then the last answers for
 * the sidebar are repeated, so that it can be used; all other questions wait and are asked again,
 * except one that was being answered at two deaths. Notes are not parsed in the app's thread
 * meanwhile, since what killed the engine could kill the app. A note that was new at two deaths
 * is left out until it changes.
 */
export class KeptEngine {
  /** Calls made before the engine runs wait for it. */
  readonly engine: RemoteEngine = remote<Engine>(
    (part, method, args) =>
      new Promise((settle, refuse) => {
        const call = { part, method, args, settle, refuse, sent: 0, deaths: 0 };
        const last = !this.#isVaultPassed && this.#last.get(questionOf(call));
        if (last) {
          settle(last);
          return;
        }
        this.#calls.add(call);
        this.#send(call);
      }),
  );
  readonly #calls = new Set<Call>();
  #running: RunningEngine | null = null;
  /**
   * False from a death until the whole vault has been passed to the next engine; meanwhile only calls
   * that pass it go through.
   */
  #isVaultPassed = true;
  #isOver = false;
  #silent = 0;
  #notes = 0;
  #deaths = 0;
  #hung = false;
  #count = 0;
  /** Notes that it has received but from which it has not answered a question yet. */
  #fresh = new Map<string, Fresh>();
  /** Those at the last death, if they were few. */
  #freshBefore = new Map<string, Fresh>();
  readonly #leftOut = new Map<string, string>();
  /** The last answer for each period, repeated while another engine starts. */
  readonly #last = new Map<string, unknown>();
  readonly #timer = window.setInterval(() => {
    this.#look();
  }, CHECK_INTERVAL);

  readonly #start: (inWorker: boolean) => Promise<RunningEngine>;
  readonly #begin: (stopped: EngineStop) => void;

  /** `start` makes a new engine, in a worker or not; `begin` is called after a death, and leads to `onVaultPassed`. */
  constructor(start: (inWorker: boolean) => Promise<RunningEngine>, begin: (stopped: EngineStop) => void) {
    this.#start = start;
    this.#begin = begin;
    void this.#run(true);
  }

  /** To be called when the whole vault has been passed to the engine. */
  onVaultPassed(): void {
    this.#isVaultPassed = true;
    for (const call of this.#calls) {
      if (call.deaths > 0 && isPassingVault(call)) this.#end(call).settle();
      else this.#send(call);
    }
  }

  stop(): void {
    this.#isOver = true;
    window.clearInterval(this.#timer);
    this.#running?.stop();
  }

  async #run(inWorker: boolean): Promise<void> {
    const running = await this.#start(inWorker);
    if (this.#isOver) {
      running.stop();
      return;
    }
    this.#running = running;
    running.onDeath(() => {
      this.#die(running, false);
    });
    for (const call of this.#calls) this.#send(call);
  }

  #send(call: Call): void {
    if (this.#isOver) {
      this.#end(call).refuse(engineStopped());
      return;
    }
    const running = this.#running;
    if (
      !running ||
      call.sent > 0 ||
      (call.deaths > 0 && isPassingVault(call)) ||
      !(this.#isVaultPassed || isPassingVault(call))
    )
      return;
    call.sent = ++this.#count;
    const target = Reflect.get(running.engine, call.part) as object;
    const ask = Reflect.get(target, call.method) as (...args: unknown[]) => Promise<unknown>;
    ask(...this.#without(call)).then(
      (answer) => {
        if (!this.#answered(running, call)) return;
        if (call.method === 'view') this.#last.set(questionOf(call), answer);
        call.settle(answer);
      },
      (error: unknown) => {
        if (this.#answered(running, call)) call.refuse(error);
      },
    );
  }

  /** Whether an answer still counts. */
  #answered(running: RunningEngine, call: Call): boolean {
    if (running !== this.#running) return false;
    this.#silent = 0;
    if (!isPassingVault(call))
      for (const [path, { sent }] of this.#fresh) if (sent < call.sent) this.#fresh.delete(path);
    return this.#calls.delete(call);
  }

  /** The arguments for the engine, without the texts of notes that are left out; remembers which notes are new to it. */
  #without({ method, args, sent }: Call): readonly unknown[] {
    if (method === 'open') this.#notes = (args[0] as VaultSetup).notes.length;
    if (!/receive|updateNotes/.test(method)) return args;
    const notes = (args[0] as readonly SourceNote[]).map((note) => {
      const { path, text } = note;
      if (this.#leftOut.get(path) === text) return { path, text: '', validUtf8: false, unread: '' };
      this.#fresh.set(path, { text, sent });
      return note;
    });
    return [notes];
  }

  #end(call: Call): Call {
    this.#calls.delete(call);
    return call;
  }

  #look(): void {
    const running = this.#running;
    const isAsked = [...this.#calls].some(({ sent }) => sent > 0);
    this.#silent = isAsked ? this.#silent + CHECK_INTERVAL : 0;
    if (running?.isApart && this.#silent > MAX_SILENCE + MAX_SILENCE_PER_NOTE * this.#notes)
      this.#die(running, true);
  }

  #die(running: RunningEngine, isSilent: boolean): void {
    if (running !== this.#running) return;
    running.stop();
    this.#running = null;
    this.#isVaultPassed = false;
    this.#silent = 0;
    this.#deaths++;
    this.#hung ||= isSilent;
    const leftOut = this.#suspects();
    this.#refuseFirst();
    // In the app's thread, a question that is never answered would block the whole app.
    this.#isOver = this.#hung && this.#deaths >= MAX_DEATHS;
    if (this.#isOver) this.stop();
    for (const call of this.#calls) {
      call.deaths++;
      call.sent = 0;
      if (this.#isOver) this.#send(call);
    }
    if (!this.#isOver) void this.#run(this.#deaths < MAX_DEATHS);
    this.#begin(this.#isOver ? 'for-good' : { leftOut });
  }

  /** Leaves out the few notes that were new at this death and at the one before. */
  #suspects(): readonly string[] {
    const both = [...this.#fresh].filter(([path, { text }]) => this.#freshBefore.get(path)?.text === text);
    const isInformative = this.#fresh.size <= Math.min(MAX_SUSPECTS, this.#notes - 1);
    this.#freshBefore = isInformative ? this.#fresh : new Map<string, Fresh>();
    this.#fresh = new Map();
    if (both.length === 0) return [];
    this.#deaths = 0;
    this.#hung = false;
    for (const [path, { text }] of both) this.#leftOut.set(path, text);
    return both.map(([path]) => path);
  }

  /** A question that was being answered at two deaths is not asked a third time. */
  #refuseFirst(): void {
    const first = [...this.#calls].find(({ sent }) => sent > 0);
    if (first && first.deaths > 0) this.#end(first).refuse(engineStopped());
  }
}

const engineStopped = (): PluginError => new PluginError('engine-stopped', {});

/** A key for a question, without its time. */
const questionOf = ({ method, args }: Pick<Call, 'method' | 'args'>): string =>
  [method, ...args.slice(1)].join();

/** Whether a call passes the vault to the engine, which is repeated after a death. */
function isPassingVault({ part, method }: Call): boolean {
  return (part === 'vault' && method !== 'toggleAside') || method === 'baselineFile';
}

/** Runs a task that draws an answer; if the engine was stopped, a notice has said so already. */
export async function ignoreEngineStop(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if ((Object(error) as { readonly code?: unknown }).code !== 'engine-stopped') throw error;
  }
}

import process from 'node:process';

interface Flag {
  readonly name: string;
  readonly usual: number;
  readonly later: number;
}

/**
 * By version of V8 the flag that says how much of a function is run before V8's slowest compiler makes faster code of
 * it: what it is unless set, and here. Hardly a command lasts until such code has earned what making it costs
 * (docs/decisions/0021-when-v8-optimizes.md). Other versions are left alone: from Node 24 on there is a faster
 * compiler in between.
 */
const FLAGS: Readonly<Record<string, Flag>> = {
  // Node 20: bytes of bytecode.
  '11.3': { name: '--interrupt-budget', usual: 67_584, later: 400_000 },
  // Node 22: calls.
  '12.4': { name: '--invocation-count-for-turbofan', usual: 3_000, later: 10_000 },
};

/**
 * Where the process holds what `V8State` says, for the file that is run and the files that it loads: each has a module
 * like this one of its own. Nothing is there in a process that another program runs: its flags are not ours.
 */
const PLACE = Symbol.for('netvault.v8');

interface V8State {
  /** The flag that was changed; null as long as V8 has its usual ones. */
  changed: Flag | null;
}

const world = globalThis as { [PLACE]?: V8State };

/** Says that the process is the command line's own. */
export function ownProcess(): void {
  world[PLACE] = { changed: null };
}

/** Before much is read or worked out: from now on V8 waits longer before it optimizes a function, unless somebody has set for this process how long. */
export function optimizeLater(): void {
  const state = world[PLACE];
  const flag = FLAGS[/^\d+\.\d+/.exec(process.versions.v8)?.[0] ?? ''];
  if (!state || state.changed || !flag) return;
  // V8 takes `_` for `-`.
  const given = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ').replaceAll('_', '-');
  // Flags are those of all threads: one beside those of another program leaves them alone.
  if (given.includes(flag.name) || !process.getBuiltinModule('node:worker_threads').isMainThread) return;
  state.changed = flag;
  set(flag, flag.later);
  // Node writes at the end what it has compiled.
  process.once('exit', () => {
    state.changed = null;
    set(flag, flag.usual);
  });
}

/**
 * Does something for which V8 must have its usual flags: it takes compiled code for its own only with the flags with
 * which that was made, and Node's own modules were compiled with the usual ones.
 */
export function withUsualFlags<T>(work: () => T): T {
  const flag = world[PLACE]?.changed;
  if (!flag) return work();
  set(flag, flag.usual);
  try {
    return work();
  } finally {
    set(flag, flag.later);
  }
}

function set({ name }: Flag, value: number): void {
  // Not imported: that would load all of Node's streams before they are needed.
  process.getBuiltinModule('node:v8').setFlagsFromString(`${name}=${String(value)}`);
}

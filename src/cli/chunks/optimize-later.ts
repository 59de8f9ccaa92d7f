import process from 'node:process';

interface Flag {
  readonly name: string;
  readonly usual: number;
  readonly later: number;
}

/**
 * By V8 version: the flag that sets how much of a function is run before V8's slowest compiler
 * optimizes it, with its default and the value used here. A command rarely runs long enough for
 * such optimized code to pay (docs/decisions/0021-when-v8-optimizes.md). Other versions are left
 * alone: Node 24 and later have a faster compiler in between.
 */
const FLAGS: Readonly<Record<string, Flag>> = {
  // Node 20: bytes of bytecode.
  '11.3': { name: '--interrupt-budget', usual: 67_584, later: 400_000 },
  // Node 22: calls.
  '12.4': { name: '--invocation-count-for-turbofan', usual: 3_000, later: 10_000 },
};

/**
 * The property of `globalThis` with the `V8State`: the file that is run, and the files that it
 * loads, each have their own copy of this module. It is missing in a process that another program
 * has started: its flags must not be changed.
 */
const PLACE = Symbol.for('netvault.v8');

interface V8State {
  /** The flag that was changed; null while V8 has its default flags. */
  changed: Flag | null;
}

const world = globalThis as { [PLACE]?: V8State };

/** Marks the process as the command line's own. */
export function markOwnProcess(): void {
  world[PLACE] = { changed: null };
}

/**
 * Makes V8 wait longer before it optimizes a function, unless the user has set the flag for this
 * process. To be called before long reading or computing.
 */
export function delayOptimizing(): void {
  const state = world[PLACE];
  const flag = FLAGS[/^\d+\.\d+/.exec(process.versions.v8)?.[0] ?? ''];
  if (!state || state.changed || !flag) return;
  // V8 accepts `_` for `-` in flags.
  const given = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ').replaceAll('_', '-');
  // Flags apply to all threads, so a worker of another program must not change them.
  if (given.includes(flag.name) || !process.getBuiltinModule('node:worker_threads').isMainThread) return;
  state.changed = flag;
  set(flag, flag.later);
  // At exit, Node writes the code that it has compiled, which must be under the default flags.
  process.once('exit', () => {
    state.changed = null;
    set(flag, flag.usual);
  });
}

/**
 * Runs `work` with V8's default flags: V8 accepts compiled code only under the flags with which
 * it was compiled, and Node's own modules were compiled under the default ones.
 */
export function withDefaultFlags<T>(work: () => T): T {
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
  // Not imported, because that would load all of Node's streams before they are needed.
  process.getBuiltinModule('node:v8').setFlagsFromString(`${name}=${String(value)}`);
}

import process from 'node:process';

interface Flag {
  readonly name: string;
  readonly usual: number;
  /** While many notes are read. */
  readonly many: number;
  /** While many files are looked at and few notes are read. */
  readonly few: number;
}

/**
 * By V8 version: the flags that set how much of a function is run before V8's slowest compiler
 * optimizes it, and how often a regular expression is interpreted before it becomes machine code;
 * with their defaults and the values used here. A command rarely runs long enough for such code to
 * pay (docs/decisions/0021-when-v8-optimizes.md). Other versions are left alone: Node 24 and later
 * have a faster compiler in between.
 */
const FLAGS: Readonly<Record<string, readonly Flag[]>> = {
  // Node 20: bytes of bytecode; executions.
  '11.3': [
    { name: '--interrupt-budget', usual: 67_584, many: 400_000, few: 1_600_000 },
    { name: '--regexp-tier-up-ticks', usual: 1, many: 1, few: 100 },
  ],
  // Node 22: calls.
  '12.4': [{ name: '--invocation-count-for-turbofan', usual: 3_000, many: 10_000, few: 10_000 }],
};

/**
 * The property of `globalThis` with the `V8State`: the file that is run, and the files that it
 * loads, each have their own copy of this module. It is missing in a process that another program
 * has started: its flags must not be changed.
 */
const PLACE = Symbol.for('netvault.v8');

interface V8State {
  /** The flags that were changed, and for how many notes; null while V8 has its default flags. */
  changed: { readonly flags: readonly Flag[]; readonly notes: Amount } | null;
}

type Amount = 'many' | 'few';

const globals = globalThis as { [PLACE]?: V8State };

/** Marks the process as the command line's own. */
export function markOwnProcess(): void {
  globals[PLACE] = { changed: null };
}

/**
 * Makes V8 wait longer before it optimizes a function, unless the user has set such a flag for
 * this process. To be called before many or few notes are read.
 */
export function delayOptimizing(notes: Amount): void {
  const state = globals[PLACE];
  const flags = FLAGS[/^\d+\.\d+/.exec(process.versions.v8)?.[0] ?? ''];
  if (!state || !flags) return;
  if (state.changed) {
    // A command that begins with few notes may have to read all of them.
    if (notes === 'many' && state.changed.notes === 'few') change(state, flags, notes);
    return;
  }
  // V8 accepts `_` for `-` in flags.
  const given = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ').replaceAll('_', '-');
  if (flags.some(({ name }) => given.includes(name))) return;
  // Flags apply to all threads, so a worker of another program must not change them.
  if (!process.getBuiltinModule('node:worker_threads').isMainThread) return;
  change(state, flags, notes);
  // At exit, Node writes the code that it has compiled, which must be under the default flags.
  process.once('exit', () => {
    state.changed = null;
    set(flags, 'usual');
  });
}

function change(state: V8State, flags: readonly Flag[], notes: Amount): void {
  state.changed = { flags, notes };
  set(flags, notes);
}

/**
 * Runs `work` with V8's default flags: V8 accepts compiled code only under the flags with which
 * it was compiled, and Node's own modules were compiled under the default ones.
 */
export function withDefaultFlags<T>(work: () => T): T {
  const changed = globals[PLACE]?.changed;
  if (!changed) return work();
  const { flags, notes } = changed;
  set(flags, 'usual');
  try {
    return work();
  } finally {
    set(flags, notes);
  }
}

function set(flags: readonly Flag[], which: 'usual' | Amount): void {
  // Not imported, because that would load all of Node's streams before they are needed.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of flags) setFlagsFromString(`${flag.name}=${String(flag[which])}`);
}

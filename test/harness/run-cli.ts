import { execFile } from 'node:child_process';
import { momentIn } from '../../src/app/vault/moment-in.ts';
import type { Io } from '../../src/cli/command-line/io.ts';
import { run } from '../../src/cli/run.ts';
import { bundle } from './bundle.ts';
import { compiledCache } from './compiled-code.ts';
import { moment } from './dates.ts';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface Where {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in; nothing unless given. */
  readonly input?: string | Uint8Array;
}

export type RunCli = (args: readonly string[], where: Where) => Promise<Ran>;

/** The default environment of a test: a pipe in a UTF-8 locale. */
export const UTF8 = { LANG: 'en_GB.UTF-8' };
/** The moment that the tests' clock shows in every zone, if `--today` is not given. */
export const CLOCK = '2026-11-19 12:00';

/**
 * Runs the command line in this process. With `tty`, both streams are terminals; `onClock` happens once the
 * vault is read.
 */
export async function runHere(
  args: readonly string[],
  {
    cwd,
    env = UTF8,
    tty = false,
    input = '',
    onClock,
    instant,
    interrupted,
    onWrite,
    answers,
  }: Where & {
    readonly tty?: boolean;
    readonly onClock?: () => void;
    /** The time, whenever the clock is read; `CLOCK` in every zone unless given. */
    readonly instant?: () => Date;
    /** When Ctrl-C is pressed; never unless given. */
    readonly interrupted?: Promise<void>;
    /** The answers to questions, in order; without them, no questions can be asked. */
    readonly answers?: readonly string[];
    /** Called with all of both streams so far whenever something is written. */
    readonly onWrite?: (stdout: string, stderr: string) => void;
  },
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const left = [...(answers ?? [])];
  const out = (name: 'stdout' | 'stderr'): Io['stdout'] => ({
    isTTY: tty,
    write: (text) => {
      written[name] += text;
      onWrite?.(written.stdout, written.stderr);
    },
  });
  const io: Io = {
    cwd,
    env,
    platform: 'linux',
    stdin: () => Promise.resolve(Buffer.from(input)),
    stdout: out('stdout'),
    stderr: out('stderr'),
    clock: {
      now: (timeZone) => {
        onClock?.();
        return instant ? momentIn(instant(), timeZone) : moment(CLOCK);
      },
    },
    ask: answers === undefined ? null : (_, ended = '') => Promise.resolve(left.shift() ?? ended),
    onInterrupt: (stop) => void interrupted?.then(stop),
  };
  const code = await run(args, io);
  return { ...written, code };
}

/**
 * An environment in which the built command line stores nothing; one that names a place for caches stays as
 * it is.
 */
export function withoutCaches(env: Readonly<Record<string, string>>): Record<string, string> {
  return 'XDG_CACHE_HOME' in env || 'HOME' in env ? { ...env } : { ...env, XDG_CACHE_HOME: compiledCache() };
}

/** Runs the built command line as a process of its own. */
export const runSpawned: RunCli = (args, { cwd, env = UTF8, input = '' }) => {
  const file = bundle();
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [file, ...args],
      { cwd, env: withoutCaches(env), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => {
        resolve({ stdout, stderr, code: child.exitCode ?? -1 });
      },
    );
    // A process that does not read its input may end before all of it is written.
    child.stdin?.on('error', () => undefined).end(input);
  });
};

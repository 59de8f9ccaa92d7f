import type { Buffer } from 'node:buffer';
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { CliError } from '../cli-error.ts';
import { faultOf } from '../node/file-error.ts';
import { findProgram } from '../node/find-program.ts';
import { isolateGit, type Environment } from './isolate-git.ts';

export interface GitCall {
  readonly cwd: string;
  readonly env: Environment;
  readonly input?: Uint8Array | string;
  /** The names of the filters in the repository's settings. */
  readonly filters?: readonly string[];
}

export interface GitAnswer {
  readonly stdout: Buffer;
  /** The exit code of git; 128 if a signal ended it. */
  readonly code: number;
  /**
   * The line of git's message that begins with `fatal:` or `error:`, without that word; otherwise its
   * first line, or the signal or exit code if there is no message.
   */
  readonly complaint: string;
  /** Whether git wrote nothing to stderr. */
  readonly isQuiet: boolean;
}

/** git's message about an object that a partial clone has not fetched. */
const ELSEWHERE = /could not fetch ([\da-f]{40,64}) from promisor remote/;

/**
 * Runs git without a shell and waits for it; git starts no other program, fetches nothing, asks
 * nothing and uses no pager. Returns its answer whatever the exit code is. Throws `UserError` if
 * there is no git, if it cannot be run, or if it needs an object that a partial clone does not
 * have.
 */
export function runGit(
  args: readonly string[],
  { cwd, env: given, input = '', filters }: GitCall,
): GitAnswer {
  const program = findProgram('git', { env: given, platform: process.platform });
  if (program === null) throw new CliError('no-git', {});
  const { args: before, env } = isolateGit(given, filters);
  const { stdout, stderr, status, error, signal } = spawnSync(program, [...before, ...args], {
    cwd,
    env,
    input,
    maxBuffer: Infinity,
    windowsHide: true,
  });
  // EPIPE: git stopped reading its input; its own message says why.
  if (error && !('code' in error && error.code === 'EPIPE')) {
    throw new CliError('git-not-runnable', { fault: faultOf(error) });
  }
  const message = stderr.toString('utf8');
  const [, elsewhere] = ELSEWHERE.exec(message) ?? [];
  if (elsewhere !== undefined) throw new CliError('git-object-elsewhere', { name: elsewhere });
  const lines = message.split('\n');
  const complaint = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0] ?? '';
  return {
    stdout,
    code: status ?? 128,
    complaint: complaint.replace(/^(?:fatal|error): /, '') || (signal ?? `exit ${String(status)}`),
    isQuiet: message === '',
  };
}

/** The parts of `-z` output, which are separated by zero bytes. */
export function splitAtZeroBytes(output: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start < output.length;) {
    const end = output.indexOf(0, start);
    parts.push(output.subarray(start, end < 0 ? output.length : end));
    start = end < 0 ? output.length : end + 1;
  }
  return parts;
}

import type { Buffer } from 'node:buffer';
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { CliError } from '../cli-error.ts';
import { faultOf } from '../node/file-error.ts';
import { findProgram } from '../node/find-program.ts';
import { alone, type Environment } from './alone.ts';

export interface GitCall {
  readonly cwd: string;
  readonly env: Environment;
  readonly input?: Uint8Array | string;
  /** Names of filters that the repository's settings know. */
  readonly filters?: readonly string[];
}

export interface GitAnswer {
  readonly stdout: Buffer;
  /** What git exited with. */
  readonly code: number;
  /** The first line of what git complained about, without `fatal:`. */
  readonly complaint: string;
  /** Whether git complained of nothing. */
  readonly isQuiet: boolean;
}

/** What git says of an object that a partial clone has left where it was cloned from. */
const ELSEWHERE = /could not fetch ([\da-f]{40,64}) from promisor remote/;

/**
 * Runs git without a shell and waits for it; nothing is run beside git itself,
 * nothing fetched, asked or paged. Any exit code is an answer; throws
 * `UserError` where there is no git, where it cannot be run, and where it needs
 * what a partial clone does not have.
 */
export function runGit(
  args: readonly string[],
  { cwd, env: given, input = '', filters }: GitCall,
): GitAnswer {
  const program = findProgram('git', { env: given, platform: process.platform });
  if (program === null) throw new CliError('no-git', {});
  const { args: before, env } = alone(given, filters);
  const { stdout, stderr, status, error, signal } = spawnSync(program, [...before, ...args], {
    cwd,
    env,
    input,
    maxBuffer: Infinity,
    windowsHide: true,
  });
  // EPIPE: git stopped reading its input, and its own complaint says why.
  if (error && !('code' in error && error.code === 'EPIPE')) {
    throw new CliError('git-not-runnable', { fault: faultOf(error) });
  }
  const said = stderr.toString('utf8');
  const [, elsewhere] = ELSEWHERE.exec(said) ?? [];
  if (elsewhere !== undefined) throw new CliError('git-object-elsewhere', { name: elsewhere });
  const lines = said.split('\n');
  const complaint = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0] ?? '';
  return {
    stdout,
    code: status ?? 128,
    complaint: complaint.replace(/^(?:fatal|error): /, '') || (signal ?? `exit ${String(status)}`),
    isQuiet: said === '',
  };
}

/** The parts of `-z` output. */
export function lines(output: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start < output.length;) {
    const end = output.indexOf(0, start);
    parts.push(output.subarray(start, end < 0 ? output.length : end));
    start = end < 0 ? output.length : end + 1;
  }
  return parts;
}

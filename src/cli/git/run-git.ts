import { spawnSync } from 'node:child_process';
import { CliError } from '../cli-error.ts';
import { faultOf } from '../node/file-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface GitCall {
  readonly cwd: string;
  readonly env: Environment;
  readonly input?: Uint8Array | string;
}

export interface GitAnswer {
  readonly stdout: Buffer;
  /** What git exited with. */
  readonly code: number;
  /** The first line of what git complained about, without `fatal:`. */
  readonly complaint: string;
}

/** Nothing is run beside git itself, and nothing is asked or paged. */
const SETTINGS = [
  '--no-pager',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
];

/**
 * Runs git without a shell and waits for it. Any exit code is an answer; throws
 * `UserError` where there is no git, or where it cannot be run.
 */
export function runGit(args: readonly string[], { cwd, env, input = '' }: GitCall): GitAnswer {
  const { stdout, stderr, status, error, signal } = spawnSync('git', [...SETTINGS, ...args], {
    cwd,
    env: { ...env, LC_ALL: 'C', LANGUAGE: '', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    input,
    maxBuffer: Infinity,
    windowsHide: true,
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new CliError('no-git', {});
  }
  // EPIPE: git stopped reading its input, and its own complaint says why.
  if (error && !('code' in error && error.code === 'EPIPE')) {
    throw new CliError('git-not-runnable', { fault: faultOf(error) });
  }
  const lines = stderr.toString('utf8').split('\n');
  const complaint = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0] ?? '';
  return {
    stdout,
    code: status ?? 128,
    complaint: complaint.replace(/^(?:fatal|error): /, '') || (signal ?? `exit ${String(status)}`),
  };
}

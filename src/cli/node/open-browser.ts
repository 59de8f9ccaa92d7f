import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { CliError } from '../cli-error.ts';
import type { Io } from '../command-line/io.ts';
import { findProgram } from './find-program.ts';

/** The program that opens a file, by platform; the address is its last argument. */
const OPENERS: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['explorer'],
};

/** Shows a file in the browser, without using a shell. Throws `CliError` if there is no program for it. */
export function openInBrowser(
  place: string,
  { env, platform, cwd }: Pick<Io, 'env' | 'platform' | 'cwd'>,
): void {
  const [opener, ...args] = OPENERS[platform] ?? ['xdg-open'];
  const program = findProgram(opener, { env, platform });
  const ran =
    program === null
      ? null
      : spawnSync(program, [...args, pathToFileURL(place).href], { stdio: 'ignore', cwd, env: { ...env } });
  // Explorer exits with 1 even on success.
  if (!ran || ran.error || (ran.status !== 0 && platform !== 'win32'))
    throw new CliError('cannot-show', { path: place, program: opener });
}

import process from 'node:process';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { Io } from '../command-line/io.ts';
import { faultOf } from '../node/file-error.ts';

/**
 * The user's own folder in the system's folder for temporary files (`temporary`), which all users
 * share: created if missing, null if it cannot be created. Throws `UserError` if something else
 * has its name, or if other users could write in it: anybody can guess the name.
 */
export function sharedFolder(
  { platform }: Pick<Io, 'platform'>,
  temporary: string = tmpdir(),
): string | null {
  const user = process.getuid?.() ?? 0;
  const folder = join(temporary, `netvault-${String(user)}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (faultOf(error).code !== 'EEXIST') return null;
  }
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return null;
  // On Windows each user has an own folder for temporary files, and files have no such owner and mode.
  const isOwn = platform === 'win32' || (found.uid === user && (found.mode & 0o022) === 0);
  if (!found.isDirectory() || !isOwn) throw new CliError('folder-not-own', { path: folder });
  return folder;
}

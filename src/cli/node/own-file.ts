import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Whether a path is a file of the vault itself: not a link, and not in a folder that is reached
 * by a link. Throws file-system errors.
 */
export function isOwnFile(folder: string, path: string): boolean {
  const place = join(folder, path);
  if (lstatSync(place, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const inVault = relative(realpathSync(folder), realpathSync(dirname(place)));
  return inVault === dirname(join('.', path)).replace(/^\.$/, '');
}

import { linkSync, lstatSync, mkdirSync, realpathSync, renameSync, unlinkSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import { faultOf } from './file-error.ts';
import { writeDraft } from './replace-file.ts';

/**
 * Writes a file where none is, as a whole: whatever happens meanwhile, it is
 * there with all of its text or not at all. Says whether it was written; what
 * is there already is left alone. Throws `UserError` where it cannot be
 * written, and where a symbolic link would lead it out of `root`.
 */
export function writeNew(root: string, path: string, text: string): boolean {
  const place = join(root, path);
  try {
    if (lstatSync(place, { throwIfNoEntry: false })) return false;
    const folder = makeFolder(root, dirname(place), path);
    const draft = writeDraft(folder, text);
    try {
      return putInPlace(draft, place);
    } finally {
      removeIfThere(draft);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new CliError('cannot-write', { path, fault: faultOf(error) });
  }
}

function makeFolder(root: string, folder: string, path: string): string {
  mkdirSync(folder, { recursive: true });
  const real = realpathSync(folder);
  const realRoot = realpathSync(root);
  if (real !== realRoot && !real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) {
    throw new CliError('outside-root', { path, root });
  }
  return real;
}

/** A hard link never replaces what is there; where the file system has none, a rename after a last look. */
function putInPlace(draft: string, place: string): boolean {
  try {
    linkSync(draft, place);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
  }
  if (lstatSync(place, { throwIfNoEntry: false })) return false;
  renameSync(draft, place);
  return true;
}

function removeIfThere(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) unlinkSync(path);
}

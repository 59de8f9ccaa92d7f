import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FixedNote } from '../../app/lint/fix-vault.ts';
import { UserError } from '../../app/user-error.ts';
import type { VaultWriter } from '../writing/vault-writer.ts';
import type { Repository } from './repository.ts';

export interface WorkCopy {
  readonly repository: Repository;
  /** The vault's folder. */
  readonly folder: string;
  readonly writer: VaultWriter;
}

/**
 * Applies a fix of a staged note to its file: writes the fixed text if the file is as it was
 * staged, and otherwise merges both changes. Returns false if the file was left alone: it is
 * missing, it is not a plain UTF-8 file, both changes affect the same lines, or it cannot be
 * written.
 */
export function updateWorkCopy(copy: WorkCopy, note: FixedNote): boolean {
  const { folder, writer } = copy;
  const current = readText(join(folder, note.path));
  if (current === null) return false;
  try {
    const wanted = withFix(copy, current, note);
    if (wanted === null) return false;
    if (wanted === current) return true;
    return writer.replace(note.path, current, wanted) === 'replaced';
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function readText(place: string): string | null {
  try {
    if (lstatSync(place, { throwIfNoEntry: false })?.isFile() !== true) return null;
    const bytes = readFileSync(place);
    return isUtf8(bytes) ? bytes.toString('utf8') : null;
  } catch {
    return null;
  }
}

/** A file's text with the fix applied; null if that is not possible without doubt. */
function withFix(copy: WorkCopy, current: string, { before, after }: FixedNote): string | null {
  if (current === before) return after;
  // With autocrlf, the blob has LF line endings and the file has CRLF.
  const isCrlf = !before.includes('\r') && current.includes('\r\n') && !/[^\r]\n|^\n|\r(?!\n)/.test(current);
  const same = isCrlf ? current.replaceAll('\r\n', '\n') : current;
  const merged = same === before ? after : merge(copy, same, before, after);
  return isCrlf ? (merged?.replaceAll('\n', '\r\n') ?? null) : merged;
}

/** Merges three versions line by line with git; null if both changes affect the same lines. */
function merge({ repository, writer }: WorkCopy, ...sides: readonly [string, string, string]): string | null {
  return writer.withTemporaryFiles(sides, (places) => {
    const { code, stdout } = repository.ask(['merge-file', '-p', '--quiet', ...places]);
    return code === 0 ? stdout.toString('utf8') : null;
  });
}

import { Buffer, isUtf8 } from 'node:buffer';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CliError } from '../../cli-error.ts';
import type { SourceNote } from '../../../model/note.ts';

/**
 * A note with text that is piped in, instead of that of its file, which need not exist. Its path
 * is relative to `cwd` if the result is in the vault, otherwise to the vault's folder. Throws
 * `UserError` for a path that cannot be a note of the vault.
 */
export function pipedNote(
  given: string,
  bytes: Uint8Array,
  { cwd, folder }: { readonly cwd: string; readonly folder: string },
): SourceNote {
  if (!given.endsWith('.md')) {
    throw new CliError('piped-not-a-note', { given });
  }
  const path = within(folder, resolve(cwd, given)) ?? within(folder, resolve(folder, given));
  if (path === null) {
    throw new CliError('not-in-vault', { given, vault: folder });
  }
  return { path, text: Buffer.from(bytes).toString('utf8'), validUtf8: isUtf8(bytes) };
}

/** A path relative to a folder, with `/`; null for a path outside it. */
function within(folder: string, place: string): string | null {
  const path = relative(realpathSync(folder), realPlace(place));
  const outside = path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return outside ? null : path.split(sep).join('/');
}

/** A path without symbolic links, as far as it exists. */
function realPlace(place: string): string {
  const parent = dirname(place);
  if (existsSync(place) || parent === place) return realpathSync(place);
  return join(realPlace(parent), basename(place));
}

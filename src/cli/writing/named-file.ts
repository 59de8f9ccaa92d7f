import { existsSync, lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { CliError, type CliErrors } from '../cli-error.ts';
import { VAULT_MARKS, vaultAround } from '../node/find-vault.ts';
import { cannotRead } from '../node/file-error.ts';
import { isReadPath } from '../../vault/read-paths.ts';

/** A file, not a note, that is named by an option or by the vault's settings, which may come from someone else. */
export interface NamedFile {
  readonly place: string;
  /** The name as it was given. */
  readonly shown: string;
  /** The vault's folder. */
  readonly vault: string;
  readonly isOfSettings: boolean;
}

/** Paths that stand for a process's own output, which may be a file. */
const OUTPUT = /^\/(?:dev\/(?:std(?:out|err)|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

type Why = CliErrors['file-not-for-this']['why'];

/**
 * Throws `UserError` if a file must not be overwritten or created, by whatever it is named: if it
 * is a note, settings, part of a git folder or a link; for a file named by settings also if it is
 * reached by a link. Also throws it if the file's folder is missing or is not a folder.
 */
export function refuseToWrite(file: NamedFile): void {
  refusePlace(file);
  const folder = missingFolder(file);
  if (folder !== null) throw new CliError('folder-missing', { path: file.shown, folder });
}

/** The folder of a file, if there is none. */
export function missingFolder(file: NamedFile): string | null {
  return folderOf(file) ? null : dirname(file.shown);
}

/** `refuseToWrite` for what no new folder would change. */
export function refusePlace(file: NamedFile): void {
  if (folderOf(file)?.isDirectory() === false)
    throw new CliError('not-a-folder', { path: dirname(file.shown) });
  const why = linkIn(file) ?? ownerOf(file);
  if (why !== null) throw new CliError('file-not-for-this', { path: file.shown, why });
}

const folderOf = ({ place }: NamedFile): Stats | undefined =>
  statSync(dirname(place), { throwIfNoEntry: false });

/** Throws `UserError` if settings name a file to read that is reached by a link, or that is not a file. */
export function refuseToRead(file: NamedFile): void {
  if (!file.isOfSettings) return;
  const found = statOf(file);
  const why = linkIn(file) ?? (found?.isFile() === false ? 'no-file' : null);
  if (why !== null) throw new CliError('file-not-for-this', { path: file.shown, why });
}

/** The path in the vault of a file that is really in it; null for any other file. */
export function pathInVault({ place, vault }: Pick<NamedFile, 'place' | 'vault'>): string | null {
  const path = relative(realpathSync(vault), realPlace(place));
  return path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? null : path;
}

function linkIn(file: NamedFile): Why | null {
  const { place, vault, isOfSettings } = file;
  const isLink = statOf(file)?.isSymbolicLink() === true;
  // `/dev/stdout` is a link to where output goes.
  if (isLink && (isOfSettings || !OUTPUT.test(place))) return 'link';
  return isOfSettings && pathInVault(file) !== relative(vault, place) ? 'link' : null;
}

/** The reason why a report or a baseline must not overwrite a file; null if there is none. */
function ownerOf({ place, vault }: NamedFile): Why | null {
  const real = realPlace(place);
  const parts = real.split(sep).map((part) => part.toLowerCase());
  if (parts.includes('.git') || isInGitFolder(dirname(real))) return 'git';
  if (parts.some((part) => (VAULT_MARKS as readonly string[]).includes(part))) return 'settings';
  if (!/\.md$/i.test(real)) return null;
  const root =
    pathInVault({ place, vault }) === null ? vaultAround(dirname(real))?.folder : realpathSync(vault);
  return root !== undefined && isReadPath(relative(root, real).split(sep).join('/')) ? 'note' : null;
}

/** A git folder can have any name. */
function isInGitFolder(start: string): boolean {
  for (let folder = start; ; folder = dirname(folder)) {
    if (['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))) return true;
    if (dirname(folder) === folder) return false;
  }
}

/**
 * The real path that a file has or would have: with all links in its folder resolved, but not a
 * link that is the file itself.
 */
export function realPlace(place: string): string {
  const folder = dirname(place);
  if (folder === place) return place;
  try {
    return join(realpathSync(folder), basename(place));
  } catch {
    return join(realPlace(folder), basename(place));
  }
}

function statOf({ place, shown }: Pick<NamedFile, 'place' | 'shown'>): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch (error) {
    throw cannotRead(shown, error);
  }
}

/** Whether output is written into the existing file: a device, a pipe, or a target of standard output. */
export function isStream(place: string): boolean {
  const found = statSync(place, { throwIfNoEntry: false });
  return found?.isFile() === false || (found !== undefined && OUTPUT.test(place));
}

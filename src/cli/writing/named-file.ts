import { existsSync, lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { CliError, type CliErrors } from '../cli-error.ts';
import { VAULT_MARKS, vaultAround } from '../node/find-vault.ts';
import { cannotRead } from '../node/file-error.ts';
import { isReadPath } from '../../vault/read-paths.ts';

/** A file that is no note, named by an option or by the vault's settings, which may be somebody else's. */
export interface NamedFile {
  readonly place: string;
  /** As it was named. */
  readonly shown: string;
  /** The vault's folder. */
  readonly vault: string;
  readonly isOfSettings: boolean;
}

/** Names for what a program writes to, which may be a file. */
const OUTPUT = /^\/(?:dev\/(?:std(?:out|err)|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

type Why = CliErrors['file-not-for-this']['why'];

/**
 * Throws `UserError` where a file is not to be written over, or made, whoever
 * names it: a note, settings, what belongs to git, a link; and where settings
 * name it, anything that is reached by a link.
 */
export function refuseToWrite(file: NamedFile): void {
  const why = linkIn(file) ?? ownerOf(file);
  if (why !== null) throw new CliError('file-not-for-this', { path: file.shown, why });
}

/** Throws `UserError` where settings would have a file read that is reached by a link, or that is none. */
export function refuseToRead(file: NamedFile): void {
  if (!file.isOfSettings) return;
  const found = statOf(file);
  const why = linkIn(file) ?? (found?.isFile() === false ? 'no-file' : null);
  if (why !== null) throw new CliError('file-not-for-this', { path: file.shown, why });
}

/** The path in the vault of a file that really lies there; null for one that does not. */
export function pathInVault({ place, vault }: Pick<NamedFile, 'place' | 'vault'>): string | null {
  const path = relative(realpathSync(vault), realPlace(place));
  return path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? null : path;
}

function linkIn(file: NamedFile): Why | null {
  const { place, vault, isOfSettings } = file;
  const isLink = statOf(file)?.isSymbolicLink() === true;
  // `/dev/stdout` is a link, to where output goes.
  if (isLink && (isOfSettings || !OUTPUT.test(place))) return 'link';
  return isOfSettings && pathInVault(file) !== relative(vault, place) ? 'link' : null;
}

/** What a file is, where that is nothing that a report or a baseline takes the place of. */
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

/** Where a file really is or would be: with every link on the way followed, and not the file itself. */
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

/** Whether a file is written into as it stands: a device, a pipe, or whatever output goes to. */
export function isStream(place: string): boolean {
  const found = statSync(place, { throwIfNoEntry: false });
  return found?.isFile() === false || (found !== undefined && OUTPUT.test(place));
}

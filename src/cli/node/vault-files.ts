import { CONFIG_DIR } from './find-vault.ts';
import { Buffer, isUtf8 } from 'node:buffer';
import { lstatSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { CONFIGURATION_FILE } from '../../app/vault/settings-files.ts';
import type { Listing, UnreadFile } from '../../app/vault/ports.ts';
import { unreadSettings } from '../../app/vault/unread-settings.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import { JSON_BOUNDS } from '../../model/bounded-json.ts';
import type { SourceNote } from '../../model/note.ts';
import { TOO_LARGE } from '../../vault/obsidian-files.ts';
import { IS_FOLDER, IS_IN_CLOUD, IS_LINK, IS_NO_FILE } from '../words/fault-words.ts';
import { isReadFile, isReadFolder } from '../../vault/read-paths.ts';
import { cannotRead, faultOf } from './file-error.ts';
import { listEntries } from './folder-entries.ts';
import { ListedFolders, areSameFolders, type FolderStamps } from './folder-stamps.ts';
import { isOwnFile } from './own-file.ts';
import { readPlainFile } from './plain-file.ts';
import type { StampedFiles } from '../cache/stamped-files.ts';
import { isRacy, readStamped, stampFromStats, type Stamp } from './stamp.ts';

/** What iCloud leaves in the place of a note that is not on this device: `.Ada.md.icloud`. */
const PLACEHOLDER = /^\.(.+\.md)\.icloud$/;

const SEPARATOR = Buffer.from(sep);

function within(folder: string | Buffer, raw: string | Buffer): string | Buffer {
  // Faster than `join`, which would examine a path that is known to be a plain one.
  if (typeof folder === 'string' && typeof raw === 'string') return folder + sep + raw;
  return bytesWithin(folder, raw);
}

function bytesWithin(folder: string | Buffer, raw: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(folder), SEPARATOR, Buffer.from(raw)]);
}

/** A vault's files on disk. They are read one after the other: that is several times faster than reading asynchronously. */
export class DiskVaultFiles implements StampedFiles {
  readonly configDir = CONFIG_DIR;
  readonly #folder: string;
  readonly #configuration: string | null;
  /** The locations of files whose path in the vault does not name them. */
  readonly #places = new Map<string, Buffer>();
  /** The folders of the last listing. */
  #folders: ListedFolders | null = null;

  /** `configuration` is a file to read instead of the vault's `.netvault.yaml`. */
  constructor(folder: string, configuration: string | null = null) {
    this.#folder = folder;
    this.#configuration = configuration;
  }

  list(): Listing {
    const notes: string[] = [];
    const others: string[] = [];
    const unread: UnreadFile[] = [];
    const inCloud: string[] = [];
    const folders = new ListedFolders(this.#folder);
    this.#folders = folders;
    const open: { path: string; place: string | Buffer }[] = [{ path: '', place: this.#folder }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { path: parent, place: folder } = next;
      folders.add(parent, typeof folder === 'string');
      const entries = this.#entries(parent, folder);
      if ('code' in entries) {
        if (!isMissing(entries.code)) unread.push({ path: parent, code: entries.code });
        continue;
      }
      const start = parent === '' ? '' : `${parent}/`;
      // There may be many files, so nothing but the path is created for each.
      for (const entry of entries) {
        const { name, raw } = entry;
        if (entry.isFile() && isReadFile(name)) {
          const path = start + name;
          const isNamed = raw === undefined && typeof folder === 'string';
          if (!isNamed) this.#places.set(path, bytesWithin(folder, raw ?? name));
          if (!isNamed) folders.mustAlwaysList();
          (name.endsWith('.md') ? notes : others).push(path);
        } else if (entry.isDirectory() && isReadFolder(name)) {
          open.push({ path: start + name, place: within(folder, raw ?? name) });
        } else if (name.endsWith('.icloud') && entry.isFile()) {
          const note = PLACEHOLDER.exec(name)?.[1];
          if (note !== undefined) inCloud.push(start + note);
        }
      }
    }
    if (inCloud.length > 0) {
      folders.mustAlwaysList();
      const there = new Set(notes);
      for (const path of inCloud) if (!there.has(path)) unread.push({ path, code: 'in-cloud' });
    }
    return { notes, others, unread };
  }

  folders(listedAt: number): FolderStamps | null {
    return this.#folders?.steady(listedAt) ?? null;
  }

  hasSameFolders(folders: FolderStamps): boolean {
    return areSameFolders(this.#folder, folders);
  }

  read(path: string): SourceNote | null {
    return this.readStamped(path)?.source ?? null;
  }

  /**
   * A note and its stamp; null if there is no such file. The stamp is null if the file cannot be
   * read, or if its name is not text.
   */
  readStamped(path: string): { readonly source: SourceNote; readonly stamp: Stamp | null } | null {
    const place = this.#places.get(path);
    try {
      const { bytes, stamp } = readStamped(place ?? join(this.#folder, path));
      const source = { path, text: bytes.toString('utf8'), validUtf8: isUtf8(bytes) };
      return { source, stamp: place ? null : stamp };
    } catch (error) {
      const { code } = faultOf(error);
      return isMissing(code)
        ? null
        : { source: { path, text: '', validUtf8: false, unread: code }, stamp: null };
    }
  }

  bytesOf(path: string): ReturnType<typeof readStamped> | null {
    if (this.#places.has(path)) return null;
    try {
      return readStamped(this.#folder + sep + path);
    } catch {
      return null;
    }
  }

  /** The stamp of a note; null if there is none, or if it does not identify the note. */
  stampOf(path: string): Stamp | null {
    if (this.#places.size > 0 && this.#places.has(path)) return null;
    try {
      const stats = lstatSync(this.#folder + sep + path, { throwIfNoEntry: false });
      return stats?.isFile() === true ? stampFromStats(stats) : null;
    } catch {
      return null;
    }
  }

  vouches(stamp: Stamp, readAt: number): boolean {
    return !isRacy(stamp, readAt);
  }

  readSettings(path: string): string | null {
    const configured = path === CONFIGURATION_FILE ? this.#configuration : null;
    const place = configured ?? join(this.#folder, path);
    try {
      // The user names the file of --config, so it may be a link, and it is an error if it is not a file.
      if (configured === null && !isSettingsFile(this.#folder, path)) return null;
      const { bytes } = readPlainFile(place, { most: JSON_BOUNDS.size, isOwn: configured === null });
      if (!isUtf8(bytes)) throw new CliError('file-not-utf8', { path });
      return bytes.toString('utf8');
    } catch (error) {
      if (error instanceof UserError) throw error;
      const { code } = faultOf(error);
      if (code === 'too-large') throw unreadSettings(path, TOO_LARGE);
      if (configured === null && isMissing(code)) return null;
      throw cannotRead(configured ?? path, error);
    }
  }

  /** The entries of a folder, or why it cannot be listed. Throws `CliError` for the vault's own folder. */
  #entries(
    path: string,
    folder: string | Buffer,
  ): ReturnType<typeof listEntries> | { readonly code: string } {
    try {
      return listEntries(folder);
    } catch (error) {
      if (path === '') throw cannotRead(this.#folder, error);
      return faultOf(error);
    }
  }
}

/**
 * Whether there is such a settings file; false for a folder with the name of one of the app's.
 * Throws `UserError` for a link, which is not followed, for a file that is only in iCloud, and for a
 * `.netvault.yaml` that is no file.
 */
function isSettingsFile(folder: string, path: string): boolean {
  const place = join(folder, path);
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (!found && lstatSync(join(place, `../.${basename(place)}.icloud`), { throwIfNoEntry: false }))
    throw unreadSettings(path, IS_IN_CLOUD);
  if (!found || isOwnFile(folder, path)) return found !== undefined;
  if (found.isSymbolicLink() || found.isFile()) throw unreadSettings(path, IS_LINK);
  if (path === CONFIGURATION_FILE) throw unreadSettings(path, found.isDirectory() ? IS_FOLDER : IS_NO_FILE);
  return false;
}

/** Includes links and pipes, which are not files of the vault. */
const MISSING_CODES: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'no-file']);

/** Whether there is no file at a path any more: sync tools may remove files at any moment. */
function isMissing(code: string): boolean {
  return MISSING_CODES.has(code);
}

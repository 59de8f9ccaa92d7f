import { CONFIG_DIR } from './find-vault.ts';
import { Buffer, isUtf8 } from 'node:buffer';
import { lstatSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Listing, UnreadFolder } from '../../app/vault/ports.ts';
import { unreadSettings } from '../../app/vault/unread-settings.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import { JSON_BOUNDS } from '../../model/bounded-json.ts';
import type { SourceNote } from '../../model/note.ts';
import { TOO_LARGE } from '../../vault/obsidian-files.ts';
import { IS_LINK } from '../words/fault-words.ts';
import { isReadFile, isReadFolder } from '../../vault/read-paths.ts';
import { cannotRead, faultOf } from './file-error.ts';
import { entriesOf } from './names.ts';
import { ListedFolders, areSameFolders, type FolderStamps } from './folder-stamps.ts';
import { isOwnFile } from './own-file.ts';
import { readPlainFile } from './plain-file.ts';
import type { StampedFiles } from '../cache/stamped-files.ts';
import { isRacy, readStamped, stampIn, type Stamp } from './stamp.ts';

const SEPARATOR = Buffer.from(sep);

function within(folder: string | Buffer, raw: string | Buffer): string | Buffer {
  // `join` would look at all of a path that is known to be a plain one.
  if (typeof folder === 'string' && typeof raw === 'string') return folder + sep + raw;
  return bytesWithin(folder, raw);
}

function bytesWithin(folder: string | Buffer, raw: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(folder), SEPARATOR, Buffer.from(raw)]);
}

/** A vault's files on disk. Reading them one after the other is several times faster than waiting for each. */
export class DiskVaultFiles implements StampedFiles {
  readonly configDir = CONFIG_DIR;
  readonly #folder: string;
  readonly #configuration: string | null;
  /** Where a file is, when its path in the vault does not say it. */
  readonly #places = new Map<string, Buffer>();
  /** The folders that were listed last. */
  #folders: ListedFolders | null = null;

  /** `configuration` is a file to be read in place of the vault's `.netvault.yaml`. */
  constructor(folder: string, configuration: string | null = null) {
    this.#folder = folder;
    this.#configuration = configuration;
  }

  list(): Listing {
    const notes: string[] = [];
    const others: string[] = [];
    const unread: UnreadFolder[] = [];
    const folders = new ListedFolders(this.#folder);
    this.#folders = folders;
    const open: { path: string; place: string | Buffer }[] = [{ path: '', place: this.#folder }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { path: parent, place: folder } = next;
      folders.add(parent, typeof folder === 'string');
      const entries = this.#entries(parent, folder);
      if ('code' in entries) {
        if (!isGone(entries.code)) unread.push({ path: parent, code: entries.code });
        continue;
      }
      const start = parent === '' ? '' : `${parent}/`;
      // There may be many: nothing is made for one but its path.
      for (const entry of entries) {
        const { name, raw } = entry;
        if (entry.isFile() && isReadFile(name)) {
          const path = start + name;
          const isNamed = raw === undefined && typeof folder === 'string';
          if (!isNamed) this.#places.set(path, bytesWithin(folder, raw ?? name));
          if (!isNamed) folders.cannotTell();
          (name.endsWith('.md') ? notes : others).push(path);
        } else if (entry.isDirectory() && isReadFolder(name)) {
          open.push({ path: start + name, place: within(folder, raw ?? name) });
        }
      }
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

  /** A note, and by what it can be known again: null where it could not be read, or no text names its file. */
  readStamped(path: string): { readonly source: SourceNote; readonly stamp: Stamp | null } | null {
    const place = this.#places.get(path);
    try {
      const { bytes, stamp } = readStamped(place ?? join(this.#folder, path));
      const source = { path, text: bytes.toString('utf8'), validUtf8: isUtf8(bytes) };
      return { source, stamp: place ? null : stamp };
    } catch (error) {
      const { code } = faultOf(error);
      return isGone(code)
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

  /** The stamp of a note that can be known by it; else null. */
  stampOf(path: string): Stamp | null {
    if (this.#places.size > 0 && this.#places.has(path)) return null;
    try {
      const stats = lstatSync(this.#folder + sep + path, { throwIfNoEntry: false });
      return stats?.isFile() === true ? stampIn(stats) : null;
    } catch {
      return null;
    }
  }

  vouches(stamp: Stamp, readAt: number): boolean {
    return !isRacy(stamp, readAt);
  }

  readSettings(path: string): string | null {
    const configured = path === '.netvault.yaml' ? this.#configuration : null;
    const place = configured ?? join(this.#folder, path);
    try {
      // What --config names is the user's own word: it may be a link, and what is no file is an error.
      if (configured === null && !isSettingsFile(this.#folder, path)) return null;
      const { bytes } = readPlainFile(place, { most: JSON_BOUNDS.size, isOwn: configured === null });
      if (!isUtf8(bytes)) throw new CliError('file-not-utf8', { path });
      return bytes.toString('utf8');
    } catch (error) {
      if (error instanceof UserError) throw error;
      const { code } = faultOf(error);
      if (code === 'too-large') throw unreadSettings(path, TOO_LARGE);
      if (configured === null && isGone(code)) return null;
      throw cannotRead(configured ?? path, error);
    }
  }

  /** What a folder holds, or why it cannot be listed. Throws `CliError` for the vault's own. */
  #entries(path: string, folder: string | Buffer): ReturnType<typeof entriesOf> | { readonly code: string } {
    try {
      return entriesOf(folder);
    } catch (error) {
      if (path === '') throw cannotRead(this.#folder, error);
      return faultOf(error);
    }
  }
}

/** Whether there is a file of settings: a folder of its name is none. Throws `UserError` for a link, which is not followed. */
function isSettingsFile(folder: string, path: string): boolean {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (!found || isOwnFile(folder, path)) return found !== undefined;
  if (found.isSymbolicLink() || found.isFile()) throw unreadSettings(path, IS_LINK);
  return false;
}

/** A link or a pipe is no file of the vault's own. */
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'no-file']);

/** Whether nothing is at a place any more, or no file where one was: sync tools take files away at any moment. */
function isGone(code: string): boolean {
  return GONE.has(code);
}

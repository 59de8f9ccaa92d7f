import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Listing, UnreadFolder, VaultFiles } from '../../app/vault/ports.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import type { SourceNote } from '../../model/note.ts';
import { isReadFolder, isReadPath } from '../../vault/read-paths.ts';
import { cannotRead, faultOf } from './file-error.ts';
import { entriesOf } from './names.ts';

const SEPARATOR = Buffer.from(sep);

function within(folder: string | Buffer, raw: string | Buffer): string | Buffer {
  if (typeof folder === 'string' && typeof raw === 'string') return join(folder, raw);
  return Buffer.concat([Buffer.from(folder), SEPARATOR, Buffer.from(raw)]);
}

/** What Obsidian calls its folder unless it is told otherwise. */
export const CONFIG_DIR = '.obsidian';

/** A vault's files on disk. Reading them one after the other is several times faster than waiting for each. */
export class DiskVaultFiles implements VaultFiles {
  readonly configDir = CONFIG_DIR;
  readonly #folder: string;
  readonly #configuration: string | null;
  /** Where a file is, when its path in the vault does not say it. */
  readonly #places = new Map<string, Buffer>();

  /** `configuration` is a file to be read in place of the vault's `.netvault.yaml`. */
  constructor(folder: string, configuration: string | null = null) {
    this.#folder = folder;
    this.#configuration = configuration;
  }

  list(): Listing {
    const notes: string[] = [];
    const others: string[] = [];
    const unread: UnreadFolder[] = [];
    const open: { path: string; place: string | Buffer }[] = [{ path: '', place: this.#folder }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { path: parent, place: folder } = next;
      const entries = this.#entries(parent, folder);
      if ('code' in entries) {
        if (!isGone(entries.code)) unread.push({ path: parent, code: entries.code });
        continue;
      }
      for (const { name, raw, kind } of entries) {
        const path = parent === '' ? name : `${parent}/${name}`;
        const place = within(folder, raw);
        if (kind === 'folder' && isReadFolder(name)) open.push({ path, place });
        if (kind !== 'file' || !isReadPath(name)) continue;
        if (typeof place !== 'string') this.#places.set(path, place);
        (name.endsWith('.md') ? notes : others).push(path);
      }
    }
    return { notes, others, unread };
  }

  read(path: string): SourceNote | null {
    try {
      const bytes = readFileSync(this.#places.get(path) ?? join(this.#folder, path));
      return { path, text: bytes.toString('utf8'), validUtf8: isUtf8(bytes) };
    } catch (error) {
      const { code } = faultOf(error);
      return isGone(code) ? null : { path, text: '', validUtf8: false, unread: code };
    }
  }

  readSettings(path: string): string | null {
    const configured = path === '.netvault.yaml' ? this.#configuration : null;
    const place = configured ?? join(this.#folder, path);
    try {
      // A folder of that name is no settings file; asked for by --config it is an error.
      const bytes = configured !== null || statSync(place).isFile() ? readFileSync(place) : null;
      if (bytes && !isUtf8(bytes)) throw new CliError('file-not-utf8', { path });
      return bytes?.toString('utf8') ?? null;
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (configured === null && isGone(faultOf(error).code)) return null;
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

/** Whether nothing is at a place any more, or no file where one was: sync tools take files away at any moment. */
function isGone(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

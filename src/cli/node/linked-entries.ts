import { Buffer } from 'node:buffer';
import { realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { isReadFile, isReadFolder } from '../../vault/read-paths.ts';
import { listEntries, type Entry } from './folder-entries.ts';

/**
 * The symbolic links of a vault in the place of a note or a folder, sorted. They are not followed, so
 * what they lead to is only read if it is in the vault, too: such links are left out.
 */
export function linkedEntries(vault: string): readonly string[] {
  const links: string[] = [];
  const open = [{ path: '', place: Buffer.from(vault) }];
  const root = `${realpathSync(vault)}${sep}`;
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const entry of entriesOf(parent.place)) {
      const { name, raw = Buffer.from(name) } = entry;
      const path = parent.path === '' ? name : `${parent.path}/${name}`;
      const place = Buffer.concat([parent.place, Buffer.from(sep), raw]);
      if (entry.isDirectory() && isReadFolder(name)) open.push({ path, place });
      if (entry.isSymbolicLink() && isInPlace(place, name) && !leadsInto(root, place)) links.push(path);
    }
  }
  return links.sort();
}

function leadsInto(root: string, link: Buffer): boolean {
  try {
    return realpathSync(link).startsWith(root);
  } catch {
    return false;
  }
}

function isInPlace(link: Buffer, name: string): boolean {
  if (name.endsWith('.md')) return isReadFile(name);
  if (!isReadFolder(name)) return false;
  try {
    return statSync(link).isDirectory();
  } catch {
    // It leads nowhere, or in a circle.
    return false;
  }
}

function entriesOf(folder: Buffer): readonly Entry[] {
  try {
    return listEntries(folder);
  } catch {
    // It is reported as one that cannot be opened.
    return [];
  }
}

import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { isReadFile, isReadFolder } from '../../vault/read-paths.ts';

/**
 * The symbolic links of a vault in the place of a note or a folder, sorted. They are not followed, so
 * what they lead to is only read if it is in the vault, too: such links are left out.
 */
export function linkedEntries(vault: string): readonly string[] {
  const links: string[] = [];
  const open = [''];
  const root = `${realpathSync(vault)}${sep}`;
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const entry of entriesOf(join(vault, parent))) {
      const path = parent === '' ? entry.name : `${parent}/${entry.name}`;
      if (entry.isDirectory() && isReadFolder(entry.name)) open.push(path);
      if (entry.isSymbolicLink() && isInPlace(vault, path, entry.name) && !leadsInto(root, join(vault, path)))
        links.push(path);
    }
  }
  return links.sort();
}

function leadsInto(root: string, link: string): boolean {
  try {
    return realpathSync(link).startsWith(root);
  } catch {
    return false;
  }
}

function isInPlace(vault: string, path: string, name: string): boolean {
  if (name.endsWith('.md')) return isReadFile(name);
  if (!isReadFolder(name)) return false;
  try {
    return statSync(join(vault, path)).isDirectory();
  } catch {
    // It leads nowhere, or in a circle.
    return false;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It is reported as one that cannot be opened.
    return [];
  }
}

import { foldedWords } from '../../model/plain-name.ts';
import type { YamlEntry } from '../yaml-node.ts';
import type { Fields } from './fields.ts';
import { noteName } from '../../model/note-name.ts';
import { shownText } from './text-fields.ts';
import { shortText, textOf } from './values.ts';

/** A folder's own note, as used by static site generators. */
const INDEX = /^_?index$/i;

/**
 * Whether a `title` is the name and not the role: it contains the first word of the file's name,
 * or the file is called `index`.
 */
function isName(title: string, path: string): boolean {
  const file = noteName(path);
  if (INDEX.test(file)) return true;
  // Dendron writes folders into the name: `user.ben-okri`.
  const ofFile = foldedWords(/\s/.test(file) ? file : file.slice(file.lastIndexOf('.') + 1));
  const [first] = ofFile;
  const words = foldedWords(title);
  return first !== undefined && (words.includes(first) || words.join('') === ofFile.join(''));
}

/** `name` for a `title` that is one; null for anything else. */
export function nameFieldByTitle({ key, value }: YamlEntry, path: string): string | null {
  if (key.trim().toLowerCase() !== 'title' || value.is !== 'scalar') return null;
  const title = shortText(value);
  return title !== '' && isName(title, path) ? 'name' : null;
}

function joined(parts: readonly string[]): string | null {
  const name = parts.filter(Boolean).map(shownText).join(' ');
  return name === '' ? null : name;
}

/** The name from the vCard keys `N.GN` (given name) and `N.FN` (family name), parts of `N` in RFC 6350. */
function vcardName(fields: Fields): string | null {
  const part = (key: string): string => {
    const node = fields.byKey(key);
    return node?.is === 'scalar' ? textOf(node) : '';
  };
  return joined([part('N.GN'), part('N.MN'), part('N.FN')]);
}

/** The first and the last name, if both are given. */
function fullName(fields: Fields): string | null {
  const [first, last] = ['first_name', 'last_name'].map((name) => {
    const [node] = fields.every(name);
    return node ? shortText(node) : '';
  });
  return first && last ? joined([first, last]) : null;
}

/** The file's name; for a folder's own note, the folder's name. */
function nameByPath(path: string): string {
  const name = noteName(path);
  const folder = noteName(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  return INDEX.test(name) && folder !== '' ? folder : name;
}

/** The name of a contact without a `name` field. */
export function nameWithoutName(fields: Fields): string {
  return vcardName(fields) ?? fullName(fields) ?? nameByPath(fields.source.truePath);
}

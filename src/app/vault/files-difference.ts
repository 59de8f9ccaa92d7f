import { dependsOnOtherCopies, possibleOriginals } from '../../vault/copies.ts';
import type { LinkTable } from '../../vault/link-table.ts';
import { lastPart, noteName } from '../../model/note-name.ts';
import { namesOfFile } from './linked-names.ts';
import type { VaultBasis } from './vault-basis.ts';

/** Files of a vault that were added or removed since it was last read. */
export interface FilesDifference {
  /** Paths of notes. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Paths of added and removed files that are not notes; links may lead to them. */
  readonly others: readonly string[];
}

export const NO_FILE_CHANGES: FilesDifference = { added: [], removed: [], others: [] };

/**
 * Whether all other files are read as before although these files were added or removed: no link
 * looks for a file with such a name, no other file has such a name, and no copy is involved.
 * `links` and `paths` are those of the vault as it is now.
 */
export function affectsNoOtherFile(
  { linked, originals }: Pick<VaultBasis, 'linked' | 'originals'>,
  { added, removed, others }: FilesDifference,
  links: LinkTable,
  paths: readonly string[],
): boolean {
  if (added.length + removed.length + others.length === 0) return true;
  const sought = new Set(linked);
  const isAlone = (path: string): boolean =>
    namesOfFile(path).every((name) => !sought.has(name)) &&
    links.withName(noteName(lastPart(path))).every((one) => one === path);
  if (![...added, ...removed, ...others].every(isAlone)) return false;
  if (removed.some((path) => originals.includes(path))) return false;
  // Of the copies of a missing original only one is read, and it may be another one now.
  if (removed.some((path) => dependsOnOtherCopies(path, (one) => links.has(one)))) return false;
  return added.every(
    (path) => !possibleOriginals(path).some((one) => links.has(one)) && !hasCopy(path, paths),
  );
}

/** Whether some note is, by its name, a copy of the note at the path `original`. */
function hasCopy(original: string, paths: readonly string[]): boolean {
  const name = noteName(original);
  const folder = original.slice(0, original.lastIndexOf('/') + 1);
  return paths.some(
    (path) => path.startsWith(folder) && path.includes(name) && possibleOriginals(path).includes(original),
  );
}

/** The notes of a vault, with their new numbers after some were added or removed. */
export interface Renumbering {
  /** Sorted. */
  readonly paths: readonly string[];
  /** For each note before, its number now; -1 for a removed one. */
  readonly numbers: Int32Array;
}

export function renumber(
  before: readonly string[],
  { added, removed }: Pick<FilesDifference, 'added' | 'removed'>,
): Renumbering {
  const removedPaths = new Set(removed);
  const paths = [...before.filter((path) => !removedPaths.has(path)), ...added].sort();
  const places = new Map(paths.map((path, at) => [path, at]));
  return { paths, numbers: Int32Array.from(before, (path) => places.get(path) ?? -1) };
}

/** A list with one item per note, in the new order of the notes; added notes get `none`. */
export function renumbered<Of>(of: readonly Of[], { paths, numbers }: Renumbering, none: Of): Of[] {
  const now = paths.map(() => none);
  for (const [at, one] of of.entries()) {
    const number = numbers[at] ?? -1;
    if (number >= 0) now[number] = one;
  }
  return now;
}

/**
 * Pairs of numbers in which the first or the second (`place`) is that of a note, with the notes'
 * new numbers; pairs of removed notes are left out.
 */
export function renumberedPairs(pairs: Int32Array, { numbers }: Renumbering, place: 0 | 1): Int32Array {
  const now: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const pair = [pairs[at] ?? -1, pairs[at + 1] ?? -1];
    const number = numbers[pair[place] ?? -1] ?? -1;
    if (number < 0) continue;
    pair[place] = number;
    now.push(...pair);
  }
  return Int32Array.from(now);
}

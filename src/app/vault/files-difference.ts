import { dependsOnOtherCopies, possibleOriginals } from '../../vault/copies.ts';
import type { LinkTable } from '../../vault/link-table.ts';
import { lastPart, noteName } from '../../model/note-name.ts';
import { namesOfFile } from './linked-names.ts';
import type { VaultBasis } from './vault-basis.ts';

/** Files of a vault that came or went since it was looked at. */
export interface FilesDifference {
  /** Notes. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Files that are no notes: links may lead to them. */
  readonly others: readonly string[];
}

export const SAME_FILES: FilesDifference = { added: [], removed: [], others: [] };

/**
 * Whether no file of a vault shows that others came or went: no link looks for a file of such a name, no other file
 * has it, and none is a copy by its name. `links` are those of the vault as it is now.
 */
export function isUnnoticed(
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
  // Of copies that have lost their true note one is read: it may be another now.
  if (removed.some((path) => dependsOnOtherCopies(path, (one) => links.has(one)))) return false;
  return added.every(
    (path) => !possibleOriginals(path).some((one) => links.has(one)) && !hasCopy(path, paths),
  );
}

/** Whether a note is, by its name, a copy of the one at a path. */
function hasCopy(original: string, paths: readonly string[]): boolean {
  const name = noteName(original);
  const folder = original.slice(0, original.lastIndexOf('/') + 1);
  return paths.some(
    (path) => path.startsWith(folder) && path.includes(name) && possibleOriginals(path).includes(original),
  );
}

/** The notes of a vault once some came or went. */
export interface Renumbering {
  /** In order. */
  readonly paths: readonly string[];
  /** For each note before, its number now; -1 for one that went. */
  readonly numbers: Int32Array;
}

export function renumber(
  before: readonly string[],
  { added, removed }: Pick<FilesDifference, 'added' | 'removed'>,
): Renumbering {
  const gone = new Set(removed);
  const paths = [...before.filter((path) => !gone.has(path)), ...added].sort();
  const places = new Map(paths.map((path, at) => [path, at]));
  return { paths, numbers: Int32Array.from(before, (path) => places.get(path) ?? -1) };
}

/** What is known of each note, in order; `none` of those that came. */
export function renumbered<Of>(of: readonly Of[], { paths, numbers }: Renumbering, none: Of): Of[] {
  const now = paths.map(() => none);
  for (const [at, one] of of.entries()) {
    const number = numbers[at] ?? -1;
    if (number >= 0) now[number] = one;
  }
  return now;
}

/** Pairs of which one number, the first or the second, is that of a note; without those of notes that went. */
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

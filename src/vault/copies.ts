import { groupBy } from '../model/group-by.ts';

/** A note that its name, or its text, shows to be a copy of another. */
export interface CopyOf {
  /** The path of the note that it is a copy of; where that is gone, and another of its copies is read, of that one. */
  readonly path: string;
  /** Whether that note is there. One that has lost its true note is read: of several only the last by path that is not blank. */
  readonly isThere: boolean;
  /** True where only a sync tool makes such names; else the name could be anybody's, and both files are equal. */
  readonly bySync: boolean;
}

/** How Dropbox, Nextcloud, ownCloud and Obsidian Sync call a copy, in the languages that they speak. */
const CONFLICTED =
  /conflict(?:ed|ing) copy|conflict copy|konflikt stehende kopie|konflikt-?kopie?|copie en conflit|copia (?:en conflicto|conflictiva|in conflitto)|cópia em conflito|conflict(?:erende )?kopie|kopia w konflikcie|kopia powodująca konflikt|конфликтующая копия|競合コピー|問題のあるコピー|冲突副本|衝突複本|충돌 사본/iu;
/** What other tools write into brackets: Seafile, FileCloud, Tresorit, Nutstore, Unison, Dropbox, pCloud. */
const IN_BRACKETS =
  /^(?:SFConflict .*\d{4}-\d\d-\d\d.*|Conflict_.*\d{4}-\d\d-\d\d-.*|Conflict - .*\d{4}.*|NSConflict.*|conflict on \d{4}-\d\d-\d\d|(?:case|unicode encoding|whitespace|selective sync) conflict(?: \d+)?|conflicted)$/iu;
/** Brackets at the end, in which others may stand. */
const BRACKETS = /^(.*?\S)\s*(?:\(((?:[^()]|\([^()]*\))*)\)|\[([^[\]]*)\])$/u;
/** What a second tool, which found the name taken, wrote behind the first’s. */
const AGAIN = /(?:\s?\(\d{1,3}\)|[ _-]\d{1,3}| (?:- )?(?:copy|kopie|copie|copia))$/iu;
const MOST_AGAIN = 3;
/** Names that no person gives: Syncthing, ownCloud, Synology Drive, Resilio and rclone, Cozy, and OneDrive with the names that Windows gives computers. */
const BY_SYNC = [
  /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/iu,
  /^(.+)_conflict-\d{8}-\d{6}$/iu,
  /^(.+?)_[^_]+_[A-Z][a-z]{2}-\d\d-\d{4,6}-\d{4}_[A-Za-z]*Conflict(?:_?\d+)?$/u,
  /^(.+?)(?:\.conflict\d*)+$/iu,
  /^(.+)-conflict-\d{4}-\d\d-\d\dT[\d_.-]+Z?$/u,
  /^(.+)-(?:DESKTOP|LAPTOP)-[A-Z0-9]{7,8}(?:-\d+)?$/u,
] as const;
/** Names that a person could give: iCloud, Google Drive, file managers. OneDrive’s `-DEVICE` is tried at each hyphen. */
const COUNTED = /^(.+) (?:\d{1,3}|\(\d{1,3}\))$/u;
const COPIED = /cop(?:y|ie|ia)|kopie/iu;
const IN_WORDS = [
  /^(.+) copy(?: \d{1,3})?$/iu,
  /^(.+) - (?:copy|kopie|copie|copia)(?: \(\d{1,3}\))?$/iu,
  /^copy of (.+)$/iu,
] as const;
/** What is in every name that a sync tool makes: most names are told by it. */
const MAYBE_BY_SYNC = /[([]|conflict|-(?:DESKTOP|LAPTOP)-/i;
/** How many hyphens of a name are tried, from its end; and the longest name that is looked at, in UTF-16 units. */
const MOST_HYPHENS = 6;
const LONGEST = 255;

function nameBySync(name: string, left = MOST_AGAIN): string | null {
  if (!MAYBE_BY_SYNC.test(name)) return null;
  const [, before = '', round, square] = BRACKETS.exec(name) ?? [];
  const within = round ?? square ?? '';
  if (CONFLICTED.test(within) || IN_BRACKETS.test(within)) return before;
  if (square !== undefined && /^conflict(?: \d+)?$/iu.test(within)) return before;
  for (const pattern of BY_SYNC) {
    const found = pattern.exec(name)?.[1];
    if (found !== undefined) return found;
  }
  const first = left > 0 ? name.replace(AGAIN, '') : name;
  return first === name ? null : nameBySync(first, left - 1);
}

function namesByAnybody(name: string): string[] {
  const patterns = [COUNTED, ...(COPIED.test(name) ? IN_WORDS : [])];
  const names = patterns.flatMap((pattern) => pattern.exec(name)?.[1] ?? []);
  for (let at = name.length, left = MOST_HYPHENS; left > 0; left--) {
    at = name.lastIndexOf('-', at - 1);
    if (at <= 0) break;
    if (/^-\p{L}/u.test(name.slice(at, at + 3))) names.push(name.slice(0, at));
  }
  return names;
}

/** The names of true notes that a note's name may be made of, without looking for them. */
interface Suspicion {
  readonly folder: string;
  readonly bySync: string | null;
  readonly byAnybody: readonly string[];
}

function suspicionOf(path: string): Suspicion | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length).replace(/\.md$/, '');
  if (name.length > LONGEST) return null;
  const bySync = nameBySync(name);
  const byAnybody = bySync === null ? namesByAnybody(name) : [];
  return bySync === null && byAnybody.length === 0 ? null : { folder, bySync, byAnybody };
}

/** The paths of the notes that one may be a copy of, by its name. */
function truePaths({ folder, bySync, byAnybody }: Suspicion): string[] {
  const names = bySync === null ? byAnybody : [bySync, nameBySync(bySync) ?? bySync];
  return names.map((name) => `${folder}${name}.md`);
}

/** The paths of the notes, there or not, that the one at a path may be a copy of by its name. */
export function originalsOf(path: string): readonly string[] {
  const found = suspicionOf(path);
  return found ? truePaths(found) : [];
}

/** Whether only a sync tool makes such a name. */
export function isNamedBySync(path: string): boolean {
  return (suspicionOf(path)?.bySync ?? null) !== null;
}

/** Whether it is other copies that decide what a note is: its name is of a sync tool, and its true note is gone. */
export function isOneOfCopies(path: string, isThere: (path: string) => boolean): boolean {
  return isNamedBySync(path) && !originalsOf(path).some(isThere);
}

/**
 * Tells the notes that may be copies of the one at a path, which need not be there, by their names. They are looked
 * for once one is asked for: most commands follow no change.
 */
export function possibleCopies(paths: Iterable<string>): (path: string) => readonly string[] {
  const all = [...paths];
  let copies: ReadonlyMap<string, readonly string[]> | null = null;
  return (path) => (copies ??= groupBy(all, originalsOf)).get(path) ?? [];
}

/**
 * What a note is a copy of, or null. `textOf` gives the texts of the vault's
 * notes, undefined where there is none; `copiesOf` is that of `possibleCopies`. A copy of a copy leads to the true note.
 */
export function copyOf(
  { path, text }: { readonly path: string; readonly text: string },
  textOf: (path: string) => string | undefined,
  copiesOf: (path: string) => readonly string[] = () => [],
): CopyOf | null {
  const found = suspicionOf(path);
  if (!found) return null;
  const originals = truePaths(found);
  if (found.bySync !== null) {
    const isThere = (one: string): boolean => textOf(one) !== undefined;
    const lost = originals.at(-1) ?? path;
    const hasLost = (one: string): boolean =>
      isThere(one) && isOneOfCopies(one, isThere) && originalsOf(one).at(-1) === lost;
    const lastOf = (copies: readonly string[]): string | undefined =>
      copies.findLast((one) => textOf(one)?.trim()) ?? copies.at(-1);
    const there = originals.find(isThere) ?? lastOf(copiesOf(lost).filter(hasLost)) ?? path;
    const isOther = there !== path;
    return { path: isOther ? there : lost, isThere: isOther, bySync: true };
  }
  if (!/\S/.test(text)) return null;
  const equal = originals.find((one) => textOf(one) === text);
  return equal === undefined ? null : { path: equal, isThere: true, bySync: false };
}

/** Whether two notes are copies of the same. */
export function isSameCopy(one: CopyOf | null, other: CopyOf | null): boolean {
  return one?.path === other?.path && one?.isThere === other?.isThere;
}

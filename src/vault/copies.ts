import { groupBy } from '../model/group-by.ts';

/** What a note is a copy of, judged by its name or its text. */
export interface CopyOf {
  /** The path of the original; if that is gone and another of its copies is read in its place, of that copy. */
  readonly path: string;
  /** Whether that note exists. A copy without its original is read; of several, only the last by path that is not blank. */
  readonly isThere: boolean;
  /** True for names that only sync tools make. Any other name could be the user's, so both files must have the same text. */
  readonly bySync: boolean;
}

/** The path that a note is read as: its original's, if it is a copy whose original is gone. */
export function readAs({ path, copyOf }: { readonly path: string; readonly copyOf: CopyOf | null }): string {
  return copyOf?.isThere === false ? copyOf.path : path;
}

/** What Dropbox, Nextcloud, ownCloud and Obsidian Sync add to the name of a copy, in their languages. */
const CONFLICTED =
  /conflict(?:ed|ing) copy|conflict copy|konflikt stehende kopie|konflikt-?kopie?|copie en conflit|copia (?:en conflicto|conflictiva|in conflitto)|cópia em conflito|conflict(?:erende )?kopie|kopia w konflikcie|kopia powodująca konflikt|конфликтующая копия|競合コピー|問題のあるコピー|冲突副本|衝突複本|충돌(?:된)? 사본|конфлікт(?:уюча|на) копія/iu;
/** What other tools add in brackets: Seafile, FileCloud, Tresorit, Nutstore, Unison, Dropbox, pCloud. */
const IN_BRACKETS =
  /^(?:SFConflict .*\d{4}-\d\d-\d\d.*|Conflict_.*\d{4}-\d\d-\d\d-.*|Conflict - .*\d{4}.*|NSConflict.*|conflict on \d{4}-\d\d-\d\d|(?:case|unicode encoding|whitespace|selective sync) conflict(?: \d+)?|conflicted)$/iu;
/** Brackets at the end of a name; they may contain others. */
const BRACKETS = /^(.*?\S)\s*(?:\(((?:[^()]|\([^()]*\))*)\)|\[([^[\]]*)\])$/u;
/** What a second tool adds after that, when the name is already in use. */
const REPEATED_SUFFIX = /(?:\s?\(\d{1,3}\)|[ _-]\d{1,3}| (?:- )?(?:copy|kopie|copie|copia))$/iu;
const MAX_REPEATED = 3;
/** OneDrive, with the computer names that Windows generates. */
const BY_DEVICE = /^(.+)-(?:DESKTOP|LAPTOP)-[A-Z0-9]{7,8}(?:-\d+)?$/u;
/**
 * Names that no person would choose: Syncthing, ownCloud, Synology Drive, Resilio and rclone,
 * Cozy, and OneDrive with the computer names that Windows generates.
 */
const BY_SYNC = [
  /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/iu,
  /^(.+)_conflict-\d{8}-\d{6}$/iu,
  /^(.+?)_[^_]+_[A-Z][a-z]{2}-\d\d-\d{4,6}-\d{4}_[A-Za-z]*Conflict(?:_?\d+)?$/u,
  /^(.+?)(?:\.conflict\d*)+$/iu,
  /^(.+)-conflict-\d{4}-\d\d-\d\dT[\d_.-]+Z?$/u,
  BY_DEVICE,
] as const;
/** Names that a person could choose: iCloud, Google Drive, file managers. OneDrive's `-DEVICE` is tried at each hyphen. */
const COUNTED = /^(.+) (?:\d{1,3}|\(\d{1,3}\))$/u;
const COPIED = /cop(?:y|ie|ia)|cópia|kopi|копия|コピー|副本|拷贝|拷貝|복사본/iu;
const IN_WORDS = [
  /^(.+?)(?: [-–—])? (?:copy|copie|copia|cópia|kopi[ea]?|копия|コピー|副本|拷贝|拷貝|복사본)(?: \d{1,3}| \(\d{1,3}\))?$/iu,
  /^(.+?) ?(?:のコピー|的副本|副本)(?: ?\d{1,3})?$/u,
  /^(?:copy of|copie de|copia d[ei]|cópia de|kopie v[ao]n|kopia av|kopi a[fv]|копия) (.+)$/iu,
] as const;
/** The name of a computer as Windows writes it, or with a digit or a kind of computer in it. A surname is none: `Huber`. */
const COMPUTER = /^(?:[A-Z][A-Z0-9-]{1,14}$|\p{L}.*\d)/u;
const KIND_OF_COMPUTER =
  /(?:^|[\s-])(?:i?mac|mac ?book|mac ?mini|pc|laptop|desktop|notebook|computer|surface|think ?pad|server|rechner|portable|iphone|ipad|phone|tablet)(?:$|[\s-])/iu;
const isComputer = (name: string): boolean => COMPUTER.test(name) || KIND_OF_COMPUTER.test(name);

/** Something that is in every name made by a sync tool: a quick test that excludes most names. */
const MAYBE_BY_SYNC = /[([]|conflict|-(?:DESKTOP|LAPTOP)-/i;
/** How many hyphens of a name are tried, from its end, and the longest name that is examined, in UTF-16 units. */
const MAX_HYPHENS = 6;
const MAX_LENGTH = 255;

function nameBySync(name: string, left = MAX_REPEATED): string | null {
  if (!MAYBE_BY_SYNC.test(name)) return null;
  const [, before = '', round, square] = BRACKETS.exec(name) ?? [];
  const within = round ?? square ?? '';
  if (CONFLICTED.test(within) || IN_BRACKETS.test(within)) return before;
  if (square !== undefined && /^conflict(?:ed)?(?: \d+)?$/iu.test(within)) return before;
  for (const pattern of BY_SYNC) {
    const found = pattern.exec(name)?.[1];
    if (found !== undefined) return found;
  }
  const first = left > 0 ? name.replace(REPEATED_SUFFIX, '') : name;
  return first === name ? null : nameBySync(first, left - 1);
}

function otherOriginalNames(written: string): string[] {
  // As macOS may write it, `cópia` is decomposed.
  const name = written.normalize('NFC');
  const patterns = [COUNTED, ...(COPIED.test(name) ? IN_WORDS : [])];
  const names = patterns.flatMap((pattern) => pattern.exec(name)?.[1] ?? []);
  for (let at = name.length, left = MAX_HYPHENS; left > 0; left--) {
    at = name.lastIndexOf('-', at - 1);
    if (at <= 0) break;
    if (isComputer(name.slice(at + 1))) names.push(name.slice(0, at));
  }
  return names;
}

/** A folder without what sync tools add to the names of copied ones. Folders are named after devices by people, too. */
function folderBySync(folder: string): string {
  if (!MAYBE_BY_SYNC.test(folder)) return folder;
  const plain = (name: string): string =>
    name.length > MAX_LENGTH || BY_DEVICE.test(name) ? name : (nameBySync(name) ?? name);
  return folder.split('/').map(plain).join('/');
}

/** The names of the originals that a note's name may be derived from, whether or not they exist. */
interface Suspicion {
  /** The note's folder, and the one that it is a copy of: the same for nearly all notes. */
  readonly folders: readonly [own: string, original: string];
  readonly bySync: string | null;
  readonly otherOriginals: readonly string[];
}

function suspicionOf(path: string): Suspicion | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length).replace(/\.md$/, '');
  if (name.length > MAX_LENGTH) return null;
  const folders = [folder, folderBySync(folder)] as const;
  const bySync = nameBySync(name) ?? (folders[1] === folder ? null : name);
  const otherOriginals = bySync === null ? otherOriginalNames(name) : [];
  return bySync === null && otherOriginals.length === 0 ? null : { folders, bySync, otherOriginals };
}

/** The paths of possible originals of the note at a path, by its name; the last is that of no copy. */
function originalPaths(path: string, { folders, bySync, otherOriginals }: Suspicion): string[] {
  const names = bySync === null ? otherOriginals : [bySync, nameBySync(bySync) ?? bySync];
  const paths = folders.flatMap((folder) => names.map((name) => `${folder}${name}.md`));
  return [...new Set(paths)].filter((one) => one !== path);
}

/** The paths of possible originals of the note at a path, by its name, whether or not they exist. */
export function possibleOriginals(path: string): readonly string[] {
  const found = suspicionOf(path);
  return found ? originalPaths(path, found) : [];
}

/** Whether only a sync tool makes such a name. */
export function isNamedBySync(path: string): boolean {
  return (suspicionOf(path)?.bySync ?? null) !== null;
}

/** Whether a note's status as a copy depends on other copies: a sync tool made its name, and its original is gone. */
export function dependsOnOtherCopies(path: string, isThere: (path: string) => boolean): boolean {
  return isNamedBySync(path) && !possibleOriginals(path).some(isThere);
}

/** The path of the original that a sync tool's copy is read in place of; null for any other note. Of several copies, only one is read. */
export function lostOriginal(path: string, isThere: (path: string) => boolean): string | null {
  return dependsOnOtherCopies(path, isThere) ? (possibleOriginals(path).at(-1) ?? null) : null;
}

/**
 * Returns a function that gives the notes that may be copies of the one at a path, by their
 * names; that note need not exist. The search happens at the first call, since most commands
 * change nothing.
 */
export function possibleCopies(paths: Iterable<string>): (path: string) => readonly string[] {
  const all = [...paths];
  let copies: ReadonlyMap<string, readonly string[]> | null = null;
  return (path) => (copies ??= groupBy(all, possibleOriginals)).get(path) ?? [];
}

/**
 * What a note is a copy of, or null. `textOf` gives the text of a note, or undefined if there is
 * none; `copiesOf` is the result of `possibleCopies`. For a copy of a copy, the result is the
 * original.
 */
export function copyOf(
  { path, text }: { readonly path: string; readonly text: string },
  textOf: (path: string) => string | undefined,
  copiesOf: (path: string) => readonly string[] = () => [],
): CopyOf | null {
  const found = suspicionOf(path);
  if (!found) return null;
  const originals = originalPaths(path, found);
  if (found.bySync !== null) {
    const isThere = (one: string): boolean => textOf(one) !== undefined;
    const missing = originals.at(-1) ?? path;
    const hasLost = (one: string): boolean =>
      isThere(one) && dependsOnOtherCopies(one, isThere) && possibleOriginals(one).at(-1) === missing;
    const lastOf = (copies: readonly string[]): string | undefined =>
      copies.findLast((one) => textOf(one)?.trim()) ?? copies.at(-1);
    const existing = originals.findLast(isThere) ?? lastOf(copiesOf(missing).filter(hasLost)) ?? path;
    const isOther = existing !== path;
    return { path: isOther ? existing : missing, isThere: isOther, bySync: true };
  }
  if (!/\S/.test(text)) return null;
  const equal = originals.find((one) => textOf(one) === text);
  return equal === undefined ? null : { path: equal, isThere: true, bySync: false };
}

/** Whether two notes are copies of the same note. */
export function isSameCopy(one: CopyOf | null, other: CopyOf | null): boolean {
  return one?.path === other?.path && one?.isThere === other?.isThere;
}

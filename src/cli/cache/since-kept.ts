import { Buffer } from 'node:buffer';
import type { Clock, Listing } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { isSameStamp } from '../node/stamp.ts';
import { SAME_FILES, type FilesDifference } from '../../app/vault/files-difference.ts';
import { bytesOf, joinPaths, orderOf, splitPaths } from './columns.ts';
import { areSameAt, stampsIn } from './known-files.ts';
import type { SeenFiles } from './seen-files.ts';

/** What else was so when something was worked out of all notes of a vault, and kept. */
export interface KeptOf {
  /** All but files and time on which it depends. */
  readonly question: string;
  /** What the settings files say (`SeenFiles.settingsText`). */
  readonly settings: string;
  readonly timeZone: string | null;
  /** The minute of the day up to which nothing is another by the time alone. */
  readonly until: number;
  /** All files, in the order in which they are listed. */
  readonly listing: Pick<Listing, 'notes' | 'others'>;
  /** Four numbers for each note of the listing (see `KnownFiles`). */
  readonly stamps: Float64Array;
}

/** The same, as it is read back. */
export interface Kept extends Omit<KeptOf, 'listing'> {
  /** When it was worked out. */
  readonly now: Moment;
  /** The files that were there, if not all and only these. */
  readonly filesThen: (listing: Files) => Files | null;
}

type Files = Pick<Listing, 'notes' | 'others'>;

/** Files whose paths were kept as sections. */
export function keptPaths(notes: Buffer, others: Buffer): Kept['filesThen'] {
  return (listing) => {
    const isSame = notes.equals(joinPaths(listing.notes)) && others.equals(joinPaths(listing.others));
    return isSame ? null : { notes: splitPaths(notes), others: splitPaths(others) };
  };
}

/** The sections with which what was kept begins: a header, the files, their stamps, and in which order `paths` has the notes. */
export function firstSections(
  header: object,
  { listing, stamps }: Pick<KeptOf, 'listing' | 'stamps'>,
  paths: readonly string[],
): Uint8Array[] {
  return [
    Buffer.from(JSON.stringify(header)),
    joinPaths(listing.notes),
    joinPaths(listing.others),
    bytesOf(stamps),
    bytesOf(orderOf(paths, listing.notes)),
  ];
}

/** Whether every note that is listed was read: one that went before it was read is known by nothing. */
export function isAllRead({ notes, unread = [] }: Listing, index: VaultIndex): boolean {
  return unread.length === 0 && notes.every((path) => index.notes.has(path));
}

/** What has changed since something was kept. */
export interface SinceKept<Of extends Kept> extends FilesDifference {
  readonly kept: Of;
  readonly now: Moment;
  /** The notes that were there, and may say something else. */
  readonly changed: readonly string[];
  /** The notes that were there, in the order of what was kept. */
  readonly then: readonly string[];
  /** The stamps that were kept, of the notes that are listed. */
  readonly stamps: Float64Array;
}

/** Where more files came or went, all notes are looked at. */
const MOST_OTHERS = 100;

/**
 * Which notes have changed since something was kept, and which files came and went. Null where anything else is
 * another: the question, settings, the day; and once an event has begun or ended.
 */
export function sinceKept<Of extends Kept>(
  seen: SeenFiles,
  clock: Clock,
  question: string,
  kept: Of | null,
): SinceKept<Of> | null {
  if (kept?.question !== question || kept.settings !== seen.settingsText()) return null;
  const now = clock.now(kept.timeZone);
  const isOfNow = kept.now.date === now.date && kept.now.minutes <= now.minutes && now.minutes < kept.until;
  const listing = seen.list();
  if (!isOfNow || (listing.unread ?? []).length > 0) return null;
  const then = kept.filesThen(listing);
  const difference = then ? differenceOf(then, listing) : SAME_FILES;
  const { added, removed, others } = difference;
  if (added.length + removed.length + others.length > MOST_OTHERS) return null;
  const stamps = then ? stampsIn(kept.stamps, orderOf(listing.notes, then.notes)) : kept.stamps;
  const present = seen.stamps();
  const came = new Set(added);
  const changed = listing.notes.filter((path, at) => !areSameAt(stamps, present, at) && !came.has(path));
  return { kept, now, changed, then: (then ?? listing).notes, stamps, ...difference };
}

function differenceOf(before: Files, after: Files): FilesDifference {
  return {
    added: without(after.notes, before.notes),
    removed: without(before.notes, after.notes),
    others: [...without(after.others, before.others), ...without(before.others, after.others)],
  };
}

/** Those of some that are not among others. */
export function without(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}

/** A note as it is. */
export function readNow(seen: SeenFiles, path: string): SourceNote | null {
  const read = seen.files.readStamped(path);
  seen.wasRead(path, read?.stamp ?? null);
  return read?.source ?? null;
}

/** A note that has not changed; null where it has since it was looked at. */
export function readSame(seen: SeenFiles, path: string): SourceNote | null {
  const read = seen.files.readStamped(path);
  const was = seen.stampOf(path);
  return was && read?.stamp && isSameStamp(was, read.stamp) ? read.source : null;
}

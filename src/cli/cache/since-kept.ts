import { Buffer } from 'node:buffer';
import type { Clock, Listing } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { isSameStamp } from '../node/stamp.ts';
import { bytesOf, joinPaths, orderOf } from './columns.ts';
import { areSameAt } from './known-files.ts';
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
  /** Whether it is of these files. */
  readonly isOf: (listing: Pick<Listing, 'notes' | 'others'>) => boolean;
}

/** Whether these files are listed, whose paths were kept as sections. */
export function isOfPaths(notes: Buffer, others: Buffer): Kept['isOf'] {
  return (listing) => notes.equals(joinPaths(listing.notes)) && others.equals(joinPaths(listing.others));
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

/** What has changed since something was kept. */
export interface SinceKept<Of extends Kept> {
  readonly kept: Of;
  readonly now: Moment;
  /** The notes that may say something else. */
  readonly changed: readonly string[];
}

/**
 * Which notes have changed since something was kept. Null where anything else is another: the question, files that
 * came or went, settings, the day; and once an event has begun or ended.
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
  if (!isOfNow || (listing.unread ?? []).length > 0 || !kept.isOf(listing)) return null;
  const present = seen.stamps();
  const changed = listing.notes.filter((_, at) => !areSameAt(kept.stamps, present, at));
  return { kept, now, changed };
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

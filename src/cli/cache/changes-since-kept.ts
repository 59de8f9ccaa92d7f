import { Buffer } from 'node:buffer';
import type { Clock, Listing } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { isSameStamp } from '../node/stamp.ts';
import { NO_FILE_CHANGES, type FilesDifference } from '../../app/vault/files-difference.ts';
import { bytesOf, isJoined, joinPaths, positionsIn, splitPaths } from './columns.ts';
import { differingNotes, stampsIn } from './known-files.ts';
import type { SeenFiles } from './seen-files.ts';

/** What a result that was computed from all notes of a vault depends on. */
export interface KeptBasis {
  /** Everything that the result depends on, except files and time. */
  readonly question: string;
  /** The content of the settings files (`SeenFiles.settingsText`). */
  readonly settings: string;
  readonly timeZone: string | null;
  /** The minute of the day up to which time alone does not change the result. */
  readonly until: number;
  /** All files, in listing order. */
  readonly listing: Pick<Listing, 'notes' | 'others'>;
  /** Four numbers for each note of the listing (see `KnownFiles`). */
  readonly stamps: Float64Array;
}

/** The same, read back from the cache. */
export interface KeptResult extends Omit<KeptBasis, 'listing'> {
  /** When the result was computed. */
  readonly now: Moment;
  /** The files that existed then; null if they are exactly those of the listing. */
  readonly filesThen: (listing: Files) => Files | null;
}

type Files = Pick<Listing, 'notes' | 'others'>;

/** Returns a function that compares a listing with the files kept in these sections (see `filesThen`). */
export function keptPaths(notes: Buffer, others: Buffer): KeptResult['filesThen'] {
  return (listing) => {
    const isSame = isJoined(notes, listing.notes) && isJoined(others, listing.others);
    return isSame ? null : { notes: splitPaths(notes), others: splitPaths(others) };
  };
}

/** The first sections of a kept result: a header, the files, their stamps, and the order of the notes in `paths`. */
export function firstSections(
  header: object,
  { listing, stamps }: Pick<KeptBasis, 'listing' | 'stamps'>,
  paths: readonly string[],
): Uint8Array[] {
  return [
    Buffer.from(JSON.stringify(header)),
    joinPaths(listing.notes),
    joinPaths(listing.others),
    bytesOf(stamps),
    bytesOf(positionsIn(paths, listing.notes)),
  ];
}

/** Whether every listed note was read: nothing is known of a note that disappeared before it was read. */
export function isAllRead({ notes, unread = [] }: Listing, index: VaultIndex): boolean {
  return unread.length === 0 && notes.every((path) => index.notes.has(path));
}

/** What has changed since a result was kept. */
export interface ChangesSinceKept<Of extends KeptResult> extends FilesDifference {
  readonly kept: Of;
  readonly now: Moment;
  /** The notes that existed then and may have changed. */
  readonly changed: readonly string[];
  /** The kept stamps of the listed notes. */
  readonly stamps: Float64Array;
}

/** If more files were added or removed than this, all notes are read. */
const MAX_OTHERS = 100;

/**
 * The notes that have changed since a result was kept, and the files that were added or removed.
 * Null if anything else differs: the question, the settings or the day, or if an event has begun
 * or ended.
 */
export function changesSinceKept<Of extends KeptResult>(
  seen: SeenFiles,
  clock: Clock,
  question: string,
  kept: Of | null,
): ChangesSinceKept<Of> | null {
  if (kept?.question !== question || kept.settings !== seen.settingsText()) return null;
  const now = clock.now(kept.timeZone);
  const isOfNow = kept.now.date === now.date && kept.now.minutes <= now.minutes && now.minutes < kept.until;
  const listing = seen.list();
  if (!isOfNow || (listing.unread ?? []).length > 0) return null;
  const then = kept.filesThen(listing);
  const difference = then ? differenceOf(then, listing) : NO_FILE_CHANGES;
  const { added, removed, others } = difference;
  if (added.length + removed.length + others.length > MAX_OTHERS) return null;
  const stamps = then ? stampsIn(kept.stamps, positionsIn(listing.notes, then.notes)) : kept.stamps;
  const present = seen.stamps();
  const came = new Set(added);
  const differing = differingNotes(stamps, present).map((at) => listing.notes[at] ?? '');
  const changed = differing.filter((path) => !came.has(path));
  return { kept, now, changed, stamps, ...difference };
}

function differenceOf(before: Files, after: Files): FilesDifference {
  return {
    added: textsNotIn(after.notes, before.notes),
    removed: textsNotIn(before.notes, after.notes),
    others: [...textsNotIn(after.others, before.others), ...textsNotIn(before.others, after.others)],
  };
}

/** The texts of `some` that are not among `others`. */
export function textsNotIn(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}

/** A note as it is now. */
export function readNow(seen: SeenFiles, path: string): SourceNote | null {
  const read = seen.files.readStamped(path);
  seen.wasRead(path, read?.stamp ?? null);
  return read?.source ?? null;
}

/** A note that should not have changed; null if it has changed since it was looked at. */
export function readUnchanged(seen: SeenFiles, path: string): SourceNote | null {
  const read = seen.files.readStamped(path);
  const was = seen.stampOf(path);
  return was && read?.stamp && isSameStamp(was, read.stamp) ? read.source : null;
}

import { indexOfSorted } from '../../model/partition-point.ts';
import type { Moment } from '../../model/moment.ts';
import { awaitingOutcome, comingEvents } from '../../scorecard/events.ts';
import { mayBeOn } from '../../scorecard/event-time.ts';
import type { Ledger, WholeViews } from '../../scorecard/index.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import { linksForFew } from '../../vault/name-search.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { VaultPart } from '../../vault/vault-part.ts';
import { renumber, renumberedPairs, type FilesDifference } from '../vault/files-difference.ts';
import { PartReader, type PartReading } from '../vault/part-reader.ts';
import type { Tally } from './tally.ts';

/** By how much the numbers of notes and records grew since a vault was counted, if no other note is read differently. */
export interface RecordCountChanges {
  readonly notes: number;
  /** Null if no event was added or removed. */
  readonly events: number | null;
  /** The people of these events, to whom they are a reason to write. */
  readonly people: readonly string[];
}

/** The same tally with numbers for the added notes, and without the removed ones. */
export function withFiles(before: Tally, difference: FilesDifference): Tally {
  if (difference.added.length + difference.removed.length === 0) return before;
  const to = renumber(before.paths, difference);
  return {
    ...before,
    paths: to.paths,
    mentions: renumberedPairs(before.mentions, to, 0),
    noted: renumberedPairs(before.noted, to, 1),
    events: renumberedPairs(before.events, to, 1),
    planning: before.planning.map((note) => to.numbers[note] ?? -1).filter((note) => note >= 0),
  };
}

/** Notes as they were when a vault was counted; null if that is not known. */
export function readBefore(
  known: Tally,
  reading: Omit<PartReading, 'read'> & FilesDifference & { readonly was: PartReading['read'] },
  paths: readonly string[],
): VaultPart | null {
  const { was, added, removed, surroundings } = reading;
  const isSame = added.length + removed.length === 0;
  const links = isSame ? reading.links : linksForFew(known.paths, surroundings.others);
  return new PartReader(known, { ...reading, read: was, links }, indexOfSorted(known.paths)).read(paths);
}

/**
 * By how much the numbers of records change. Null if records other than events were added or
 * removed, or an event that may be on today, since it may shorten the time for which a summary is
 * valid (`sameUntil`).
 */
export function recordCountChanges(
  { added, removed, now }: FilesDifference & { readonly now: Moment },
  { old, fresh }: { readonly old: VaultPart; readonly fresh: VaultPart },
): RecordCountChanges | null {
  const [came, went] = [added.map((path) => fresh.note(path)), removed.map((path) => old.note(path))];
  const isBeside = (note: VaultNote | undefined): boolean => {
    if (note?.unread !== null) return false;
    const { record } = note;
    // First meetings can be determined only from the whole vault.
    return (
      record === null || (record.kind === 'event' && record.met.length === 0 && !mayBeOn(record, now.date))
    );
  };
  if (![...came, ...went].every(isBeside)) return null;
  const events = (notes: readonly (VaultNote | undefined)[]): number =>
    notes.filter((note) => note?.record?.kind === 'event').length;
  const [more, less] = [events(came), events(went)];
  return {
    notes: came.length - went.length,
    events: more + less === 0 ? null : more - less,
    people: [...peopleAt(fresh, added), ...peopleAt(old, removed)],
  };
}

function peopleAt(part: VaultPart, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const event = part.record('event', path);
    return event ? peopleOf(part, event.with, path) : [];
  });
}

/** The paths of all coming events, and of past ones without an outcome. */
export function pathsOfListedEvents({ events }: WholeViews): string[] {
  return [...events.coming, ...events.awaitingOutcome].map(({ path }) => path);
}

/**
 * The views that do not depend on the period after notes were added or removed. `ledger` must
 * contain all coming events of the views before, those without an outcome, and all added ones.
 */
export function withRecordCountChanges(
  views: WholeViews,
  ledger: Ledger,
  { notes, events }: RecordCountChanges,
): WholeViews {
  const { vault } = views;
  const records = events ?? 0;
  return {
    ...views,
    ...(events === null
      ? {}
      : { events: { coming: comingEvents(ledger), awaitingOutcome: awaitingOutcome(ledger) } }),
    vault: {
      ...vault,
      notes: vault.notes + notes,
      records: vault.records + records,
      events: vault.events + records,
    },
  };
}

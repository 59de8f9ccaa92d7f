import { linksIn } from '../../parser/records/definitions.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Activity } from '../../scorecard/activity.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { LoggedLine } from '../../scorecard/note-activities.ts';

/** Path before → path after; other paths are the same. */
export type Moved = ReadonlyMap<string, string>;

/**
 * The notes, by their paths before a move, that are read differently after it: with other
 * activities, lines, contacts, or links to other notes. A path that `moved` maps to another
 * counts as the same. `except` are not compared.
 */
export function notesReadDifferently(
  before: Ledger,
  after: Ledger,
  moved: Moved,
  except: readonly string[] = [],
): readonly string[] {
  const paths: string[] = [];
  for (const [path, note] of before.index.notes) {
    if (except.includes(path)) continue;
    const now = moved.get(path) ?? path;
    const next = after.index.note(now);
    if (
      !next ||
      kindOf(note) !== kindOf(next) ||
      !isSame(contentOf(before, path, moved), contentOf(after, now))
    )
      paths.push(path);
  }
  const known = new Set([...before.index.notes.keys()].map((path) => moved.get(path) ?? path));
  return [...paths, ...[...after.index.notes.keys()].filter((path) => !known.has(path))];
}

/** Whether a note that moves records the same before and after, even if only one of its names is that of a day. */
export function isReadTheSame(before: Ledger, after: Ledger, path: string, moved: Moved): boolean {
  const now = moved.get(path) ?? path;
  const [note, next] = [before.index.note(path), after.index.note(now)];
  return (
    note !== undefined &&
    next !== undefined &&
    kindOf({ ...note, daily: null }) === kindOf({ ...next, daily: null }) &&
    isSame(contentOf(before, path, moved), contentOf(after, now))
  );
}

/** Why a move is refused after which other notes are read differently, and those that are the reason. */
export interface OtherReading {
  readonly is: 'refused';
  /** `copies`: these are copies of the note that moves, and would be read without it. `read-otherwise`: any other notes. */
  readonly why: 'copies' | 'read-otherwise';
  readonly paths: readonly string[];
}

/** The refusal to move the note at `from`, given the notes that would be read differently. */
export function refuseOtherReading(index: VaultIndex, from: string, paths: readonly string[]): OtherReading {
  const copies = paths.filter((path) => index.note(path)?.copyOf?.path === from);
  if (copies.length > 0) return { is: 'refused', why: 'copies', paths: copies };
  return { is: 'refused', why: 'read-otherwise', paths };
}

/**
 * Whether a note records something else than other notes did together: an activity or a line
 * more, or less, except for `dropped` activities that it still records once.
 */
export function isRecordedDifferently(
  before: Ledger,
  after: Ledger,
  moved: Moved,
  { from, to, dropped }: { readonly from: readonly string[]; readonly to: string; readonly dropped: number },
): boolean {
  /** Each line that it records now → how much more often than was found before. */
  const left = new Map<string, number>();
  for (const line of linesOf(after, to, NO_MOVES)) left.set(line, (left.get(line) ?? 0) + 1);
  const missing = from
    .flatMap((path) => linesOf(before, path, moved))
    .filter((line) => {
      const times = left.get(line) ?? 0;
      if (times > 0) left.set(line, times - 1);
      return times === 0;
    });
  const isMore = [...left.values()].some((times) => times > 0);
  // A done activity is listed twice: as an activity, and as a line.
  return isMore || missing.length > 2 * dropped || !missing.every((line) => left.has(line));
}

const NO_MOVES: Moved = new Map();

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

const kindOf = ({ record, daily, copyOf }: VaultNote): string =>
  `${record?.kind ?? ''} ${daily ?? ''} ${String(copyOf?.isThere ?? false)}`;

/** Everything that a note records, with paths as they are after the move. */
function contentOf(ledger: Ledger, path: string, moved: Moved = NO_MOVES): readonly string[] {
  const note = ledger.notes.get(path);
  const otherContacts = (note?.otherContacts ?? []).map(
    ({ date, person }) => `${date} ${moved.get(person) ?? person}`,
  );
  // A meeting with two people who become one is contact with that one.
  return [
    ...linesOf(ledger, path, moved),
    ...new Set(otherContacts),
    ...linkTargets(ledger.index, path, moved),
  ];
}

function linesOf(ledger: Ledger, path: string, moved: Moved): string[] {
  const note = ledger.notes.get(path);
  if (!note) return [];
  return [
    ...note.activities.map((one) => activityText(one, moved)),
    ...note.lines.map((one) => lineText(one, moved)),
  ];
}

const movedPeople = (people: readonly string[], moved: Moved): readonly string[] =>
  [...new Set(people.map((person) => moved.get(person) ?? person))].sort();

function activityText({ date, activity, count, minutes, people, event }: Activity, moved: Moved): string {
  const at = event === null ? null : (moved.get(event) ?? event);
  return JSON.stringify([date, activity, count, minutes, movedPeople(people, moved), at]);
}

function lineText({ entry, date, people }: LoggedLine, moved: Moved): string {
  const { mark, activity, count, minutes } = entry;
  return JSON.stringify([mark, date, activity, count, minutes, movedPeople(people, moved)]);
}

/** The paths to which the links in a record's fields lead. */
function linkTargets(index: VaultIndex, path: string, moved: Moved): string[] {
  const record = index.note(path)?.record;
  if (!record) return [];
  return linksIn(record).map(({ field, link }) => {
    const end = index.pathOf(link, path);
    return `${field} ${moved.get(end) ?? end}`;
  });
}

import { addTo } from '../model/group-by.ts';
import type { Kind } from '../model/records.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { NetworkRecord } from '../parser/records/definitions.ts';

export type RecordOf<K extends Kind> = Extract<NetworkRecord, { kind: K }>;

/** The records of notes, by kind, in the order of the notes. */
export function groupByKind(notes: Iterable<ParsedNote>): ReadonlyMap<Kind, readonly NetworkRecord[]> {
  const groups = new Map<Kind, NetworkRecord[]>();
  for (const { record } of notes) {
    if (record) addTo(groups, record.kind, record);
  }
  return groups;
}

/** Groups records by kind again. Lists of kinds that are not `touched` stay identical, so that caches by list stay valid. */
export function regroup(
  before: ReadonlyMap<Kind, readonly NetworkRecord[]>,
  notes: Iterable<ParsedNote>,
  touched: ReadonlySet<Kind>,
): ReadonlyMap<Kind, readonly NetworkRecord[]> {
  if (touched.size === 0) return before;
  const fresh = groupByKind(notes);
  return new Map(
    [...fresh].map(([kind, records]) => [kind, touched.has(kind) ? records : (before.get(kind) ?? records)]),
  );
}

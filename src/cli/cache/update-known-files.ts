import { possibleOriginals } from '../../vault/copies.ts';
import { positionsIn } from './columns.ts';
import { differingNotes, hasStamp, putStamp, stampsIn, writeKnownFiles } from './known-files.ts';
import type { UpdatedAnswer } from './answer-updater.ts';
import { ListIndex } from '../../model/list-index.ts';
import { isSameList, type SeenFiles } from './seen-files.ts';
import { textsNotIn } from './changes-since-kept.ts';
import { randomId } from './random-id.ts';

/**
 * Updates the known files after only some notes were read: the stamps of these notes, and which
 * files exist. Does nothing if the known notes were read with other scorecards. Returns the
 * generation of the reading, or null if it was not kept or if a note has no reliable stamp.
 */
export function updateKnownFiles(
  seen: SeenFiles,
  { changed: paths, readingKey }: Pick<UpdatedAnswer<unknown>, 'changed' | 'readingKey'>,
): string | null {
  const { known, cache } = seen;
  if (known?.settings !== seen.settingsText() || known.readingKey !== readingKey) return null;
  const present = seen.stamps();
  const { notes, others } = seen.list();
  const isListedAlike = isSameList(notes, known.notes) && isSameList(others, known.others);
  const places = isListedAlike ? null : positionsIn(notes, known.notes);
  const stamps = places ? stampsIn(known.stamps, places) : known.stamps.slice();
  const parts = places?.map((place) => known.parts[place] ?? -1) ?? known.parts.slice();
  const changed = new Set(paths);
  let isSame = isListedAlike;
  // If another command ran at the same time, the kept judgement may be later than the known files; so
  // other notes may differ from the known ones too.
  const unknown = new Set(isListedAlike ? [] : textsNotIn(known.notes, notes));
  const renew = (at: number, path: string): void => {
    const stamp = seen.steadyStamp(path);
    if (hasStamp(stamps, at, stamp)) return;
    putStamp(stamps, at, stamp);
    parts[at] = -1;
    isSame = false;
  };
  for (const at of differingNotes(stamps, present)) {
    const path = notes[at] ?? '';
    if (!changed.has(path)) unknown.add(path);
    renew(at, path);
  }
  const positions = new ListIndex(() => notes);
  for (const path of changed) {
    const at = positions.of(path);
    if (at >= 0) renew(at, path);
  }
  if (unknown.size > 0) forgetCopies(notes, parts, unknown);
  const isSteady = !stamps.includes(NaN);
  if (isSame) return isSteady ? known.generation : null;
  const generation = randomId();
  if (!writeKnownFiles(cache, { ...known, notes, others, generation, stamps, parts })) return null;
  seen.keepEvidence({ generation, notes, stamps });
  return isSteady ? generation : null;
}

/** Forgets the parsed form of notes that may be copies of these originals. */
function forgetCopies(notes: readonly string[], parts: Int32Array, originals: ReadonlySet<string>): void {
  for (const [at, path] of notes.entries()) {
    if (possibleOriginals(path).some((original) => originals.has(original))) parts[at] = -1;
  }
}

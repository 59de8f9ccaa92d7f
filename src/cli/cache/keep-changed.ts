import { randomBytes } from 'node:crypto';
import { orderOf } from './columns.ts';
import { areSameAt, hasStamp, putStamp, stampsIn, writeKnownFiles } from './known-files.ts';
import { isSameList, type SeenFiles } from './seen-files.ts';

/**
 * Keeps how some notes are known now that were read, where the others are as they were, and which files are there.
 * Answers the reading’s generation, where all of them are known by stamps.
 */
export function keepChanged(seen: SeenFiles, paths: readonly string[]): string | null {
  const { known, cache } = seen;
  if (known?.settings !== seen.settingsText()) return null;
  const present = seen.stamps();
  const { notes, others } = seen.list();
  const isListedAlike = isSameList(notes, known.notes) && isSameList(others, known.others);
  const places = isListedAlike ? null : orderOf(notes, known.notes);
  const stamps = places ? stampsIn(known.stamps, places) : known.stamps.slice();
  const parts = places?.map((place) => known.parts[place] ?? -1) ?? known.parts.slice();
  const changed = new Set(paths);
  let isSame = isListedAlike;
  for (const [at, path] of notes.entries()) {
    // What was judged may be later than what is known, of two commands at once: then others are not as they are known, too.
    if (!changed.has(path) && areSameAt(stamps, present, at)) continue;
    const stamp = seen.steadyStamp(path);
    if (hasStamp(stamps, at, stamp)) continue;
    putStamp(stamps, at, stamp);
    parts[at] = -1;
    isSame = false;
  }
  const isSteady = !stamps.includes(NaN);
  if (isSame) return isSteady ? known.generation : null;
  const generation = randomBytes(16).toString('hex');
  if (!writeKnownFiles(cache, { ...known, notes, others, generation, stamps, parts })) return null;
  seen.keepEvidence({ generation, notes, stamps });
  return isSteady ? generation : null;
}

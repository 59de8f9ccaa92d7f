import { randomBytes } from 'node:crypto';
import { areSameAt, hasStamp, putStamp, writeKnownFiles } from './known-files.ts';
import type { SeenFiles } from './seen-files.ts';

/**
 * Keeps how some notes are known now that were read, where the others are as they were. Answers the
 * reading’s generation, where all of them are known by stamps.
 */
export function keepChanged(seen: SeenFiles, paths: readonly string[]): string | null {
  const { known, cache } = seen;
  const present = seen.sameFiles();
  if (!known || !present) return null;
  const changed = new Set(paths);
  const stamps = known.stamps.slice();
  const parts = known.parts.slice();
  let isSame = true;
  for (const [at, path] of known.notes.entries()) {
    // What was judged may be later than what is known, of two commands at once: then others are not as they are known, too.
    if (!changed.has(path) && areSameAt(known.stamps, present, at)) continue;
    const stamp = seen.steadyStamp(path);
    if (hasStamp(stamps, at, stamp)) continue;
    putStamp(stamps, at, stamp);
    parts[at] = -1;
    isSame = false;
  }
  const isSteady = !stamps.includes(NaN);
  if (isSame) return isSteady ? known.generation : null;
  const generation = randomBytes(16).toString('hex');
  if (!writeKnownFiles(cache, { ...known, generation, stamps, parts })) return null;
  seen.keepEvidence({ generation, notes: known.notes, stamps });
  return isSteady ? generation : null;
}

import { lowerCase } from '../../model/plain-letters.ts';
import { activityWordAt } from '../../model/known-activities.ts';

/** Parses the name of an activity: one word, returned in lower case; undefined for anything else. */
export function parseActivityName(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed !== '' && activityWordAt(trimmed, 0) === trimmed ? lowerCase(trimmed) : undefined;
}

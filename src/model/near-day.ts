import { lazily } from './lazily.ts';
import { nearDayNames } from './near-day-names.ts';
import { hasOtherLetters } from './plain-letters.ts';
import { plainLetters } from './plain-name.ts';

/** By the days from today, from two days ago. */
const NAMES = lazily(() => [-2, -1, 0, 1, 2].map(nearDayNames));

/**
 * The number of days from today to the day with this name in some language with other letters:
 * among Latin words, some would be people's names. `step` is -1 or 1, the direction that is tried first.
 */
export function nearDayNamed(word: string, step: number): number | undefined {
  if (!hasOtherLetters(word)) return undefined;
  const plain = plainLetters(word);
  return [0, step, 2 * step, -step, -2 * step].find((days) => NAMES()[days + 2]?.includes(plain));
}

import { LANGUAGES } from './languages.ts';
import { lazily } from './lazily.ts';
import { hasOtherLetters } from './plain-letters.ts';
import { plainLetters } from './plain-name.ts';

/** The days around today in all languages, from two days ago. */
const NAMES = lazily(() => {
  const formats = LANGUAGES.map((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  return [-2, -1, 0, 1, 2].map((days) => formats.map((one) => plainLetters(one.format(days, 'day'))));
});

/**
 * The number of days from today to the day with this name in some language with other letters:
 * among Latin words, some would be people's names. `step` is -1 or 1, the direction that is tried first.
 */
export function nearDayNamed(word: string, step: number): number | undefined {
  if (!hasOtherLetters(word)) return undefined;
  const plain = plainLetters(word);
  return [0, step, 2 * step, -step, -2 * step].find((days) => NAMES()[days + 2]?.includes(plain));
}

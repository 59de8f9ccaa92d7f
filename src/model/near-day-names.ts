import { LANGUAGES } from './languages.ts';
import { hasOtherLetters } from './plain-letters.ts';
import { plainLetters } from './plain-name.ts';

/**
 * The names of the day that is `days` from today, from -2 to 2, in all languages with other letters
 * than Latin ones, in plain letters. Asking the platform is slow, so the build writes them into the
 * command line.
 */
export function nearDayNames(days: number): readonly string[] {
  const names = LANGUAGES.map((language) =>
    plainLetters(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')),
  );
  return [...new Set(names.filter(hasOtherLetters))];
}

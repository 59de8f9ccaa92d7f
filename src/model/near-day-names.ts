import { LANGUAGES } from './languages.ts';
import { plainLetters } from './plain-name.ts';

/**
 * The name of the day that is `days` from today, from -2 to 2, in each language, in plain letters.
 * Asking the platform is slow, so the build writes the names into the command line.
 */
export function nearDayNames(days: number): readonly string[] {
  return LANGUAGES.map((language) =>
    plainLetters(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')),
  );
}

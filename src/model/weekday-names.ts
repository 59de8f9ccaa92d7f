import { withoutAccents } from './plain-letters.ts';

/**
 * The names of the weekdays in a language, Monday first, in lower case and without accents.
 * Asking the platform is slow, so the build writes them into the command line.
 */
export function weekdayNames(language: string): readonly string[] {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) =>
    withoutAccents(names.format(Date.UTC(2024, 0, day))).toLowerCase(),
  );
}

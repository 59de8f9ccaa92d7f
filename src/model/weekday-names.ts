import { withoutAccents } from './plain-letters.ts';

/**
 * The names of the weekdays in a language, from Monday on, in small letters and without accents. The platform takes
 * long to find them: on the command line they are written down when it is built.
 */
export function weekdayNames(language: string): readonly string[] {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) =>
    withoutAccents(names.format(Date.UTC(2024, 0, day))).toLowerCase(),
  );
}

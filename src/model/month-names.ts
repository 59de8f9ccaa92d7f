import { LANGUAGES } from './languages.ts';
import { hasOtherLetters, lettersOnly } from './plain-letters.ts';

/** Languages whose months in Latin letters are known: in all of them, too many words would be one. */
const LATIN = LANGUAGES.slice(0, LANGUAGES.indexOf('az'));
/** As a month stands next to a day, and alone: `ноября`, `ноябрь`. */
const FORMS = [{ day: 'numeric', month: 'long' }, { month: 'long' }] as const;

export type Letters = 'latin' | 'other';

/**
 * The names of each month that are written in Latin or in other letters, in many languages, as
 * `lettersOnly` returns them. Asking the platform is slow, so the build writes them into the
 * command line.
 */
export function monthNames(letters: Letters): readonly (readonly string[])[] {
  const formats = (letters === 'latin' ? LATIN : LANGUAGES).flatMap((language) =>
    FORMS.map((form) => new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })),
  );
  return Array.from({ length: 12 }, (_, month) => {
    const names = formats.map((format) => {
      const parts = format.formatToParts(Date.UTC(2026, month, 15));
      return lettersOnly(parts.find(({ type }) => type === 'month')?.value ?? '');
    });
    const isWanted = (name: string): boolean =>
      name !== '' && hasOtherLetters(name) === (letters === 'other');
    return [...new Set(names.filter(isWanted))];
  });
}

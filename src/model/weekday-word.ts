import { LANGUAGES } from './languages.ts';
import { withoutAccents } from './plain-letters.ts';
import { weekdayNames } from './weekday-names.ts';

/** A word that may be a weekday. */
export const WEEKDAY_WORD = String.raw`\p{L}[\p{L}\p{M}-]{0,14}`;

/** Words and names that are a weekday elsewhere, or begin one: “anna” in Turkmen, “met” in Luxembourgish. */
const OTHERS = /^(?:anna|as|in|met|on|to)$/;
/** Chinese has more words for a week than the platform knows. */
const CHINESE = /^(?:[周週]|礼拜|禮拜)[一二三四五六日天]$/;
/** What some languages leave of a weekday: `чт`, `pt`, `ct`. Signs, which would be a pattern of their own, are none. */
const CONSONANTS = /^[^\p{P}\p{S}aeiouyаеёиоуыэюяі]{2,3}$/u;
/** In so many languages weekdays are read where they are shortened too: in all, too many words begin one. */
const SHORTENED = LANGUAGES.indexOf('az');

/** The names of the weekdays of each of `LANGUAGES`, as they are asked for. */
const NAMES: (readonly string[])[] = [];

/** Whether a word is what is left of a name when letters at its end, or vowels, are left out. */
function shortens(word: string, name: string): boolean {
  if (name.startsWith(word)) return word.length > 1 || word > '\u0590';
  return CONSONANTS.test(word) && new RegExp(`^${Array.from(word).join('.*')}`).test(name);
}

/** Whether a word is the name of a weekday in some language, or short for it. */
export function isWeekday(word: string): boolean {
  const plain = withoutAccents(word).toLowerCase();
  if (OTHERS.test(plain)) return false;
  if (CHINESE.test(plain)) return true;
  return LANGUAGES.some((language, at) =>
    (NAMES[at] ??= weekdayNames(language)).some(
      (name) => name === plain || (at < SHORTENED && shortens(plain, name)),
    ),
  );
}

import type { Weekday } from './civil-date.ts';
import { LANGUAGES } from './languages.ts';
import { withoutAccents } from './plain-letters.ts';
import { weekdayNames } from './weekday-names.ts';

/** A word that may be a weekday. */
export const WEEKDAY_WORD = String.raw`\p{L}[\p{L}\p{M}-]{0,14}`;

/** Words and names that are a weekday, or its beginning, in another language: “anna” in Turkmen, “met” in Luxembourgish. */
const AMBIGUOUS_WORDS = /^(?:anna|as|in|met|on|to)$/;
/** Chinese words for weekdays that the platform does not list. */
const CHINESE = /^(?:[周週]|礼拜|禮拜|星期)(.)$/u;
/** Short forms without vowels: `чт`, `pt`, `ct`. Punctuation and symbols do not count. */
const CONSONANTS = /^[^\p{P}\p{S}aeiouyаеёиоуыэюяі]{2,3}$/u;
/** Number of `LANGUAGES` in which short weekdays are read too; in all of them, too many words would begin one. */
const SHORTENED = LANGUAGES.indexOf('az');

/** The weekdays in each of `LANGUAGES`, filled in as they are needed. */
const NAMES: (readonly string[])[] = [];
const namesOf = (language: string, at: number): readonly string[] => (NAMES[at] ??= weekdayNames(language));

/** The number of languages in which `weekdayInOtherLanguage` looks. */
const MAX_LANGUAGES = LANGUAGES.indexOf('sl');
/** The endings of a weekday after a small word (`в пятницу`, `w środę`, `ve středu`, `v neděli`) → that of its name. */
const ENDINGS: Readonly<Record<string, string>> = { у: 'а', ю: 'я', u: 'a', e: 'a', i: 'e' };

/** The weekday with this name in German, French and other languages, also inflected; undefined for any other word. */
export function weekdayInOtherLanguage(word: string): Weekday | undefined {
  if (word.length < 3) return undefined;
  const plain = withoutAccents(word).toLowerCase().replace(/['’]/, 'ʼ');
  const forms = [
    plain,
    `${plain}-feira`,
    plain.replace(/(dag)(?:en|s)$/, '$1'),
    plain.replace(/[уюuei]$/, (end) => ENDINGS[end] ?? end),
  ];
  for (const form of forms) {
    const all = LANGUAGES.slice(0, MAX_LANGUAGES).map((language, at) => namesOf(language, at).indexOf(form));
    const found = all.find((day) => day >= 0);
    if (found !== undefined) return found as Weekday;
  }
  return undefined;
}

/** Whether a word is a name with letters left out at its end, or without vowels. */
function shortens(word: string, name: string): boolean {
  if (name.startsWith(word)) return word.length > 1 || word > '\u0590';
  return CONSONANTS.test(word) && new RegExp(`^${Array.from(word).join('.*')}`).test(name);
}

/** Whether a word is the name of a weekday in some language, or of `day` if given, or a short form of it. */
export function isWeekday(word: string, day?: Weekday): boolean {
  const plain = withoutAccents(word)
    .toLowerCase()
    .replace(CHINESE, (_, of: string) => `星期${of === '天' ? '日' : of}`);
  if (AMBIGUOUS_WORDS.test(plain)) return false;
  return LANGUAGES.some((language, at) =>
    namesOf(language, at).some(
      (name, of) => of === (day ?? of) && (name === plain || (at < SHORTENED && shortens(plain, name))),
    ),
  );
}

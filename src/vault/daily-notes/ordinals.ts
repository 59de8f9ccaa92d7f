/** Endings of ordinals by language, according to Moment.js, in languages with the same ending for all numbers. */
const ENDINGS: Readonly<Record<string, string>> = {
  'ar bm dv he id jv ms ro sw th tk tl fil tr ur uz vi fa hi bn mr gu': '',
  'es gl it mi mt pt': 'º',
  'ja zh': '日',
  ko: '일',
  'ru uk': '-го',
  be: '-га',
  el: 'η',
  eo: 'a',
  lt: '-oji',
};
const BY_LANGUAGE = new Map(
  Object.entries(ENDINGS).flatMap(([languages, ending]) =>
    languages.split(' ').map((language) => [language, ending] as const),
  ),
);

/** The ending of an English ordinal. */
function english(number: number): string {
  const tens = number % 100;
  return tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
}

/** The ending of a number that `token` stands for in a language with several endings; undefined in all others. */
function varied(language: string, token: string, number: number): string | undefined {
  switch (language) {
    case 'en':
      return english(number);
    case 'fr':
      return number === 1 ? 'er' : token === 'Do' ? '' : 'e';
    case 'nl':
    case 'af':
    case 'fy':
      return number === 1 || number === 8 || number >= 20 ? 'ste' : 'de';
    case 'sv':
      return (number % 10 === 1 || number % 10 === 2) && Math.floor((number % 100) / 10) !== 1 ? ':a' : ':e';
    case 'ca':
      return ['è', 'r', 'n', 'r', 't'][number] ?? 'è';
    case 'zh':
      return token === 'Mo' ? '月' : undefined;
    default:
      return undefined;
  }
}

/** The languages whose endings depend on the number, so that one ordinal does not show how to write the next. */
export const VARIED = ['en', 'fr', 'nl', 'sv', 'ca'];

/**
 * The ordinal that a token (`Do`, `Mo`) stands for, as Moment.js writes it in a language given by
 * its tag; with a full stop if the language is not known.
 */
export function ordinalIn(tag: string, token: string, number: number): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return `${number}${varied(language, token, number) ?? BY_LANGUAGE.get(language) ?? '.'}`;
}

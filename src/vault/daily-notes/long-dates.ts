import { longDatesIn, shortened, withLongDates } from './tokens.ts';

/** What `L` and `LL` stand for in the languages of Moment.js: a format, then after the colon the languages that use it. */
const TABLE: Readonly<Record<'L' | 'LL', string>> = {
  L: `MM/DD/YYYY:en|DD/MM/YYYY:fr it es pt en-gb|DD.MM.YYYY:de pl ru cs da nb fi uk ro tr sk|DD-MM-YYYY:nl
|YYYY-MM-DD:sv lt|YYYY/MM/DD:ja zh|YYYY.MM.DD.:hu ko|D.MM.YYYY:bg|D/M/YYYY:|YYYY/M/D:|DD. MM. YYYY:sl|D. M. YYYY.:sr`,
  LL: `MMMM D, YYYY:en|D MMMM YYYY:fr it nl pl sv tr ro bg en-gb|D. MMMM YYYY:de cs da nb nn sk sl
|D [de] MMMM [de] YYYY:es pt gl|D MMMM YYYY г.:ru be|D MMMM YYYY р.:uk|YYYY年M月D日:ja zh|YYYY년 MMMM D일:ko|Do MMMM[ta] YYYY:fi
|Do MMMM YYYY:hr|YYYY. MMMM D.:hu|YYYY [m.] MMMM D [d.]:lt|YYYY. [gada] D. MMMM:lv|D MMMM [năm] YYYY:vi|D MMMM [de] YYYY:ca|D [ב]MMMM YYYY:he`,
};

interface LongDate {
  readonly format: string;
  readonly languages: readonly string[];
}

function table(name: 'L' | 'LL'): LongDate[] {
  return TABLE[name].split(/\n?\|/).map((entry) => {
    const [format = '', languages = ''] = entry.split(':');
    return { format, languages: languages.split(' ') };
  });
}

/** Placeholders for a time of day, and for what may be between it and a date. They cannot be tokens of Moment.js. */
export const ANY_TIME = '\u0001';
export const ANY_GAP = '\u0002';

/** All formats that a long date may stand for, with their languages: `LLL` ends with a time, `LLLL` also has a weekday. */
function readings(token: string): LongDate[] {
  if (token === 'LT' || token === 'LTS') return [{ format: ANY_TIME, languages: [] }];
  const upper = token.toUpperCase();
  const dates = table(upper === 'L' ? 'L' : 'LL');
  const whole = dates.flatMap(({ format: date, languages }) =>
    forms(date, upper.length).map((format) => ({ format, languages })),
  );
  // In some languages the short form of a date is the same as the long one.
  const short = whole.map(({ format, languages }) => ({ format: shortened(format), languages }));
  return token === upper ? whole : [...short, ...whole];
}

/** The forms of a date in a long date of so many letters. */
function forms(date: string, letters: number): string[] {
  if (letters < 3) return [date];
  if (letters < 4) return [`${date}${ANY_GAP}${ANY_TIME}`];
  return [
    `${ANY_GAP}dddd${ANY_GAP}${date}${ANY_GAP}${ANY_TIME}`,
    `${date}${ANY_GAP}dddd${ANY_GAP}${ANY_TIME}`,
  ];
}

/** The formats that a format may stand for; only itself if it contains no long date. */
export function expandLongDates(format: string): string[] {
  const tokens = longDatesIn(format);
  const [token] = tokens;
  if (token === undefined) return [format];
  const isAlone = tokens.every((other) => other === token);
  const formats = readings(token).flatMap(({ format: reading, languages }) => {
    if (isAlone) return [withLongDates(format, () => reading)];
    // Several long dates in one name are in the same language.
    return (languages.length === 0 ? [''] : languages).map((language) =>
      withLongDates(format, (other) => (other === token ? reading : readingIn(language, other))),
    );
  });
  return [...new Set(formats)];
}

/** The reading of a long date in a language; the first one if that is not known. */
function readingIn(language: string, token: string): string {
  const all = readings(token);
  return (all.find(({ languages }) => languages.includes(language)) ?? all[0])?.format ?? token;
}

/** What a long date stands for in a language; as in English if that is not known. */
export function longDateOf(token: string, language: string): string {
  const tag = language.toLowerCase();
  const upper = token.toUpperCase();
  if (upper === 'LT' || upper === 'LTS') return upper === 'LT' ? 'HH:mm' : 'HH:mm:ss';
  const all = table(upper === 'L' ? 'L' : 'LL');
  const find = (wanted: string): string | undefined =>
    all.find(({ languages }) => languages.includes(wanted))?.format;
  const date = find(tag) ?? find(tag.split('-')[0] ?? '') ?? all[0]?.format ?? '';
  const long = upper.length === 4 ? `dddd, ${date} HH:mm` : upper.length === 3 ? `${date} HH:mm` : date;
  return token === upper ? long : shortened(long);
}

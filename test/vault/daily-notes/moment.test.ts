import { createRequire } from 'node:module';
import type Moment from 'moment';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, fromDayNumber, type CivilDate } from '../../../src/model/civil-date.ts';
import { DailyDates } from '../../../src/vault/daily-notes/daily-dates.ts';
import { dateLanguageOf } from '../../../src/vault/daily-notes/date-language.ts';
import { LANGUAGES } from '../../../src/model/languages.ts';
import { SAFE_LANGUAGES, namesOf } from '../../../src/vault/daily-notes/languages.ts';
import { splitFormat } from '../../../src/vault/daily-notes/tokens.ts';
import { WEEK_RULES, weekOf, weeksOf } from '../../../src/vault/daily-notes/weeks.ts';
import { NameWriter } from '../../../src/vault/daily-notes/write-name.ts';

const require = createRequire(import.meta.url);
const moment = require('moment') as typeof Moment;
for (const locale of 'de fr es it pt-br pt ru pl zh-cn zh-tw ja da nl sv cs uk ko ar tr fi hu ca el be'.split(
  ' ',
))
  require(`moment/locale/${locale}`);
moment.locale('en');
const LOCALES = moment.locales().sort();

/** The name that Moment writes for a day at 09:05:07 in a language. */
function written(format: string, day: CivilDate, locale: string): string {
  return moment.utc(`${day}T09:05:07.089`).locale(locale).format(format);
}

const JANUARY = '2026-01-01' as CivilDate;
const anyDay = fc.integer({ min: -36_000, max: 46_000 }).map(fromDayNumber);

/** Formats in which digits determine the day; together they contain every token of Moment. */
const IN_DIGITS = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'Y-M-D',
  'YYYYY.MM.DD',
  'YYYYYY MM DD',
  'YYYY-DDDD',
  'YYYY-DDD',
  'YYYY-DDDo',
  'YYYY-Mo-Do',
  'GGGG-[W]WW-E',
  'GGGGG-[W]W-d',
  'GGGG Wo E',
  'YYYY/MM-MMMM/YYYY-MM-DD-dddd',
  'YYYY-MM-DD dddd',
  'YYYY-MM-DD ddd',
  'YYYY-MM-DD dd',
  'YYYY-MM-DD MMM',
  'D MMMM M YYYY',
  'YYYY-MM-DD [W]ww gggg',
  'YYYY-MM-DD w wo W WW Wo',
  'YYYY-MM-DD ggggg gg GG',
  'YYYY-MM-DD Q Qo',
  'YYYY-MM-DD d do e E',
  'YYYY-MM-DD HHmm',
  'YYYY-MM-DD H h hh k kk m mm s ss',
  'YYYY-MM-DD S SS SSS SSSS SSSSS SSSSSS SSSSSSS SSSSSSSS SSSSSSSSS',
  'YYYY-MM-DD a',
  'A YYYY-MM-DD',
  'YYYY-MM-DD x X',
  'YYYY-MM-DD Z ZZ z zz',
  'YYYY-MM-DD hmm hmmss Hmm Hmmss',
  'YYYY-MM-DD LT',
  'YYYY-MM-DD LTS',
  'YYYY-MM-DD LL',
  'YYYY-MM-DD ll',
  'YYYY-MM-DD LLLL',
  'YYYY-MM-DD llll',
  'YYYY-MM-DD N NN NNN NNNN NNNNN',
  'NNNN y-MM-DD',
  'N yo MM DD',
  'N yy yyy yyyy MM DD',
  'YYYY-MM-DD \\C\\A\\L\\L',
  '[Day] YYYY [a]MM[b]-DD',
  'YYYY-MM-DD [x [y]',
  '\\YYYYY \\DD DD MM \\MMMM YYYY',
  '[YYYY] YYYY-MM-DD n',
];

/** Formats that need a word, or the order or weeks of a language. */
const IN_WORDS = [
  'D MMMM YYYY',
  'dddd, MMMM Do YYYY',
  'MMM D, YYYY',
  'YYYY MMMM DD',
  'GGGG-[W]WW-dddd',
  'gggg-[W]ww-dddd',
  'LL',
  'll',
  'LLL',
  'LLLL',
  'L',
  'l',
  'gggg-[W]ww-E',
  'DD MMM YYYY, dd',
];

describe.each(LOCALES)('names that Moment writes in %s', (locale) => {
  it.each(IN_DIGITS)('are read back: %s', (format) => {
    const dates = DailyDates.of({ folder: 'Journal', format });
    fc.assert(
      fc.property(anyDay, (day) => {
        const name = written(format, day, locale);
        // In Turkish, Moment has no ordinal for 40.
        fc.pre(!name.includes('NaN'));
        expect(dates?.day(`Journal/${name}.md`)).toBe(day);
      }),
      { numRuns: 25 },
    );
  });

  it.each(IN_WORDS)('are read back as one of the days they may mean: %s', (format) => {
    const dates = DailyDates.of({ folder: 'Journal', format });
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 24_000 }).map(fromDayNumber), (day) => {
        expect(dates?.days(`Journal/${written(format, day, locale)}.md`)).toContain(day);
      }),
      { numRuns: 25 },
    );
  });
});

describe('NameWriter', () => {
  it.each([
    'YYYY-MM-DD',
    'YYYY/MM/DD',
    'Y-M-D',
    'YY.MM.DD',
    'YYYYY YYYYYY',
    'DDD DDDD',
    'GGGG-[W]WW-E',
    'GG GGGGG W d',
    'gggg-[W]ww-e',
    'gg ggggg w',
    'Q',
    'y yy yyy yyyy',
    'HH H hh h kk k mm m',
    'Hmm hmm Hmmss hmmss',
    'ss s SSS SS S SSSSSSSSS',
    'a A',
    'x X',
    'N NNNN NNNNN',
    'Do Mo Qo wo Wo DDDo do',
    'MMMM MMM dddd ddd dd',
    'L',
    'LL',
    'l',
    'll',
    '\\C\\A\\L\\L [x [y] \\[q [[a]] b] w| n',
    '\\MM \\DDDD',
  ])('writes the same as Moment in English: %s', (format) => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        const theirs = moment.utc(day).add(minutes, 'minutes').locale('en').format(format);
        expect(new NameWriter(format, dateLanguageOf('en')).write({ date: day, minutes })).toBe(theirs);
      }),
      { numRuns: 40 },
    );
  });

  it.each(LOCALES.filter((locale) => locale !== 'ar'))(
    'in %s writes the same ordinals of days as Moment',
    (locale) => {
      for (let day = 1; day <= 31; day++) {
        const on = fromDayNumber(dayNumber(JANUARY) + day - 1);
        const ours = new NameWriter('Do', dateLanguageOf(locale)).write({ date: on, minutes: 0 });
        expect(ours).toBe(written('Do', on, locale));
      }
    },
  );

  it.each(LOCALES.filter((locale) => locale !== 'ar'))('in %s writes the same digits as Moment', (locale) => {
    const format = 'YYYY-MM-DD GGGG-[W]WW-E gggg ww DDDD Q';
    fc.assert(
      fc.property(anyDay, (day) => {
        const ours = new NameWriter(format, dateLanguageOf(locale)).write({ date: day, minutes: 0 });
        expect(ours).toBe(written(format, day, locale));
      }),
      { numRuns: 25 },
    );
  });
});

const OTHER_LOCALES = 'he th lo fa vi ar-ly zh-hk hi ta ka'.split(' ');
for (const locale of OTHER_LOCALES) require(`moment/locale/${locale}`);
moment.locale('en');

describe('a name beside one that Moment wrote', () => {
  const DAYS = [1, 4].map((at) => fromDayNumber(dayNumber(JANUARY) + at));
  const FORMATS = ['YYYY-MM-DD dddd', 'YYYY-MM-DD ddd', 'YYYY-MM-DD dd'];
  const DATES = new Map(FORMATS.map((format) => [format, DailyDates.of({ folder: '', format })]));

  /** The name of a day, written beside that of another day in the format; null if its language is not known. */
  function beside(format: string, locale: string, other: CivilDate, day: CivilDate): string | null {
    const spelling = DATES.get(format)?.reader.spelling(written(format, other, locale), other);
    if (!spelling) return null;
    const writer = new NameWriter(format, dateLanguageOf('en'), [spelling]);
    const name = writer.write({ date: day, minutes: 0 });
    return writer.unknownWord === null ? name : null;
  }

  it.each([...LOCALES, ...OTHER_LOCALES])('is that of the day meant, or is not written: %s', (locale) => {
    for (const format of FORMATS)
      for (const other of DAYS)
        for (const day of DAYS) {
          const name = beside(format, locale, other, day);
          // A name that cannot be read is refused where notes are made.
          const read = name === null ? null : DATES.get(format)?.day(`${name}.md`);
          expect([format, other, name, read ?? day]).toEqual([format, other, name, day]);
          if (locale !== 'en' && !/[a-z]/i.test(written(format, other, locale)))
            expect(name ?? '').not.toMatch(/[a-z]/i);
        }
  });

  it.each([
    ['YYYY-MM-DD ddd', 'he'],
    ['YYYY-MM-DD dddd', 'he'],
    ['YYYY-MM-DD ddd', 'ar-ly'],
    ['YYYY-MM-DD dddd', 'th'],
    ['YYYY-MM-DD dddd', 'lo'],
    ['YYYY-MM-DD dddd', 'fa'],
    ['YYYY-MM-DD ddd', 'fa'],
    ['YYYY-MM-DD ddd', 'zh-hk'],
    ['YYYY-MM-DD dddd', 'vi'],
  ])('is the one that Moment writes: %s in %s', (format, locale) => {
    const [monday, thursday] = ['2026-11-16', '2026-11-19'] as CivilDate[];
    for (const other of ['2026-11-17', '2026-11-18'] as CivilDate[])
      for (const day of [monday, thursday])
        if (day) expect(beside(format, locale, other, day)).toBe(written(format, day, locale));
  });

  it('is in capitals only if the other is, in a script that has them', () => {
    const [other, day] = ['2026-11-17', '2026-11-19'] as [CivilDate, CivilDate];
    expect(beside('YYYY-MM-DD ddd', 'vi', other, day)).toBe('2026-11-19 T5');
    expect(beside('YYYY-MM-DD dd', 'pt', other, day)).toBeNull();
  });
});

describe('the data about languages', () => {
  it('numbers weeks as Moment does', () => {
    for (const locale of LOCALES) {
      const data = moment.localeData(locale);
      expect([locale, weeksOf(locale)]).toEqual([
        locale,
        { first: data.firstDayOfWeek(), doy: data.firstDayOfYear() },
      ]);
    }
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...WEEK_RULES.slice(0, 4)), (day, rule) => {
        moment.updateLocale('en', { week: { dow: rule.first, doy: rule.doy } });
        const theirs = moment.utc(day).locale('en');
        const found = { year: theirs.weekYear(), week: theirs.week() };
        moment.updateLocale('en', null);
        expect(weekOf(day, rule)).toEqual(found);
      }),
    );
  });

  it('has no month name of the first languages that is another month in any language', () => {
    const months = (language: string): string[][] => {
      const { long, short } = namesOf(language)?.month ?? { long: [], short: [] };
      return long.map((forms, at) =>
        [...forms, ...(short[at] ?? [])].map((form) => form.replace(/\./g, '').toLowerCase()),
      );
    };
    const all = LANGUAGES.map(months);
    for (const [at, names] of all.slice(0, SAFE_LANGUAGES).entries())
      for (const [month, forms] of names.entries())
        for (const other of all)
          for (const [elsewhere, theirs] of other.entries())
            if (elsewhere !== month)
              expect([LANGUAGES[at], theirs.filter((name) => forms.includes(name))]).toEqual([
                LANGUAGES[at],
                [],
              ]);
  });

  it('has month names on this platform for every language', () => {
    expect(LANGUAGES.filter((language) => namesOf(language) === null)).toEqual([]);
  });
});

describe('splitFormat', () => {
  it('splits a format as Moment does', () => {
    const piece = fc.constantFrom(
      ...'YYYY YY Y MM MMMM Mo D DD Do DDDo dddd d do w ww wo W gg gggg G GG Q N y yo a h H k m s S SSSS Z ZZ z x X [ ] [a] [MM] \\ \\D | o e E n . / -'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...LOCALES),
        (pieces, locale) => {
          const format = pieces.join('');
          const time = moment.utc('2026-11-18T09:05:07.089').locale(locale);
          const ours = splitFormat(format).map((part) =>
            'text' in part ? time.localeData().postformat(part.text) : time.format(part.token),
          );
          // Moment derives the case of a month name from the whole format, and in Ukrainian and
          // Russian also that of a weekday after brackets, so such formats are left out.
          if (!/MMM|\] ?dddd/.test(format)) expect(ours.join('')).toBe(time.format(format));
        },
      ),
    );
  });
});

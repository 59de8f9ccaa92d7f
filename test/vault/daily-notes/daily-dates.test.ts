import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../../../src/model/civil-date.ts';
import { DailyDates, type DailyNotes } from '../../../src/vault/daily-notes/daily-dates.ts';
import { dateLanguageOf } from '../../../src/vault/daily-notes/date-language.ts';
import { NameWriter } from '../../../src/vault/daily-notes/write-name.ts';
import { date } from '../../harness/dates.ts';

const dayIn = (format: string, name: string, folder = ''): string | null =>
  DailyDates.of({ folder, format })?.day(`${name}.md`) ?? null;

describe('the name of a daily note', () => {
  it.each([
    ['YYYY-MM-DD', '2026-11-03'],
    ['YYYY/MM/YYYY-MM-DD', '2026/11/2026-11-03'],
    ['D. MMMM YYYY', '3. November 2026'],
    ['dddd, MMM Do YYYY', 'Tuesday, Nov 3rd 2026'],
    ['GGGG-[W]WW/YYYY-MM-DD', '2026-W45/2026-11-03'],
    ['[Journal of] YYYY-MM-DD', 'Journal of 2026-11-03'],
    ['YYYY.M.D', '2026.11.3'],
    ['YYYY-DDDD', '2026-307'],
    ['GGGG-[W]WW-E', '2026-W45-2'],
    ['yyyy-MM-DD', '2026-11-03'],
    ['YYYY-MM-DD \\C\\A\\L\\L', '2026-11-03 CALL'],
  ])('in the format %s is %s', (format, name) => {
    const written = new NameWriter(format, dateLanguageOf('en')).write({
      date: date('2026-11-03'),
      minutes: 0,
    });
    expect(written).toBe(name);
    expect(dayIn(format, `Daily/${name}`, 'Daily')).toBe('2026-11-03');
  });

  it('is read back as the date from which it was made', () => {
    const format = fc.constantFrom('YYYY-MM-DD', 'DD.MM.YYYY', 'YYYY/MMMM/D', 'ddd Do MMM YYYY', 'YYYYMMDD');
    const day = fc.integer({ min: -300_000, max: 300_000 }).map(fromDayNumber);
    const language = fc.constantFrom('en', 'de', 'fr', 'ru', 'ja', 'pt-br').map(dateLanguageOf);
    fc.assert(
      fc.property(
        format,
        fc.constantFrom('', 'Daily', 'My notes/Daily'),
        day,
        language,
        (text, folder, on, words) => {
          const name = new NameWriter(text, words).write({ date: on, minutes: 0 });
          expect(dayIn(text, folder === '' ? name : `${folder}/${name}`, folder)).toBe(on);
        },
      ),
    );
  });

  it.each(['Daily/2026-11-31', 'Daily/2026-11-03.txt', 'Other/2026-11-03', 'Daily/x2026-11-03', 'Daily'])(
    'is not recognized in %s',
    (name) => {
      expect(dayIn('YYYY-MM-DD', name, 'Daily')).toBeNull();
    },
  );

  it('is recognized in any folder if no folder is set', () => {
    expect(dayIn('YYYY-MM-DD', '2026-11-03')).toBe('2026-11-03');
    expect(dayIn('YYYY-MM-DD', 'Journal/2026/2026-11-03')).toBe('2026-11-03');
  });

  it('is recognized in its folder, in whatever Unicode form the folder is written', () => {
    expect(dayIn('YYYY-MM-DD', 'Tagebücher/2026-11-03'.normalize('NFD'), './Tagebücher/')).toBe('2026-11-03');
  });

  it.each([
    ['YYYY-MM-DD dddd', '2026-11-18 Meeting'],
    ['YYYY-MM-DD dddd', '202611181200 Idea'],
    ['YYYY-MM-DD dddd', '2026-11-18 Friday'],
    ['YYYY-MM-DD dddd', '2026-11-18'],
    ['YYYY/MM/YYYY-MM-DD', '2026/10/2026-11-18'],
    ['YYYY-MM-DD ww', '2026-11-18 12'],
    ['YYYY-MM-DD MMMM', '2026-11-18 Oktober'],
    ['YYYY-M-D', '2026-11-08'],
    ['YYYY-MM-DD HHmm', '2026-11-18 Call'],
  ])('in the format %s is not %s: all of its parts must agree with that day', (format, name) => {
    expect(dayIn(format, name)).toBeNull();
  });

  it.each([
    'Wednesday',
    'Mittwoch',
    'mercredi',
    'miércoles',
    'mercoledì',
    'quarta-feira',
    'среда',
    'środa',
    '星期三',
    '水曜日',
    'onsdag',
    'woensdag',
    'WEDNESDAY',
    'Mercredi',
    'keskiviikko',
    '수요일',
    'Çarşamba',
    'středa',
  ])('may contain its weekday in any language: %s', (word) => {
    expect(dayIn('YYYY-MM-DD dddd', `2026-11-18 ${word}`)).toBe('2026-11-18');
    expect(dayIn('YYYY-MM-DD dddd', `2026-11-19 ${word}`)).toBeNull();
  });

  it.each(['Salı', 'SALI', 'salı'])('may contain a Turkish weekday with ı, also in capitals: %s', (word) => {
    expect(dayIn('YYYY-MM-DD dddd', `2026-11-17 ${word}`)).toBe('2026-11-17');
    expect(dayIn('YYYY-MM-DD dddd', `2026-11-18 ${word}`)).toBeNull();
  });

  it.each(['46', '47', '48'])(
    'must have a week that some way of numbering weeks gives: %s for 22 November',
    (week) => {
      expect(dayIn('YYYY-MM-DD ww', `2026-11-22 ${week}`)).toBe(week === '46' ? null : '2026-11-22');
    },
  );

  it.each([
    ['D. MMMM YYYY', '18. November 2026'],
    ['D MMMM YYYY', '18 ноября 2026'],
    ['D MMMM YYYY', '18 novembre 2026'],
    ['D. MMMM YYYY', '18. listopadu 2026'],
    ['dddd D MMMM YYYY', 'środa 18 listopada 2026'],
    ['D MMMM YYYY', '18 KASIM 2026'],
    ['D MMMM YYYY', '18 Kasım 2026'],
    ['dddd D MMM YYYY', 'ÇARŞAMBA 18 KAS 2026'],
    ['LL', '18. November 2026'],
    ['LL', 'November 18, 2026'],
    ['L', '18.11.2026'],
    ['LL [x] L', '18. November 2026 x 18.11.2026'],
    ['LL [x] L', 'November 18, 2026 x 11/18/2026'],
    ['L [x] LL', '18.11.2026 x 18. listopadu 2026'],
    ['gggg-[W]ww-dddd', '2026-W47-Mittwoch'],
    ['YYYY-MM-DD', '٢٠٢٦-١١-١٨'],
  ])('is read if its words or the order of its numbers depend on the language: %s, %s', (format, name) => {
    expect(dayIn(format, name)).toBe('2026-11-18');
  });

  it('gives no day, but both candidates, if languages disagree about it', () => {
    const days = (format: string, name: string): readonly string[] =>
      DailyDates.of({ folder: '', format })?.days(`${name}.md`) ?? [];
    expect(days('D MMMM YYYY', '18 listopada 2026')).toEqual(['2026-10-18', '2026-11-18']);
    expect(days('L', '11/12/2026')).toEqual(['2026-11-12', '2026-12-11']);
    expect(dayIn('L', '11/12/2026')).toBeNull();
  });

  it.each([
    'dddd',
    '',
    'YYYY-MM',
    'Q YYYY',
    '(((',
    'x'.repeat(1000),
    'GGGG-[W]WW',
    'HH:mm',
    'gggg-[W]ww-e',
    'X',
  ])('is never read with the format “%s”', (format) => {
    expect(DailyDates.of({ folder: '', format })).toBeNull();
    expect(dayIn(format, '2026-11-03')).toBeNull();
  });
});

describe('a link to a daily note', () => {
  const linked = (daily: DailyNotes, target: string): string | null =>
    DailyDates.of(daily)?.linkedDay(target) ?? null;

  it.each([
    ['Journal', 'YYYY-MM-DD-dddd', '2026-11-18-Mittwoch'],
    ['Journal', 'YYYY-MM-DD-dddd', 'Journal/2026-11-18-Mittwoch.md'],
    ['Journal', 'YYYY/MM/DD [CALL]', 'Journal/2026/11/18 CALL'],
    ['Journal', 'YYYY/MM/DD [CALL]', '2026/11/18 CALL'],
    ['', 'YYYY/MM-MMMM/YYYY-MM-DD-dddd', '2026-11-18-Mittwoch'],
    ['', 'DD.MM.YYYY', 'Anywhere/18.11.2026'],
  ])('in the folder “%s” with the format %s is that day: %s', (folder, format, target) => {
    expect(linked({ folder, format }, target)).toBe('2026-11-18');
  });

  it.each(['Ada', '18 CALL', '2026-11-18 Meeting', ''])('is not read from another target: %s', (target) => {
    expect(linked({ folder: 'Journal', format: 'YYYY/MM/DD [CALL]' }, target)).toBeNull();
  });
});

describe('hostile names and formats', () => {
  it.each([
    ['MMMM'.repeat(50), 'November'.repeat(40)],
    ['YYYYMMDD' + 'dddd'.repeat(40), '20261118' + 'x'.repeat(300)],
    ['YYYY-MM-DD a A N NNNN z', `2026-11-18 ${'a. '.repeat(120)}`],
    ['YYYYDDMMDDMMDDMMDDDDDDDo', '1'.repeat(390)],
    ['LLLL', '1, '.repeat(130)],
    ['YYYY-MM-DD dddd', `2026-11-18 ${'é'.repeat(380)}`],
  ])('give no days, within the time limit: %s', (format, name) => {
    const dates = DailyDates.of({ folder: '', format });
    for (let round = 0; round < 20; round++) expect(dates?.days(`${name}.md`) ?? []).toEqual([]);
  });

  it('never cause an exception', () => {
    const piece = fc.constantFrom(
      ...'YYYY MM DD dddd MMM Do wo gggg LL LLLL l [ ] \\ / . A x X N 1 2026 November \u0660 \u{1d7d8} é'.split(
        ' ',
      ),
    );
    const text = fc.array(piece, { maxLength: 14 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (format, name) => {
        const dates = DailyDates.of({ folder: '', format });
        for (const day of dates?.days(`${name}.md`) ?? []) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        new NameWriter(format, dateLanguageOf('de')).write({ date: date('2026-11-18'), minutes: 600 });
      }),
    );
  });
});

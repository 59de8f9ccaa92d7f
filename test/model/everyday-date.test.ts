import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFarAway, readEverydayDate, yearsApart, type Direction } from '../../src/model/everyday-date.ts';
import { isLongerThanDay, readEverydayPeriod, startOfFuturePeriod } from '../../src/model/everyday-period.ts';
import { WEEKDAYS } from '../../src/model/date-names.ts';
import { date } from '../harness/dates.ts';

/** This day is a Thursday. */
const TODAY = date('2026-11-19');

function read(text: string, look: Direction, today = TODAY): string {
  const reading = readEverydayDate(text, { today, look });
  if (!('date' in reading)) return reading.is;
  return reading.isOnOtherWeekday ? 'other weekday' : reading.date;
}

describe('readEverydayDate', () => {
  it.each([
    ['today', '2026-11-19', '2026-11-19'],
    ['Yesterday', '2026-11-18', '2026-11-18'],
    [' tomorrow ', '2026-11-20', '2026-11-20'],
    ['the day after tomorrow', '2026-11-21', '2026-11-21'],
    ['day before yesterday', '2026-11-17', '2026-11-17'],
    ['thursday', '2026-11-19', '2026-11-26'],
    ['Fri', '2026-11-13', '2026-11-20'],
    ['wed.', '2026-11-18', '2026-11-25'],
    ['tues', '2026-11-17', '2026-11-24'],
    ['on Monday', '2026-11-16', '2026-11-23'],
    ['last thursday', '2026-11-12', '2026-11-12'],
    ['last-monday'.replace('-', '_'), '2026-11-16', '2026-11-16'],
    ['next thursday', '2026-11-26', '2026-11-26'],
    ['this friday', '2026-11-13', '2026-11-20'],
    ['this thursday', '2026-11-19', '2026-11-19'],
    ['yesterday evening', '2026-11-18', '2026-11-18'],
    ['Last night', '2026-11-18', '2026-11-18'],
    ['this morning', '2026-11-19', '2026-11-19'],
    ['friday night', '2026-11-13', '2026-11-20'],
    ['night', 'invalid', 'invalid'],
    ['-3d', '2026-11-16', '2026-11-16'],
    ['\u22123d', '2026-11-16', '2026-11-16'],
    ['+2w', '2026-12-03', '2026-12-03'],
    ['2w', '2026-11-05', '2026-12-03'],
    ['in 2 weeks', '2026-12-03', '2026-12-03'],
    ['3 days ago', '2026-11-16', '2026-11-16'],
    ['a week ago', '2026-11-12', '2026-11-12'],
    ['in two fortnights', '2026-12-17', '2026-12-17'],
    ['two months ago', '2026-09-19', '2026-09-19'],
    ['-1y', '2025-11-19', '2025-11-19'],
    ['16 Nov', '2026-11-16', '2027-11-16'],
    ['Nov 16', '2026-11-16', '2027-11-16'],
    ['16th of November', '2026-11-16', '2027-11-16'],
    ['16 de noviembre', '2026-11-16', '2027-11-16'],
    ['el 16 de noviembre', '2026-11-16', '2027-11-16'],
    ['le 16 novembre', '2026-11-16', '2027-11-16'],
    ['am 16. Nov.', '2026-11-16', '2027-11-16'],
    ['16 de novembro', '2026-11-16', '2027-11-16'],
    ["16 d'abril", '2026-04-16', '2027-04-16'],
    ['1er décembre', '2025-12-01', '2026-12-01'],
    ['1º de diciembre', '2025-12-01', '2026-12-01'],
    ['17 ноября', '2026-11-17', '2027-11-17'],
    ['17 нояб.', '2026-11-17', '2027-11-17'],
    ['в пятницу, 20 ноября', '2026-11-20', '2026-11-20'],
    ['20 października', '2026-10-20', '2027-10-20'],
    ['20. listopadu', '2025-11-20', '2026-11-20'],
    ['20 kasım', '2025-11-20', '2026-11-20'],
    ['marraskuun 20.', 'invalid', 'invalid'],
    ['20. marraskuuta', '2025-11-20', '2026-11-20'],
    ['november 20.', '2025-11-20', '2026-11-20'],
    ['20 Νοεμβρίου', '2025-11-20', '2026-11-20'],
    ['11月17日', '2026-11-17', '2027-11-17'],
    ['11월 17일', '2026-11-17', '2027-11-17'],
    ['13月1日', 'invalid', 'invalid'],
    ['17 בנובמבר', '2026-11-17', '2027-11-17'],
    ['17 نوفمبر', '2026-11-17', '2027-11-17'],
    ['17 listopada', 'ambiguous', 'ambiguous'],
    ['17 minutes', 'invalid', 'invalid'],
    ['17 я!!', 'invalid', 'invalid'],
    ['gestern Abend', '2026-11-18', '2026-11-18'],
    ['heute Morgen', '2026-11-19', '2026-11-19'],
    ['letzte Nacht', '2026-11-18', '2026-11-18'],
    ['vorige nacht', '2026-11-18', '2026-11-18'],
    ['questa sera', '2026-11-19', '2026-11-19'],
    ['cette nuit', '2026-11-19', '2026-11-19'],
    ['diesen Morgen', '2026-11-19', '2026-11-19'],
    ['bu akşam', '2026-11-19', '2026-11-19'],
    ['esta tarde', '2026-11-19', '2026-11-19'],
    ['denna kväll', '2026-11-19', '2026-11-19'],
    ['cet après-midi', '2026-11-19', '2026-11-19'],
    ['ayer por la tarde', '2026-11-18', '2026-11-18'],
    ['mañana por la mañana', '2026-11-20', '2026-11-20'],
    ['esta noche', '2026-11-19', '2026-11-19'],
    ['hier au soir', '2026-11-18', '2026-11-18'],
    ['ce matin', '2026-11-19', '2026-11-19'],
    ['ontem à noite', '2026-11-18', '2026-11-18'],
    ['stasera', '2026-11-19', '2026-11-19'],
    ['gisteravond', '2026-11-18', '2026-11-18'],
    ['vanmorgen', '2026-11-19', '2026-11-19'],
    ['igår kväll', '2026-11-18', '2026-11-18'],
    ['i aften', '2026-11-19', '2026-11-19'],
    ['i morgen', '2026-11-20', '2026-11-20'],
    ['wczoraj po południu', '2026-11-18', '2026-11-18'],
    ['včera večer', '2026-11-18', '2026-11-18'],
    ['вчера вечером', '2026-11-18', '2026-11-18'],
    ['в пятницу вечером', '2026-11-13', '2026-11-20'],
    ['dün akşam', '2026-11-18', '2026-11-18'],
    ['昨天晚上', '2026-11-18', '2026-11-18'],
    ['昨日の夜', '2026-11-18', '2026-11-18'],
    ['어제 저녁', '2026-11-18', '2026-11-18'],
    ['אתמול בערב', '2026-11-18', '2026-11-18'],
    ['أمس مساء', '2026-11-18', '2026-11-18'],
    ['16 December', '2025-12-16', '2026-12-16'],
    ['16 decembre', '2025-12-16', '2026-12-16'],
    ['pasado mañana', '2026-11-21', '2026-11-21'],
    ['dopodomani', '2026-11-21', '2026-11-21'],
    ['depois de amanhã', '2026-11-21', '2026-11-21'],
    ['i övermorgon', '2026-11-21', '2026-11-21'],
    ["l'altro ieri", '2026-11-17', '2026-11-17'],
    ['anteontem', '2026-11-17', '2026-11-17'],
    ['i förrgår', '2026-11-17', '2026-11-17'],
    ['1 Dec', '2025-12-01', '2026-12-01'],
    ['Tue, 1 Dec', '2026-12-01', '2026-12-01'],
    ['Mon, 1 Dec', '2025-12-01', 'other weekday'],
    ['19 Nov', '2026-11-19', '2026-11-19'],
    ['29 Feb', '2024-02-29', '2028-02-29'],
    ['16.11.', '2026-11-16', '2027-11-16'],
    ['16.11', '2026-11-16', '2027-11-16'],
    ['Fri 13 Nov', '2026-11-13', '2026-11-13'],
    ['Fri, 27 Nov', '2026-11-27', '2026-11-27'],
    ['vendredi 27 novembre', '2026-11-27', '2026-11-27'],
    ['Freitag, 27. November', '2026-11-27', '2026-11-27'],
    ['lundi 27 novembre', 'other weekday', 'other weekday'],
    ['hier soir', '2026-11-18', '2026-11-18'],
    ['gestern Abend', '2026-11-18', '2026-11-18'],
    ['mañana tarde', '2026-11-20', '2026-11-20'],
    ['Sun 15.11.', '2026-11-15', '2026-11-15'],
    ['Sat 15 Nov', 'other weekday', 'other weekday'],
    ['Tue 30 Nov', 'other weekday', 'other weekday'],
    ['Mon 30 Nov', '2026-11-30', '2026-11-30'],
    ['Sat 13 Nov', 'other weekday', '2027-11-13'],
    ['Mon 5 Jan', '2026-01-05', 'other weekday'],
    ['Tue 5 Jan', '2027-01-05', '2027-01-05'],
    ['Mon 20 Nov', 'other weekday', 'other weekday'],
    ['2026-11-20 Mon', 'other weekday', 'other weekday'],
    ['eleven weeks ago', '2026-09-03', '2026-09-03'],
    ['13.13', 'invalid', 'invalid'],
    ['16 novembre', '2026-11-16', '2027-11-16'],
    ['16 November 2026', '2026-11-16', '2026-11-16'],
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    ['2026/11/20', '2026-11-20', '2026-11-20'],
    ['16.11.2026', '2026-11-16', '2026-11-16'],
    ['[[2026-11-20]]', '2026-11-20', '2026-11-20'],
    ['03/04/2026', 'ambiguous', 'ambiguous'],
    ['Gestern', '2026-11-18', '2026-11-18'],
    ['übermorgen', '2026-11-21', '2026-11-21'],
    ['avant-hier', '2026-11-17', '2026-11-17'],
    ['donnerstag', '2026-11-19', '2026-11-26'],
    ['le vendredi', '2026-11-13', '2026-11-20'],
    ['sábado', '2026-11-14', '2026-11-21'],
    ['söndag', '2026-11-15', '2026-11-22'],
    ...[
      'op dinsdag, på tirsdag, tirsdag, w wtorek, во вторник, у вівторок, v úterý, na terça-feira, em terça',
      'på tisdagen, i tisdags, el martes, martedì, le mardi, am Dienstag, mardi, вторник, 火曜日, 화요일',
    ].flatMap((days) => days.split(', ').map((day) => [day, '2026-11-17', '2026-11-24'])),
    ...'w środę, в среду, у середу, ve středu, onsdagen, na quarta-feira, quarta'
      .split(', ')
      .map((day) => [day, '2026-11-18', '2026-11-25']),
    ...'в пятницу, у п’ятницю, в пʼятницю, w piątek'
      .split(', ')
      .map((day) => [day, '2026-11-13', '2026-11-20']),
    ...'v neděli, w niedzielę, в воскресенье, у неділю'
      .split(', ')
      .map((day) => [day, '2026-11-15', '2026-11-22']),
    ...[
      'lundi prochain, nächsten Montag, am nächsten Montag, el próximo lunes, el lunes que viene, lunedì prossimo',
      'próxima segunda, na próxima segunda-feira, segunda que vem, volgende maandag, nästa måndag, næste mandag',
      'neste mandag, w przyszły poniedziałek, в следующий понедельник, наступного понеділок, příští pondělí',
    ].flatMap((days) => days.split(', ').map((day) => [day, '2026-11-23', '2026-11-23'])),
    ...[
      'mardi dernier, letzten Dienstag, vorigen Dienstag, el martes pasado, martedì scorso, terça passada',
      'vorige dinsdag, afgelopen dinsdag, förra tisdagen, sidste tirsdag, forrige tirsdag, zeszły wtorek',
      'в прошлый вторник, минулий вівторок, minulé úterý',
    ].flatMap((days) => days.split(', ').map((day) => [day, '2026-11-17', '2026-11-17'])),
    ['в прошлую пятницу', '2026-11-13', '2026-11-13'],
    ['diesen Freitag', '2026-11-13', '2026-11-20'],
    ...'вчера, вчора, учора, wczoraj, včera, dün, i går, 昨日, 昨天, 어제'
      .split(', ')
      .map((day) => [day, '2026-11-18', '2026-11-18']),
    ...'сегодня, сьогодні, dzisiaj, dziś, dnes, bugün, i dag, 今日, 今天, 오늘'
      .split(', ')
      .map((day) => [day, '2026-11-19', '2026-11-19']),
    ...'завтра, jutro, zítra, yarın, i morgen, 明日, 明天, 내일'
      .split(', ')
      .map((day) => [day, '2026-11-20', '2026-11-20']),
    ...'אתמול, أمس, امس, χθες, دیروز, เมื่อวาน'.split(', ').map((day) => [day, '2026-11-18', '2026-11-18']),
    ...'غدًا, غدا, מחר, αύριο'.split(', ').map((day) => [day, '2026-11-20', '2026-11-20']),
    ['послезавтра', '2026-11-21', '2026-11-21'],
    ['कल', '2026-11-18', '2026-11-20'],
    ...'leo, ma, homme, kemarin'.split(', ').map((word) => [word, 'invalid', 'invalid']),
    ['op 17 november', '2026-11-17', '2027-11-17'],
    ['på tirsdag 17. november', '2026-11-17', '2026-11-17'],
    ['op dinsdag 17 november 2026', '2026-11-17', '2026-11-17'],
    ['op', 'invalid', 'invalid'],
    ['op zee', 'invalid', 'invalid'],
    ...'no friday, we tuesday, i friday, na today, w monday 16 november'
      .split(', ')
      .map((words) => [words, 'invalid', 'invalid']),
    ['dun', 'invalid', 'invalid'],
    ['i domenico', 'invalid', 'invalid'],
    ['next', 'invalid', 'invalid'],
    ['prochain lundi prochain', 'invalid', 'invalid'],
    ['constructor', 'invalid', 'invalid'],
    ['soon', 'invalid', 'invalid'],
    ['', 'invalid', 'invalid'],
    ['mondayish', 'invalid', 'invalid'],
    ['m', 'invalid', 'invalid'],
    ['and', 'invalid', 'invalid'],
    ['31 Feb', 'invalid', 'invalid'],
    ['16 Nuvember', 'invalid', 'invalid'],
    ['10', 'invalid', 'invalid'],
    ['in 3 days ago', 'invalid', 'invalid'],
    ['2026-02-30', 'invalid', 'invalid'],
  ])('reads %j looking back as %s, and looking ahead as %s', (text, back, ahead) => {
    expect([read(text, 'back'), read(text, 'ahead')]).toEqual([back, ahead]);
  });

  it('reads a weekday as a day that is at most a week away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WEEKDAYS),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom<Direction>('back', 'ahead'),
        (weekday, day, look) => {
          const today = date(`2026-11-${String(day).padStart(2, '0')}`);
          const found = read(weekday, look, today);
          expect(look === 'back' ? found <= today : found > today).toBe(true);
          expect(new Date(found).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })).toBe(
            weekday,
          );
          expect(Math.abs(Date.parse(found) - Date.parse(today))).toBeLessThanOrEqual(7 * 86_400_000);
        },
      ),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const reading = readEverydayDate(text, { today: TODAY, look: 'back' });
        expect(['exact', 'rewritable', 'ambiguous', 'invalid']).toContain(reading.is);
        readEverydayPeriod(text, { today: TODAY, look: 'ahead', weekStart: 6 });
      }),
    );
  });

  it('stays within the calendar at both ends', () => {
    expect(read('-9999y', 'back')).toBe('0001-01-01');
    expect(read('+9999y', 'back')).toBe('9999-12-31');
    expect(read('29 Feb', 'back', date('0001-01-01'))).toBe('invalid');
  });

  it('isFarAway is true only for dates more than ten years away', () => {
    expect(isFarAway(date('2036-11-19'), TODAY)).toBe(false);
    expect(isFarAway(date('2037-01-01'), TODAY)).toBe(true);
    expect(isFarAway(date('1926-11-19'), TODAY)).toBe(true);
    expect(yearsApart(TODAY, date('2062-11-20'))).toBe(36);
  });
});

it.each([
  ['next week', true],
  ['the last few weeks', true],
  ['At the end of the month', true],
  ['end of November', true],
  ['over the weekend', true],
  ['in early November', true],
  ['in 2027', true],
  ['within a couple of weeks', true],
  ['2027-W01', true],
  ['in two weeks', false],
  ['last friday', false],
  ['in time', false],
  ['end of talks', false],
  ['week', false],
  ['next week’s', false],
])('isLongerThanDay(%j) is %j', (text, isLonger) => {
  expect(isLongerThanDay(text)).toBe(isLonger);
});

describe('readEverydayPeriod', () => {
  it.each([
    ['2026-W46', '2026-W46', '2026-W46'],
    ['2026-11', '2026-11', '2026-11'],
    ['2026-q4', '2026-Q4', '2026-Q4'],
    ['2026', '2026', '2026'],
    ['2026 W46', '2026-W46', '2026-W46'],
    ['week', '2026-W47', '2026-W47'],
    ['this week', '2026-W47', '2026-W47'],
    ['last week', '2026-W46', '2026-W46'],
    ['Last-Month', '2026-10', '2026-10'],
    ['next quarter', '2027-Q1', '2027-Q1'],
    ['last year', '2025', '2025'],
    ['last day', '2026-11-18', '2026-11-18'],
    ['previous week', '2026-W46', '2026-W46'],
    ['2 weeks ago', '2026-W45', '2026-W45'],
    ['a month ago', '2026-10', '2026-10'],
    ['3 days ago', '2026-11-16', '2026-11-16'],
    ['2-weeks-ago', '2026-W45', '2026-W45'],
    ['3-days-ago', '2026-11-16', '2026-11-16'],
    ['three-days-ago', '2026-11-16', '2026-11-16'],
    ['last-friday', '2026-11-13', '2026-11-13'],
    ['the-day-before-yesterday', '2026-11-17', '2026-11-17'],
    ['Oct-2025', '2025-10', '2025-10'],
    ['nov-16', '2026-11-16', '2027-11-16'],
    ['2026-W54', undefined, undefined],
    ['2026-02-30', undefined, undefined],
    ['W46', '2026-W46', '2027-W46'],
    ['w47', '2026-W47', '2026-W47'],
    ['week 5', '2026-W05', '2027-W05'],
    ['W53', '2020-W53', '2026-W53'],
    ['Q4', '2026-Q4', '2026-Q4'],
    ['q1', '2026-Q1', '2027-Q1'],
    ['Q1 2025', '2025-Q1', '2025-Q1'],
    ['W46 2025', '2025-W46', '2025-W46'],
    ['November', '2026-11', '2026-11'],
    ['ноябрь', '2026-11', '2026-11'],
    ['październik', '2026-10', '2027-10'],
    ['11月', '2026-11', '2026-11'],
    ['2026年10月', '2026-10', '2026-10'],
    ['dec', '2025-12', '2026-12'],
    ['Oct 2025', '2025-10', '2025-10'],
    ['yesterday', '2026-11-18', '2026-11-18'],
    ['friday', '2026-11-13', '2026-11-20'],
    ['16 Nov', '2026-11-16', '2027-11-16'],
    ['-3d', '2026-11-16', '2026-11-16'],
    ['wek', undefined, undefined],
    ['W54', undefined, undefined],
    ['Q5', undefined, undefined],
    ['2026 Q4 2026', undefined, undefined],
    ['03/04/2026', undefined, undefined],
    ['', undefined, undefined],
  ])('reads the period %j looking back as %s, and looking ahead as %s', (text, back, ahead) => {
    const label = (look: Direction): string | undefined =>
      readEverydayPeriod(text, { today: TODAY, look, weekStart: 0 })?.label;
    expect([label('back'), label('ahead')]).toEqual([back, ahead]);
  });

  it('reads “1 month ago” on the last day of a long month as the month before', () => {
    const from = { today: date('2026-03-31'), look: 'back', weekStart: 0 } as const;
    expect(readEverydayPeriod('1 month ago', from)?.label).toBe('2026-02');
  });

  it('begins weeks on the given day', () => {
    const from = { today: TODAY, look: 'ahead', weekStart: 6 } as const;
    expect(readEverydayPeriod('this week', from)?.start).toBe('2026-11-15');
    expect(startOfFuturePeriod('next week', from)).toBe('2026-11-22');
    expect(startOfFuturePeriod('this week', from)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { earliestMeant, readDate, readRoughDate, timeAfterDate } from '../../src/model/read-date.ts';
import { readTime } from '../../src/model/read-time.ts';

describe('a date', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['[[2026-11-20]]', '2026-11-20'],
    ['[[2026-11-20|Friday]]', '2026-11-20'],
    ['2026-11-20T23:30:00-07:00', '2026-11-20'],
    ['2026-11-20 18:00', '2026-11-20'],
    ['2026-11-20T18:00:00.000Z', '2026-11-20'],
    ['2026-10-02, 21:15', '2026-10-02'],
    ['2026-10-02T18:00:00-5:00', '2026-10-02'],
    ['2026-10-02T18:00:00+0530', '2026-10-02'],
    ['2026-10-02 01:23 pm', '2026-10-02'],
    ['2026-10-02 1:23PM', '2026-10-02'],
    ['2026-10-02 1 p.m.', '2026-10-02'],
    ['2026-10-02 at 18:00', '2026-10-02'],
    ['2026-10-02 18:00-20:00', '2026-10-02'],
    ['2026-10-02 18:00 – 20:00', '2026-10-02'],
    ['2026-10-02 18:00:00.123456', '2026-10-02'],
    ['2026-10-02 18:00 UTC', '2026-10-02'],
    ['2026-10-02 18:00 CEST', '2026-10-02'],
    ['2026-10-02 18:00 (UTC+2)', '2026-10-02'],
    ['2026-10-02T18:00+02:00[Europe/Berlin]', '2026-10-02'],
    ['2026-10-02 18:00 Europe/Berlin', '2026-10-02'],
    ['2026-10-02 18:00 Uhr', '2026-10-02'],
    ['2026-10-02 18h30', '2026-10-02'],
    ['2026-10-02T081400Z', '2026-10-02'],
    ['2026-11-17 (Tue)', '2026-11-17'],
    ['2026-11-17, Tuesday', '2026-11-17'],
    ['2026-11-17 (mardi)', '2026-11-17'],
  ])('%s is written as it should be', (text, date) => {
    expect(readDate(text)).toEqual({ is: 'exact', date });
  });

  it.each([
    ['2026/11/16', '2026-11-16'],
    ['16.11.2026', '2026-11-16'],
    ['11/16/2026', '2026-11-16'],
    ['2026-1-5', '2026-01-05'],
    ['5.5.2026', '2026-05-05'],
    ['20261116', '2026-11-16'],
    ['16 Nov 2026', '2026-11-16'],
    ['November 16th, 2026', '2026-11-16'],
    ['1 September 2026', '2026-09-01'],
    ['3 December 2026', '2026-12-03'],
    ['3rd of December 2026', '2026-12-03'],
    ["3 d'octobre 2026", '2026-10-03'],
    ['3.4.2026', '2026-04-03'],
    ['16. 11. 2026', '2026-11-16'],
    ['16.11.2026.', '2026-11-16'],
    ['11.16.2026', '2026-11-16'],
    ['17. November 2026', '2026-11-17'],
    ['17 novembre 2026', '2026-11-17'],
    ['17 de noviembre de 2026', '2026-11-17'],
    ['1er août 2026', '2026-08-01'],
    ['3. März 2026', '2026-03-03'],
    ['17-Nov-2026', '2026-11-17'],
    ['2026 Nov 17', '2026-11-17'],
    ['Tue, 17 Nov 2026', '2026-11-17'],
    ['Dienstag, 17. November 2026', '2026-11-17'],
    ['mardi 2026-11-17', '2026-11-17'],
    ['Tuesday, November 17, 2026', '2026-11-17'],
    ['2026年11月17日', '2026-11-17'],
  ])('%s has one reading, %s', (text, date) => {
    expect(readDate(text)).toEqual({ is: 'rewritable', date, written: date });
  });

  it.each([
    ['20261117T081400', '2026-11-17T081400'],
    ['20261117T081400Z', '2026-11-17T081400Z'],
    ['17.11.2026 18:00', '2026-11-17 18:00'],
    ['17.11.2026, Di', '2026-11-17, Di'],
    ['17.11.2026, 18:00 Uhr', '2026-11-17, 18:00 Uhr'],
    ['2026/11/17 6:30 pm', '2026-11-17 6:30 pm'],
    ['Nov 17, 2026 at 6pm', '2026-11-17 at 6pm'],
  ])('%s keeps its time: %s', (text, written) => {
    const reading = readDate(text);
    expect(reading).toEqual({ is: 'rewritable', date: '2026-11-17', written });
    expect(readDate(written)).toEqual({ is: 'exact', date: '2026-11-17' });
    expect(timeAfterDate(written)).toEqual(timeAfterDate(text));
  });

  it.each([
    ['2026-10-02 01:23 pm', 803, null],
    ['2026-10-02 12:05 am', 5, null],
    ['2026-10-02 12:05 PM', 725, null],
    ['2026-10-02T18:00:00-5:00', 1080, null],
    ['2026-10-02 18:00-05:00', 1080, null],
    ['2026-10-02 09:00-11:00', 540, 660],
    ['20261002T081400', 494, null],
    ['2.10.2026 18:00', 1080, null],
  ])('%s says the time', (text, start, end) => {
    expect(timeAfterDate(text)).toEqual({ start, end });
  });

  it.each([
    ['18:00', 1080, null],
    ['6 pm', 1080, null],
    ['6-8pm', 1080, 1200],
    ['6:30 PM – 8 PM', 1110, 1200],
    ['18h30', 1110, null],
    ['18 Uhr', 1080, null],
    ['18.00', 1080, null],
    ['18:00-20:30', 1080, 1230],
  ])('%s is a time', (text, start, end) => {
    expect(readTime(text)).toEqual({ start, end });
  });

  it.each(['18', '25:00', '18:60', 'noon', '', '6-8'])('%s is no time', (text) => {
    expect(readTime(text)).toBeNull();
  });

  it.each([
    ['2019', 'exact', '2019-12-31', '2019-01-01'],
    ['2019-05', 'exact', '2019-05-31', '2019-05-01'],
    ['05/2019', 'rewritable', '2019-05-31', '2019-05-01'],
    ['May 2019', 'rewritable', '2019-05-31', '2019-05-01'],
    ['2019-05-04', 'exact', '2019-05-04', null],
  ])('%s holds from the last day that it may mean', (text, is, date, first) => {
    expect(readRoughDate(text)).toMatchObject({ is, date });
    expect(earliestMeant(text)).toBe(first);
  });

  it.each(['2019-13', '0000', 'Foo 2019'])('%s is no month and no year', (text) => {
    expect(readRoughDate(text).is).toBe('invalid');
  });

  it.each([
    ['03/04/1980', '1980-04-03', '1980-03-04'],
    ['03-04-1980', '1980-04-03', '1980-03-04'],
  ])('%s has two', (text, dayFirst, monthFirst) => {
    expect(readDate(text)).toEqual({ is: 'ambiguous', readings: [dayFirst, monthFirst] });
  });

  it.each([
    '2026-02-30',
    '31/31/2026',
    '3/4/26',
    'yesterday',
    '2026-11',
    '',
    '[[Ada]]',
    '2026-11-20x',
    '12:30',
    '17 foo 2026',
    '2026-11-20 CALL',
    '2026-11-20 18:00 EMAIL',
    '2026-11-20 25:00',
    '1 '.repeat(5000),
  ])('“%s” is none', (text) => {
    expect(readDate(text)).toEqual({ is: 'invalid' });
  });
});

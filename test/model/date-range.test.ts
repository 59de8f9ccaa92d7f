import { expect, it } from 'vitest';
import { daysIn } from '../../src/model/date-range.ts';

it.each([
  ['2026-08-01..2026-08-14', ['2026-08-01', '2026-08-14']],
  ['2026-08-01/2026-08-14', ['2026-08-01', '2026-08-14']],
  ['2026-08-01 .. 2026-08-14', ['2026-08-01', '2026-08-14']],
  ['2026-13-01..2026-08-14', null],
  ['2026-08-01..2026-02-30', null],
  ['2026-02-30/2026-08-14', null],
  ['2026-08-01', null],
  ['2–4 October 2026', ['2 October 2026', '4 October 2026']],
  ['с 2 по 4 октября 2026', ['2 октября 2026', '4 октября 2026']],
  ['od 2. do 4. října 2026', ['2. října 2026', '4. října 2026']],
  ['2026年10月2日〜4日', ['2026年10月2日', '2026年10月4日']],
  ['2026年9月30日〜10月4日', ['2026年9月30日', '2026年10月4日']],
  ['5 to 7 January 2027', ['5 January 2027', '7 January 2027']],
  ['5. bis 7. Januar 2027', ['5. Januar 2027', '7. Januar 2027']],
  ['vom 5. bis 7. Januar 2027', ['5. Januar 2027', '7. Januar 2027']],
  ['del 5 al 7 de enero de 2027', ['5 de enero de 2027', '7 de enero de 2027']],
  ['Jan 5 to 7, 2027', ['Jan 5, 2027', 'Jan 7, 2027']],
  ['30 January to 2 February 2027', ['30 January 2027', '2 February 2027']],
  ['30 January – 2 February 2027', ['30 January 2027', '2 February 2027']],
  ['from 2027-01-05 to 2027-01-07', ['2027-01-05', '2027-01-07']],
  ['5 or 7 January 2027', null],
  ['from 5 January 2027', null],
])('daysIn(%s) is %j', (text, days) => {
  expect(daysIn(text)).toEqual(days);
});

it('daysIn returns null if the given check rejects the end of the range', () => {
  expect(daysIn('2026-08-01..2026-08-14', () => false)).toBeNull();
});

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
])('daysIn(%s) is %j', (text, days) => {
  expect(daysIn(text)).toEqual(days);
});

it('daysIn returns null if the given check rejects the end of the range', () => {
  expect(daysIn('2026-08-01..2026-08-14', () => false)).toBeNull();
});

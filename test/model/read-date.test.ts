import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/model/read-date.ts';

describe('a date', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['[[2026-11-20]]', '2026-11-20'],
    ['[[2026-11-20|Friday]]', '2026-11-20'],
    ['2026-11-20T23:30:00-07:00', '2026-11-20'],
    ['2026-11-20 18:00', '2026-11-20'],
    ['2026-11-20T18:00:00.000Z', '2026-11-20'],
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
  ])('%s has one reading, %s', (text, date) => {
    expect(readDate(text)).toEqual({ is: 'rewritable', date });
  });

  it.each([
    ['03/04/1980', '1980-04-03', '1980-03-04'],
    ['3.4.2026', '2026-04-03', '2026-03-04'],
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
  ])('“%s” is none', (text) => {
    expect(readDate(text)).toEqual({ is: 'invalid' });
  });
});

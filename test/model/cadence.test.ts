import { describe, expect, it } from 'vitest';
import { addCadence, parseCadence } from '../../src/model/cadence.ts';
import { date } from '../harness/dates.ts';

describe('a cadence', () => {
  it.each([
    ['daily', 1, 'day'],
    ['weekly', 7, 'day'],
    ['Biweekly', 14, 'day'],
    ['monthly', 1, 'month'],
    ['quarterly', 3, 'month'],
    ['yearly', 12, 'month'],
    ['6 weeks', 42, 'day'],
    ['every 6 weeks', 42, 'day'],
    ['6w', 42, 'day'],
    ['6 months', 6, 'month'],
    ['6mo', 6, 'month'],
    ['P6W', 42, 'day'],
    ['p2m', 2, 'month'],
    ['30', 30, 'day'],
    ['every 2 years', 24, 'month'],
    ['every week', 7, 'day'],
  ] as const)('%s is every %i %ss', (text, every, unit) => {
    expect(parseCadence(text)).toEqual({ every, unit, text });
  });

  it.each([
    '',
    '0',
    'now and then',
    'week',
    'every',
    '6 fortnights',
    '-3',
    '1.5 weeks',
    '99999 years',
    'constructor',
  ])('“%s” is none', (text) => {
    expect(parseCadence(text)).toBeUndefined();
  });

  it('goes by the calendar, and the 31st clamps', () => {
    expect(addCadence(date('2026-08-31'), { every: 1, unit: 'month', text: 'monthly' })).toBe('2026-09-30');
    expect(addCadence(date('2026-08-31'), { every: 42, unit: 'day', text: '6w' })).toBe('2026-10-12');
  });
});

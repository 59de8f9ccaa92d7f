import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_DATE,
  LAST_DATE,
  addDays,
  addMonths,
  civilDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  parseCivilDate,
  weekdayOf,
} from '../../src/model/civil-date.ts';
import { date } from '../harness/dates.ts';

const anyDay = fc.integer({ min: dayNumber(FIRST_DATE), max: dayNumber(LAST_DATE) });

describe('a civil date', () => {
  it.each(['2026-11-20', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is valid', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-5', '2026-11-31', '0000-01-01', '26-11-20', ''])(
    '“%s” is not valid',
    (text) => {
      expect(parseCivilDate(text)).toBeUndefined();
    },
  );

  it('has the same day number as Date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = fromDayNumber(day);
        expect(Date.parse(`${text}T00:00:00Z`)).toBe(day * 86_400_000);
        expect(dayNumber(text)).toBe(day);
      }),
    );
  });

  it('has the same weekday as Date, with Monday as 0', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = fromDayNumber(day);
        expect(weekdayOf(text)).toBe((new Date(`${text}T00:00:00Z`).getUTCDay() + 6) % 7);
      }),
    );
  });

  it('does not go beyond the first or last date of the calendar', () => {
    expect(addDays(LAST_DATE, 1)).toBe(LAST_DATE);
    expect(addDays(FIRST_DATE, -1)).toBe(FIRST_DATE);
    expect(addMonths(LAST_DATE, 12)).toBe(LAST_DATE);
    expect(addMonths(FIRST_DATE, -1)).toBe(FIRST_DATE);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to);
  });

  it('daysBetween counts the days between two dates, backwards too', () => {
    expect(daysBetween(date('2026-02-27'), date('2026-03-01'))).toBe(2);
    expect(daysBetween(date('2026-03-01'), date('2026-02-27'))).toBe(-2);
  });

  it('rejects a fractional month, day 0 and the year 10000', () => {
    expect(civilDate(2026, 1.5, 1)).toBeUndefined();
    expect(civilDate(2026, 1, 0)).toBeUndefined();
    expect(civilDate(10_000, 1, 1)).toBeUndefined();
  });
});

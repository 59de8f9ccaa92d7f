import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromDayNumber, type Weekday } from '../../src/model/civil-date.ts';
import {
  UNITS,
  nextPeriod,
  parsePeriod,
  periodOf,
  periodsUpTo,
  previousPeriod,
  dateInNextPeriod,
} from '../../src/model/period.ts';
import { date } from '../harness/dates.ts';

const day = fc.integer({ min: -200_000, max: 200_000 }).map(fromDayNumber);
const weekStart = fc.integer({ min: 0, max: 6 }).map((number) => number as Weekday);
const unit = fc.constantFrom(...UNITS);

describe('a period', () => {
  it.each([
    ['day', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20'],
    ['week', '2026-11-19', '2026-W47', '2026-11-16', '2026-11-22'],
    ['week', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['month', '2024-02-10', '2024-02', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-11-20', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['year', '2026-11-20', '2026', '2026-01-01', '2026-12-31'],
  ] as const)('of one %s on %s is %s, from %s to %s', (unitName, on, label, start, end) => {
    expect(periodOf(unitName, date(on), 0)).toEqual({ unit: unitName, label, start, end });
  });

  it('numbers weeks that begin on Sunday by the year of their fourth day', () => {
    // The fourth day of the week that begins on Sunday 28 December 2025 is the 31st.
    expect(periodOf('week', date('2026-01-01'), 6)).toMatchObject({ label: '2025-W53', start: '2025-12-28' });
    expect(periodOf('week', date('2027-01-01'), 6)).toMatchObject({ label: '2026-W52', start: '2026-12-27' });
    expect(periodOf('week', date('2027-01-03'), 6)).toMatchObject({ label: '2027-W01', start: '2027-01-03' });
  });

  it('contains its date, and is read back from its label', () => {
    fc.assert(
      fc.property(unit, day, weekStart, (unitName, on, start) => {
        const period = periodOf(unitName, on, start);
        expect(period.start <= on && on <= period.end).toBe(true);
        expect(parsePeriod(period.label, start)).toEqual(period);
      }),
    );
  });

  it('is adjacent to the previous and the next period', () => {
    fc.assert(
      fc.property(unit, day, weekStart, (unitName, on, start) => {
        const period = periodOf(unitName, on, start);
        expect(addDays(previousPeriod(period, start).end, 1)).toBe(period.start);
        expect(nextPeriod(period, start).start).toBe(addDays(period.end, 1));
        if (unitName === 'week') expect(daysBetween(period.start, period.end)).toBe(6);
      }),
    );
  });

  it('is followed by the period of dateInNextPeriod, whatever day weeks begin on', () => {
    fc.assert(
      fc.property(unit, day, weekStart, (unitName, on, start) => {
        const period = periodOf(unitName, on, start);
        expect(periodOf(unitName, dateInNextPeriod(unitName, on, 1), start)).toEqual(
          nextPeriod(period, start),
        );
        expect(periodOf(unitName, dateInNextPeriod(unitName, on, -1), start)).toEqual(
          previousPeriod(period, start),
        );
      }),
    );
  });

  it('is the last in periodsUpTo, which stops at the beginning of the calendar', () => {
    const periods = periodsUpTo(periodOf('quarter', date('2026-11-20'), 0), 6, 0);
    expect(periods.map(({ label }) => label)).toEqual([
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ]);
    expect(periodsUpTo(periodOf('year', date('0002-05-01'), 0), 12, 0)).toHaveLength(2);
  });

  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-13', '2026-Q5', '2026-11-31', 'november', '26', ''])(
    '“%s” is not the label of a period',
    (label) => {
      expect(parsePeriod(label, 0)).toBeUndefined();
    },
  );
});

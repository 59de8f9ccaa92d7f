import { describe, expect, it } from 'vitest';
import { eventDay } from '../../../src/app/dates/event-day.ts';
import { date as day } from '../../harness/dates.ts';
import { inWords } from '../../harness/in-words.ts';

const TODAY = day('2026-11-19');

describe('eventDay', () => {
  it.each([
    ['2026-12-01', '', '2026-12-01', ''],
    ['2026-12-01', '6 pm', '2026-12-01', '6 pm'],
    // YAML would read a number.
    ['2026-12-01', '18.00', '2026-12-01', '18:00'],
    ['2026-12-01', '930', '2026-12-01', '09:30'],
    ['2026-12-01', '18.00-20.30', '2026-12-01', '18.00-20.30'],
    ['2026-12-01', '25.00', '2026-12-01', '25.00'],
    ['2026-12-01 18:00', '', '2026-12-01', '18:00'],
    ['2026-12-01T18:00', ' ', '2026-12-01', '18:00'],
    ['2026-12-01T18:00-20:30', '', '2026-12-01', '18:00-20:30'],
    ['2026-12-01T18:00-05:00', '', '2026-12-01', '18:00'],
    ['2026-12-01, 6:00 pm', '', '2026-12-01', '18:00'],
    ['1.12.2026, 18 Uhr', '', '2026-12-01', '18:00'],
    ['tomorrow 18:00', '', '2026-11-20', '18:00'],
    ['friday at 6pm', '', '2026-11-20', '18:00'],
    ['1 Dec 18.00 - 20.30', '', '2026-12-01', '18:00-20:30'],
    // The last two numbers are a day and a month.
    ['Tue 1.12.', '', '2026-12-01', ''],
    ['2026-12-01 18:00', '6 pm', '2026-12-01', '6 pm'],
    ['2026-12-01 18:00', '18:00-20:30', '2026-12-01', '18:00-20:30'],
  ])('keeps the time that is given with a day: “%s” and “%s”', (given, time, date, kept) => {
    expect(eventDay(given, time, TODAY)).toEqual({ date, time: kept });
  });

  it.each([
    ['2026-12-01 18:00', '19:00'],
    ['2026-12-01 18:00-20:30', '18:00'],
  ])('refuses a time that is not the one beside the day: “%s” and “%s”', (given, time) => {
    expect(inWords(() => eventDay(given, time, TODAY))).toThrow(`“${given}” and the time “${time}” differ`);
  });

  it.each(['nonsense 18:00', '2026-12-01 10', '18:00'])('refuses what is not a day: %s', (given) => {
    expect(inWords(() => eventDay(given, '', TODAY))).toThrow(`“${given}” is not a date`);
  });
});

import { describe, expect, it } from 'vitest';
import { shortDay } from '../../../src/app/words/dates.ts';
import { eventHours, eventUntil } from '../../../src/app/words/phrases.ts';
import { dayAndWhere } from '../../../src/plugin/words/agenda-words.ts';
import type { CivilDate } from '../../../src/model/civil-date.ts';

const day = (text: string): CivilDate => text as CivilDate;

describe('the words for a day of another year', () => {
  it.each([
    ['2025-11-18', '2026-11-19', '18 Nov 2025'],
    ['2026-12-28', '2027-01-02', '28 Dec 2026'],
    ['2027-01-02', '2026-12-28', '2 Jan'],
    ['2027-12-28', '2026-12-28', '28 Dec 2027'],
    ['2026-01-02', '2026-11-19', '2 Jan'],
    ['2027-01-01', '2026-12-31', 'tomorrow'],
  ])('show %s, seen on %s, as “%s”', (date, today, said) => {
    expect(shortDay(day(date), day(today))).toBe(said);
  });

  it('contain the year if an event starts or ends in another year', () => {
    const event = {
      ...{ path: 'Year.md', name: 'Year', date: day('2025-11-18'), endDate: day('2026-12-01') },
      ...{ time: null, place: null, goals: [] },
    };
    const today = day('2026-11-19');
    expect(eventHours(event, today, today)).toBe('since 18 Nov 2025');
    expect(eventUntil(event)).toBe('Year, to 1 December 2026');
    expect(dayAndWhere(event, day('2025-11-18'))).toContain('to 1 December 2026');
    expect(eventUntil({ ...event, endDate: day('2025-12-01') })).toBe('Year, to 1 December');
  });
});

import { describe, expect, it } from 'vitest';
import { decidedText, fromDay, periodContainsToday } from '../../../src/app/words/day-words.ts';
import { date } from '../../harness/dates.ts';

describe('periodContainsToday', () => {
  const period = {
    unit: 'week',
    label: '2026-W47',
    start: date('2026-11-16'),
    end: date('2026-11-22'),
  } as const;

  it.each([
    ['2026-11-15', false],
    ['2026-11-16', true],
    ['2026-11-19', true],
    ['2026-11-22', true],
    ['2026-11-23', false],
  ])('on %s is %s', (today, holds) => {
    expect(periodContainsToday({ today: date(today), period })).toBe(holds);
  });
});

describe('fromDay', () => {
  it.each([
    ['2026-11-18', 'from yesterday'],
    ['2026-11-17', 'from Tuesday'],
    ['2026-11-13', 'from Friday'],
    ['2026-11-12', 'from 12 November'],
    ['2026-10-28', 'from 28 October'],
  ])('words %s as “%s”', (day, words) => {
    expect(fromDay(date(day), date('2026-11-19'))).toBe(words);
  });
});

describe('decidedText', () => {
  const line = { date: date('2026-11-19'), path: 'A.md', people: [], count: 1, minutes: null };

  it.each([
    ['call', ['Ada'], 'her seat', 'call Ada: her seat'],
    ['call', ['Ada'], '', 'call Ada'],
    ['reading', [], '', 'reading'],
  ])('joins %s, %j and “%s”', (activity, names, text, words) => {
    expect(decidedText({ ...line, activity, names, text })).toBe(words);
  });

  it('contains the text once if the line names nobody', () => {
    const text = decidedText({ ...line, activity: 'reading', names: [], text: 'a chapter' });
    expect(text.split('a chapter')).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { goalOfLine } from '../../../src/app/words/day-words.ts';
import { proratedWords, restOfPoints } from '../../../src/app/words/goal-words.ts';
import { date } from '../../harness/dates.ts';
import type { GoalView, PurposeView } from '../../../src/scorecard/summary.ts';

const WEEK: Parameters<typeof proratedWords>[0] = {
  state: 'on-pace',
  target: 8,
  fullTarget: 10,
  start: date('2026-11-17'),
  every: 'week',
  period: { label: '2026-W47', start: date('2026-11-16'), end: date('2026-11-22') },
};

describe('proratedWords', () => {
  it.each<[string, Partial<GoalView>, string]>([
    ['begun within the week', {}, '8 of 10, from Tuesday'],
    ['begun on its last day', { target: 2, start: date('2026-11-22') }, '2 of 10, from Sunday'],
    ['days off', { start: date('2026-11-16') }, '8 of 10, since some days are off'],
    ['days off, without a start', { start: null }, '8 of 10, since some days are off'],
    [
      'begun within the month',
      { every: 'month', period: { label: '2026-11', start: date('2026-11-01'), end: date('2026-11-30') } },
      '8 of 10, from 17 November',
    ],
    ['the whole target', { target: 10 }, ''],
    ['not begun', { state: 'upcoming' }, ''],
    ['off', { state: 'off', target: 0 }, ''],
  ])('explains why a target is not the whole one, if it is not: %s', (_, goal, words) => {
    expect(proratedWords({ ...WEEK, ...goal })).toBe(words);
  });
});

describe('restOfPoints', () => {
  const purposes = (...points: readonly number[]): PurposeView[] =>
    points.map((one, at) => ({ path: `${at}.md`, name: String(at), points: one, events: 0 }));

  it.each<[number, readonly number[], string]>([
    [20, [], ''],
    [20, [20], ''],
    [0.3, [0.1, 0.2], ''],
    [20, [13], '7 of 20 points are for no overall goal of that time: no event or person names one. Name it.'],
    [1, [0], '1 of 1 point is for no overall goal of that time: no event or person names one. Name it.'],
    [5, [0], '5 of 5 points are for no overall goal of that time: no event or person names one. Name it.'],
    [20, [13, 3], 'Some points are for no overall goal of that time: no event or person names one. Name it.'],
    [20, [13, 13], 'Some points are for several overall goals.'],
  ])('explains %d points of the week with %j points of purposes', (points, of, words) => {
    expect(restOfPoints({ points, purposes: purposes(...of) }, 'Name it.')).toBe(words);
  });
});

describe('goalOfLine', () => {
  const goals = [
    { name: 'Ten points', metric: 'points', activity: null },
    { name: 'Five calls', metric: 'call', activity: null },
    { name: 'Calls, too', metric: 'call', activity: null },
    { name: 'Read for 15 minutes', metric: 'minutes', activity: 'reading' },
  ] as unknown as GoalView[];

  it.each([
    ['call', 'Five calls'],
    ['reading', 'Read for 15 minutes'],
    ['email', ''],
  ])('for %s is “%s”', (activity, name) => {
    expect(goalOfLine({ activity }, goals)).toBe(name);
  });
});

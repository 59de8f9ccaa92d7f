import { describe, expect, it } from 'vitest';
import { validSeconds } from '../../src/cli/commands/hook/valid-seconds.ts';
import { moment } from '../harness/dates.ts';

const seconds = (text: string): number => Date.parse(`${text}Z`) / 1000;
const NOON = moment('2026-11-20 12:00');
const MIDNIGHT = 24 * 60;

describe('how long the line of post-commit is valid', () => {
  it.each<[string, string, number, string | null]>([
    ['for an hour', '2026-11-20T12:00:30', MIDNIGHT, '2026-11-20T13:00:30'],
    [
      'up to the minute in which the answer changes',
      '2026-11-20T12:00:30',
      12 * 60 + 5,
      '2026-11-20T12:05:00',
    ],
    ['likewise where the minute is over', '2026-11-20T12:01:02', 12 * 60 + 5, '2026-11-20T12:05:00'],
    ['not where the answer has changed by then', '2026-11-20T12:01:00', 12 * 60 + 1, null],
    ['not where the clock is behind', '2026-11-20T11:59:59', MIDNIGHT, null],
    ['not on the next day', '2026-11-21T12:00:00', MIDNIGHT, null],
  ])('%s', (_, from, until, end) => {
    const expected = end === null ? null : [seconds(from), seconds(end)];
    expect(validSeconds(seconds(from), NOON, until, 'UTC')).toEqual(expected);
  });

  it('until the end of the day', () => {
    const from = seconds('2026-11-20T23:50:10');
    const until = seconds('2026-11-21T00:00:00');
    expect(validSeconds(from, moment('2026-11-20 23:49'), MIDNIGHT, 'UTC')).toEqual([from, until]);
  });

  it('not at all if the clocks change in between', () => {
    // In Berlin clocks go from 2:00 to 3:00 on that day, at 1:00 UTC.
    const from = seconds('2026-03-29T00:30:00');
    expect(validSeconds(from, moment('2026-03-29 01:30'), MIDNIGHT, 'Europe/Berlin')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { dayInName } from '../../src/model/day-in-name.ts';

describe('the day in the name of a note', () => {
  it.each([
    '2026-10-02',
    '2026-10-02 Fair',
    'Fair 2026-10-02',
    'Fair (2026-10-02)',
    '2026-10-02_fair',
    '2026-10-02-fair-with-ada',
    '20261002 Fair',
    '2026_10_02 Fair',
    '2026.10.02 Fair',
    '2026-10-2 Fair',
    '2026-10-02T1400 Fair',
    '2026-10-02 14.30 Fair',
    '2026-10-02 - 1on1 Ada',
    '2026-10-02 Fair 2026',
    'Meeting 3 2026-10-02',
    '2. Oktober 2026 Messe',
    'Messe 02.10.2026',
    'Fair, October 2, 2026',
    'Friday 2 October 2026',
    'Ada, 2 de octubre de 2026',
    '2026年10月2日 Ada',
  ])('is read: %s', (name) => {
    expect(dayInName(name)).toBe('2026-10-02');
  });

  it.each([
    ['no day', 'Fair'],
    ['a month', '2026-10 Fair'],
    ['a month in words', 'Oktober 2026'],
    ['a week', '2026-W40 Fair'],
    ['an impossible day', '2026-02-30 Fair'],
    ['an impossible day, dotted', '31.02.2026 Fair'],
    ['an impossible day besides another', '2026-02-30 moved to 2026-03-02'],
    ['two days', '2026-10-02 and 2026-10-03'],
    ['two days in different forms', '2026-10-02 moved from 01.10.2026'],
    ['two days, one in words', '2026-10-02 and October 5, 2026'],
    ['a range', '2026-10-02-04 Fair'],
    ['a range with a dash', '2026-10-02 – 04 Fair'],
    ['a range with dots', '2026-10-02..04 Fair'],
    ['a range in words', '2026-10-02 to 04 Fair'],
    ['a range, the day first', '2.-4.10.2026 Fair'],
    ['a range with its month in words', '2-4 October 2026'],
    ['a day with two readings', '03-10-2026 Fair'],
    ['a moment of its creation', '202610021400 Fair'],
    ['a longer number', '120261002 Fair'],
    ...['-', ' - ', ' – ', ' — ', '--', '..', ' to ', ' bis ', ' au ', ' al ', ' until ', ' -> '].map(
      (to): [string, string] => ['a range of whole days', `Fair 2026-10-02${to}2026-10-04`],
    ),
    ['a range of days without signs', '20261002-20261004 Fair'],
    ['a number of digits', 'Invoice 20261002'],
    ['a number of digits after a day', '2026-10-02 Invoice 20261002'],
    ['a day of birth', 'Ada (born 2 October 1990)'],
    ['a day of birth in digits', 'Ada 1990-10-02'],
    ['a day of birth, dotted', 'Ada 02.10.1990 birthday'],
  ])('is not guessed from %s: %s', (_what, name) => {
    expect(dayInName(name)).toBeNull();
  });
});

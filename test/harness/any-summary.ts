import fc from 'fast-check';
import type { CivilDate } from '../../src/model/civil-date.ts';
import { UNITS, periodOf, periodsUpTo, type Unit } from '../../src/model/period.ts';
import { fromDayNumber } from '../../src/model/civil-date.ts';
import type { GoalView, Summary } from '../../src/scorecard/summary.ts';

const STATES = ['upcoming', 'off', 'met', 'missed', 'behind', 'on-pace'] as const;

/** Text as in notes: plain, long, wide, joined, combining, and control sequences of terminals. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Ada Lovelace',
    'Karen Spärck Jones',
    '山田 太郎',
    '김철수 이영희 박민수 최지우 정해인 강동원 조인성 윤아',
    '👩‍👩‍👧‍👦 family dinner 🇳🇴🇯🇵',
    'Zoë with a combining z\u0351\u0352\u0353',
    'red\u001b[31m alert\u001b]0;title\u0007',
    'right\u202eto left\u2066',
    'two\nlines\r\nand\ttabs',
    'a\u009b31mb\u0085c',
    'x'.repeat(300),
    '字'.repeat(120),
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const anyDate: fc.Arbitrary<CivilDate> = fc.integer({ min: 20_000, max: 21_500 }).map(fromDayNumber);
const anyUnit: fc.Arbitrary<Unit> = fc.constantFrom(...UNITS);
const anyCount = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1_000_000_000 }));
const anyPoints = fc.oneof(
  anyCount,
  fc.integer({ min: 0, max: 99_999_999_999 }).map((number) => number / 100),
);
/** A number that the format allows: at most nine digits before the point and six after it. */
const anyTarget = fc.oneof(
  anyPoints,
  fc
    .tuple(fc.nat(999_999_999), fc.constantFrom('', '.5', '.25', '.333333', '.000001'))
    .map(([whole, part]) => Number(`${String(whole)}${part}`)),
);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);

const path = anyName.map((name) => `${name}.md`);

const anyGoal: fc.Arbitrary<GoalView> = fc
  .record({
    path,
    name: anyName,
    kind: fc.constantFrom('behavior', 'reconnection', 'reading'),
    metric: fc.constantFrom('points', 'minutes', 'contacts', 'call'),
    activity: maybe(fc.constant('reading')),
    every: anyUnit,
    start: maybe(anyDate),
    fullTarget: anyCount,
    target: anyTarget,
    done: anyPoints,
    expected: anyCount,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    state: fc.constantFrom(...STATES),
    streak: fc.oneof(fc.constantFrom(0, 1, 2, 12), anyCount),
    purpose: maybe(fc.constantFrom('Goals/Grow.md', 'Goals/Help.md', 'Goals/Gone.md')),
    periods: maybe(fc.record({ met: fc.nat(9), missed: fc.nat(9), off: fc.nat(3), open: fc.nat(3) })),
    day: anyDate,
    history: fc.array(fc.record({ target: anyPoints, done: anyPoints, state: fc.constantFrom(...STATES) }), {
      maxLength: 12,
    }),
  })
  .map(({ day, history, ...goal }) => {
    const period = periodOf(goal.every, day, 0);
    const labels = periodsUpTo(period, history.length, 0).map(({ label }) => label);
    return { ...goal, period, history: history.map((entry, at) => ({ label: labels[at] ?? '', ...entry })) };
  });

const anyActivity = fc.record({
  activity: fc.constantFrom('meet', 'introduction', 'card'),
  target: anyPoints,
});
const anyEvent = fc.record({
  path,
  name: anyName,
  date: anyDate,
  time: maybe(fc.constant('18:00')),
  place: maybe(anyName),
  goals: fc.array(anyActivity, { maxLength: 4 }),
});
const INTENTION = {
  date: anyDate,
  activity: fc.constantFrom('call', 'introduction', 'reading'),
  people: fc.array(path, { maxLength: 3 }),
  names: fc.array(anyName, { maxLength: 3 }),
  count: fc.integer({ min: 1, max: 1000 }),
  minutes: maybe(fc.nat(100_800)),
  text: anyName,
  path,
};
const anyPlanned = fc.record({ ...INTENTION, open: fc.boolean() });
const anyDecided = fc.record({
  ...INTENTION,
  line: fc.integer({ min: 1, max: 5000 }),
  column: fc.integer({ min: 1, max: 300 }),
  done: fc.boolean(),
});

/** Any object of the summary's shape, however unlikely. */
export const anySummary: fc.Arbitrary<Summary> = fc
  .record({
    today: anyDate,
    day: anyDate,
    unit: anyUnit,
    points: anyPoints,
    results: fc.dictionary(
      fc.constantFrom('contract', 'income', 'job-offer', 'a-very-long-result-of-mine'),
      anyCount,
    ),
    goals: fc.array(anyGoal, { maxLength: 6 }),
    unread: fc.array(path, { maxLength: 5 }),
    trend: fc.array(anyPoints, { minLength: 1, maxLength: 12 }),
    due: fc.array(
      fc.record({
        path,
        name: anyName,
        last: maybe(anyDate),
        cadence: fc.constantFrom('monthly', '30', 'every 6 weeks'),
        dueSince: maybe(anyDate),
        daysOver: maybe(anyCount),
      }),
      { maxLength: 8 },
    ),
    suggestions: fc.array(fc.record({ path, name: anyName, last: anyDate, reason: anyName }), {
      maxLength: 5,
    }),
    moreQuiet: fc.nat(3),
    coming: fc.array(anyEvent, { maxLength: 8 }),
    awaitingOutcome: fc.array(fc.record({ path, name: anyName, date: anyDate }), { maxLength: 7 }),
    open: fc.array(
      fc.record({
        path,
        between: fc.tuple(path, path),
        names: fc.tuple(anyName, anyName),
        status: fc.constantFrom('proposed', 'asked', 'consented'),
        asked: maybe(anyDate),
        consent: fc.constant([]),
      }),
      { maxLength: 3 },
    ),
    purposes: fc.subarray(['Goals/Grow.md', 'Goals/Help.md']),
    purposeName: anyName,
    purposePoints: anyPoints,
    giving: fc.record({ given: anyCount, asked: anyCount }),
    planned: fc.array(anyPlanned, { maxLength: 4 }),
    decided: fc.array(anyDecided, { maxLength: 7 }),
    leftOver: fc.array(fc.tuple(anyDecided, fc.boolean()), { maxLength: 9 }),
    tomorrowEvents: fc.array(anyEvent, { maxLength: 2 }),
    dayOff: maybe(anyName),
    setAside: fc.option(
      fc.record({
        path,
        name: anyName,
        until: fc.constant('20:30'),
        shownAt: fc.constantFrom('2026-11-19', null),
      }),
      { freq: 8 },
    ),
    dailyNotesUnread: fc.option(
      fc.record({
        fault: fc.constantFrom('format' as const, 'folder' as const, 'file' as const),
        folder: anyName,
        format: anyName,
        from: fc.constantFrom(null, { note: 'Scorecard.md' }, { file: 'daily-notes.json' }),
      }),
      { freq: 4 },
    ),
    records: fc.constantFrom(0, 1, 40, 40, 40, 40, 40),
  })
  .map((any) => {
    const period = periodOf(any.unit, any.day, 0);
    const labels = periodsUpTo(period, any.trend.length, 0).map(({ label }) => label);
    return {
      version: 1,
      today: any.today,
      period,
      points: any.points,
      activities: {},
      results: any.results,
      goals: any.goals,
      trend: any.trend.map((points, at) => ({ label: labels[at] ?? '', points })),
      due: any.due,
      suggestions: any.suggestions,
      moreQuiet: any.moreQuiet,
      events: { coming: any.coming, recent: [], awaitingOutcome: any.awaitingOutcome },
      introductions: { open: any.open },
      purposes: any.purposes.map((purpose, at) => ({
        path: purpose,
        name: any.purposeName,
        points: any.purposePoints,
        events: at,
      })),
      giving: any.giving,
      day: {
        date: any.today,
        decided: any.decided,
        leftOver: any.leftOver.map(([line, shown]) => ({ ...line, shown, done: false })),
        events: any.tomorrowEvents,
      },
      planned: any.planned,
      tomorrow: { date: any.today, planned: any.planned, events: any.tomorrowEvents, dayOff: any.dayOff },
      dayOff: any.dayOff,
      setAside: any.setAside,
      dailyNotesUnread: any.dailyNotesUnread,
      vault: {
        ...{ notes: any.records, records: any.records, contacts: any.records, goals: any.goals.length },
        remindsNobody: null,
        ...{ events: any.records, adopted: any.records % 2 === 0 },
        unread: any.unread,
      },
    };
  });

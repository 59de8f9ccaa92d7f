import type { GoalView, Summary } from '../../src/scorecard/summary.ts';
import { periodOf, periodsUpTo } from '../../src/model/period.ts';
import { date } from './dates.ts';

const TODAY = date('2026-11-19');

/** A weekly goal of the current week, on pace; a test gives the properties that it is about. */
export function goalView(given: Partial<GoalView> = {}): GoalView {
  const every = given.every ?? 'week';
  const period = given.period ?? periodOf(every, TODAY, 0);
  const states = ['missed', 'met', 'missed', 'off', 'met', given.state ?? 'on-pace'] as const;
  const labels = periodsUpTo(periodOf(every, period.start, 0), states.length, 0);
  return {
    path: 'Goals/Call five people.md',
    name: 'Call five people',
    kind: 'behavior',
    metric: 'call',
    activity: null,
    every,
    period,
    start: null,
    fullTarget: 5,
    target: 5,
    done: 2,
    expected: 2,
    share: 0.4,
    state: 'on-pace',
    streak: 0,
    purpose: null,
    periods: null,
    history: states.map((state, at) => ({
      label: labels[at]?.label ?? '',
      target: 5,
      done: state === 'met' ? 5 : 2,
      state,
    })),
    ...given,
  };
}

/** A week with nothing in it except one contact; a test gives the properties that it is about. */
export function summaryView(given: Partial<Summary> = {}): Summary {
  return {
    version: 1,
    today: TODAY,
    period: periodOf('week', TODAY, 0),
    points: 0,
    activities: {},
    results: {},
    goals: [],
    trend: periodsUpTo(periodOf('week', TODAY, 0), 12, 0).map(({ label }) => ({ label, points: 0 })),
    due: [],
    suggestions: [],
    moreQuiet: 0,
    events: { coming: [], recent: [], awaitingOutcome: [] },
    introductions: { open: [] },
    purposes: [],
    giving: { given: 0, asked: 0 },
    day: { date: TODAY, decided: [], leftOver: [], events: [] },
    planned: [],
    tomorrow: { date: date('2026-11-20'), planned: [], events: [], dayOff: null },
    dayOff: null,
    setAside: null,
    dailyNotesUnread: null,
    vault: {
      notes: 3,
      records: 1,
      contacts: 1,
      remindsNobody: null,
      goals: 0,
      events: 0,
      adopted: true,
      unread: [],
    },
    ...given,
  };
}

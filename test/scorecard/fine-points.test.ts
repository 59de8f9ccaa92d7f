import { describe, expect, it } from 'vitest';
import { summaryOf, vaultOf } from '../harness/vault-of.ts';

// The rules under “Fine points” in docs/format.md, each with its example.

const note = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;
const log = (...lines: string[]): string => `## Log\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
const TODAY = '2026-11-19';
const OVERALL = note('type: goal', 'kind: overall', 'reason: business');

describe('a scorecard', () => {
  it('is broken if its `me` cannot be read', () => {
    const index = vaultOf({ 'Scorecard.md': note('type: scorecard', 'me: {a: b}') });
    expect(index.brokenScorecards).toHaveLength(1);
  });

  it('replaces the whole value of a setting in other scorecards', () => {
    const index = vaultOf({
      'A.md': note('type: scorecard', 'tiers: {inner: weekly, outer: yearly}'),
      'B.md': note('type: scorecard', 'tiers: {inner: monthly}'),
    });
    expect([...index.settings.tiers.keys()]).toEqual(['inner']);
    expect(index.settings.tiers.get('inner')?.text).toBe('monthly');
  });

  it('shows one text for a day off that is given several times', () => {
    const { dayOff } = summaryOf(
      {
        'A.md': note('type: scorecard', `days_off: [${TODAY}]`),
        'B.md': note('type: scorecard', `days_off: [${TODAY} rest, ${TODAY} more]`),
      },
      TODAY,
    );
    expect(dayOff).toBe('rest');
  });
});

describe('events', () => {
  const event = (...lines: string[]): string => note('type: event', ...lines);

  it('that are attended are recent, not coming', () => {
    const { events } = summaryOf(
      { 'E.md': event(`date: ${TODAY}`, 'time: "21:00"', 'status: attended') },
      `${TODAY} 12:00`,
    );
    expect(events.coming).toEqual([]);
    expect(events.recent).toHaveLength(1);
  });

  it.each([
    ['18:00-18:00', '17:59', false],
    ['18:00-18:00', '18:00', true],
    ['20:00-01:00', '23:59', false],
  ])('of %s are over or not at %s', (time, now, over) => {
    const { events, setAside } = summaryOf(
      { 'E.md': event(`date: ${TODAY}`, `time: "${time}"`) },
      `${TODAY} ${now}`,
    );
    expect(events.awaitingOutcome.map(({ path }) => path)).toEqual(over ? ['E.md'] : []);
    if (time === '18:00-18:00') expect(setAside).toBeNull();
  });

  it('that end when they start are over at that time', () => {
    const files = { 'E.md': event(`date: ${TODAY}`, 'end: "18:00"', 'time: "18:00"') };
    expect(summaryOf(files, `${TODAY} 18:00`).events.awaitingOutcome).toHaveLength(1);
  });

  it.each([
    ['type: meeting', [], ['E.md']],
    ['type: meeting', ['with: "[[Ada]]"'], []],
    ['type: event', ['with: "[[Ada]]"'], ['E.md']],
  ])('in the past without a status await their outcome or not: %s with %j', (type, more, awaiting) => {
    const { events } = summaryOf(
      { 'E.md': note(type, 'date: 2026-11-10', ...more), 'Ada.md': note('type: contact') },
      TODAY,
    );
    expect(events.awaitingOutcome.map(({ path }) => path)).toEqual(awaiting);
  });

  it('count for their goals only what belongs to them', () => {
    const text = event(
      `date: ${TODAY}`,
      'status: attended',
      'goals: [meet 2, event 1, introduction 1, gift 1]',
      'met: ["[[Ada]]", "[[Ben]]"]',
      'introductions: "[[Ada]] + [[Ben]]"',
    );
    const { events } = summaryOf(
      { 'E.md': text + log('gift: a book'), [`${TODAY}.md`]: log('meet [[Cleo]]', 'gift') },
      TODAY,
    );
    expect(events.recent[0]?.goals.map(({ activity, done }) => `${activity} ${String(done)}`)).toEqual([
      'meet 2',
      'event 1',
      'introduction 1',
      'gift 1',
    ]);
  });

  it('that overlap set goals aside by the earliest, or the first by path', () => {
    const at = (time: string): string => event(`date: ${TODAY}`, `time: "${time}"`);
    const { setAside } = summaryOf(
      { 'C.md': at('18:30-22:00'), 'B.md': at('18:00-22:00'), 'A.md': at('18:30-22:00') },
      `${TODAY} 19:00`,
    );
    expect(setAside?.path).toBe('B.md');
    expect(
      summaryOf({ 'B.md': at('18:00-22:00'), 'A.md': at('18:00-22:00') }, `${TODAY} 19:00`).setAside?.path,
    ).toBe('A.md');
  });
});

describe('goals', () => {
  const goal = (...lines: string[]): string =>
    note('type: goal', 'kind: behavior', 'target: 5', 'every: week', ...lines);

  it('narrowed to an activity do not count a reconnection, but purposes do', () => {
    const { goals, purposes, points } = summaryOf(
      {
        'Grow.md': OVERALL,
        'Mail.md': goal('metric: points', 'activity: email'),
        'Ada.md': note('type: contact', 'met: 2025-01-01', 'purpose: "[[Grow]]"'),
        '2026-11-18.md': log('email [[Ada]]'),
      },
      TODAY,
    );
    expect(points).toBe(4);
    expect(goals[0]?.done).toBe(1);
    expect(purposes[0]?.points).toBe(4);
  });

  it('have the shown period in their history, even before their start', () => {
    const { goals } = summaryOf({ 'G.md': goal('metric: call', 'start: 2027-01-01') }, TODAY);
    expect(goals[0]?.history).toEqual([
      { label: '2026-W47', target: 0, fullTarget: 5, done: 0, state: 'upcoming' },
    ]);
  });

  it.each([
    ['"[[Grow]]"', 'Grow.md'],
    ['"[[G]]"', null],
    ['"[[Nowhere]]"', null],
  ])('have only an overall goal as their purpose: %s', (purpose, expected) => {
    const { goals } = summaryOf(
      { 'Grow.md': OVERALL, 'G.md': goal('metric: call', `purpose: ${purpose}`) },
      TODAY,
    );
    expect(goals[0]?.purpose).toBe(expected);
  });
});

describe('a purpose', () => {
  const ada = note('type: contact', 'purpose: "[[Grow]]"');
  const grow = (...lines: string[]): string =>
    note('type: goal', 'kind: overall', 'reason: business', ...lines);

  it.each([
    ['end: 2026-11-17', [1]],
    ['start: 2026-11-18', [1]],
    ['start: 2026-11-16', [2]],
    ['end: 2026-11-15', []],
    ['start: 2026-11-23', []],
  ])('counts only the activities of its own days: %s', (line, expected) => {
    const { purposes } = summaryOf(
      {
        'Grow.md': grow(line),
        'Ada.md': ada,
        '2026-11-17.md': log('call [[Ada]]'),
        '2026-11-18.md': log('call [[Ada]]'),
      },
      TODAY,
    );
    expect(purposes.map(({ points }) => points)).toEqual(expected);
  });

  it('counts only the events of its own days', () => {
    const event = (day: string): string =>
      note('type: event', `date: ${day}`, 'status: attended', 'purpose: "[[Grow]]"');
    const { purposes } = summaryOf(
      { 'Grow.md': grow('end: 2026-11-17'), 'A.md': event('2026-11-17'), 'B.md': event('2026-11-18') },
      TODAY,
    );
    expect(purposes[0]).toMatchObject({ events: 1, points: 2 });
  });

  it('adds up its own minutes, apart from those of other purposes', () => {
    const { purposes, points, giving } = summaryOf(
      {
        'Scorecard.md': note('type: scorecard', 'points: [mentoring 1 per 30 min]'),
        'Grow.md': OVERALL,
        'Hire.md': note('type: goal', 'kind: overall', 'reason: hiring'),
        'Ada.md': ada,
        'Ben.md': note('type: contact', 'purpose: "[[Hire]]"'),
        '2026-11-17.md': log('mentoring 20m [[Ada]]', 'mentoring 20m [[Ben]]'),
      },
      TODAY,
    );
    expect([points, ...purposes.map((one) => one.points)]).toEqual([1, 0, 0]);
    expect(giving.given).toBe(2);
  });
});

describe('log lines', () => {
  const people = { 'Ada.md': note('type: contact') };
  const counts = (files: Record<string, string>) => summaryOf({ ...people, ...files }, TODAY).activities;

  it('with x1 are the same as without a count', () => {
    const files = {
      '2026-11-18.md': log('call x1 [[Ada]]'),
      'E.md': note('type: event', 'date: 2026-11-18') + log('call [[Ada]]'),
    };
    expect(counts(files)).toEqual({ call: 1 });
  });

  it('with links that lead nowhere distinguish people by upper and lower case', () => {
    const files = (other: string): Record<string, string> => ({
      '2026-11-18.md': log('call [[Bob]]'),
      'E.md': note('type: event', 'date: 2026-11-18') + log(`call [[${other}]]`),
    });
    expect(counts(files('Bob'))).toEqual({ call: 1 });
    expect(counts(files('bob'))).toEqual({ call: 2 });
    expect(counts({ ...files('bob'), 'Bob.md': '' })).toEqual({ call: 1 });
  });
});

describe('the order', () => {
  it('of coming events is by date, start and path', () => {
    const at = (day: string, ...more: string[]): string => note('type: event', `date: ${day}`, ...more);
    const { events } = summaryOf(
      {
        'D.md': at('2026-11-21'),
        'C.md': at('2026-11-20', 'time: "09:00"'),
        'B.md': at('2026-11-20', 'time: "09:00"'),
        'A.md': at('2026-11-20', 'time: "10:00"'),
        'Z.md': at('2026-11-20'),
      },
      TODAY,
    );
    expect(events.coming.map(({ path }) => path)).toEqual(['Z.md', 'B.md', 'C.md', 'A.md', 'D.md']);
  });
});

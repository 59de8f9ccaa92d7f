import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../../src/model/period.ts';
import { DaysOff, GoalMeter, Ledger, isCountable, type GoalView } from '../../src/scorecard/index.ts';
import { date, moment } from '../harness/dates.ts';
import { summaryOf, vaultOf } from '../harness/vault-of.ts';

const log = (...lines: string[]): string => `## Log\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
const goal = (...fields: string[]): string =>
  `---\n${['type: goal', 'kind: behavior', ...fields].join('\n')}\n---\n`;
const off = (...days: string[]): string => `---\ntype: scorecard\ndays_off: [${days.join(', ')}]\n---\n`;

/** The view of the only goal of a vault. */
function view(
  text: string,
  notes: Record<string, string> = {},
  today = '2026-11-19',
  day?: string,
): GoalView {
  const summary = summaryOf({ ...notes, 'Goals/Goal.md': text }, today, day === undefined ? {} : { day });
  const [shown, ...others] = summary.goals;
  if (!shown || others.length > 0)
    throw new Error(`${String(summary.goals.length)} goals are shown, not one`);
  return shown;
}

const CALLS = ['metric: call', 'target: 5', 'every: week'];

describe('the state of a goal', () => {
  const calls = (count: number): Record<string, string> => ({
    '2026-11-16.md': log(`call x${String(count)}`),
  });

  it.each([
    ['met', 5],
    ['met', 6],
    ['on-pace', 2],
    ['behind', 1],
  ] as const)('is %s on Thursday with %i of five calls', (state, count) => {
    // Three of seven days are over: ⌊5 × 3 ÷ 7⌋ = 2 expected.
    expect(view(goal(...CALLS), calls(count))).toMatchObject({ state, done: count, expected: 2, target: 5 });
  });

  it('is missed only when the period is over', () => {
    const notes = { '2026-11-09.md': log('call x4') };
    expect(view(goal(...CALLS), notes, '2026-11-19', '2026-11-12')).toMatchObject({
      state: 'missed',
      done: 4,
      expected: 5,
      streak: 0,
      period: { label: '2026-W46' },
    });
  });

  it('is upcoming before it begins', () => {
    expect(view(goal(...CALLS, 'start: 2027-01-01'))).toMatchObject({
      state: 'upcoming',
      target: 0,
      share: 0,
    });
  });

  it.each([
    ['a day off', goal('metric: email', 'target: 1', 'every: day'), '2026-11-19'],
    ['all days of a week off', goal('metric: email', 'target: 3', 'every: week'), '2026-11-16..2026-11-22'],
  ])('is off on %s', (_, text, days) => {
    const full = view(text).fullTarget;
    expect(full).toBeGreaterThan(0);
    const shown = view(text, { 'Scorecard.md': off(`"${days}"`) });
    expect(shown).toMatchObject({ state: 'off', target: 0, share: 0, fullTarget: full });
    expect(view(text, { 'Scorecard.md': off('2026-11-20') }).state).not.toBe('off');
  });

  it('is off on a day that is not one of its days', () => {
    const daily = goal('metric: email', 'target: 1', 'every: day', 'on: [mon, wed, fri]');
    expect(view(daily)).toMatchObject({ state: 'off', target: 0, share: 0, fullTarget: 1 });
  });

  it('of a daily goal is never behind before the day is over', () => {
    expect(view(goal('metric: email', 'target: 3', 'every: day'))).toMatchObject({
      state: 'on-pace',
      expected: 0,
    });
  });

  it.each([
    'metric: a call',
    'target: many',
    'every: now and then',
    'activity: two words',
    'on: [mon, someday]',
    'start: soon',
    'end: 03/04/2027',
    'targets: [2026-11-18 lots]',
    'status: actve',
  ])('is not shown if a field that decides it cannot be read: %s', (field) => {
    const name = field.slice(0, field.indexOf(':'));
    const text = goal(...CALLS.filter((line) => !line.startsWith(name)), field);
    expect(summaryOf({ 'Goals/Goal.md': text }, '2026-11-19').goals).toEqual([]);
  });

  it('is shown if the field that cannot be read decides no number', () => {
    expect(view(goal(...CALLS, 'purpose: nothing much')).target).toBe(5);
  });

  it.each(['paused', 'done', 'dropped'])('is not shown if the goal is %s', (status) => {
    expect(summaryOf({ 'Goal.md': goal(...CALLS, `status: ${status}`) }, '2026-11-19').goals).toEqual([]);
  });
});

describe('a target', () => {
  it.each([
    ['two of seven days off: 20 is 15', 'target: 20', [], ['2026-11-21..2026-11-22'], 15],
    ['weekdays, weekend off: 5 stays 5', 'target: 5', ['on: weekdays'], ['2026-11-21..2026-11-22'], 5],
    ['weekdays, one off: 5 is 4', 'target: 5', ['on: weekdays'], ['2026-11-20'], 4],
    ['begun on Saturday: 7 is 2', 'target: 7', ['start: 2026-11-21'], [], 2],
    ['ended on Monday: 7 is 1', 'target: 7', ['end: 2026-11-16'], [], 1],
    ['nothing off: 2.5 stays 2.5', 'target: 2.5', [], [], 2.5],
    ['one day off: 2.5 is 3', 'target: 2.5', [], ['2026-11-22'], 3],
    ['a whole week off', 'target: 20', [], ['2026-11-16..2026-11-22 away'], 0],
  ])('is prorated: %s', (_, target, fields, days, expected) => {
    const notes = days.length > 0 ? { 'Scorecard.md': off(...days.map((day) => `"${day}"`)) } : {};
    expect(view(goal('metric: email', target, 'every: week', ...fields), notes).target).toBe(expected);
  });

  it('changes from the period that contains the date of a new target', () => {
    const moved = goal(
      'metric: email',
      'target: 5',
      'every: week',
      'targets: ["2026-11-11 8", "2026-11-19 10"]',
    );
    const notes = { '2026-11-02.md': log('email') };
    const shown = view(moved, notes);
    expect(shown.fullTarget).toBe(10);
    expect(shown.history.map(({ label, target }) => [label, target])).toEqual([
      ['2026-W45', 5],
      ['2026-W46', 8],
      ['2026-W47', 10],
    ]);
  });

  it('is the later one if two begin in one period', () => {
    const moved = goal(
      'metric: email',
      'target: 5',
      'every: week',
      'targets: ["2026-11-19 10", "2026-11-17 8"]',
    );
    expect(view(moved).fullTarget).toBe(10);
  });

  it('is prorated by a day off, on which activities still count', () => {
    const notes = { 'Scorecard.md': off('2026-11-18'), '2026-11-18.md': log('email x4') };
    expect(view(goal('metric: email', 'target: 7', 'every: week'), notes)).toMatchObject({
      done: 4,
      target: 6,
      expected: 2, // Monday and Tuesday of six days
      share: 4 / 6,
    });
  });
});

describe('a metric', () => {
  it('of points can be limited to one activity', () => {
    const notes = { '2026-11-18.md': log('call x3', 'email x9') };
    expect(view(goal('metric: points', 'activity: call', 'target: 3', 'every: week'), notes).done).toBe(3);
    expect(view(goal('metric: points', 'target: 3', 'every: week'), notes).done).toBe(12);
  });

  it('of minutes adds up amounts, and a line without one adds nothing', () => {
    const notes = { '2026-11-18.md': log('reading 1h30m', 'reading', 'call 20m') };
    const reading = '---\ntype: goal\nkind: reading\ntarget: 15\nevery: week\n---\n';
    expect(view(reading, notes)).toMatchObject({ metric: 'minutes', activity: 'reading', done: 90 });
    expect(view(goal('metric: minutes', 'target: 1', 'every: week'), notes).done).toBe(110);
  });

  it('of contacts counts people met for the first time', () => {
    const notes = {
      'Ada.md': '---\ntype: contact\nmet: 2026-11-17\n---\n',
      'Bo.md': '---\ntype: contact\nmet: 2020-11-17\n---\n',
      'Fair.md':
        '---\ntype: event\ndate: 2026-11-18\nstatus: attended\nmet: ["[[Ada]]", "[[Bo]]", "[[Cleo]]"]\n---\n',
    };
    expect(view(goal('metric: contacts', 'target: 3', 'every: week'), notes).done).toBe(2);
  });

  it('of a reconnection goal is implied, and counts reconnections', () => {
    const notes = { 'Ada.md': `---\ntype: contact\nmet: 2020-01-01\n---\n${log('2026-11-18 call')}` };
    const reconnect = '---\ntype: goal\nkind: reconnection\ntarget: 1\nevery: week\n---\n';
    expect(view(reconnect, notes)).toMatchObject({ metric: 'reconnection', done: 1, state: 'met' });
  });
});

describe('a streak', () => {
  const daily = goal('metric: email', 'target: 1', 'every: day');
  const emails = (...days: string[]): Record<string, string> =>
    Object.fromEntries(days.map((day) => [`2026-11-${day}.md`, log('email')]));

  it.each([
    ['counts back from yesterday while today runs', ['17', '18'], 2],
    ['takes in today once it is met', ['17', '18', '19'], 3],
    ['ends at a day that was missed', ['15', '17', '18'], 2],
    ['is nothing after a missed day', ['16', '17'], 0],
    ['is nothing without activities', [], 0],
  ])('%s', (_, days, streak) => {
    expect(view(daily, emails(...days)).streak).toBe(streak);
  });

  it('skips periods that are off completely', () => {
    const notes = { ...emails('13', '16', '17', '18'), 'Scorecard.md': off('2026-11-14..2026-11-15') };
    expect(view(daily, notes).streak).toBe(4);
  });

  it('skips days on which the goal does not apply', () => {
    const some = goal('metric: email', 'target: 1', 'every: day', 'on: weekdays');
    expect(view(some, emails('12', '13', '16', '17', '18')).streak).toBe(5);
  });

  it('does not reach back before the start of the goal', () => {
    const young = goal('metric: email', 'target: 1', 'every: day', 'start: 2026-11-18');
    const shown = view(young, emails('16', '17', '18'));
    expect(shown.streak).toBe(1);
    expect(shown.history.map(({ label }) => label)).toEqual(['2026-11-18', '2026-11-19']);
  });

  it('comes with a history of at most twelve periods, from the first activity of the vault', () => {
    expect(view(daily, emails('17')).history.map(({ label, state }) => [label, state])).toEqual([
      ['2026-11-17', 'met'],
      ['2026-11-18', 'missed'],
      ['2026-11-19', 'on-pace'],
    ]);
    expect(view(daily, emails('01')).history).toHaveLength(12);
  });

  it('of a past period ends with that period', () => {
    const notes = { '2026-11-02.md': log('email'), '2026-11-09.md': log('email') };
    const weekly = goal('metric: email', 'target: 1', 'every: week');
    expect(view(weekly, notes, '2026-11-19', '2026-11-10')).toMatchObject({ streak: 2, state: 'met' });
    expect(view(weekly, notes)).toMatchObject({ streak: 2, state: 'on-pace' });
  });

  it('equals a count of the single periods, however many of them are off', () => {
    const pick = <T>(...some: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...some);
    const vault = fc.record({
      'Goal.md': fc
        .tuple(
          pick('every: day', 'every: day', 'every: week', 'every: month'),
          pick('', '', 'on: weekdays', 'on: [mon]', 'on: [sat, sun]'),
          pick('', '', 'start: 2026-11-06', 'start: 2026-11-10'),
          pick('', '', 'end: 2026-11-16', 'end: 2026-10-30'),
        )
        .map((fields) => goal('metric: email', 'target: 1', ...fields.filter(Boolean))),
      'Off.md': fc
        .array(
          pick('2026-11-17', '2026-11-14..2026-11-16', '2026-10-05..2026-11-12', '2020-01-01..2026-11-01'),
          { maxLength: 3 },
        )
        .map((days) => off(...days)),
      'Log.md': fc
        .subarray(
          [
            '2026-09-30',
            '2026-10-28',
            '2026-11-02',
            '2026-11-03',
            '2026-11-06',
            '2026-11-09',
            '2026-11-13',
            '2026-11-16',
            '2026-11-17',
            '2026-11-18',
            '2026-11-19',
          ],
          { minLength: 1 },
        )
        .map((dates) => `---\ntype: contact\n---\n${log(...dates.map((day) => `${day} email`))}`),
    });
    fc.assert(
      fc.property(vault, pick('2026-11-18', '2026-11-19', '2026-11-22'), (notes, today) => {
        const ledger = Ledger.of(vaultOf(notes), moment(today));
        const meter = new GoalMeter(ledger, new DaysOff(ledger.index.records('scorecard')));
        for (const one of ledger.index.records('goal').filter(isCountable)) {
          const period = periodOf(one.every, date(today), 0);
          const states = [period, ...meter.periodsBefore(one, period)].map(
            (each) => meter.progress(one, each).state,
          );
          const asked = states.filter((state, at) => at > 0 && state !== 'off');
          const met = asked.findIndex((state) => state !== 'met');
          const before = states[0] === 'missed' ? 0 : met < 0 ? asked.length : met;
          expect(meter.streak(one, period)).toBe(before + (states[0] === 'met' ? 1 : 0));
        }
      }),
    );
  });
});

describe('the reference day', () => {
  it('is the last day of a past period, and goals show their own period with that day', () => {
    const summary = summaryOf(
      { 'Goal.md': goal('metric: email', 'target: 1', 'every: day'), '2026-11-01.md': log('email') },
      '2026-11-19',
      { unit: 'month', day: '2026-10-05' },
    );
    expect(summary.period.label).toBe('2026-10');
    expect(summary.goals[0]?.period.label).toBe('2026-10-31');
    expect(summary.tomorrow.date).toBe('2026-11-20');
  });
});

import { describe, expect, it } from 'vitest';
import { summaryOneline } from '../../../src/cli/commands/summary/summary-oneline.ts';
import { summaryText } from '../../../src/cli/commands/summary/summary-text.ts';
import { makeStyle } from '../../../src/cli/terminal/style.ts';
import type { GoalView, Summary } from '../../../src/scorecard/summary.ts';
import { date } from '../../harness/dates.ts';
import { goalView, summaryView } from '../../harness/example-summary.ts';
import { periodOf } from '../../../src/model/period.ts';

const PLAIN = makeStyle({ color: false, ascii: false, columns: 80 });
const ASCII = makeStyle({ color: false, ascii: true, columns: 80 });
const COLOR = makeStyle({ color: true, ascii: false });
const CLEAN = { findings: 0, errors: 0 };

const text = (given: Partial<Summary>, style = PLAIN): string =>
  summaryText(summaryView(given), CLEAN, style);
const row = (goal: Partial<GoalView>, given: Partial<Summary> = {}, style = PLAIN): string =>
  text({ goals: [goalView({ name: 'Goal', ...goal })], ...given }, style)
    .split('\n')
    .find((part) => part.includes('Goal')) ?? '';

const header = (goal: Partial<GoalView>, given: Partial<Summary> = {}, style = PLAIN): string =>
  text(
    {
      goals: [goalView({ metric: 'points', target: 30, done: 20, expected: 12, share: 2 / 3, ...goal })],
      points: 20,
      ...given,
    },
    style,
  ).split('\n')[3] ?? '';

describe('the row of a goal', () => {
  it.each<[string, Partial<GoalView>, string]>([
    [
      'met, with its streak',
      { state: 'met', done: 5, streak: 4 },
      '  ✓ Goal                          5 of 5  met                 ▃█▃·██  4 weeks',
    ],
    [
      'met for the first time',
      { state: 'met', done: 5, streak: 1 },
      '  ✓ Goal                          5 of 5  met                 ▃█▃·██',
    ],
    ['on pace', { state: 'on-pace' }, '  → Goal                          2 of 5  on pace             ▃█▃·█▃'],
    [
      'a daily goal on its day',
      { every: 'day', streak: 9 },
      '  → Goal                          2 of 5  today               ▃█▃·█▃  9 days',
    ],
    [
      'on pace in a longer period',
      { every: 'month', streak: 3 },
      '  → Goal                          2 of 5  on pace             ▃█▃·█▃  November',
    ],
    [
      'behind',
      { state: 'behind' },
      '  ◔ Goal                          2 of 5  behind pace         ▃█▃·█▃  3 to go',
    ],
    [
      'not met',
      { state: 'missed', streak: 0 },
      '  – Goal                          2 of 5  not met             ▃█▃·█▃  3 short',
    ],
    [
      'upcoming',
      { state: 'upcoming', start: date('2027-01-01') },
      '  · Goal                                  begins 2027-01-01',
    ],
    [
      'off all week',
      { state: 'off', target: 0, done: 0 },
      '  ○ Goal                                  off                 ▃█▃·█·',
    ],
    [
      'off today',
      { state: 'off', every: 'day', streak: 4 },
      '  ○ Goal                                  not today           ▃█▃·█·  4 days',
    ],
    [
      'in minutes',
      { metric: 'minutes', target: 15, done: 0 },
      '  → Goal                     0 of 15 min  on pace             ▃█▃·█▃',
    ],
    [
      'with decimals',
      { target: 2.5, done: 0.75, state: 'behind' },
      '  ◔ Goal                     0.75 of 2.5  behind pace         ▃█▃·█▃  1.75 to go',
    ],
  ])('shows a goal: %s', (_, goal, expected) => {
    expect(row(goal)).toBe(expected);
  });

  it('shows a day off', () => {
    expect(row({ state: 'off', every: 'day' }, { dayOff: '' })).toContain('day off');
  });

  it('does not mention today if the day is past', () => {
    const past = periodOf('day', date('2026-11-14'), 0);
    expect(row({ state: 'off', every: 'day', period: past })).toContain('not that day');
  });

  it('has the same content and columns in ASCII', () => {
    expect(row({ state: 'behind' }, {}, ASCII)).toBe(
      '  ~ Goal                          2 of 5  behind pace         -#-.#>  3 to go',
    );
    expect(row({ state: 'missed' }, {}, ASCII)).toBe(
      '  - Goal                          2 of 5  not met             -#-.#-  3 short',
    );
  });

  it('shortens the name, but never the value', () => {
    expect(row({ name: 'Goal '.repeat(20) })).toBe(
      '  → Goal Goal Goal Goal Goal Go…  2 of 5  on pace             ▃█▃·█▃',
    );
    expect(row({ name: 'Goal '.repeat(20) }, {}, ASCII)).toBe(
      '  > Goal Goal Goal Goal Goal...   2 of 5  on pace             -#-.#>',
    );
    expect(row({ name: `Goal ${'字'.repeat(40)}` })).toBe(
      '  → Goal 字字字字字字字字字字字…  2 of 5  on pace             ▃█▃·█▃',
    );
  });

  it('continues on the next line if the value leaves no room for the name', () => {
    const lines = text({
      goals: [goalView({ name: 'Goal with words', target: 1234567890.25, done: 1234567.25 })],
    }).split('\n');
    expect(lines.slice(7, 10)).toEqual([
      '  → Goal with words',
      '    1234567.25 of 1234567890.25',
      '                                          on pace             ▃█▃·█▃',
    ]);
  });
});

describe('the header of the summary', () => {
  it.each<[string, Partial<GoalView>, string]>([
    ['on pace', {}, '  20 of 30 points  ━━━━━━━━━━━━╋━━━━━━━──────────  → on pace, 12 by today'],
    [
      'behind',
      { state: 'behind', expected: 24 },
      '  20 of 30 points  ━━━━━━━━━━━━━━━━━━━━────╋─────  ◔ behind pace, 24 by today',
    ],
    [
      'met',
      { state: 'met', target: 20, share: 1, expected: 12 },
      '  20 of 20 points  ━━━━━━━━━━━━━━━━━━╋━━━━━━━━━━━  ✓ met',
    ],
    [
      'not met',
      { state: 'missed', expected: 30 },
      '  20 of 30 points  ━━━━━━━━━━━━━━━━━━━━──────────  – not met, 10 short',
    ],
    ['off', { state: 'off', target: 0 }, '  20 points                                        ○ off'],
  ])('shows a week that is %s', (_, goal, expected) => {
    expect(header(goal)).toBe(expected);
  });

  it('shows only the points if there is no points goal', () => {
    const lines = text({ points: 1, goals: [goalView()] }).split('\n');
    expect(lines[3]).toBe('  1 point');
  });

  it('has the same bar in ASCII', () => {
    expect(header({}, {}, ASCII)).toBe(
      '  20 of 30 points  ============|=======----------  > on pace, 12 by today',
    );
  });

  it('is not repeated as the row of a goal', () => {
    const goals = [goalView({ metric: 'points', name: 'Points for others' })];
    expect(text({ goals })).not.toContain('Points for others');
  });

  it('ignores points goals of another period or of one activity', () => {
    const goals = [
      goalView({ metric: 'points', every: 'month', name: 'Monthly' }),
      goalView({ metric: 'points', activity: 'call', name: 'By calls' }),
    ];
    expect(text({ goals })).toMatch(/^ {2}0 points$/m);
    expect(text({ goals })).toMatch(/Monthly[^]*By calls/);
  });

  it.each([
    ['day', '2026-11-19', '  Thursday 19 November 2026                                              today'],
    ['week', '2026-11-19', '  Week 47 · 16–22 November 2026                             today: Thursday 19'],
    ['week', '2026-12-30', '  Week 53 · 28 December 2026 – 3 January 2027  today: Thursday 19 November'],
    ['month', '2026-11-19', '  November 2026                                             today: Thursday 19'],
    [
      'quarter',
      '2026-11-19',
      '  Quarter 4 · October–December 2026                today: Thursday 19 November',
    ],
    ['year', '2026-11-19', '  2026                                             today: Thursday 19 November'],
  ] as const)('names the %s that contains %s', (unit, day, expected) => {
    const title = text({ period: periodOf(unit, date(day), 0) }).split('\n')[1] ?? '';
    expect(title.replace(/ {2,}/g, '  ')).toBe(`  ${expected.trim().replace(/ {2,}/g, '  ')}`);
    expect(title.length).toBeLessThanOrEqual(80);
  });

  it('shows results, over several lines if there are many', () => {
    expect(text({ results: { contract: 1 }, giving: { given: 7, asked: 1 } })).toContain(
      '\n  7 for others, 1 asked of them                  Results: 1 contract\n',
    );
    const many = Object.fromEntries(
      ['income', 'contract', 'job-offer', 'referral-received', 'a', 'b'].map((n) => [n, 12]),
    );
    expect(text({ results: many })).toContain(
      '\n  Results: 12 income, 12 contract, 12 job-offer, 12 referral-received, 12 a,\n  12 b\n',
    );
  });
});

describe('goals in the summary', () => {
  const purpose = { path: 'Goals/Grow.md', name: 'Grow the press', points: 13, events: 1 };

  it('are grouped by purpose, those without one last', () => {
    const shown = text({
      purposes: [purpose],
      goals: [goalView({ name: 'A stray' }), goalView({ name: 'B of the press', purpose: purpose.path })],
    });
    expect(shown).toMatch(
      /Grow the press +13 points, 1 event\n[^\n]*B of the press[^]*Other goals\n[^\n]*A stray/,
    );
  });

  it('have no heading if there are no purposes', () => {
    expect(text({ goals: [goalView()] })).not.toContain('Other goals');
  });

  it('are suggested if there are none', () => {
    expect(text({})).toContain('No goals yet. To make the first ones: netvault init');
  });
});

describe('the rows of the summary below the goals', () => {
  const event = {
    path: 'E.md',
    name: '2026-11-24 Printers’ breakfast',
    date: date('2026-11-24'),
    time: null,
    place: null,
  };
  const due = {
    path: 'C.md',
    name: 'John Backus',
    last: date('2026-10-16'),
    cadence: 'monthly',
    dueSince: date('2026-11-16'),
    daysOver: 3,
  };

  it.each([
    ['2026-11-19', 'today'],
    ['2026-11-18', 'since Wednesday'],
    ['2026-11-13', 'since Friday'],
    ['2026-11-12', 'since 2026-11-12'],
  ])('show somebody due since %s as “%s”', (since, words) => {
    expect(text({ due: [{ ...due, dueSince: date(since) }] })).toContain(
      `John Backus       ${words}, monthly`,
    );
  });

  it('show somebody without any noted contact as due', () => {
    const unknown = { ...due, last: null, dueSince: null, daysOver: null, cadence: '30' };
    expect(text({ due: [unknown] })).toContain('none noted yet, every 30 days');
  });

  it('leave room for a quiet person if many are due, and count the rest', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ ...due, name: `Person ${String(at)}` }));
    const quiet = {
      path: 'Q.md',
      name: 'Mary Somerville',
      last: date('2026-03-04'),
      reason: 'comes to tonight’s evening',
    };
    const shown = text({ due: many, suggestions: [quiet] });
    expect(shown).toContain('Person 3');
    expect(shown).not.toContain('Person 4');
    expect(shown).toContain('Mary Somerville   since 2026-03-04,');
    expect(shown).toContain('and 5 more: netvault due');
  });

  it('count all quiet people who are not shown', () => {
    const suggestions = ['Ada', 'Kit', 'Eve'].map((name) => ({
      path: `${name}.md`,
      name,
      last: date('2026-03-04'),
      reason: 'a loose tie',
    }));
    expect(text({ suggestions, moreQuiet: 3 })).toContain('and 4 more: netvault due\n');
    expect(text({ suggestions: suggestions.slice(1) })).not.toContain('more: netvault due');
  });

  it('show what is decided for an event, without repeating its date', () => {
    const goals = [{ activity: 'meet', target: 3 }];
    expect(text({ events: { coming: [{ ...event, goals }], recent: [], awaitingOutcome: [] } })).toContain(
      '  Coming         24 Nov   Printers’ breakfast          meet 3\n',
    );
    expect(
      text({ events: { coming: [{ ...event, goals: [] }], recent: [], awaitingOutcome: [] } }, ASCII),
    ).toContain("  Coming         24 Nov   Printers' breakfast          nothing decided yet\n");
  });

  it('ask about a past event', () => {
    const past = { path: 'P.md', name: 'Book fair', date: date('2026-11-18') };
    expect(text({ events: { coming: [], recent: [], awaitingOutcome: [past] } })).toContain(
      '  Were you at    Book fair, yesterday?\n                 To answer: netvault event\n',
    );
  });

  it('show a gentle hint if nothing is decided for tomorrow', () => {
    expect(text({})).toContain(
      '  Tomorrow       Nothing is decided yet. Two lines tonight make an easy start.\n',
    );
  });

  it('count intentions and the goals of events for tomorrow', () => {
    const planned = {
      date: date('2026-11-20'),
      activity: 'call',
      people: ['A.md', 'B.md'],
      names: ['Ada', 'Grace'],
      count: 1,
      minutes: null,
      text: '',
      path: 'D.md',
      open: true,
    };
    const goals = [{ activity: 'meet', target: 3 }];
    const tomorrow = {
      date: date('2026-11-20'),
      planned: [planned],
      events: [{ ...event, name: 'Fair', goals }],
      dayOff: null,
    };
    expect(text({ tomorrow })).toContain('  Tomorrow       2 decided: call Ada and Grace, meet 3 at Fair\n');
  });

  it('count introductions by their status', () => {
    const open = (['asked', 'consented', 'asked', 'proposed'] as const).map((status) => ({
      path: 'I.md',
      between: ['A.md', 'B.md'] as const,
      names: ['A', 'B'] as const,
      status,
      asked: null,
      consent: [],
    }));
    expect(text({ introductions: { open } })).toContain(
      '  Introductions  4 open: 1 proposed, 2 asked, 1 agreed by both\n',
    );
  });

  it('show findings in one line, if there are any', () => {
    const lines = summaryText(summaryView(), { findings: 4, errors: 1 }, COLOR);
    expect(lines).toContain('4 findings, 1 error: netvault lint\n');
    expect(summaryText(summaryView(), { findings: 1, errors: 0 }, PLAIN)).toContain(
      '  Notes          1 finding: netvault lint\n',
    );
    expect(text({})).not.toContain('Notes');
  });

  it('show the name of a day off', () => {
    expect(text({ dayOff: 'by the sea' })).toContain('  Today          by the sea. Nothing is expected.\n');
    expect(text({ dayOff: '' })).toContain('  Today          A day off. Nothing is expected.\n');
  });
});

describe('the summary during an event', () => {
  const setAside = {
    path: 'E.md',
    name: 'Analytical Society evening',
    until: '20:30',
    shownAt: '2026-11-19',
  };

  it('sets goals aside: it has no number, bar or finding', () => {
    const shown = summaryText(
      summaryView({ setAside, points: 20, goals: [goalView()] }),
      { findings: 4, errors: 1 },
      PLAIN,
    );
    expect(shown).toBe(
      [
        '',
        '  Analytical Society evening',
        '',
        '  Your goals are set aside until 20:30. What counts now is whom you meet, and',
        '  what you can do for them.',
        '',
        '  To see them anyway: netvault summary --today 2026-11-19',
        '',
        '',
      ].join('\n'),
    );
    expect(summaryOneline(summaryView({ setAside }), PLAIN)).toBe(
      'goals set aside until 20:30 · Analytical Society evening\n',
    );
  });

  it('shows a past period as usual', () => {
    expect(text({ setAside, period: periodOf('week', date('2026-11-12'), 0) })).toContain('Week 46');
  });
});

describe('colors of the summary', () => {
  it.each<[string, Partial<GoalView>, string]>([
    ['met is green', { state: 'met' }, '\u001b[32mmet\u001b[39m'],
    ['on pace is cyan', { state: 'on-pace' }, '\u001b[36mon pace\u001b[39m'],
    ['behind is yellow', { state: 'behind' }, '\u001b[33mbehind pace\u001b[39m'],
    ['off is dim', { state: 'off' }, '\u001b[2moff\u001b[22m'],
    ['not met has none', { state: 'missed' }, '  not met  '],
  ])('%s', (_, goal, expected) => {
    expect(row(goal, {}, COLOR)).toContain(expected);
  });

  it('never include red', () => {
    const goals = (['met', 'missed', 'behind', 'off', 'on-pace', 'upcoming'] as const).map((state) =>
      goalView({ state }),
    );
    expect(summaryText(summaryView({ goals }), { findings: 9, errors: 9 }, COLOR)).not.toContain(
      '\u001b[31m',
    );
  });
});

describe('the summary in one line', () => {
  it('counts goals by state, and omits what does not exist', () => {
    const goals = [
      goalView({ metric: 'points', target: 30, done: 20 }),
      goalView({ state: 'met' }),
      goalView({ state: 'behind' }),
      goalView({ state: 'missed' }),
    ];
    expect(summaryOneline(summaryView({ goals, points: 20 }), PLAIN)).toBe(
      'W47 20/30 points, on pace · tomorrow open · 1 met, 1 behind pace, 1 not met\n',
    );
    expect(summaryOneline(summaryView({ points: 1 }), ASCII)).toBe('W47 1 point, tomorrow open\n');
  });
});

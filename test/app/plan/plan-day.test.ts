import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChange } from '../../../src/edit/text-change.ts';
import { countDecided, type DayPlan } from '../../../src/app/plan/day-plan.ts';
import { draftPlan } from '../../../src/app/plan/draft-plan.ts';
import { planDay } from '../../../src/app/plan/plan-day.ts';
import { toUndoableChange, textBefore } from '../../../src/cli/undo/undoable.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { addDays } from '../../../src/model/civil-date.ts';
import { parseLogLine } from '../../../src/parser/index.ts';
import { scorecard } from '../../../src/scorecard/index.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { anyVault, VAULT_DAY } from '../../harness/any-vault.ts';
import { date, moment } from '../../harness/dates.ts';
import { onlyEdits } from '../../harness/only-edits.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');

function plan(notes: Readonly<Record<string, string>>, day: string | null = null): DayPlan {
  return planDay(Ledger.of(vaultOf(notes), NOW), day === null ? null : date(day));
}

const goal = (...lines: readonly string[]): string =>
  ['---', 'type: goal', 'kind: behavior', ...lines, '---', ''].join('\n');
const contact = (...lines: readonly string[]): string =>
  ['---', 'type: contact', ...lines, '---', ''].join('\n');
const proposed = ({ proposal }: DayPlan): string[] => proposal.map(({ line }) => line);

it('suggests people who have been quiet long enough on the planned day', () => {
  const notes = {
    'S.md': '---\ntype: scorecard\ndormant_after: 90\n---\n',
    'Ada.md': contact('last_contact: 2026-08-21'),
  };
  const suggested = (day: string): string[] => plan(notes, day).suggestions.map(({ path }) => path);
  expect(suggested('2026-11-19')).toEqual([]);
  expect(suggested('2026-11-20')).toEqual(['Ada.md']);
});

describe('the rest of a goal in a plan', () => {
  it.each([
    ['all days are left', ['target: 10', 'every: week'], [10, 3, 4, '2026-11-22']],
    ['only weekdays are left', ['target: 10', 'every: week', 'on: weekdays'], [10, 1, 10, '2026-11-20']],
    [
      'it ends before the period does',
      ['target: 5', 'every: month', 'end: 2026-11-21'],
      [4, 2, 2, '2026-11-21'],
    ],
    ['it is a daily one', ['target: 2.5', 'every: day'], [2.5, 1, 3, '2026-11-20']],
    ['it begins that day', ['target: 7', 'every: week', 'start: 2026-11-20'], [3, 3, 1, '2026-11-22']],
  ])('is shared among the remaining days if %s', (_, lines, [left, days, share, until]) => {
    const [one] = plan({ 'Goal.md': goal('metric: call', ...lines) }).goals;
    expect(one).toMatchObject({ left, days, share, until });
  });

  it('is not shared among days off', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\ndays_off: [2026-11-21]\n---\n',
      'Goal.md': goal('metric: call', 'target: 7', 'every: week'),
      '2026-11-16.md': '## Log\n\n- call\n',
    };
    // ⌈7 × 6/7⌉ = 6, of which one is done; Friday and Sunday are the days that are left.
    expect(plan(notes).goals).toMatchObject([
      { target: 6, done: 1, left: 5, days: 2, share: 3, until: '2026-11-22' },
    ]);
  });

  it('counts nothing from today if the planned day is in a later period', () => {
    const notes = {
      'Goal.md': goal('metric: call', 'target: 7', 'every: week'),
      '2026-11-19.md': '## Log\n\n- call\n',
    };
    expect(plan(notes, '2026-11-23').goals).toMatchObject([{ done: 0, left: 7, days: 7, share: 1 }]);
  });

  it.each([
    ['met', ['target: 1', 'every: week']],
    ['not asked for on that day', ['target: 5', 'every: week', 'on: [mon]']],
    ['over', ['target: 5', 'every: month', 'end: 2026-11-19']],
    ['not begun', ['target: 5', 'every: month', 'start: 2026-11-21']],
    ['paused', ['target: 5', 'every: week', 'status: paused']],
  ])('is not shown for a goal that is %s', (_, lines) => {
    const notes = { 'Goal.md': goal('metric: call', ...lines), '2026-11-19.md': '## Log\n\n- call\n' };
    expect(plan(notes).goals).toEqual([]);
  });

  it('has the amount that is decided by lines and by the goals of events', () => {
    const notes = {
      'A.md': goal('metric: introduction', 'target: 9', 'every: week'),
      'B.md': goal('metric: points', 'target: 90', 'every: week'),
      '2026-11-20.md':
        '## Log\n\n- [ ] introduction [[X]] + [[Y]]\n- [ ] email x2 [[X]]\n- [-] email [[Y]]\n',
      'Fair.md': '---\ntype: event\ndate: 2026-11-20\nstatus: planned\ngoals: [introduction 2]\n---\n',
    };
    // 3 introductions are worth 15 points, two e-mails 2, the event itself 2.
    expect(plan(notes).goals.map(({ decided }) => decided)).toEqual([3, 19]);
  });

  it.each([
    ['of the day', '- [ ] call [[Ada]]\n- [ ] email [[Ada]]\n', 1],
    ['that was done before on that day', '- call [[Ada]]\n- [ ] email [[Ada]]\n', 0],
    ['that somebody wrote down', '- reconnection [[Ada]]\n- [ ] email [[Ada]]\n', 0],
  ])('counts a reconnection once, with the first line %s', (_, lines, decided) => {
    const notes = {
      'Ada.md': contact('met: 2026-01-01'),
      'Goal.md': goal('metric: reconnection', 'target: 3', 'every: week'),
      '2026-11-19.md': `## Log\n\n${lines}`,
    };
    expect(plan(notes, '2026-11-19').goals).toMatchObject([{ decided }]);
  });

  it('counts a reconnection with a person whose “last_contact” is that day', () => {
    const notes = {
      'Ada.md': contact('met: 2026-01-01', 'last_contact: 2026-11-19'),
      'Goal.md': goal('metric: reconnection', 'target: 3', 'every: week'),
      '2026-11-19.md': '## Log\n\n- [ ] call [[Ada]]\n',
    };
    expect(plan(notes, '2026-11-19').goals).toMatchObject([{ decided: 1 }]);
  });

  it('agrees with the summary, in every vault', () => {
    fc.assert(
      fc.property(anyVault, fc.integer({ min: 0, max: 9 }), (notes, days) => {
        const index = vaultOf(notes);
        const { goals } = planDay(Ledger.of(index, NOW), addDays(VAULT_DAY, days));
        const shown = scorecard(index, NOW, 'week').goals;
        for (const one of goals) {
          const same = shown.find(
            ({ path, period }) => path === one.path && period.label === one.period.label,
          );
          if (same) expect([one.target, one.done]).toEqual([same.target, same.done]);
          expect(one.left).toBeGreaterThan(0);
          expect(one.left).toBeCloseTo(one.target - one.done, 6);
          expect(one.share * one.days).toBeGreaterThanOrEqual(one.left);
          expect((one.share - 1) * one.days).toBeLessThan(one.left);
        }
      }),
    );
  });
});

describe('the people to contact in a plan', () => {
  const PEOPLE = {
    'Ada.md': contact('cadence: weekly', 'met: 2026-11-13'),
    'Bo.md': contact('cadence: weekly', 'met: 2026-11-14'),
    'Cy.md': contact('cadence: weekly', 'met: 2026-11-01'),
    'Di.md': contact('met: 2026-01-01', 'birthday: --11-21'),
    'Ed.md': contact('cadence: weekly', 'met: 2026-11-01', 'snooze_until: 2026-11-21'),
  };

  it('are those who will be due by that day, and those who have been quiet', () => {
    const { due, suggestions } = plan(PEOPLE);
    expect(due.map(({ name, dueSince }) => `${name} ${dueSince ?? ''}`)).toEqual([
      'Cy 2026-11-08',
      'Ada 2026-11-20',
    ]);
    expect(suggestions.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'Di has a birthday on 21 November',
    ]);
    expect(plan(PEOPLE, '2026-11-21').due.map(({ name }) => name)).toEqual(['Cy', 'Ed', 'Ada', 'Bo']);
  });

  it('leave out people whom you will have met by then', () => {
    const notes = {
      ...PEOPLE,
      '2026-11-20.md': '## Log\n\n- [ ] call [[Cy]]\n',
      'Tonight.md': '---\ntype: event\ndate: 2026-11-19\ntime: 18:00\nstatus: planned\nwith: "[[Di]]"\n---\n',
      'Over.md':
        '---\ntype: event\ndate: 2026-11-19\ntime: 08:00-09:00\nstatus: planned\nwith: "[[Ada]]"\n---\n',
    };
    const { due, suggestions } = plan(notes);
    expect(due.map(({ name }) => name)).toEqual(['Ada']);
    expect(suggestions).toEqual([]);
  });
});

describe('the proposal of a plan', () => {
  const CALLS = { 'Calls.md': goal('metric: call', 'target: 3', 'every: week') };
  const DUE = { 'John Backus.md': contact('cadence: monthly', 'met: 2026-10-01') };

  it('combines the share of a goal with the people who are due', () => {
    expect(plan({ ...CALLS, ...DUE }).proposal).toEqual([
      {
        line: '[ ] 2026-11-20 call [[John Backus]]',
        text: 'call John Backus',
        goal: 'Calls.md',
        goalName: 'Calls',
        from: null,
      },
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'names nobody where nobody is due',
      { 'Calls.md': goal('metric: call', 'target: 6', 'every: week') },
      ['[ ] 2026-11-20 call x2'],
    ],
    [
      'begins with the goals whose days run out first',
      {
        'A.md': goal('metric: article', 'target: 1', 'every: month'),
        'B.md': '---\ntype: goal\nkind: reading\ntarget: 15\nevery: day\n---\n',
      },
      ['[ ] 2026-11-20 reading 15m', '[ ] 2026-11-20 article'],
    ],
    [
      'lets what serves one goal serve the others',
      {
        'A.md': goal('metric: points', 'target: 3', 'every: week'),
        'B.md': '---\ntype: goal\nkind: reconnection\ntarget: 1\nevery: week\n---\n',
        'Old Friend.md': contact('met: 2026-01-01'),
        'John Backus.md': DUE['John Backus.md'],
      },
      ['[ ] 2026-11-20 email [[Old Friend]]'],
    ],
    [
      'takes the introductions to which both said yes',
      {
        'A.md': goal('metric: introduction', 'target: 3', 'every: week'),
        'X.md': '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: asked\n---\n',
        'Y.md': '---\ntype: introduction\nbetween: ["[[Cy]]", "[[Di]]"]\nstatus: consented\n---\n',
      },
      ['[ ] 2026-11-20 introduction [[Cy]] + [[Di]]'],
    ],
    [
      'reads as long as points want it',
      { 'A.md': goal('metric: points', 'activity: reading', 'target: 6', 'every: week') },
      ['[ ] 2026-11-20 reading 30m'],
    ],
    [
      'gives each line to the next goal, then begins again',
      {
        'A.md': goal('metric: call', 'target: 9', 'every: week'),
        'B.md': goal('metric: letter', 'target: 3', 'every: week'),
        'C.md': contact('cadence: weekly', 'met: 2026-10-01'),
        'D.md': contact('cadence: weekly', 'met: 2026-10-02'),
        'Log.md': '',
        '2026-10-01.md': '## Log\n\n- letter [[C]]\n',
      },
      ['[ ] 2026-11-20 call [[C]]', '[ ] 2026-11-20 letter [[D]]', '[ ] 2026-11-20 call x2'],
    ],
    [
      'names nobody for what was done with nobody so far',
      {
        'A.md': goal('metric: letter', 'target: 3', 'every: week'),
        'C.md': contact('cadence: weekly', 'met: 2026-10-01'),
        'Scorecard.md': '---\ntype: scorecard\npoints: [letter 2]\n---\n',
        '2026-10-01.md': '## Log\n\n- letter: to the editor\n- call [[C]]\n',
      },
      ['[ ] 2026-11-20 letter'],
    ],
    [
      'asks once for what two goals ask for in the same words',
      {
        'A.md': goal('metric: call', 'target: 5', 'every: day'),
        'B.md': goal('metric: call', 'target: 30', 'every: week'),
      },
      ['[ ] 2026-11-20 call x10'],
    ],
    [
      'asks once for minutes of two goals that are as long',
      {
        'A.md': '---\ntype: goal\nkind: reading\ntarget: 15\nevery: day\n---\n',
        'B.md': goal('metric: minutes', 'activity: reading', 'target: 90', 'every: week'),
      },
      ['[ ] 2026-11-20 reading 30m'],
    ],
    [
      'waits for nothing that others do, and decides on no person met or card',
      {
        'A.md': goal('metric: contract', 'target: 3', 'every: week'),
        'B.md': goal('metric: contacts', 'target: 3', 'every: week'),
        'C.md': goal('metric: meet', 'target: 3', 'every: week'),
        'D.md': goal('metric: card', 'target: 3', 'every: week'),
      },
      [],
    ],
    [
      'links those whose name no wiki link can hold',
      { ...CALLS, 'C# [odd].md': contact('cadence: weekly', 'met: 2026-10-01') },
      ['[ ] 2026-11-20 call [C# odd](C%23%20%5Bodd%5D.md)'],
    ],
    [
      'says the path where two have a name',
      { ...CALLS, 'A/Bo.md': contact('cadence: weekly', 'met: 2026-10-01'), 'B/Bo.md': '' },
      ['[ ] 2026-11-20 call [[A/Bo|Bo]]'],
    ],
  ])('%s', (_, notes, expected) => {
    expect(proposed(plan(notes))).toEqual(expected);
  });

  it('fills the day up to five lines, including those that are decided', () => {
    const people = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => [`${name}.md`, contact('cadence: weekly')]),
    );
    const many = { ...people, 'Calls.md': goal('metric: call', 'target: 99', 'every: week') };
    expect(plan(many).proposal).toHaveLength(5);
    const some = { ...many, '2026-11-20.md': '## Log\n\n- [ ] email [[X]]\n- [ ] gift [[Y]]\n' };
    expect(plan(some).proposal).toHaveLength(3);
    const full = { ...many, '2026-11-20.md': `## Log\n\n${'- [ ] email [[X]]\n'.repeat(7)}` };
    expect(plan(full).proposal).toEqual([]);
  });

  it('is empty on a day off', () => {
    const off = { 'Scorecard.md': '---\ntype: scorecard\ndays_off: [2026-11-20 by the sea]\n---\n' };
    const { dayOff, proposal, goals, due } = plan({ ...CALLS, ...DUE, ...off });
    expect({ dayOff, proposal, goals }).toEqual({ dayOff: 'by the sea', proposal: [], goals: [] });
    expect(due).toHaveLength(1);
  });

  it('leaves nothing to propose once accepted, and only adds or moves lines, in every vault', () => {
    // Few random vaults have a goal of which something is left, so half of them are given one.
    const withGoal = anyVault.map((notes) => ({
      ...notes,
      'Goals/Fifty calls.md': goal('metric: call', 'target: 50', 'every: week'),
    }));
    let taken = 0;
    assertOften(
      fc.property(fc.oneof(anyVault, withGoal), fc.integer({ min: 0, max: 9 }), (notes, days) => {
        const index = vaultOf(notes);
        const first = planDay(Ledger.of(index, NOW), addDays(VAULT_DAY, days));
        expect(first.proposal.length).toBeLessThanOrEqual(Math.max(0, 5 - countDecided(first)));
        expect(new Set(proposed(first)).size).toBe(first.proposal.length);
        for (const line of proposed(first))
          expect(parseLogLine(line, 0, null, { activities: index.settings.activities })).toHaveProperty(
            'entry.mark',
            'intention',
          );
        const { changes, lines } = draftPlan(Ledger.of(index, NOW), first, proposed(first));
        const isMoving = first.proposal.some(({ from }) => from !== null);
        expect(lines.filter(({ entry }) => entry.mark === 'intention')).toHaveLength(first.proposal.length);
        for (const change of changes) {
          const { before, after } = change;
          const undo = toUndoableChange(change);
          const { start, removed, added: text } = textChange(before ?? '', after);
          const added = { start, end: start, text };
          if (!isMoving) {
            expect(removed).toBe('');
            expect(onlyEdits(before ?? '', after, [added])).toBe(true);
          }
          if (before !== null) expect(textBefore(after, undo)).toBe(before);
        }
        const written = index.withAll(changes.map(({ path, after: text }) => ({ path, text })));
        const second = planDay(Ledger.of(written, NOW), first.date);
        expect(proposed(second)).toEqual([]);
        expect(countDecided(second)).toBe(countDecided(first) + first.proposal.length);
        taken += first.proposal.length;
      }),
      () => taken > 0,
    );
  });
});

describe('a plan', () => {
  it('is for tomorrow unless a day is given, and never for a past day', () => {
    expect(plan({}).date).toBe('2026-11-20');
    expect(plan({}, '2026-11-19').date).toBe('2026-11-19');
    expect(() => plan({}, '2026-11-18')).toThrow(UserError);
  });

  it('shows the events of the day, and later ones for which nothing is decided', () => {
    const event = (day: string, more = ''): string =>
      `---\ntype: event\ndate: ${day}\nstatus: planned\n${more}---\n`;
    const { events, undecided } = plan({
      'That day.md': event('2026-11-20', 'goals: [meet 3]\n'),
      'Decided.md': event('2026-11-24', 'goals: [meet 3]\n'),
      'Open.md': event('2026-12-04'),
      'Far.md': event('2026-12-05'),
      'Off.md': event('2026-11-24').replace('planned', 'canceled'),
    });
    expect(events.map(({ name }) => name)).toEqual(['That day']);
    expect(undecided.map(({ name }) => name)).toEqual(['Open']);
  });

  it('shows the places and times of active purposes', () => {
    const overall = (...lines: readonly string[]): string =>
      ['---', 'type: goal', 'kind: overall', ...lines, '---', ''].join('\n');
    const { purposes } = plan({
      'A.md': overall('where: fairs'),
      'B.md': overall('when: [mornings]', 'status: done'),
      'C.md': overall('reason: job'),
      'Over.md': overall('where: fairs', 'end: 2020-01-01'),
      'Later.md': overall('where: fairs', 'start: 2040-01-01'),
    });
    expect(purposes).toEqual([{ path: 'A.md', name: 'A', where: ['fairs'], when: [] }]);
  });

  it('is not made if a scorecard note cannot be read', () => {
    expect(() => plan({ 'Scorecard.md': '---\ntype: scorecard\npoints: [call lots]\n---\n' })).toThrow(
      UserError,
    );
  });
});

describe('a person at an event that is on', () => {
  it('is not due on a day of the event', () => {
    const notes = {
      'Ada.md': contact('met: 2026-01-01', 'cadence: weekly'),
      'Fair.md': '---\ntype: event\ndate: 2026-11-18\nend: 2026-11-20\nwith: "[[Ada]]"\n---\n',
    };
    expect(plan(notes)).toMatchObject({ due: [], events: [{ path: 'Fair.md' }] });
  });
});

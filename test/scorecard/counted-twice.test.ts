import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/scorecard/activity.ts';
import { mergeDuplicates } from '../../src/scorecard/counted-twice.ts';
import { date } from '../harness/dates.ts';
import { summaryOf } from '../harness/vault-of.ts';

const hasAmount = ({ count, minutes }: Activity): boolean => count !== 1 || minutes !== null;
const keyOf = ({ activity, people }: Activity): string => `${activity} ${[...people].sort().join()}`;
const amountOf = (one: Activity): string =>
  hasAmount(one) ? `${String(one.count)} ${String(one.minutes)}` : '';

function tally(texts: readonly string[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const text of texts) times[text] = (times[text] ?? 0) + 1;
  return times;
}

/** The rule implemented literally: for each activity with the same people, how often each amount counts. */
function byTheRule(activities: readonly Activity[]): Record<string, Record<string, number>> {
  const counted: Record<string, Record<string, number>> = {};
  for (const key of new Set(activities.map(keyOf))) {
    const lines = activities.filter((one) => keyOf(one) === key);
    const notes = [...new Set(lines.map(({ path }) => path))].map((path) =>
      lines.filter((line) => line.path === path),
    );
    if (lines[0]?.people.length === 0) {
      counted[key] = tally(lines.map(amountOf));
      continue;
    }
    const times: Record<string, number> = {};
    for (const amount of new Set(lines.filter(hasAmount).map(amountOf)))
      times[amount] = Math.max(...notes.map((some) => some.filter((one) => amountOf(one) === amount).length));
    const amounts = Object.values(times).reduce((sum, one) => sum + one, 0);
    const more = Math.max(...notes.map((some) => some.length)) - amounts;
    counted[key] = more > 0 ? { ...times, '': more } : times;
  }
  return counted;
}

function asCounted(kept: readonly Activity[]): Record<string, Record<string, number>> {
  const keys = [...new Set(kept.map(keyOf))];
  return Object.fromEntries(
    keys.map((key) => [key, tally(kept.filter((one) => keyOf(one) === key).map(amountOf))]),
  );
}

/** The activities that several notes record on one day; all lines in an event's note belong to that event. */
const said = fc
  .array(
    fc.tuple(
      fc.boolean(),
      fc.array(
        fc.record({
          activity: fc.constantFrom('call', 'call', 'coffee'),
          people: fc.constantFrom([], ['Ada'], ['Ada'], ['Ada', 'Bo'], ['Bo', 'Ada']),
          count: fc.constantFrom(1, 1, 2),
          minutes: fc.constantFrom(null, null, 5, 20),
        }),
        { maxLength: 6 },
      ),
    ),
    { maxLength: 6 },
  )
  .map((notes) =>
    notes.flatMap(([isEvent, lines], at) =>
      lines.map((line): Activity => {
        const path = `${String(at)}.md`;
        return { ...line, date: date('2026-11-18'), path, event: isEvent ? path : null, span: null };
      }),
    ),
  );

const shuffled = said.chain((activities) =>
  fc.tuple(
    fc.constant(activities),
    fc.shuffledSubarray(activities, { minLength: activities.length, maxLength: activities.length }),
  ),
);

describe('mergeDuplicates', () => {
  it('counts the activities of several notes as the rule states', () => {
    fc.assert(
      fc.property(said, (activities) => {
        const { kept, twice } = mergeDuplicates(activities);
        expect(asCounted(kept)).toEqual(byTheRule(activities));
        expect(kept.length + twice.length).toBe(activities.length);
        for (const { kept: one, dropped } of twice) {
          expect(kept).toContain(one);
          expect(activities).toContain(dropped);
          expect(keyOf(one)).toBe(keyOf(dropped));
          expect(one.path < dropped.path).toBe(true);
          expect(['', amountOf(one)]).toContain(amountOf(dropped));
        }
      }),
    );
  });

  it('gives the same counts in every order of notes and lines', () => {
    const counts = (activities: readonly Activity[]): unknown =>
      tally(
        mergeDuplicates(activities).kept.map((one) =>
          [keyOf(one), amountOf(one), one.people.length > 0 ? one.event : ''].join(' '),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([activities, others]) => {
        expect(counts(others)).toEqual(counts(activities));
      }),
    );
  });

  it.each([
    ['call 30m [[Ada]]', 'call [[Ada]]\n- call 30m [[Ada]]', 2, 30],
    ['call 30m [[Ada]]', 'call 30m [[Ada]]\n- call [[Ada]]', 2, 30],
    ['call 30m [[Ada]]', 'call [[Ada]]', 1, 30],
    ['call 30m [[Ada]]', 'call 20m [[Ada]]', 2, 50],
    ['call 30m [[Ada]]\n- call 20m [[Ada]]', 'call [[Ada]]\n- call [[Ada]]', 2, 50],
    ['call 30m [[Ada]]\n- call 20m [[Ada]]', 'call [[Ada]]\n- call [[Ada]]\n- call [[Ada]]', 3, 50],
    ['call x2 [[Ada]]', 'call [[Ada]]', 2, 0],
  ])('counts %j and %j in two notes as %d calls and %d minutes', (one, other, calls, minutes) => {
    const goal =
      '---\ntype: goal\nkind: behavior\nmetric: minutes\nactivity: call\ntarget: 1000\nevery: week\n---\n';
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const { activities, goals } = summaryOf(
        {
          'A/2026-11-18.md': `## Log\n\n- ${first}\n`,
          'B/2026-11-18.md': `## Log\n\n- ${second}\n`,
          'Goal.md': goal,
          'S.md': '---\ntype: scorecard\n---\n',
        },
        '2026-11-20',
      );
      expect([activities['call'], goals[0]?.done]).toEqual([calls, minutes]);
    }
  });
});

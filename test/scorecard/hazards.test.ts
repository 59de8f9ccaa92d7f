import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/scorecard/index.ts';
import { moment } from '../harness/dates.ts';
import { summaryOf, vaultOf } from '../harness/vault-of.ts';

const note = (...fields: readonly string[]): string => ['---', ...fields, '---', ''].join('\n');
const log = (line: string, count: number): string => `## Log\n\n${`- ${line}\n`.repeat(count)}`;
const many = <T>(count: number, one: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => one(at));

/** If one of these took more than linear time, it would exceed the time limit of a test. */
describe('counting in a very large vault', () => {
  it('finishes in time with 100 000 lines of one activity in each of two notes, with different amounts', () => {
    const { done, twice } = Ledger.of(
      vaultOf({
        '2026-11-18.md': log('call 1m [[Ada]]', 100_000),
        'Days/2026-11-18.md': log('call 2m [[Ada]]', 100_000),
      }),
      moment('2026-11-19'),
    );
    expect([done.length, twice.length]).toEqual([200_000, 0]);
  });

  it('finishes in time with 100 000 lines in each of two notes that record the same activities', () => {
    const lines = log('call 1m [[Ada]]', 50_000) + '- call [[Ada]]\n'.repeat(50_000);
    const { done, twice } = Ledger.of(
      vaultOf({ '2026-11-18.md': lines, 'Days/2026-11-18.md': log('call 1m [[Ada]]', 100_000) }),
      moment('2026-11-19'),
    );
    expect([done.length, twice.length]).toEqual([100_000, 100_000]);
    expect(done.every(({ minutes }) => minutes === 1)).toBe(true);
  });

  it('finishes in time with 10 000 events on one day, each with goals', () => {
    const events = many(10_000, (at) => [
      `E${String(at)}.md`,
      note(
        ...['type: event', 'date: 2026-11-18', 'status: attended'],
        ...['goals: [meet 2, card 3]', `met: "[[P${String(at)}]]"`, 'cards: 3'],
      ),
    ]);
    const { recent } = summaryOf(Object.fromEntries(events) as Record<string, string>, '2026-11-19').events;
    expect(recent).toHaveLength(10_000);
    for (const { goals } of recent) expect(goals.map(({ done }) => done)).toEqual([1, 3]);
  });

  it('finishes in time with an event of 30 000 goals and 20 000 people', () => {
    const { recent } = summaryOf(
      {
        'E.md': note(
          ...['type: event', 'date: 2026-11-18', 'status: attended'],
          `goals: [${many(30_000, (at) => `a${String(at)} 1`).join(',')}]`,
          `met: [${many(20_000, (at) => `"[[${at.toString(36)}]]"`).join(',')}]`,
        ),
      },
      '2026-11-19',
    ).events;
    expect(recent[0]?.goals).toHaveLength(30_000);
  });

  it('finishes in time with days off from the beginning of the calendar to its end', () => {
    const goals = many(50, (at) => [
      `G${String(at)}.md`,
      note('type: goal', 'kind: behavior', 'metric: call', 'target: 1', 'every: day'),
    ]);
    const summary = summaryOf(
      {
        ...(Object.fromEntries(goals) as Record<string, string>),
        'Scorecard.md': note('type: scorecard', 'days_off: [0001-01-02..9999-12-31]'),
        'A.md': `${note('type: contact')}## Log\n\n- 0001-01-01 call\n`,
      },
      '2026-11-19',
    );
    expect(summary.goals.map(({ state, streak }) => `${state} ${String(streak)}`)).toEqual(
      many(50, () => 'off 1'),
    );
  });

  it('finishes in time with 2 000 purposes, 2 000 people and 100 000 lines', () => {
    const of = many(4000, (at) => [
      at % 2 === 0 ? `G${String(at)}.md` : `P${String(at)}.md`,
      at % 2 === 0
        ? note('type: goal', 'kind: overall')
        : note(
            'type: contact',
            `purpose: [${many(40, (up) => `"[[G${String(at - 1 + 2 * up)}]]"`).join(',')}]`,
          ),
    ]);
    const lines = many(100_000, (at) => `- call [[P${String(1 + 2 * (at % 2000))}]]`).join('\n');
    const { purposes } = summaryOf(
      { ...(Object.fromEntries(of) as Record<string, string>), '2026-11-18.md': `## Log\n\n${lines}\n` },
      '2026-11-19',
    );
    expect(purposes).toHaveLength(2000);
    expect(purposes[1000]?.points).toBe(2000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../src/model/civil-date.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { date, moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const FIRST = date('2026-11-02');

interface Goal {
  readonly from: number;
  readonly days: number;
  readonly on: readonly number[];
}

const goal: fc.Arbitrary<Goal> = fc.record({
  from: fc.nat(40),
  days: fc.nat(12),
  on: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
});

function text({ from, days, on }: Goal): string {
  const only = on.length === 0 ? '' : `on: [${on.map((day) => DAYS[day] ?? '').join(', ')}]\n`;
  return `---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\nstart: ${addDays(FIRST, from)}\nend: ${addDays(FIRST, from + days)}\n${only}---\n`;
}

const counts = (what: string): string => `---\ntype: goal\ntarget: 1\n${what}\n---\n`;

/** The days of a goal, one by one. */
function daysOf({ from, days, on }: Goal): Set<number> {
  const all = Array.from({ length: days + 1 }, (_, at) => from + at);
  return new Set(all.filter((day) => on.length === 0 || on.includes(weekdayOf(addDays(FIRST, day)))));
}

describe('overlapping goals', () => {
  const said = (second: string): number => {
    const notes = {
      'A.md': counts('kind: behavior\nmetric: minutes\nactivity: call\nevery: week'),
      'B.md': counts(second),
    };
    const { diagnostics } = runRules(vaultOf(notes), moment('2026-11-19'));
    return diagnostics.filter(({ rule }) => rule === 'overlapping-goals').length;
  };

  it.each([
    ['the same of it', 'kind: behavior\nmetric: minutes\nactivity: call\nevery: week', 1],
    ['something else of it', 'kind: behavior\nmetric: points\nactivity: call\nevery: week', 0],
    ['the same of something else', 'kind: behavior\nmetric: minutes\nactivity: email\nevery: week', 0],
    ['the same, and overall', 'kind: overall\nmetric: minutes\nactivity: call\nevery: week', 0],
    ['the same in another period', 'kind: behavior\nmetric: minutes\nactivity: call\nevery: month', 0],
  ])('are reported, or not, if the second goal counts %s', (_, second, found) => {
    expect(said(second)).toBe(found);
  });

  it('are reported exactly if two of them share a day', () => {
    fc.assert(
      fc.property(fc.array(goal, { maxLength: 6 }), (goals) => {
        const notes = Object.fromEntries(goals.map((one, at) => [`${String(at)}.md`, text(one)]));
        const { diagnostics } = runRules(vaultOf(notes), moment('2026-11-19'));
        const pairs = diagnostics
          .filter(({ rule }) => rule === 'overlapping-goals')
          .map(({ path, related }) => [parseInt(path), parseInt(related?.[0]?.path ?? '')] as const);
        const share = (a: number, b: number): boolean => {
          const [one, other] = [goals[a], goals[b]];
          return (
            one !== undefined && other !== undefined && [...daysOf(one)].some((day) => daysOf(other).has(day))
          );
        };
        for (const [later, before] of pairs) {
          expect(before).toBeLessThan(later);
          expect(share(later, before)).toBe(true);
        }
        const any = goals.some((_, a) => goals.some((__, b) => a < b && share(a, b)));
        expect(pairs.length > 0).toBe(any);
      }),
      { numRuns: 300 },
    );
  });
});

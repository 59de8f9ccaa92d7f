import { expect, it } from 'vitest';
import { HABIT } from '../../../src/app/set-up/contact-habits.ts';
import { logHabits } from '../../../src/app/set-up/log-habits.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const contact = (body: string): string => `---\ntype: contact\n---\n${body}`;
const meeting = (body: string): string => `---\ntype: event\ndate: 2026-11-02\n---\n${body}`;

function habitsOf(notes: readonly string[]): readonly (readonly [heading: string, notes: number])[] {
  const index = vaultOf(Object.fromEntries(notes.map((text, at) => [`Note ${String(at)}.md`, text])));
  return logHabits(index).map(({ heading, notes: count }) => [heading, count]);
}

const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);
const CALLS = '## Calls\n- 2026-11-02 call 20m\n';

it('proposes a heading with activities in several contacts or events, and counts those notes', () => {
  expect(habitsOf(times(HABIT, contact(CALLS)))).toEqual([['Calls', HABIT]]);
  expect(habitsOf(times(HABIT - 1, contact(CALLS)))).toEqual([]);
  expect(habitsOf(times(HABIT, meeting('## Calls\n- call [[Note 0]] 20m\n')))).toEqual([['Calls', HABIT]]);
  expect(habitsOf(times(HABIT, CALLS))).toEqual([]);
  // One of them has a heading alone.
  expect(habitsOf([...times(HABIT, contact(CALLS)), contact('## Calls\n')])).toEqual([['Calls', HABIT]]);
});

it('proposes none where half of the items or more are something else', () => {
  const half = contact('## Calls\n- 2026-11-02 call 20m\n- a gift for her\n');
  expect(habitsOf(times(HABIT, half))).toEqual([]);
  expect(habitsOf([...times(HABIT, half), contact(CALLS)])).toEqual([['Calls', HABIT + 1]]);
});

it('names the most frequent first', () => {
  const meals = contact('## Meals\n- 2026-11-02 coffee: at the mill\n');
  expect(habitsOf([...times(HABIT, meals), ...times(HABIT + 1, contact(CALLS))])).toEqual([
    ['Calls', HABIT + 1],
    ['Meals', HABIT],
  ]);
});

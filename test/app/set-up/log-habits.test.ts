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
  // A note that has the heading but no item below it does not count.
  expect(habitsOf([...times(HABIT, contact(CALLS)), contact('## Calls\n')])).toEqual([['Calls', HABIT]]);
});

it('proposes no heading if half of its items or more are not activities', () => {
  const half = contact('## Calls\n- 2026-11-02 call 20m\n- a gift for her\n');
  expect(habitsOf(times(HABIT, half))).toEqual([]);
  expect(habitsOf([...times(HABIT, half), contact(CALLS)])).toEqual([['Calls', HABIT + 1]]);
});

it('lists the most frequent heading first', () => {
  const meals = contact('## Meals\n- 2026-11-02 coffee: at the mill\n');
  expect(habitsOf([...times(HABIT, meals), ...times(HABIT + 1, contact(CALLS))])).toEqual([
    ['Calls', HABIT + 1],
    ['Meals', HABIT],
  ]);
});

const CALL = '- 2026-11-02 call 20m\n';

it.each([
  ['underlined', `Calls\n-----\n\n${CALL}`],
  ['underlined twice', `Ada\n===\nCalls  \n  ---  \n${CALL}`],
  ['underlined below a heading', `# Ada\nCalls\n=\n${CALL}`],
])('proposes a heading that is %s', (_, body) => {
  expect(habitsOf(times(HABIT, contact(body)))).toEqual([['Calls', HABIT]]);
});

it.each([
  ['a line after an item', `## Calls\n- a\nMeals\n-----\n${CALL}${CALL}`, 'Calls'],
  ['a line of a quote', `## Calls\n> a\nMeals\n-----\n${CALL}`, 'Calls'],
  ['the last line of a paragraph', `## Calls\nWe met.\nMeals\n\n---\n${CALL}`, 'Calls'],
])('does not read a rule below %s as an underline', (_, body, expected) => {
  expect(habitsOf(times(HABIT, contact(body)))).toEqual([[expected, HABIT]]);
});

it.each([
  ['underlined', `Kontakte\n-----\n\n${CALL}`],
  ['around a year', `## Kontakte\n\n### 2026\n\n${CALL}`],
])('proposes a heading that is read as a log once the settings name it: %s', (_, body) => {
  const [[heading] = ['']] = habitsOf(times(HABIT, contact(body)));
  const index = vaultOf({
    'Scorecard.md': `---\ntype: scorecard\nlog_headings: [${heading}]\n---\n`,
    'Ada.md': contact(body),
  });
  expect(index.records('contact')[0]?.log.map(({ activity }) => activity)).toEqual(['call']);
});

it('proposes no heading within an underlined log', () => {
  expect(habitsOf(times(HABIT, contact(`Log\n---\n\n### Calls\n${CALL}`)))).toEqual([]);
});

it.each([
  '2026',
  '2026-11',
  '11/2026',
  'November 2026',
  'November',
  'Nov. 2026:',
  'März 2026',
  'Février',
  'Enero de 2026',
  'Q3',
  'Q3 2026',
  'Q4 2026',
  'Herbst 2026',
  'autumn 2026',
  'Winter 2026/27',
  'été 2026',
  'Høst',
  'Frühjahr 2026',
  'Otoño de 2026',
  'Summer of 2026',
  '1. Halbjahr 2026',
  '1st half of 2026',
  'H2 2026',
  'Sommer',
  '2e trimestre 2026',
  '2026-W46',
  'KW 46',
  'Week 46',
  '2026-11-02',
  '2 November 2026',
  'Mon, Nov 2nd 2026',
  'Montag',
  '2026年11月',
])('proposes the heading above “### %s”, but not that name itself', (sub) => {
  const body = `# Anna\n\n## Kontakte\n\n### ${sub}\n\n${CALL}\n#### ${sub}\n\n${CALL}`;
  expect(habitsOf(times(HABIT, contact(body)))).toEqual([['Kontakte', HABIT]]);
  // The same heading at the second level, without one around it, is not proposed as the name of a log.
  expect(habitsOf(times(HABIT, contact(`## ${sub}\n\n${CALL}`)))).toEqual([]);
});

it.each([
  '1:1s',
  '1on1',
  '1-1',
  'Calls 2',
  'Calls 2026',
  '5 a day',
  'To do',
  'Met',
  'Nights out',
  'Summer party',
])('proposes “## %s”, which is more than a date', (heading) => {
  expect(habitsOf(times(HABIT, contact(`# Kontakte\n\n## ${heading}\n\n${CALL}`)))).toEqual([
    [heading, HABIT],
  ]);
});

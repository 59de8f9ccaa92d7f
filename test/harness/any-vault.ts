import fc from 'fast-check';
import { addDays, type CivilDate } from '../../src/model/civil-date.ts';
import { UNITS } from '../../src/model/period.ts';
import { date } from './dates.ts';

/** The day around which the dates of a random vault are: a Thursday. */
export const VAULT_DAY = date('2026-11-19');

const PEOPLE = [
  'Ada Lovelace',
  'Grace Hopper',
  'Karen Spärck Jones',
  'C# & Co [odd]',
  'O’Neill, {{title}} *star*',
  '2026-11-21',
];
const ACTIVITIES = [
  'call',
  'email',
  'coffee',
  'letter',
  'reading',
  'ask',
  'introduction',
  'order',
  'article',
];
/** Names that YAML or a review could misread. */
const ODD = [
  '123',
  'null',
  'true',
  '1e3',
  'tags',
  'notes',
  'title',
  'points',
  'type',
  'period',
  '_x',
  'call_',
  'é',
  '0x1f',
];

const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: -200, max: 9 })
  .map((days) => addDays(VAULT_DAY, days));
const link = fc.constantFrom(...PEOPLE, 'Somebody Else').map((name) => `[[${name.replace(/[[\]#]/g, '')}]]`);
const activity = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...ACTIVITIES) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);

const logLine = fc
  .record({
    mark: fc.constantFrom('', '', '', '[x] ', '[ ] ', '[-] '),
    activity,
    amount: fc.constantFrom('', '', '', ' 15m', ' x2', ' x2 30m', ' 1.5h'),
    people: fc.array(link, { maxLength: 2 }),
    text: fc.constantFrom('', ': about the *fair*', ' — chapter 4', ': <b>bold</b> & [[Ada Lovelace]]'),
  })
  .map(
    ({ mark, activity: what, amount, people, text }) =>
      `- ${mark}${what}${amount}${people.length > 0 ? ` ${people.join(' and ')}` : ''}${text}`,
  );

const daily = fc
  .record({
    on: day,
    log: fc.array(logLine, { minLength: 1, maxLength: 5 }),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .map(
    ({ on, log, end }) => [`Daily/${on}.md`, ['# A day', '', '## Log', '', ...log, ''].join(end)] as const,
  );

const contact = fc
  .record({
    name: fc.constantFrom(...PEOPLE),
    cadence: fc.constantFrom('', 'cadence: weekly\n', 'cadence: monthly\n', 'cadence: yearly\n'),
    met: fc.option(day),
    status: fc.constantFrom('', '', 'status: paused\n'),
  })
  .map(
    ({ name, cadence, met, status }) =>
      [
        `Contacts/${name.replace(/[/*]/g, '')}.md`,
        `---\ntype: contact\n${cadence}${status}${met === null ? '' : `met: ${met}\n`}---\n`,
      ] as const,
  );

const goal = fc
  .record({
    at: fc.integer({ min: 1, max: 9 }),
    metric: fc.oneof(
      fc.constantFrom('points', 'contacts', 'reconnection', 'points\nactivity: reading'),
      activity,
    ),
    target: fc.constantFrom('1', '2.5', '5', '20'),
    every: fc.constantFrom(...UNITS),
    on: fc.constantFrom('', '', 'on: weekdays\n', 'on: [mon, fri]\n'),
    start: fc.option(day),
    end: fc.option(day, { freq: 9 }),
    status: fc.constantFrom('', '', '', 'status: paused\n'),
  })
  .map(
    ({ at, metric, target, every, on, start, end, status }) =>
      [
        `Goals/Goal ${String(at)}.md`,
        `---\ntype: goal\nkind: behavior\nmetric: ${metric}\ntarget: ${target}\nevery: ${every}\n${on}${status}${start === null ? '' : `start: ${start}\n`}${end === null ? '' : `end: ${end}\n`}---\n`,
      ] as const,
  );

const event = fc
  .record({
    at: fc.integer({ min: 1, max: 4 }),
    on: day,
    status: fc.constantFrom('planned', 'attended', 'attended', 'skipped'),
    goals: fc.constantFrom('', 'goals: [meet 3, introduction 1]\n'),
    with: fc.array(link, { maxLength: 2 }),
    results: fc.constantFrom('', 'results: ["a *commission* for spring"]\n'),
  })
  .map(
    ({ at, on, status, goals, with: people, results }) =>
      [
        `Events/Evening ${String(at)}.md`,
        `---\ntype: event\ndate: ${on}\nstatus: ${status}\n${goals}with: ${JSON.stringify(people)}\n${results}---\n`,
      ] as const,
  );

const introduction = fc
  .record({ a: link, b: link, status: fc.constantFrom('proposed', 'consented', 'made'), on: day })
  .map(
    ({ a, b, status, on }) =>
      [
        'Introductions/Two.md',
        `---\ntype: introduction\nbetween: ${JSON.stringify([a, b])}\nstatus: ${status}\n${status === 'made' ? `made: ${on}\n` : ''}---\n`,
      ] as const,
  );

const scorecard = fc
  .tuple(
    fc.constantFrom('', '  - 2026-11-20\n', '  - 2026-11-09..2026-11-15 by the sea\n'),
    fc.constantFrom('monday', 'sunday'),
  )
  .map(
    ([off, weekStart]) =>
      [
        'Scorecard.md',
        `---\ntype: scorecard\nweek_start: ${weekStart}\npoints: [letter 2, call 1.25]\nresults: [order]\n${off === '' ? '' : `days_off:\n${off}`}daily_notes: {folder: Daily, format: YYYY-MM-DD}\n---\n`,
      ] as const,
  );

/**
 * A vault of any goals, people, days, events and introductions, by path; if two notes have the same path, the
 * last one is kept.
 */
export const anyVault: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(
    scorecard,
    fc.array(fc.oneof(daily, daily, daily, contact, goal, event, introduction), {
      minLength: 1,
      maxLength: 30,
    }),
  )
  .map(([first, notes]) => Object.fromEntries([first, ...notes]));

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countAgain } from '../../../src/app/summary/count-again.ts';
import { checkGoals, type SummaryOptions } from '../../../src/app/summary/summarize.ts';
import { tallyOf, type Tally } from '../../../src/app/summary/tally.ts';
import { NO_FILE_CHANGES } from '../../../src/app/vault/files-difference.ts';
import { readMoment } from '../../../src/cli/command-line/today.ts';
import { parseCivilDate } from '../../../src/model/civil-date.ts';
import { UNITS } from '../../../src/model/period.ts';
import { Ledger, scorecardOf, wholeViews } from '../../../src/scorecard/index.ts';
import { mayBeScorecard, type KeptSource } from '../../../src/vault/parse-source.ts';
import { NO_SURROUNDINGS } from '../../../src/vault/surroundings.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { runs } from '../../harness/scale.ts';

const note = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`;
const NOW = readMoment('2026-11-19T12:00');

/** Log lines: many mention the same people and days, so that notes depend on each other. */
const LINES = [
  '- call [[Ada]]',
  '- 2026-11-17 call [[Ada]] 20m',
  '- 2026-11-17 call [[Ada]]',
  '- 2026-11-18 meet [[Bo]] and [[Ada]]',
  '- 2026-11-19 email [[Bo]]',
  '- 2026-10-20 call [[Bo]] 20m',
  '- 2026-01-05 email [[Cy]]',
  '- 2026-11-16 call [[Cy]]',
  '- 2025-03-02 coffee with Bo Li',
  '- 2026-11-03 introduction [[Ada]] [[Dee]]',
  '- introduction [[Cy]] [[Ada]]',
  '- 2026-11-12 reading 40m',
  '- ask [[Nobody]]',
  '- 2026-11-21 call [[Cy]]',
  '- [ ] 2026-11-19 call [[Dee]]',
  '- [ ] 2026-11-15 call [[Ada]]',
  '- [x] 2026-11-19 email [[Ada]]',
  '- 2026-11-18 lunch, of which nothing is known [[Ada]]',
  '- 2026-11-18: something about [[Meetup]]',
  'plain words of [[Dee]]',
  '## 2026-11-14',
];
const HEADS: Readonly<Record<string, readonly string[]>> = {
  'People/Ada.md': [
    'type: contact\ncadence: monthly\npurpose: "[[All]]"',
    'type: contact\nlast_contact: 2026-11',
    'type: contact\nstatus: paused',
  ],
  'People/Bo.md': [
    'type: contact\nname: Bo Li\nmet: 2026-11-18\noffers: [star charts]',
    'type: contact\nname: Bo Li\nlast_contact: 2025-11-01',
    'type: contact\nname: Bo Li\ncadence: weekly',
  ],
  'People/Cy.md': [
    'type: contact\nmet: 2024-10-30\nneeds: [star charts]',
    'type: contact\ncadence: yearly\nlast_contact: 2025',
  ],
  'People/Dee.md': ['type: contact\ncadence: monthly\nmet: 2026-10-21', 'type: contact\ntier: close'],
  'Meetup.md': [
    'type: event\ndate: 2026-11-18\nstatus: attended\nmet: ["[[Bo]]"]\ngoals: [meet 2, call 1]\npurpose: "[[All]]"',
    'type: event\ndate: 2026-11-20\nwith: ["[[Cy]]"]\ngoals: [meet 2]\npurpose: "[[All]]"',
    'type: event\ndate: 2026-10-21\nstatus: attended\nmet: ["[[Ada]]"]',
  ],
  'Meeting.md': ['type: meeting\ndate: 2026-11-16\nattendees: ["[[Cy]]"]'],
  'Intro.md': [
    'type: introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: made\nmade: 2026-11-17',
    'type: introduction\nbetween: ["[[Ada]]", "[[Dee]]"]\nstatus: asked',
  ],
  '2026-11-17.md': [''],
  '2026-11-18.md': [''],
  '2026-11-19.md': ['', 'tags: [day]'],
  '2026-10-20.md': [''],
  'Plain.md': ['', 'netvault: x'],
  'People/Ada.sync-conflict-20261101-101010.md': ['type: contact'],
};
const SCORECARDS = [
  {},
  {
    'Score.md': note(
      'type: scorecard\npoints:\n  call: 3\n  meet: 2 per 30 min\ndays_off: [2026-11-17 at home]',
    ),
  },
  { 'Score.md': note('type: scorecard\nme: "[[Ada]]"\ndormant_after: 10\ntiers:\n  close: weekly') },
  {
    'Score.md': note(
      'type: scorecard\ncontact_from: [log, headings, mentions]\nlog_headings: [Log, Contacts]',
    ),
  },
];
const GOALS = [
  {},
  {
    'Calls.md': note('type: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week'),
    'Points.md': note('type: goal\nkind: behavior\nmetric: points\ntarget: 2\nevery: day\non: weekdays'),
    'Again.md': note('type: goal\nkind: reconnection\ntarget: 1\nevery: month\npurpose: "[[All]]"'),
    'All.md': note('type: goal\nkind: overall'),
  },
  {
    'Minutes.md': note('type: goal\nkind: reading\ntarget: 15\nevery: week\nstart: 2026-11-01'),
    'Met.md': note('type: goal\nkind: behavior\nmetric: contacts\ntarget: 1\nevery: week'),
  },
];
const DATES = [null, '2026-11-19', '2026-11-10', '2026-10-20', '2025-03-02', '2026-12-24'];

const PATHS = Object.keys(HEADS);
interface Said {
  readonly head: number;
  readonly lines: readonly string[];
}
const said = fc.record({ head: fc.nat(2), lines: fc.array(fc.constantFrom(...LINES), { maxLength: 4 }) });
const history = fc.record({
  before: fc.array(said, { minLength: PATHS.length, maxLength: PATHS.length }),
  changes: fc.array(
    fc.record({ path: fc.constantFrom(...PATHS), said, isHeadKept: fc.integer({ min: 0, max: 5 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  fixed: fc.tuple(fc.constantFrom(...SCORECARDS), fc.constantFrom(...GOALS)),
  unit: fc.constantFrom(...UNITS),
  date: fc.constantFrom(...DATES),
});

function textOf(path: string, { head, lines }: Said, heads = HEADS[path] ?? ['']): string {
  const fields = heads[head % heads.length] ?? '';
  return (fields === '' ? '' : note(fields)) + `\n## Log\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

type Texts = ReadonlyMap<string, string>;

function indexOf(texts: Texts): VaultIndex {
  const sources = [...texts].map(([path, text]) => ({ path, text }));
  return VaultIndex.build(sources, { ...NO_SURROUNDINGS, others: ['Nobody.png'], configured: true });
}

function tallied(index: VaultIndex): Tally {
  const ledger = Ledger.of(index, NOW);
  return tallyOf(ledger, wholeViews(ledger), mayBeScorecard);
}

/**
 * A note as parsed before; null if there is none, or if it may be a scorecard, which is always read
 * again.
 */
function kept(index: VaultIndex, path: string): KeptSource | null {
  const known = index.note(path);
  return known && !mayBeScorecard(known) ? { path, text: known.text, kept: () => known } : null;
}

/** The result of recounting a vault from the changed notes alone; null if all notes must be counted. */
function few(before: VaultIndex, after: Texts, chosen: SummaryOptions): string | null {
  const isThere = (path: string): boolean => before.notes.has(path);
  const paths = [...after].flatMap(([path, text]) => (before.note(path)?.text === text ? [] : [path]));
  const now = (path: string) => ({ path, text: after.get(path) ?? '' });
  const counted = countAgain(tallied(before), {
    paths: paths.filter(isThere),
    added: paths.filter((path) => !isThere(path)),
    removed: [...before.notes.keys()].filter((path) => !after.has(path)),
    others: [],
    was: (path) => kept(before, path) ?? (paths.includes(path) ? null : now(path)),
    is: (path) => (paths.includes(path) ? now(path) : (kept(before, path) ?? now(path))),
    surroundings: before.surroundings,
    now: NOW,
    choose: () => chosen,
  });
  if (!counted) return null;
  const { ledger, views } = counted;
  return JSON.stringify([scorecardOf(ledger, chosen.unit, chosen.date, views), checkGoals(ledger)], null, 1);
}

function all(after: Texts, { unit, date }: SummaryOptions): string {
  const ledger = Ledger.of(indexOf(after), NOW);
  return JSON.stringify([scorecardOf(ledger, unit, date), checkGoals(ledger)], null, 1);
}

it(
  'counting only the changed notes gives the same summary as counting all notes',
  { timeout: 600_000 },
  () => {
    let [asked, answered] = [0, 0];
    assertOften(
      fc.property(history, ({ before, changes, fixed, unit, date }) => {
        const texts = new Map([
          ...fixed.flatMap((some) => Object.entries(some)),
          ...PATHS.map((path, at) => [path, textOf(path, before[at] ?? { head: 0, lines: [] })] as const),
        ]);
        const index = indexOf(texts);
        const after = new Map(texts);
        for (const { path, said: is, isHeadKept } of changes) {
          const head = isHeadKept > 0 ? (before[PATHS.indexOf(path)]?.head ?? 0) : is.head;
          after.set(path, textOf(path, { ...is, head }));
        }
        const chosen = { unit, date: date === null ? null : (parseCivilDate(date) ?? null) };
        const found = few(index, after, chosen);
        asked++;
        if (found === null) return;
        answered++;
        expect(found).toBe(all(after, chosen));
      }),
      () => answered > asked / 4,
      // In 200 runs, each of these lines is in a changed note about forty times.
      { numRuns: runs(200, 20_000) },
    );
  },
);

/** The front matter of added notes: days, and other notes, which may or may not be linked. */
const NEW_HEADS = [
  ...['', '', 'tags: [day]', 'type: contact\ncadence: weekly', 'type: goal\nkind: overall'],
  ...['type: event\ndate: 2026-11-12\nstatus: attended\nwith: ["[[Ada]]"]\ngoals: [meet 2]'],
  ...['type: event\ndate: 2026-11-12', 'type: event\ndate: 2026-11-25\ntime: 09:00\ngoals: [call 1]'],
  ...[
    'type: event\ndate: 2026-11-18\ntime: 23:00\nend: 2026-11-19',
    'type: event\ndate: 2026-11-19\ntime: 18:00',
  ],
  ...[
    'type: event\ndate: 2026-11-25\ntime: 08:00\npurpose: "[[All]]"',
    'type: event\ndate: 2026-11-11\nstatus: odd',
    'type: event\ndate: 2026-11-24\nwith: ["[[Cy]]", "[[Bo]]", "[[Nobody]]"]',
    'type: meeting\ndate: 2026-11-24\nattendees: ["[[Bo]]"]',
    'type: meeting\ndate: 2026-11-13\nattendees: ["[[Bo]]", "[[Nobody]]"]',
  ],
];
const NEW_PATHS = [
  '2026-11-16.md',
  '2026-11-12.md',
  'Talk.md',
  'Concert.md',
  'Nobody.md',
  'A/Meetup.md',
  'Plain 2.md',
  '2026-11-13.md',
  '2026-11-14.md',
  'Fair.md',
  'A/Visit.md',
];
/** Notes without links to them: these are removed more often than others. */
const UNLINKED = ['Plain.md', '2026-10-20.md', '2026-11-17.md', '2026-11-18.md', '2026-11-19.md'];
const moves = fc.record({
  added: fc.uniqueArray(
    fc.record({
      path: fc.constantFrom(...NEW_PATHS),
      head: fc.constantFrom(...NEW_HEADS),
      lines: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }),
    }),
    { maxLength: 2, selector: ({ path }) => path },
  ),
  removed: fc.uniqueArray(fc.constantFrom(...UNLINKED, ...UNLINKED, ...PATHS, ...NEW_PATHS), {
    maxLength: 2,
  }),
  already: fc.subarray(NEW_PATHS, { maxLength: 3 }),
});

it(
  'counting only the changed notes gives the same summary when notes are added and removed',
  { timeout: 600_000 },
  () => {
    let [came, went] = [0, 0];
    assertOften(
      fc.property(history, moves, ({ before, changes, fixed, unit, date }, { added, removed, already }) => {
        const texts = new Map([
          ...fixed.flatMap((some) => Object.entries(some)),
          ...PATHS.map((path, at) => [path, textOf(path, before[at] ?? { head: 0, lines: [] })] as const),
          ...already.map((path, at) => [path, note(NEW_HEADS[5 + at] ?? '')] as const),
        ]);
        const index = indexOf(texts);
        const after = new Map(texts);
        for (const { path, said: is } of changes.slice(1)) {
          const head = before[PATHS.indexOf(path)]?.head ?? 0;
          after.set(path, textOf(path, { ...is, head }));
        }
        for (const path of removed) after.delete(path);
        for (const { path, head, lines } of added) after.set(path, textOf(path, { head: 0, lines }, [head]));
        const chosen = { unit, date: date === null ? null : (parseCivilDate(date) ?? null) };
        const found = few(index, after, chosen);
        if (found === null) return;
        came += [...after.keys()].filter((path) => !texts.has(path)).length;
        went += [...texts.keys()].filter((path) => !after.has(path)).length;
        expect(found).toBe(all(after, chosen));
      }),
      () => [came, went].every((count) => count > 20),
      { numRuns: runs(200, 20_000) },
    );
  },
);

const WEEK: SummaryOptions = { unit: 'week', date: null };
const contact = (fields: string, log = ''): string => note(`type: contact\n${fields}`, `## Log\n\n${log}`);
const ALL = note('type: goal\nkind: overall');

/** The name of a case, the vault before, and the path and new text of the note that changes. */
type Case = [what: string, notes: Readonly<Record<string, string>>, path: string, after: string];

it.each<Case>([
  [
    'of others of the same day in the order of their paths',
    { ...due('Ada'), ...due('Cy'), 'Bo.md': contact('cadence: weekly', '- 2026-11-18 call\n') },
    'Bo.md',
    contact('cadence: weekly'),
  ],
  [
    'with what people serve who are not concerned',
    {
      'All.md': ALL,
      'Ada.md': contact('purpose: "[[All]]"'),
      '2026-11-17.md': '## Log\n\n- call [[Ada]]\n',
      '2026-11-18.md': '## Log\n',
    },
    '2026-11-18.md',
    '## Log\n\n- call [[Bo]]\n',
  ],
  [
    'with a day of contact that is no activity',
    { 'Ada.md': contact('cadence: weekly') },
    'Ada.md',
    contact('cadence: weekly', '- 2026-11-18: the machine\n'),
  ],
  [
    'with an activity in place of a day of contact that is known by its month',
    { 'Ada.md': contact('cadence: weekly\nlast_contact: 2026-10', '- 2026-10-31: the machine\n') },
    'Ada.md',
    contact('cadence: weekly\nlast_contact: 2026-10', '- 2026-10-31 call: the machine\n'),
  ],
])('counts only the changed notes, with the right result: %s', (_, notes, path, after) => {
  const texts = new Map(Object.entries(notes));
  const changed = new Map([...texts, [path, after]]);
  const found = few(indexOf(texts), changed, WEEK);
  expect(found).not.toBe(all(texts, WEEK));
  expect(found).toBe(all(changed, WEEK));
});

function due(name: string): Record<string, string> {
  return { [`${name}.md`]: contact('cadence: weekly') };
}

it.each([
  ['cadence: weekly', 'cadence: monthly'],
  ['status: active', 'status: paused'],
  ['needs: [books]', 'needs: [star charts]'],
])('counts all notes again if “%s” becomes “%s”', (before, after) => {
  const texts = new Map([['Ada.md', contact(before)]]);
  expect(few(indexOf(texts), new Map([['Ada.md', contact(after)]]), WEEK)).toBeNull();
});

it.each([
  ['a file that a link looks for', 'Somebody.md', ''],
  ['an event that is on', 'Concert.md', note('type: event\ndate: 2026-11-19\ntime: 11:30')],
  [
    'an event at which somebody was met',
    'Concert.md',
    note('type: event\ndate: 2026-10-21\nstatus: attended\nmet: ["[[Ada]]"]'),
  ],
  [
    'an event to which somebody comes who is not heard of',
    'Concert.md',
    note('type: event\ndate: 2026-11-25\nwith: ["[[Bo]]"]'),
  ],
  ['a person', 'Cy.md', contact('cadence: weekly')],
  ['a goal', 'All.md', ALL],
])('counts all notes again if %s is added or removed', (_, path, text) => {
  const without = new Map([
    ['2026-11-19.md', '## Log\n\n- [ ] 2026-11-19 call [[Somebody]]\n'],
    ['Bo.md', contact('met: 2024-10-30')],
  ]);
  const whole = new Map([...without, [path, text]]);
  expect(few(indexOf(without), whole, WEEK)).toBeNull();
  expect(few(indexOf(whole), without, WEEK)).toBeNull();
});

it('counts all notes again if a note changes that has a copy', () => {
  const [before, after] = ['## Log\n\n- 2026-11-18 call [[Ada]]\n', '## Log\n\n- 2026-11-18 call [[Bo]]\n'];
  const index = indexOf(
    new Map([
      ['Day.md', before],
      ['Day 2.md', before],
    ]),
  );
  const changed = new Map([
    ['Day.md', after],
    ['Day 2.md', before],
  ]);
  expect(few(index, changed, WEEK)).toBeNull();
});

/**
 * Two copies whose original is gone: the last is read, and the first is a copy of it, whose log
 * counts nothing.
 */
const LOST = [
  '2026-11-18.sync-conflict-20261101-101010.md',
  '2026-11-18.sync-conflict-20261102-101010.md',
] as const;

it.each([
  [
    'one changes beside the one that is read',
    '',
    '- call [[Ada]]\n',
    '- call [[Ada]]\n- email [[Bo]]\n',
    '- call [[Ada]]\n',
  ],
  ['the one becomes blank that is read', '- email [[Bo]]\n', '- call [[Ada]]\n', '- email [[Bo]]\n', ''],
  ['the one goes that is read', '- email [[Bo]]\n', '- call [[Ada]]\n', '- email [[Bo]]\n', null],
])(
  'counts all notes again if, of two copies without an original, %s',
  (_, first, last, firstNow, lastNow) => {
    const day = (lines: string): string => (lines === '' ? '' : `## Log\n\n${lines}`);
    const index = indexOf(
      new Map([
        [LOST[0], day(first)],
        [LOST[1], day(last)],
      ]),
    );
    const after = new Map<string, string>([[LOST[0], day(firstNow)]]);
    if (lastNow !== null) after.set(LOST[1], day(lastNow));
    expect(few(index, after, WEEK)).toBeNull();
  },
);

it('counts all notes again if a note becomes unreadable', () => {
  const index = indexOf(new Map([['Plain.md', '']]));
  const counted = countAgain(tallied(index), {
    ...NO_FILE_CHANGES,
    paths: ['Plain.md'],
    was: (path) => kept(index, path),
    is: (path) => ({ path, text: '', validUtf8: false, unread: 'EACCES' }),
    surroundings: index.surroundings,
    now: NOW,
    choose: () => WEEK,
  });
  expect(counted).toBeNull();
});

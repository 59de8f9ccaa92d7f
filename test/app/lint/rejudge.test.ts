import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteSignature, judgementOf, type Judgement } from '../../../src/app/lint/judgement.ts';
import { allFindings } from '../../../src/app/lint/note-findings.ts';
import { rejudge } from '../../../src/app/lint/rejudge.ts';
import { NO_FILE_CHANGES, type FilesDifference } from '../../../src/app/vault/files-difference.ts';
import { readMoment } from '../../../src/cli/command-line/today.ts';
import { judge } from '../../../src/rules/engine/run-rules.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { mayBeScorecard, type VaultNote } from '../../../src/vault/parse-source.ts';
import { NO_SURROUNDINGS } from '../../../src/vault/surroundings.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { RULES } from '../../../src/rules/index.ts';
import { readRuleFixture } from '../../../src/rules/engine/rule-fixture.ts';
import { ruleFixtures } from '../../../src/cli/node/fixture-files.ts';
import type { SourceNote } from '../../../src/model/note.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { moment } from '../../harness/dates.ts';
import { exampleIndex } from '../../harness/rule-examples.ts';
import { runs } from '../../harness/scale.ts';

const note = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`;
const NOW = readMoment('2026-11-19T12:00');

/** Lines of notes: many mention the same people and days, so that notes depend on each other. */
const LINES = [
  '- call [[Ada]]\n',
  '- 2026-11-17 call [[Ada]]\n',
  '- meet [[Bo]] and [[Ada]]\n',
  '- 2026-11-18 call [[Bo]] 20m\n',
  '- email [[Nobody]]\n',
  '- coffee with Bo Li\n',
  '- coffee with [[Countess]]\n',
  '- juggle [[Cy]]\n',
  '- 2026-09-01 email [[Cy]]\n',
  '- 2026-11-21 call [[Cy]]\n',
  '- introduction [[Ada]] [[Cy]]\n',
  '- [ ] call [[Bo]]\n',
  '- follow-up [[Dee]]\n',
  '- call [[Dee]], [[Meetup]]\n',
  '- thanks [[Eve]]\n',
  'plain words\n',
];
const HEADS: Readonly<Record<string, readonly string[]>> = {
  'People/Ada.md': [
    'type: contact\ncadence: monthly',
    'type: contact\nlast_contact: 2026-10-01',
    'type: contact\nstatus: paused\nlast_contact: 2026-11-18',
  ],
  'People/Bo.md': [
    'type: contact\nname: Bo Li\nmet: 2026-10-20\nmet_at: "[[Meetup]]"',
    'type: contact\nname: Bo Li\nlast_contact: 2026-11-01',
    'type: contact\nname: Bo\nemail: bo@x.org',
  ],
  'People/Cy.md': [
    'type: contact\naliases: [Countess]\nbirthday: 1980-02-03',
    'type: contact\naliases: [Countess]\nmet: 2026-10-30\nlast_contact: 2026-10-30',
    'type: contact\nemail: bo@x.org',
  ],
  'People/Eve.sync-conflict-20261101-120000-ABCDEFG.md': ['type: contact', 'type: contact\ncadence: weekly'],
  'People/Dee.md': ['type: contact\nmet_at: "[[Meetup]]"\nmet: 2026-10-21', 'type: contact\nmett_at: x'],
  'Meetup.md': [
    'type: event\ndate: 2026-10-21\nstatus: attended\nmet: ["[[Bo]]", "[[Ada]]"]',
    'type: event\ndate: 2026-10-21\nstatus: attended\nmet: ["[[Bo]]"]\nwith: ["[[Cy]]"]',
    'type: event\ndate: 2026-10-21\nstatus: planned\nmet: ["[[Bo]]"]',
  ],
  'Fair.md': [
    'type: event\ndate: 2026-11-10\nstatus: attended\nmet: ["[[Cy]]", "[[Nobody]]"]',
    'type: event\ndate: 2026-11-10\nstatus: attended\nintroductions: ["[[Ada]] and [[Bo]]"]',
    'type: event\ndate: 2026-11-25',
  ],
  'Intro.md': [
    'type: introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: made\nmade: 2026-11-17',
    'type: introduction\nbetween: ["[[Ada]]", "[[Dee]]"]\nstatus: asked',
    'type: intro\nbetween: ["[[Ada]]", "[[Dee]]"]\nstatus: simmering',
    'type: intro\nbetween: ["[[Ada]]", "[[Dee]]"]\nstatus: brewing',
  ],
  '2026-11-17.md': [''],
  '2026-11-18.md': [''],
  '2026-11-19.md': ['', 'tags: [day]'],
  'Plain.md': ['', 'netvault: x'],
  'Ada.sync-conflict-20261101-101010.md': ['type: contact'],
};
const FIXED: Readonly<Record<string, string>> = {
  'Score.md': note('type: scorecard\npoints:\n  call: 3\n  meet: 2\n  introduction: 5'),
  'Calls.md': note('type: goal\nkind: quantitative\nmetric: call\ntarget: 2\nevery: week'),
  'All.md': note('type: goal\nkind: overall'),
};
const REVIEWS = [
  {},
  { 'Week 46.md': note('type: review\nperiod: 2026-W46\ncall: 1\njuggle: 0') },
  { 'Week 47.md': note('type: review\nperiod: 2026-W47\ncall: 2\npoints: 8') },
];

const PATHS = Object.keys(HEADS);
/** The content of a note: the index of its head in `HEADS`, and its log lines. Most changes keep the head. */
interface Said {
  readonly head: number;
  readonly lines: readonly string[];
}
const said = fc.record({ head: fc.nat(2), lines: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }) });
const change = fc.record({
  path: fc.constantFrom(...PATHS),
  said,
  isHeadKept: fc.integer({ min: 0, max: 4 }),
});
/**
 * Added notes: some have the name of another note or of a link, also in another case; others have a
 * new name.
 */
const NEW_PATHS = [
  ...['2026-11-16.md', 'Days/2026-11-17.md', 'Zoo.md', 'People/Ada 2.md', 'Nobody.md', 'People/cy.md'],
  ...['Countess.md', 'meet-up.md', 'Notes/Score.md', 'Ada.sync-conflict-20261101-101011.md', '2026-11-10.md'],
  ...['2026-11-12.md', '2026-11-13.md', '2026-11-14.md', 'Days/2026-11-15.md', 'Talk.md', 'A/Concert.md'],
];
const NEW_HEADS = [
  ...['', '', 'tags: [day]', 'type: contact\nemail: bo@x.org', 'type: contact\naliases: [Nobody]'],
  ...['type: event\ndate: 2026-11-12\nstatus: attended\nwith: ["[[Ada]]"]', 'type: event\ndate: 2026-11-12'],
  ...['type: event\ndate: 2026-11-25\nstatus: odd', 'type: goal\nkind: overall', 'name: "{{title}}"'],
  'type: introduction\nbetween: ["[[Ada]]", "[[Cy]]"]\nstatus: made\nmade: 2026-11-17',
];
/** Notes without links to them: these are removed more often than others. */
const UNLINKED = ['Plain.md', '2026-11-17.md', '2026-11-18.md', '2026-11-19.md'];
const newcomer = fc.record({
  path: fc.constantFrom(...NEW_PATHS),
  head: fc.constantFrom(...NEW_HEADS),
  lines: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }),
});
const moves = fc.record({
  added: fc.uniqueArray(newcomer, { maxLength: 2, selector: ({ path }) => path }),
  removed: fc.uniqueArray(fc.constantFrom(...UNLINKED, ...UNLINKED, ...PATHS), { maxLength: 2 }),
});
const history = fc.record({
  before: fc.array(said, { minLength: PATHS.length, maxLength: PATHS.length }),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  reviews: fc.constantFrom(...REVIEWS),
});

function textOf(path: string, { head, lines }: Said, heads = HEADS[path] ?? ['']): string {
  const fields = heads[head % heads.length] ?? '';
  return (fields === '' ? '' : note(fields)) + (lines.length === 0 ? '' : `\n## Log\n\n${lines.join('')}`);
}

/** The content of each note before the changes, and its text. */
function startOf(
  before: readonly Said[],
  reviews: Readonly<Record<string, string>>,
): { readonly now: Map<string, Said>; readonly texts: Map<string, string> } {
  const now = new Map(PATHS.map((path, at): [string, Said] => [path, before[at] ?? { head: 0, lines: [] }]));
  const texts = [...now].map(([path, one]) => [path, textOf(path, one)] as const);
  return { now, texts: new Map([...Object.entries({ ...FIXED, ...reviews }), ...texts]) };
}

it(
  'judging only the changed notes gives the same findings as judging all notes',
  { timeout: 600_000 },
  () => {
    let [asked, few] = [0, 0];
    assertOften(
      fc.property(history, ({ before, changes, reviews }) => {
        const { now, texts } = startOf(before, reviews);
        const sources = (): { path: string; text: string }[] =>
          [...texts].map(([path, text]) => ({ path, text }));
        const index = VaultIndex.build(sources(), { ...NO_SURROUNDINGS, configured: true });
        const ledger = Ledger.of(index, NOW);
        const judgement = judgementOf(ledger, judge(index, NOW, { ledger }), mayBeScorecard);
        if (!judgement) throw new Error('The vault is set up');
        for (const { path, said: is, isHeadKept } of changes) {
          const head = isHeadKept > 0 ? (now.get(path)?.head ?? 0) : is.head;
          now.set(path, { ...is, head });
          texts.set(path, textOf(path, { ...is, head }));
        }
        const changed = [...new Set(changes.map(({ path }) => path))];
        const again = rejudge(judgement, {
          ...NO_FILE_CHANGES,
          paths: changed,
          read: (path) => ({ path, text: texts.get(path) ?? '' }),
          surroundings: index.surroundings,
          now: NOW,
          rules: new Map(),
        });
        asked++;
        if (!again) return;
        few++;
        expect(allFindings(again)).toEqual(judge(VaultIndex.build(sources(), index.surroundings), NOW));
      }),
      () => few > asked / 4,
      { numRuns: runs(400, 20_000) },
    );
  },
);

it(
  'judging only the changed notes gives the same findings when notes are added and removed',
  { timeout: 600_000 },
  () => {
    let [came, went] = [0, 0];
    const some = fc.record({ history, first: moves, then: moves });
    assertOften(
      fc.property(some, ({ history: { before, changes, reviews }, first, then }) => {
        const { now, texts } = startOf(before, reviews);
        const surroundings = { ...NO_SURROUNDINGS, configured: true };
        const indexOf = (): VaultIndex =>
          VaultIndex.build(
            [...texts].map(([path, text]) => ({ path, text })),
            surroundings,
          );
        const ledger = Ledger.of(indexOf(), NOW);
        let judgement = judgementOf(ledger, judge(ledger.index, NOW, { ledger }), mayBeScorecard);
        for (const { added, removed } of [first, then]) {
          const were = new Set(texts.keys());
          for (const path of removed) texts.delete(path);
          for (const { path, head, lines } of added)
            texts.set(path, textOf(path, { head: 0, lines }, [head]));
          const changed = changes.filter(({ path }) => texts.has(path) && were.has(path)).slice(0, 1);
          for (const { path, said: is } of changed)
            texts.set(path, textOf(path, { ...is, head: now.get(path)?.head ?? 0 }));
          const again =
            judgement &&
            rejudge(judgement, {
              paths: [...new Set([...changed, ...added].map(({ path }) => path))].filter((path) =>
                were.has(path),
              ),
              added: [...texts.keys()].filter((path) => !were.has(path)),
              removed: [...were].filter((path) => !texts.has(path)),
              others: [],
              read: (path) => ({ path, text: texts.get(path) ?? '' }),
              surroundings,
              now: NOW,
              rules: new Map(),
            });
          judgement = again;
          if (!again) return;
          expectAllFound(again, indexOf());
          expect(again.signatures).toEqual(again.paths.map((path) => noteSignature(noteIn(indexOf(), path))));
          came += [...texts.keys()].filter((path) => !were.has(path)).length;
          went += [...were].filter((path) => !texts.has(path)).length;
        }
      }),
      () => [came, went].every((count) => count > 10),
      // With fewer runs, fewer than ten notes may be added.
      { numRuns: runs(400, 20_000) },
    );
  },
);

it('a result of judging only the changed notes can be used for the next change', { timeout: 600_000 }, () => {
  let [asked, twice] = [0, 0];
  assertOften(
    fc.property(history, ({ before, changes, reviews }) => {
      const { now, texts } = startOf(before, reviews);
      const indexOf = (): VaultIndex =>
        VaultIndex.build(
          [...texts].map(([path, text]) => ({ path, text })),
          { ...NO_SURROUNDINGS, configured: true },
        );
      const index = indexOf();
      const ledger = Ledger.of(index, NOW);
      let judgement = judgementOf(ledger, judge(index, NOW, { ledger }), mayBeScorecard);
      let times = 0;
      for (const { path, said: is } of changes) {
        const head = now.get(path)?.head ?? 0;
        now.set(path, { ...is, head });
        texts.set(path, textOf(path, { ...is, head }));
        judgement &&= rejudge(judgement, {
          ...NO_FILE_CHANGES,
          paths: [path],
          read: (one) => ({ path: one, text: texts.get(one) ?? '' }),
          surroundings: index.surroundings,
          now: NOW,
          rules: new Map(),
        });
        if (!judgement) break;
        times++;
        expectAllFound(judgement, indexOf());
      }
      if (changes.length > 1) asked++;
      if (times > 1) twice++;
    }),
    () => twice > asked / 10,
    { numRuns: runs(100, 20_000) },
  );
});

it.each([
  ['tells of somebody', '', '- 2026-11-18 call [[Ada]]\n'],
  ['tells no more of somebody', '- 2026-11-18 call [[Ada]]\n', ''],
])('a result after a note %s can be used for the next change', (_, was, is) => {
  const texts: Record<string, string> = {
    ...FIXED,
    'Ada.md': note('type: contact\nlast_contact: 2026-10-01'),
    '2026-11-18.md': `## Log\n\n${was}`,
    '2026-11-03.md': '## Log\n\n- 2026-11-02 call [[Ada]]\n',
  };
  const surroundings = { ...NO_SURROUNDINGS, configured: true };
  const indexOf = (): VaultIndex =>
    VaultIndex.build(
      Object.entries(texts).map(([path, text]) => ({ path, text })),
      surroundings,
    );
  const judgementOfAll = (): Judgement => {
    const ledger = Ledger.of(indexOf(), NOW);
    const whole = judgementOf(ledger, judge(ledger.index, NOW, { ledger }), mayBeScorecard);
    if (!whole) throw new Error('The vault is set up');
    return whole;
  };
  let judgement: Judgement | null = judgementOfAll();
  for (const [path, text] of [
    ['2026-11-18.md', `## Log\n\n${is}`],
    ['2026-11-03.md', '## Log\n\n- 2026-11-03 call [[Ada]]\n'],
  ] as const) {
    texts[path] = text;
    const read = (one: string): SourceNote => ({ path: one, text: texts[one] ?? '' });
    judgement = rejudge(judgement, {
      ...NO_FILE_CHANGES,
      paths: [path],
      read,
      surroundings,
      now: NOW,
      rules: new Map(),
    });
    if (!judgement) throw new Error('All had to be looked at');
    expect(allFindings(judgement)).toEqual(judge(indexOf(), NOW));
    // What is kept for the next change is what judging all notes would keep.
    expect(named(judgement, judgement.mentions)).toEqual(named(judgementOfAll(), judgementOfAll().mentions));
  }
});

function noteIn(index: VaultIndex, path: string): VaultNote {
  const note = index.note(path);
  if (!note) throw new Error(`${path} is not there`);
  return note;
}

/** Pairs of a note and a person, as text with their paths. */
function named({ paths, people }: Judgement, pairs: Int32Array): Set<string> {
  const names = new Set<string>();
  for (let at = 0; at < pairs.length; at += 2)
    names.add(`${paths[pairs[at] ?? -1] ?? ''} ${people[pairs[at + 1] ?? -1] ?? ''}`);
  return names;
}

/** Expects the findings, and the people on whose activities they depend, to be those of judging all notes. */
function expectAllFound(judgement: Judgement, index: VaultIndex): void {
  const all = judge(index, NOW);
  expect(allFindings(judgement)).toEqual(all);
  const about = all.judged.flatMap(({ diagnostic, about: some = [] }) =>
    some.map((person) => `${diagnostic.path} ${person}`),
  );
  expect(named(judgement, judgement.about)).toEqual(new Set(about));
}

const contact = (fields = '', body = ''): string => note(`type: contact${fields && `\n${fields}`}`, body);
const MET = note('type: event\ndate: 2026-10-21\nstatus: attended\nmet: ["[[Ada]]"]');
const MEETING = (who: string): string => note(`type: meeting\ndate: 2026-11-10\nattendees: ["[[${who}]]"]`);
const SILENCE = '## Log\n\n- 2026-01-05 call\n- 2026-11-03 call\n';

/** What changes in a note, the vault before, and the path and new text of that note. */
type Case = [what: string, notes: Readonly<Record<string, string>>, path: string, after: string];
const CASES: readonly Case[] = [
  [
    'an address',
    { 'Ada.md': contact(), 'Bo.md': contact('email: a@x.org') },
    'Ada.md',
    contact('email: a@x.org'),
  ],
  ...[
    'birthday: 1980-02-03',
    'phone: "+44 20 7946 0018"',
    'url: https://x.org',
    'organization: Works',
    'location: Bath',
  ].map((field): Case => [
    field,
    { 'A.md': contact('name: Sam Sun'), 'B.md': contact(`name: Sam Sun\n${field}`) },
    'A.md',
    contact(`name: Sam Sun\n${field}`),
  ]),
  [
    'a status that nothing is known of',
    { 'A.md': contact('status: odd'), 'B.md': contact('status: odd') },
    'B.md',
    contact(),
  ],
  [
    'the kind',
    {
      'A.md': contact('introduced_by: "[[I]]"'),
      'I.md': note('type: introduction\nstatus: idea\nbetween: ["[[A]]", "[[B]]"]'),
    },
    'I.md',
    note('about: nothing'),
  ],
  [
    'a note with a comment for what is found in all notes',
    {
      'A.md': contact('email: a@x.org'),
      'B.md': contact('email: a@x.org', '%% netvault-disable-file duplicate-contact %%\n'),
    },
    'B.md',
    contact('email: a@x.org\nmett: 1', '%% netvault-disable-file duplicate-contact %%\n'),
  ],
  [
    'of whom a note tells, where another has a comment for that',
    {
      'Ada.md': contact(),
      'Meetup.md': `${MET}%% netvault-disable-file follow-up-overdue %%\n`,
      '2026-11-18.md': '',
    },
    '2026-11-18.md',
    '## Log\n\n- email [[Ada]]\n',
  ],
  [
    'of whom a meeting tells that is no activity',
    { 'Ada.md': contact('last_contact: 2026-10-01'), 'Bo.md': contact(), 'Talk.md': MEETING('Ada') },
    'Talk.md',
    MEETING('Bo'),
  ],
  [
    'a cadence, by which a reviewed day was a reconnection',
    {
      'Ada.md': contact('cadence: monthly', SILENCE),
      'Week.md': note('type: review\nperiod: 2026-W45\nreconnection: 1'),
    },
    'Ada.md',
    contact('cadence: yearly', SILENCE),
  ],
  [
    'who is not to be asked about',
    { 'Ada.md': contact(), 'Meetup.md': MET },
    'Ada.md',
    contact('status: paused'),
  ],
  [
    'what kind of note a field links',
    { 'A.md': contact(), 'Fair.md': MET },
    'A.md',
    contact('introduced_by: "[[Fair]]"'),
  ],
  [
    'what kind of note is linked',
    { 'Fair.md': MET, '2026-11-18.md': '' },
    '2026-11-18.md',
    '## Log\n\n- call [[Fair]]\n',
  ],
  [
    'who has an alias that is linked',
    { 'B.md': contact('name: Bo Li\naliases: [Bobby]'), '2026-11-18.md': '' },
    '2026-11-18.md',
    '## Log\n\n- call [[Bobby]]\n',
  ],
  [
    'one of two findings of a rule at one place of another note',
    {
      'Ada.md': contact(),
      'Bo.md': contact('', '## Log\n\n- 2026-10-21 meet\n'),
      'Zoo.md': note('type: event\ndate: 2026-10-21\nstatus: attended\nmet: ["[[Ada]]", "[[Bo]]"]'),
    },
    'Ada.md',
    contact('', '## Log\n\n- 2026-10-21 meet\n'),
  ],
  [
    'one of two findings of two rules at one place of another note',
    {
      'Ada.md': contact(),
      'Bo.md': contact(),
      '2026-11-17.md': '',
      'Intro.md': note('type: introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: made\nmade: 2026-11-17'),
    },
    '2026-11-17.md',
    '## Log\n\n- introduction [[Ada]] [[Bo]]\n',
  ],
];

/** The changes after which NetVault has to judge all notes, as far as `rejudge` can tell. */
const NEED_ALL: ReadonlySet<string> = new Set([
  'an address',
  'birthday: 1980-02-03',
  'phone: "+44 20 7946 0018"',
  'url: https://x.org',
  'organization: Works',
  'location: Bath',
  'the kind',
  'a note with a comment for what is found in all notes',
  'of whom a note tells, where another has a comment for that',
  'a cadence, by which a reviewed day was a reconnection',
  'one of two findings of a rule at one place of another note',
]);

it.each(CASES)('finds the same as in all notes after a change: %s', (what, notes, path, after) => {
  const sources = (texts: Readonly<Record<string, string>>): SourceNote[] =>
    Object.entries(texts).map(([one, text]) => ({ path: one, text }));
  const surroundings = { ...NO_SURROUNDINGS, configured: true };
  const index = VaultIndex.build(sources(notes), surroundings);
  const ledger = Ledger.of(index, NOW);
  const before = judge(index, NOW, { ledger });
  const judgement = judgementOf(ledger, before, mayBeScorecard);
  if (!judgement) throw new Error('The vault is set up');
  const texts = { ...notes, [path]: after };
  const all = judge(VaultIndex.build(sources(texts), surroundings), NOW);
  expect(all).not.toEqual(before);
  const read = (one: string): SourceNote => ({ path: one, text: texts[one] ?? '' });
  const again = rejudge(judgement, {
    ...NO_FILE_CHANGES,
    paths: [path],
    read,
    surroundings,
    now: NOW,
    rules: new Map(),
  });
  if (again) expect(allFindings(again)).toEqual(all);
  else expect(NEED_ALL).toContain(what);
});

/** Changed texts of a note in an example: the text of another note, or with lines added, removed or moved. */
function variants(text: string, others: Iterable<string>): string[] {
  const [, ...rest] = text.split('\n');
  return [
    ...others,
    ...LINES.map((line) => `${text.trimEnd()}\n${line}`),
    `${text.trimEnd()}\n\n## Log\n\n- 2026-11-18 call [[Ada Lovelace]]\n`,
    `${text}\n`,
    text.replace('---\n', '---\nrating: 3\n'),
    ...text.split('\n').map((_, at, lines) => lines.filter((__, one) => one !== at).join('\n')),
    rest.join('\n'),
    '',
  ];
}

const EXAMPLES = [...RULES.keys()].flatMap((id) => {
  const { reported, silent } = readRuleFixture(ruleFixtures(), id);
  return [...reported, ...silent].map((example) => ({ id, name: example.name, example }));
});

/** The judged vault of an example. */
async function judgedExample(example: Parameters<typeof exampleIndex>[0]) {
  const index = await exampleIndex(example);
  const now = moment(example.today);
  const ledger = Ledger.of(index, now);
  const judgement = judgementOf(ledger, judge(index, now, { ledger }), mayBeScorecard);
  if (!judgement) throw new Error('The example is not set up');
  const texts = new Map([...index.notes.values()].map(({ path, text }) => [path, text]));
  return { judgement, now, surroundings: index.surroundings, texts };
}

/** The rules in whose examples any change of a note may need all notes to be judged. */
const MAY_NEED_ALL: ReadonlySet<string> = new Set([
  ...['goal-ended-but-active', 'goal-ends-before-start', 'goal-not-in-your-control', 'goal-without-purpose'],
  ...['no-overall-purpose', 'overlapping-goals', 'points-for-result', 'unknown-metric', 'unused-disable'],
  ...['conflict-copy', 'daily-notes-unread', 'settings-unread', 'unknown-status'],
]);

it.each(EXAMPLES)(
  'changing one note of the example $id, $name gives the same findings as judging all notes',
  async ({ id, example }) => {
    const { judgement, now, surroundings, texts } = await judgedExample(example);
    let judgedAlone = 0;
    for (const [path, text] of texts) {
      for (const changed of variants(text, texts.values())) {
        const textOf = (one: string): string => (one === path ? changed : (texts.get(one) ?? ''));
        const read = (one: string): SourceNote => ({ path: one, text: textOf(one) });
        const again = rejudge(judgement, {
          ...NO_FILE_CHANGES,
          paths: [path],
          read,
          surroundings,
          now,
          rules: new Map(),
        });
        if (!again) continue;
        judgedAlone++;
        const all = VaultIndex.build([...texts.keys()].map(read), surroundings);
        expect(allFindings(again), `${path} says ${changed}`).toEqual(judge(all, now));
      }
    }
    if (!MAY_NEED_ALL.has(id)) expect(judgedAlone).toBeGreaterThan(0);
  },
);

/**
 * Paths for added notes: unused names, a day, and names that links, people or copies in the example
 * may mean.
 */
function newPaths({
  paths,
  texts,
}: {
  readonly paths: readonly string[];
  readonly texts: readonly string[];
}): string[] {
  const targets = texts.flatMap((text) =>
    Array.from(text.matchAll(/\[\[([^\]|#]+)/g), ([, target = '']) => target),
  );
  const words = texts.flatMap((text) =>
    Array.from(text.matchAll(/^(?:name|aliases): \[?([^\]\n]+)/gm), ([, name = '']) => name),
  );
  const [first = ''] = paths;
  const names = [...targets, ...words].map((name) => name.trim().replace(/\.md$/, ''));
  return [
    ...['Zoo', '2026-11-16', 'A/2026-11-16', ...names, ...names.map((name) => `Other/${name.toUpperCase()}`)],
    ...[`Other/${first.replace(/^.*\//, '').replace(/\.md$/, '')}`, `${first.replace(/\.md$/, '')} 2`],
  ].map((name) => `${name}.md`);
}

it.each(EXAMPLES)(
  'adding or removing one note of the example $id, $name gives the same findings as judging all notes',
  async ({ example }) => {
    const { judgement, now, surroundings, texts } = await judgedExample(example);
    let judgedAlone = 0;
    const paths = [...texts.keys()];
    const check = (difference: Partial<FilesDifference>, after: ReadonlyMap<string, string>): void => {
      const read = (path: string): SourceNote => ({ path, text: after.get(path) ?? '' });
      const how = { paths: [], read, surroundings, now, rules: new Map<string, never>() };
      const again = rejudge(judgement, { ...NO_FILE_CHANGES, ...how, ...difference });
      if (!again) return;
      judgedAlone++;
      const all = VaultIndex.build([...after.keys()].map(read), surroundings);
      expect(allFindings(again), JSON.stringify(difference)).toEqual(judge(all, now));
    };
    for (const path of paths) {
      const after = new Map(texts);
      after.delete(path);
      check({ removed: [path] }, after);
    }
    for (const path of newPaths({ paths, texts: [...texts.values()] })) {
      if (texts.has(path)) continue;
      for (const text of ['', ...texts.values(), '## Log\n\n- 2026-11-18 call [[Ada Lovelace]]\n'])
        check({ added: [path] }, new Map([...texts, [path, text]]));
    }
    expect(judgedAlone).toBeGreaterThan(0);
  },
);

const SYNCED = '2026-11-18.sync-conflict-20261101-101010.md';
const CALL = '## Log\n\n- call [[Nobody]]\n';
const TALK = note('type: event\ndate: 2026-11-12\nstatus: attended');

/** Notes that are added or changed (a text) and removed (null), step by step. */
type Moves = [
  what: string,
  notes: Readonly<Record<string, string>>,
  steps: Readonly<Record<string, string | null>>[],
];
const INTRO = note('type: intro\nbetween: ["[[Nobody]]", "[[No]]"]\nstatus: simmering');
const MOVES: readonly Moves[] = [
  ['the first introduction goes that has a status', { 'A.md': INTRO, 'B.md': INTRO }, [{ 'A.md': null }]],
  ['an introduction comes that has a status', { 'B.md': INTRO }, [{ 'C.md': INTRO }]],
  ['an introduction gets a status that another has', { 'A.md': TALK, 'B.md': INTRO }, [{ 'A.md': INTRO }]],
  [
    'an introduction gets another status',
    { 'A.md': INTRO.replace('simmering', 'asked'), 'B.md': INTRO },
    [{ 'A.md': INTRO }],
  ],
  ['the true note of a copy goes', { '2026-11-18.md': CALL, [SYNCED]: CALL }, [{ '2026-11-18.md': null }]],
  ['the true note of a copy comes', { [SYNCED]: CALL }, [{ '2026-11-18.md': CALL }]],
  [
    'a note comes that becomes a copy',
    { 'Talk.md': `${TALK}x` },
    [{ 'Talk 2.md': TALK }, { 'Talk.md': TALK }],
  ],
  ['a note comes that links one, and that one comes', {}, [{ '2026-11-18.md': CALL }, { 'Nobody.md': '' }]],
  [
    'a note comes of which a day tells that is no line of a log',
    {
      'Score.md': note('type: scorecard\ncontact_from: [mentions]'),
      '2026-11-18.md': 'Seen [[Nobody]].\n',
    },
    [{ 'Nobody.md': '' }],
  ],
  [
    'a note comes that counts what a review counts',
    {
      'Week.md': note('type: review\nperiod: 2026-W45\njuggle: 1'),
      '2026-11-18.md': '',
    },
    [{ '2026-11-17.md': '## Log\n\n- juggle [[Nobody]]\n' }],
  ],
  [
    'a note comes that tells of a reviewed day',
    { 'Week.md': note('type: review\nperiod: 2026-W45\npoints: 0'), 'Score.md': FIXED['Score.md'] ?? '' },
    [{ '2026-11-17.md': '## Log\n\n- 2026-11-03 call [[Nobody]]\n' }],
  ],
  [
    'one of several notes goes whose name may be of two days',
    {
      'Score.md': note('type: scorecard\ndaily_notes: {format: D MMMM YYYY}'),
      '17 listopada 2026.md': CALL,
      '18 listopada 2026.md': CALL,
    },
    [{ '18 listopada 2026.md': null }],
  ],
  [
    'one comes that links another whose name may be of two days, as its own may',
    {
      'Score.md': note('type: scorecard\ndaily_notes: {format: D MMMM YYYY}'),
      '17 listopada 2026.md': '',
    },
    [{ '18 listopada 2026.md': note('type: event\ndate: 2026-11-12\nwith: ["[[17 listopada 2026]]"]') }],
  ],
  [
    'a note goes that told of a reviewed day',
    {
      'Week.md': note('type: review\nperiod: 2026-W45\npoints: 3'),
      'Score.md': FIXED['Score.md'] ?? '',
      '2026-11-17.md': '## Log\n\n- 2026-11-03 call [[Nobody]]\n',
    },
    [{ '2026-11-17.md': null }],
  ],
];

it.each(MOVES)('finds the same as in all notes after notes come or go: %s', (_, notes, steps) => {
  const surroundings = { ...NO_SURROUNDINGS, configured: true };
  const texts = new Map(Object.entries(notes));
  const wholeJudgement = (): Judgement => {
    const read = [...texts].map(([path, text]) => ({ path, text }));
    const ledger = Ledger.of(VaultIndex.build(read, surroundings), NOW);
    const judgement = judgementOf(ledger, judge(ledger.index, NOW, { ledger }), mayBeScorecard);
    if (!judgement) throw new Error('The vault is set up');
    return judgement;
  };
  let judgement: Judgement | null = wholeJudgement();
  for (const step of steps) {
    const were = new Set(texts.keys());
    for (const [path, text] of Object.entries(step)) {
      if (text === null) texts.delete(path);
      else texts.set(path, text);
    }
    const read = (path: string): SourceNote => ({ path, text: texts.get(path) ?? '' });
    judgement &&= rejudge(judgement, {
      paths: Object.keys(step).filter((path) => were.has(path) && texts.has(path)),
      added: [...texts.keys()].filter((path) => !were.has(path)),
      removed: [...were].filter((path) => !texts.has(path)),
      ...{ others: [], read, surroundings, now: NOW, rules: new Map() },
    });
    if (!judgement) return;
    const all = wholeJudgement();
    expect(allFindings(judgement)).toEqual(allFindings(all));
    expect(named(judgement, judgement.mentions)).toEqual(named(all, all.mentions));
  }
});

it('a possible duplicate contact is judged with few notes, even if its finding moves to another line', () => {
  const surroundings = { ...NO_SURROUNDINGS, configured: true };
  const texts = new Map([
    ['Ada Lovelace.md', note('type: contact\nemail: ada@x.org')],
    ['People/Bo.md', note('type: contact\nemail: bo@x.org')],
    ['People/Countess.md', note('type: contact\nemail: [ada@x.org, bo@x.org]')],
  ]);
  const indexOf = (): VaultIndex =>
    VaultIndex.build(
      [...texts].map(([path, text]) => ({ path, text })),
      surroundings,
    );
  const ledger = Ledger.of(indexOf(), NOW);
  const before = judge(ledger.index, NOW, { ledger });
  const judgement = judgementOf(ledger, before, mayBeScorecard);
  if (!judgement) throw new Error('The vault is set up');
  const rejudged = (head: string): Judgement | null => {
    texts.set('People/Countess.md', note(head));
    return rejudge(judgement, {
      ...{ ...NO_FILE_CHANGES, paths: ['People/Countess.md'], surroundings, now: NOW, rules: new Map() },
      read: (path) => ({ path, text: texts.get(path) ?? '' }),
    });
  };
  const moved = rejudged('type: contact\nx-hobby: chess\nemail: [ada@x.org, bo@x.org]');
  const all = judge(indexOf(), NOW);
  expect(all.judged.map(({ diagnostic: { rule, start } }) => [rule, start.line])).toContainEqual([
    'duplicate-contact',
    4,
  ]);
  expect(before.judged.map(({ diagnostic: { start } }) => start.line)).toContain(3);
  expect(moved && allFindings(moved)).toEqual(all);
  // Whether other contacts share an address with this one can only be checked with all notes.
  expect(rejudged('type: contact\nemail: bo@x.org')).toBeNull();
});

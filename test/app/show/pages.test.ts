import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventPage } from '../../../src/app/show/event-page.ts';
import { suggestSubject, findSubjectsByName } from '../../../src/app/show/find-subject.ts';
import { goalPage } from '../../../src/app/show/goal-page.ts';
import { birthdayOf, personPage } from '../../../src/app/show/person-page.ts';
import { Ledger, scorecardOf } from '../../../src/scorecard/index.ts';
import { comingEvents } from '../../../src/scorecard/events.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const ledgerOf = (notes: Readonly<Record<string, string>>): Ledger => Ledger.of(vaultOf(notes), NOW);
const log = (...lines: readonly string[]): string =>
  `## Log\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;

const NOTES = {
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\ncontact_from: [headings, mentions]\n---\n',
  'Me.md': '---\ntype: contact\noffers: [proofs]\n---\n',
  'People/Ada Lovelace.md': [
    '---',
    'type: contact',
    'role: director',
    'organization: ["[[Works|Difference Works]]", Society]',
    'phone: "+44 20 7946 0018"',
    'email: [a@example.org, b@example.org]',
    'birthday: 1815-12-10',
    'met: 2024-11-02',
    'met_at: "[[Book fair]]"',
    'introduced_by: "[[Emma]]"',
    'last_contact: 2026-11-16',
    'cadence: weekly',
    'needs: [proofs, a printer]',
    'offers: [advice]',
    'tags: [people/friend]',
    '---',
    '## Log',
    '',
    '- 2026-11-16 call 20m: her board seat',
    '- 2026-10-01 lunch by the river',
    '- [ ] 2026-11-25 email: the list',
    '',
    '### 2026-09-01 — a walk',
    '',
  ].join('\n'),
  'Emma.md': '---\ntype: contact\nneeds: [advice]\n---\n',
  '2026-11-17.md': `Saw [[Ada Lovelace]] on the **bridge**.\n\n${log('coffee [[Ada Lovelace]] and [[Emma]]')}`,
  'Book fair.md': '---\ntype: event\ndate: 2024-11-02\nstatus: attended\nwith: "[[Ada Lovelace]]"\n---\n',
  'Meeting.md': '---\ntype: meeting\ndate: 2026-08-01\npeople: "[[Ada Lovelace]]"\n---\n',
  'Intro.md': '---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Emma]]"]\nstatus: asked\n---\n',
};

describe('the page of a person', () => {
  it('has a timeline of all days of contact, the last one first, with places that exist', () => {
    const asking = (notes: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
      ...notes,
      'Scorecard.md': (notes['Scorecard.md'] ?? '').replace(
        'points:',
        'contact_from: [headings, mentions]\npoints:',
      ),
    });
    fc.assert(
      fc.property(anyVault.map(asking), (notes) => {
        const ledger = ledgerOf(notes);
        for (const person of ledger.contacts.people()) {
          const { timeline, standing } = personPage(ledger, person);
          const days = new Set(timeline.map((entry) => entry.date));
          expect([...days].reverse()).toEqual(ledger.contacts.daysWith(person));
          expect(timeline[0]?.date ?? null).toBe(standing.last);
          for (const { path, line } of timeline) {
            const lines = ledger.index.note(path)?.text.split(/\r?\n/) ?? [];
            expect(lines[line - 1]?.trim()).not.toBe('');
            expect(line).toBeLessThanOrEqual(lines.length);
          }
        }
      }),
    );
  });

  it('contains the fields of the note and the state of contact', () => {
    const { facts, standing, hasNote, name } = personPage(ledgerOf(NOTES), 'People/Ada Lovelace.md');
    expect({ name, hasNote }).toEqual({ name: 'Ada Lovelace', hasNote: true });
    expect(facts).toMatchObject({
      role: 'director',
      organization: ['Difference Works', 'Society'],
      phone: ['+44 20 7946 0018'],
      email: ['a@example.org', 'b@example.org'],
      birthday: { next: '2026-12-10', turns: 211 },
      met: '2024-11-02',
      metAt: { path: 'Book fair.md', name: 'Book fair' },
      introducedBy: { path: 'Emma.md' },
      tags: ['people/friend'],
      needs: [
        { text: 'proofs', answers: [{ path: 'Me.md' }] },
        { text: 'a printer', answers: [] },
      ],
      offers: [{ text: 'advice', answers: [{ path: 'Emma.md' }] }],
    });
    expect(standing).toMatchObject({ is: 'waiting', last: '2026-11-17', dueOn: '2026-11-24' });
  });

  it('lists each contact with its place in the notes, the latest first', () => {
    const { timeline } = personPage(ledgerOf(NOTES), 'People/Ada Lovelace.md');
    expect(
      timeline.map(({ date: day, is, activity, text, path, line }) => [
        day,
        is,
        activity ?? text,
        `${path}:${line}`,
      ]),
    ).toEqual([
      ['2026-11-17', 'told', 'Saw Ada Lovelace on the bridge.', '2026-11-17.md:1'],
      ['2026-11-17', 'activity', 'coffee', '2026-11-17.md:5'],
      ['2026-11-16', 'activity', 'call', 'People/Ada Lovelace.md:19'],
      ['2026-10-01', 'told', 'lunch by the river', 'People/Ada Lovelace.md:20'],
      ['2026-09-01', 'told', 'a walk', 'People/Ada Lovelace.md:23'],
      ['2026-08-01', 'meeting', '', 'Meeting.md:3'],
      ['2024-11-02', 'met', '', 'People/Ada Lovelace.md:8'],
      ['2024-11-02', 'activity', 'event', 'Book fair.md:3'],
    ]);
    const [coffee, call] = timeline.slice(1);
    expect(coffee).toMatchObject({ otherNames: ['Emma'], event: null });
    expect(call).toMatchObject({ minutes: 20, text: 'her board seat', reconnection: false });
  });

  it('contains open lines, introductions and events', () => {
    const page = personPage(ledgerOf(NOTES), 'People/Ada Lovelace.md');
    expect(page.open).toMatchObject([{ date: '2026-11-25', activity: 'email', line: 21, done: false }]);
    expect(page.introductions).toMatchObject([{ path: 'Intro.md', status: 'asked' }]);
    expect(page.events.map(({ path }) => path)).toEqual(['Meeting.md', 'Book fair.md']);
  });

  it('proposes an introduction unless the two people already know each other', () => {
    const notes = {
      ...NOTES,
      'Intro.md': '',
      '2026-11-17.md': '',
      'People/Ada Lovelace.md': NOTES['People/Ada Lovelace.md'].replace(/introduced_by.*\n/, ''),
    };
    const { proposed } = personPage(ledgerOf(notes), 'Emma.md');
    expect(proposed.map(({ names }) => names)).toEqual([['Emma', 'Ada Lovelace']]);
    expect(personPage(ledgerOf(NOTES), 'Emma.md').proposed).toEqual([]);
  });

  it('exists for a person who is linked but has no note', () => {
    const page = personPage(ledgerOf({ '2026-11-17.md': log('call [[Cy Vance]]: rates') }), 'Cy Vance');
    expect(page).toMatchObject({ name: 'Cy Vance', hasNote: false, facts: null });
    expect(page.timeline).toMatchObject([{ activity: 'call', text: 'rates' }]);
  });

  it('marks the activity that ends a silence as a reconnection', () => {
    const page = personPage(
      ledgerOf({ 'Ada.md': `---\ntype: contact\nmet: 2020-01-01\n---\n${log('2026-11-16 call')}` }),
      'Ada.md',
    );
    expect(page.timeline).toMatchObject([{ activity: 'call', reconnection: true }, { is: 'met' }]);
  });

  it.each([
    ['1815-12-10', '2026-12-10', 211],
    ['--11-19', '2026-11-19', null],
    ['--11-18', '2027-11-18', null],
    ['2000-02-29', '2027-02-28', 27],
    ['2000', null, null],
    ['2000-05', null, null],
    ['2030-12-01', '2026-12-01', null],
  ])('has the next birthday of %s', (written, next, turns) => {
    expect(birthdayOf(written, date('2026-11-19'))).toEqual({ written, next, turns });
  });
});

describe('the page of an event', () => {
  const FAIR = {
    ...NOTES,
    'Fair.md': [
      '---',
      'type: event',
      'date: 2026-11-18',
      'time: 18:00-20:00',
      'place: Guild Hall',
      'status: attended',
      'goals: [meet 3, card 1]',
      'with: "[[Ada Lovelace]]"',
      'met: "[[Cy]]"',
      'cards: 2',
      'results: [a commission]',
      'introductions: ["[[Ada Lovelace]] + [[Emma]]"]',
      '---',
      '## Log',
      '',
      '- gift [[Cy]]: the atlas',
      '- [ ] 2026-11-20 email [[Cy]]',
      '',
    ].join('\n'),
  };

  it('contains its goals with what was done, people met, results and open lines', () => {
    const page = eventPage(ledgerOf(FAIR), 'Fair.md');
    expect(page).toMatchObject({
      ...{ date: '2026-11-18', endDate: null, time: '18:00-20:00', place: 'Guild Hall', status: 'attended' },
      goals: [
        { activity: 'meet', target: 3, done: 1 },
        { activity: 'card', target: 1, done: 2 },
      ],
      met: [{ path: 'Cy', name: 'Cy' }],
      results: ['a commission'],
      introductions: [[{ name: 'Ada Lovelace' }, { name: 'Emma' }]],
      open: [{ activity: 'email', line: 17 }],
      ...{ awaitsOutcome: false, briefing: null },
    });
    expect(page?.activities.filter(({ from }) => from === 'log')).toMatchObject([
      { activity: 'gift', text: 'the atlas', line: 16 },
    ]);
  });

  it('contains items below a heading for free text, unless that is a log heading', () => {
    const files = (headings: string): Record<string, string> => ({
      'Scorecard.md': `---\ntype: scorecard\nlog_headings: [${headings}]\n---\n`,
      'Tea.md':
        '---\ntype: event\ndate: 2026-11-18\n---\n\n## Notes\n\n- cake\n\n## Noted\n\n- tea\n  with milk\n',
    });
    const noted = (headings: string): unknown => eventPage(ledgerOf(files(headings)), 'Tea.md')?.noted;
    const tea = { text: 'tea with milk', path: 'Tea.md', line: 12 };
    expect(noted('Log')).toEqual([{ text: 'cake', path: 'Tea.md', line: 8 }, tea]);
    expect(noted('Notes')).toEqual([tea]);
  });

  it('of a future event contains who comes and what you can bring', () => {
    const coming = FAIR['Fair.md'].replace('2026-11-18', '2026-11-21').replace('attended', 'planned');
    const page = eventPage(ledgerOf({ ...FAIR, 'Fair.md': coming }), 'Fair.md');
    expect(page?.goals.map(({ done }) => done)).toEqual([null, null]);
    expect(page?.briefing).toMatchObject({
      people: [{ name: 'Ada Lovelace', about: 'director', youOffer: 'proofs' }, { name: 'Cy' }],
      offers: ['proofs'],
    });
    const over = coming.replace('2026-11-21', '2026-11-18');
    expect(eventPage(ledgerOf({ ...FAIR, 'Fair.md': over }), 'Fair.md')).toMatchObject({
      ...{ awaitsOutcome: true, briefing: null },
    });
  });

  it.each([
    ['type: event\ndate: 18 listopada 2026', true],
    ['type: event\ndate: 03/04/2026', true],
    ['type: meeting\nwhen: wtorek', true],
    ['type: event\ndate:', false],
    ['type: event', false],
    ['type: event\ndate: 2026-11-18', false],
  ])('says whether there is a date that cannot be read: %j', (fields, unreadDate) => {
    const page = eventPage(ledgerOf({ 'Tea.md': `---\n${fields}\n---\n` }), 'Tea.md');
    expect(page).toMatchObject({ unreadDate });
  });

  it('is null for a note of another kind, as is the page of a goal', () => {
    expect(eventPage(ledgerOf(NOTES), 'Emma.md')).toBeNull();
    expect(goalPage(ledgerOf(NOTES), 'Emma.md')).toBeNull();
  });
});

describe('the page of a goal', () => {
  it('agrees with the summary, and what counted for the goal adds up to it', () => {
    fc.assert(
      fc.property(anyVault, (notes) => {
        const ledger = ledgerOf(notes);
        for (const every of ['day', 'week', 'month', 'quarter', 'year'] as const) {
          for (const goal of scorecardOf(ledger, every).goals.filter((one) => one.every === every)) {
            const page = goalPage(ledger, goal.path);
            expect(page?.view).toEqual(goal);
            const sum = (of: (row: NonNullable<typeof page>['activities'][number]) => number): number =>
              (page?.activities ?? []).reduce((all, row) => all + Math.round(of(row) * 100), 0) / 100;
            const counted =
              goal.metric === 'points'
                ? sum(({ worth }) => worth)
                : goal.metric === 'minutes'
                  ? sum(({ minutes }) => minutes ?? 0)
                  : goal.metric === 'contacts'
                    ? page?.firstMeetings.length
                    : sum(({ count }) => count);
            expect(counted).toBe(goal.done);
          }
        }
      }),
    );
  });

  it('of an overall goal contains what serves it', () => {
    const ledger = ledgerOf({
      'Grow.md': '---\ntype: goal\nkind: overall\nreason: business\nwhere: [Guild Hall]\n---\n',
      'Call.md':
        '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\npurpose: "[[Grow]]"\n---\n',
      'Ada.md': `---\ntype: contact\npurpose: "[[Grow]]"\n---\n${log('2026-11-16 call')}`,
    });
    expect(goalPage(ledger, 'Grow.md')).toMatchObject({
      complete: true,
      view: null,
      overall: { reason: 'business', goals: [{ path: 'Call.md' }], people: 1, events: 0, weekPoints: 1 },
    });
    expect(goalPage(ledger, 'Call.md')).toMatchObject({ purpose: { name: 'Grow' }, overall: null });
  });

  it('of a goal that cannot be counted is marked as incomplete', () => {
    const ledger = ledgerOf({
      'Call.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: no\nevery: week\n---\n',
    });
    expect(goalPage(ledger, 'Call.md')).toMatchObject({ complete: false, view: null, activities: [] });
  });
});

describe('findSubjectsByName and suggestSubject', () => {
  const ledger = ledgerOf({
    ...NOTES,
    'Events/2026-11-12 Book club.md': '---\ntype: event\ndate: 2026-11-12\n---\n',
    'Events/2026-10-12 Book club.md': '---\ntype: event\ndate: 2026-10-12\n---\n',
    'Goals/Emma.md': '---\ntype: goal\nkind: overall\n---\n',
    'Goals/Read more books.md': '---\ntype: goal\nkind: overall\n---\n',
    'Ada lecture.md': '---\ntype: event\ndate: 2026-11-01\n---\n',
    '2026-11-16.md': log('call [[Cy Vance]]'),
  });
  it.each<[string, readonly string[]]>([
    ['Ada', ['People/Ada Lovelace.md']],
    ['lovelace', ['People/Ada Lovelace.md']],
    ['ada lecture', ['Ada lecture.md']],
    ['Emma', ['Emma.md', 'Goals/Emma.md']],
    ['[[Emma]]', ['Emma.md']],
    ['Goals/Emma', ['Goals/Emma.md']],
    ['Goals/Emma.md', ['Goals/Emma.md']],
    ['book club', ['Events/2026-11-12 Book club.md', 'Events/2026-10-12 Book club.md']],
    ['2026-10-12', ['Events/2026-10-12 Book club.md']],
    ['2026-10-12 book club', ['Events/2026-10-12 Book club.md']],
    ['club', ['Events/2026-11-12 Book club.md', 'Events/2026-10-12 Book club.md']],
    ['more boo', ['Goals/Read more books.md']],
    ['Cy Vance', ['Cy Vance']],
    ['nobody at all', []],
    ['', []],
    ['[[]]', []],
  ])('find %j', (written, expected) => {
    expect(findSubjectsByName(ledger, written).map(({ path }) => path)).toEqual(expected);
  });

  it('suggest the name that was probably meant', () => {
    expect(suggestSubject(ledger.index, 'Lovelase')).toBe('Ada Lovelace');
    expect(suggestSubject(ledger.index, 'Book clib')).toBe('Book club');
    expect(suggestSubject(ledger.index, 'zzzzzz')).toBeNull();
  });

  it('find without an exception for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        for (const { is } of findSubjectsByName(ledger, written))
          expect(['person', 'event', 'goal']).toContain(is);
      }),
    );
  });
});

describe('links in text fields', () => {
  it('are shown by their display text', () => {
    const ledger = ledgerOf({
      'Ada.md': '---\ntype: contact\nrole: "head of [Maps](Maps.md)"\nlocation: "[[Graz|here]]"\n---\n',
      'Fair.md': '---\ntype: event\ndate: 2026-11-25\nplace: "[Hall](Hall%20X.md)"\n---\n',
    });
    const facts = personPage(ledger, 'Ada.md').facts;
    expect([facts?.role, facts?.location]).toEqual(['head of Maps', 'here']);
    expect(eventPage(ledger, 'Fair.md')?.place).toBe('Hall');
    expect(comingEvents(ledger).map(({ place }) => place)).toEqual(['Hall']);
  });
});

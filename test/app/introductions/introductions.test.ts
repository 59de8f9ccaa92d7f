import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposalsFor } from '../../../src/app/introductions/introduction-proposals.ts';
import { introductionsOf } from '../../../src/app/introductions/introductions.ts';

import { Ledger } from '../../../src/scorecard/index.ts';
import { needMatcher } from '../../../src/scorecard/offers.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';
import { inWords } from '../../harness/in-words.ts';

const NOW = moment('2026-11-19 12:00');

type Notes = Readonly<Record<string, string>>;

const contact = (...fields: readonly string[]): string =>
  `---\n${['type: contact', ...fields].join('\n')}\n---\n`;
const introduction = (a: string, b: string, ...fields: readonly string[]): string =>
  `---\n${['type: introduction', `between: ["[[${a}]]", "[[${b}]]"]`, ...fields].join('\n')}\n---\n`;

const view = (notes: Notes, all = false) => introductionsOf(Ledger.of(vaultOf(notes), NOW), { all });
const pairs = (notes: Notes, all = false): string[] =>
  view(notes, all).proposals.map(({ names }) => names.join(' + '));

const TWO: Notes = {
  'Ada.md': contact('needs: [someone who draws machines]'),
  'Isambard.md': contact('offers: someone who draws machines'),
};

describe('an introduction proposal', () => {
  it('is made if one person needs what another offers, with the reason', () => {
    expect(view(TWO).proposals).toEqual([
      {
        between: ['Ada.md', 'Isambard.md'],
        names: ['Ada', 'Isambard'],
        reasons: [
          {
            needs: 'Ada.md',
            offers: 'Isambard.md',
            need: 'someone who draws machines',
            offer: 'someone who draws machines',
            text: 'Ada needs someone who draws machines, which Isambard offers',
          },
        ],
      },
    ]);
  });

  it('quotes the need and the offer if their words differ', () => {
    const notes = {
      'A.md': contact('needs: star charts for a book'),
      'B.md': contact('offers: Star charts'),
    };
    expect(view(notes).proposals[0]?.reasons[0]?.text).toBe(
      'A needs star charts for a book; B offers Star charts',
    );
  });

  it('comes first and gives both reasons if each needs what the other offers', () => {
    const notes = {
      'A.md': contact('needs: fast printing'),
      'B.md': contact('offers: fast printing'),
      'C.md': contact('needs: star charts', 'offers: paper mills'),
      'D.md': contact('needs: paper mills', 'offers: star charts'),
    };
    expect(pairs(notes)).toEqual(['C + D', 'A + B']);
    expect(view(notes).proposals[0]?.reasons.map(({ text }) => text)).toEqual([
      'C needs star charts, which D offers',
      'D needs paper mills, which C offers',
    ]);
  });

  it('prefers helpers whom you were in touch with last, at most three for one need', () => {
    const notes = {
      'A.md': contact('needs: fast printing'),
      'B.md': contact('offers: fast printing', 'met: 2026-01-01'),
      'C.md': contact('offers: fast printing', 'met: 2026-11-01'),
      'D.md': contact('offers: fast printing'),
      'E.md': contact('offers: fast printing', 'met: 2026-06-01'),
    };
    expect(pairs(notes)).toEqual(['A + C', 'A + E', 'A + B']);
  });

  it('repeats nobody before everybody was named, and there are at most five unless all are requested', () => {
    const needs = ['red ink', 'blue ink', 'green ink', 'black ink', 'white ink', 'grey ink'];
    const notes = {
      'A.md': contact(`needs: [${needs.join(', ')}]`, 'met: 2026-11-18'),
      ...Object.fromEntries(needs.map((need, at) => [`P${String(at)}.md`, contact(`offers: ${need}`)])),
      'Y.md': contact('needs: paper mills'),
      'Z.md': contact('offers: paper mills'),
    };
    expect(pairs(notes)).toEqual(['A + P0', 'Y + Z', 'A + P1', 'A + P2', 'A + P3']);
    expect(pairs(notes, true)).toHaveLength(7);
    expect(view(notes).proposed).toBe(7);
  });

  it.each<[string, Notes]>([
    ['who is archived', { 'Ada.md': contact('needs: someone who draws machines', 'status: archived') }],
    ['who is you', { 'Scorecard.md': '---\ntype: scorecard\nme: "[[Ada]]"\n---\n' }],
    ['who has an introduction', { 'I.md': introduction('Ada', 'Isambard', 'status: declined') }],
    ['who has one the other way round', { 'I.md': introduction('Isambard', 'Ada', 'status: proposed') }],
    ['who was introduced in a log', { '2026-01-01.md': '## Log\n- introduction [[Ada]] + [[Isambard]]\n' }],
    ['who is to be introduced', { '2026-12-01.md': '## Log\n- [ ] introduction [[Ada]] + [[Isambard]]\n' }],
    ['with whom you were together', { '2026-01-01.md': '## Log\n- coffee [[Ada]] and [[Isambard]]\n' }],
    [
      'who met at an event',
      {
        'E.md':
          '---\ntype: event\ndate: 2026-01-01\nstatus: attended\nwith: ["[[Ada]]"]\nmet: "[[Isambard]]"\n---\n',
      },
    ],
    [
      'who is to be introduced at an event',
      {
        'E.md':
          '---\ntype: event\ndate: 2026-12-01\nstatus: planned\nintroductions: ["[[Ada]] + [[Isambard]]"]\n---\n',
      },
    ],
    [
      'by whom you know the other',
      { 'Isambard.md': contact('offers: someone who draws machines', 'introduced_by: "[[Ada]]"') },
    ],
    [
      'whom the other knows',
      { 'Isambard.md': contact('offers: someone who draws machines', 'knows: ["[[Grace]]", "[[Ada]]"]') },
    ],
  ])('is not made for a person %s', (_, notes) => {
    expect(pairs(TWO)).toHaveLength(1);
    expect(pairs({ ...TWO, ...notes })).toEqual([]);
  });

  it.each<[string, Notes]>([
    ['whom somebody knows who knows the other', { 'Z.md': contact('knows: ["[[Ada]]", "[[Isambard]]"]') }],
    ['who is paused', { 'Ada.md': contact('needs: someone who draws machines', 'status: paused') }],
    ['with whom you mean to call both', { '2026-12-01.md': '## Log\n- [ ] call [[Ada]] and [[Isambard]]\n' }],
    [
      'who will be at an event',
      {
        'E.md':
          '---\ntype: event\ndate: 2026-12-01\nstatus: planned\nwith: ["[[Ada]]", "[[Isambard]]"]\n---\n',
      },
    ],
  ])('is made for a person %s', (_, notes) => {
    expect(pairs({ ...TWO, ...notes })).toHaveLength(1);
  });

  it('connects only active people who were not introduced and of whom one can help, in any vault', () => {
    const things = ['red ink', 'ink', 'star charts', 'charts of the stars', 'advice', 'advice on ink'];
    const person = fc.record({
      needs: fc.subarray(things),
      offers: fc.subarray(things),
      archived: fc.boolean(),
      introducedTo: fc.nat({ max: 7 }),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 7 }), (people) => {
        const notes = Object.fromEntries(
          people.flatMap(({ needs, offers, archived, introducedTo }, at) => [
            [
              `P${String(at)}.md`,
              contact(
                `needs: ${JSON.stringify(needs)}`,
                `offers: ${JSON.stringify(offers)}`,
                `status: ${archived ? 'archived' : 'active'}`,
              ),
            ],
            [`I${String(at)}.md`, introduction(`P${String(at)}`, `P${String(introducedTo)}`, 'status: made')],
          ]),
        );
        const known = new Set(people.map(({ introducedTo }, at) => [at, introducedTo].sort().join()));
        const { proposals } = view(notes, true);
        const found = proposals.map(({ names }) => names.map((name) => Number(name.slice(1))).sort());
        expect(new Set(found.map(String)).size).toBe(found.length);
        for (const [a = -1, b = -1] of found) {
          expect(known.has([a, b].join())).toBe(false);
          expect(people[a]?.archived === false && people[b]?.archived === false).toBe(true);
        }
        for (const { reasons } of proposals) {
          for (const { need, offer } of reasons) expect(needMatcher(offer)(need)).toBe(true);
        }
        // If a person needs what another offers, and the two were not introduced, that person is in
        // a proposal.
        for (const [a, one] of people.entries()) {
          const helped = people.some(
            (other, b) =>
              a !== b &&
              !one.archived &&
              !other.archived &&
              !known.has([a, b].sort().join()) &&
              one.needs.some((need) => other.offers.some((offer) => needMatcher(offer)(need))),
          );
          if (helped) expect(found.some((pair) => pair.includes(a))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the introduction proposals for one person', () => {
  it('are all proposals that include the person, in the same order', () => {
    const things = ['red ink', 'ink', 'star charts', 'charts of the stars', 'advice', 'advice on ink'];
    const person = fc.record({
      needs: fc.subarray(things, { maxLength: 3 }),
      offers: fc.subarray(things, { maxLength: 3 }),
      knows: fc.nat({ max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 4, maxLength: 12 }), (people) => {
        const notes = Object.fromEntries(
          people.map(({ needs, offers, knows }, at) => [
            `P${String(at)}.md`,
            contact(
              `needs: ${JSON.stringify(needs)}`,
              `offers: ${JSON.stringify(offers)}`,
              `knows: "[[P${String(knows)}]]"`,
            ),
          ]),
        );
        const ledger = Ledger.of(vaultOf(notes), NOW);
        const contacts = ledger.index.records('contact');
        const all = proposalsFor(ledger, contacts);
        for (const one of contacts) {
          const withOne = all.filter(({ between }) => between.includes(one.path));
          expect(proposalsFor(ledger, contacts, one)).toEqual(withOne);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a need that you can meet yourself', () => {
  const me = {
    'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
    'Me.md': contact('offers: a shelf'),
  };

  it('is listed for each person who has it, and makes no proposal', () => {
    const notes = { ...me, 'Ada.md': contact('needs: [ink, a shelf]'), 'Z.md': contact('needs: a shelf') };
    expect(view(notes)).toMatchObject({
      proposals: [],
      yours: [
        { name: 'Ada', text: 'Ada needs a shelf, which you offer' },
        { name: 'Z', text: 'Z needs a shelf, which you offer' },
      ],
    });
  });

  it('is not listed for an archived person, nor if the vault does not name your own note', () => {
    expect(view({ ...me, 'Ada.md': contact('needs: a shelf', 'status: archived') }).yours).toEqual([]);
    expect(view({ 'Me.md': contact('offers: a shelf'), 'Ada.md': contact('needs: a shelf') }).yours).toEqual(
      [],
    );
  });
});

describe('the ledger of introductions', () => {
  const ledger = (...fields: readonly string[]) =>
    view({
      'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
      'I.md': introduction('Ada', 'Bo', ...fields),
      'Own.md': introduction('Me', 'Bo', ...fields),
    }).ledger.find(({ path }) => path === 'I.md');

  it.each([
    ['is to be asked', ['status: proposed'], 'ask', ['Ada', 'Bo']],
    ['waits for both', ['status: asked', 'asked: 2026-11-01'], 'answer', ['Ada', 'Bo']],
    ['waits for one', ['status: asked', 'consent: "[[Ada]]"'], 'answer', ['Bo']],
    [
      'is ready once both agreed, whatever its status',
      ['status: asked', 'consent: ["[[Ada]]", "[[Bo]]"]'],
      'introduce',
      [],
    ],
    ['is ready by its status', ['status: consented'], 'introduce', ['Ada', 'Bo']],
    ['is made and young', ['status: made', 'made: 2026-10-21'], null, ['Ada', 'Bo']],
    ['wants its outcome after thirty days', ['status: made', 'made: 2026-10-20'], 'outcome', ['Ada', 'Bo']],
    [
      'is made, with an outcome',
      ['status: made', 'made: 2026-01-20', 'outcome: a book'],
      null,
      ['Ada', 'Bo'],
    ],
    ['is declined', ['status: declined', 'asked: 2026-01-01'], null, ['Ada', 'Bo']],
  ] as const)('contains the next step of an introduction that %s', (_, fields, next, missing) => {
    expect(ledger(...fields)).toMatchObject({ next, missingNames: missing });
  });

  it('does not wait for your own answer', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
      'Me.md': contact(),
      'I.md': introduction('Me', 'Bo', 'status: asked', 'consent: "[[Bo]]"'),
    };
    expect(view(notes).ledger).toMatchObject([{ next: 'introduce', missing: [] }]);
  });

  it('lists your own steps first, the longest waiting first, and finished introductions last', () => {
    const notes = {
      'a.md': introduction('A', 'B', 'status: declined'),
      'b.md': introduction('A', 'B', 'status: made', 'made: 2026-11-10'),
      'c.md': introduction('A', 'B', 'status: made', 'made: 2026-11-12'),
      'd.md': introduction('A', 'B', 'status: proposed'),
      'e.md': introduction('A', 'B', 'status: asked', 'asked: 2026-11-05'),
      'f.md': introduction('A', 'B', 'status: asked', 'asked: 2026-11-01'),
      'g.md': introduction('A', 'B', 'status: made', 'made: 2026-05-01'),
      'h.md': introduction('A', 'B', 'status: consented'),
      'unreadable.md': introduction('A', 'B', 'status: perhaps'),
      'of one.md': '---\ntype: introduction\nbetween: "[[A]]"\nstatus: made\n---\n',
    };
    expect(
      view(notes)
        .ledger.map(({ path }) => path[0])
        .join(''),
    ).toBe('hgfedcba');
  });
});

it('introductionsOf throws if the scorecard note, which may name you, cannot be read', () => {
  expect(inWords(() => view({ 'Scorecard.md': '---\ntype: scorecard\n\tme: x\n---\n' }))).toThrow(
    'cannot be read',
  );
});

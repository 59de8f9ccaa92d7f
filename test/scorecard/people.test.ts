import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatchIndex, needMatcher } from '../../src/scorecard/offers.ts';
import { summaryOf } from '../harness/vault-of.ts';

const contact = (...fields: string[]): string => `---\n${['type: contact', ...fields].join('\n')}\n---\n`;

describe('a contact is due', () => {
  const due = (text: string, today: string): unknown[] => [...summaryOf({ 'Ada.md': text }, today).due];

  it.each([
    ['the day before', '2026-11-15', []],
    ['on the day', '2026-11-16', [{ dueSince: '2026-11-16', daysOver: 0 }]],
    ['after it', '2026-11-19', [{ dueSince: '2026-11-16', daysOver: 3 }]],
  ])('once the time of its cadence has passed since the last contact: %s', (_, today, expected) => {
    expect(due(contact('last_contact: 2026-10-16', 'cadence: monthly'), today)).toMatchObject(expected);
  });

  it('with a cadence and no known contact, and is then listed last', () => {
    const notes = {
      'A.md': contact('cadence: weekly'),
      'B.md': contact('cadence: weekly', 'met: 2026-11-01'),
      'C.md': contact('cadence: weekly', 'met: 2026-10-01'),
    };
    expect(summaryOf(notes, '2026-11-19').due.map(({ path, daysOver }) => [path, daysOver])).toEqual([
      ['C.md', 42],
      ['B.md', 11],
      ['A.md', null],
    ]);
  });

  it.each([
    ['paused', 'status: paused'],
    ['archived', 'status: archived'],
    ['snoozed', 'snooze_until: 2026-11-20'],
  ])('never while it is %s', (_, field) => {
    expect(due(contact('cadence: weekly', 'met: 2026-01-01', field), '2026-11-19')).toEqual([]);
  });

  it('again on the day on which its snooze ends', () => {
    expect(
      due(contact('cadence: weekly', 'met: 2026-01-01', 'snooze_until: 2026-11-19'), '2026-11-19'),
    ).toHaveLength(1);
  });

  it('by the cadence of its tier, unless it has its own cadence', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\ntiers: {inner: 2 weeks}\n---\n',
      'A.md': contact('tier: Inner', 'met: 2026-11-01'),
      'B.md': contact('tier: inner', 'cadence: yearly', 'met: 2026-11-01'),
      'C.md': contact('tier: outer', 'met: 2020-11-01'),
    };
    expect(summaryOf(notes, '2026-11-19').due).toMatchObject([
      { path: 'A.md', cadence: '2 weeks', daysOver: 4 },
    ]);
  });

  it.each(['never', 'as needed', '', '[none]'])('never by a tier without a cadence: %s', (none) => {
    const notes = {
      'Scorecard.md': `---\ntype: scorecard\ntiers:\n  inner: weekly\n  outer: ${none}\n---\n`,
      'A.md': contact('tier: outer', 'met: 2020-11-01'),
      'B.md': contact('tier: outer', 'cadence: weekly', 'met: 2020-11-01'),
      'C.md': contact('tier: inner', 'met: 2020-11-01'),
    };
    expect(summaryOf(notes, '2026-11-19').due.map(({ path }) => path)).toEqual(['B.md', 'C.md']);
  });

  it('on the last day of a shorter month after a contact on the 31st', () => {
    expect(due(contact('cadence: monthly', 'met: 2026-08-31'), '2026-09-30')).toHaveLength(1);
  });

  it.each(['prm-paused: true', 'reminders: off', 'status: inactive', 'frequency: never'])(
    'never with %s',
    (line) => {
      const fields = ['prm-cadence: 30', 'prm-last-contacted: 2026-01-01', line].join('\n');
      const notes = {
        'Scorecard.md': '---\ntype: scorecard\n---\n',
        'A.md': `---\ntype: person\n${fields}\n---\n`,
      };
      expect(summaryOf(notes, '2026-11-20')).toMatchObject({ due: [], suggestions: [] });
    },
  );

  it('not by its tier if its cadence is “as needed”', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\ntiers: {inner: weekly}\n---\n',
      'A.md': contact('met: 2020-01-01', 'tier: inner', 'cadence: as needed'),
    };
    expect(summaryOf(notes, '2026-11-20').due).toEqual([]);
  });

  it('never if `me` in the scorecard names it without a link', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\nme: Jo March\n---\n',
      'Me.md': contact('name: Jo March', 'cadence: weekly'),
    };
    expect(summaryOf(notes, '2026-11-19').due).toEqual([]);
  });

  it('never if `me` in the scorecard links to it', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
      'Me.md': contact('cadence: weekly'),
    };
    expect(summaryOf(notes, '2026-11-19').due).toEqual([]);
  });
});

describe('a suggestion', () => {
  it.each([
    ['', 'belongs to Work'],
    ['end: 2026-11-19', 'belongs to Work'],
    ['end: 2026-11-18', null],
    ['start: 2026-11-20', null],
  ])('says for whom an overall goal matters only while it is in effect: %s', (dates, expected) => {
    const notes = {
      'Ada.md': '---\ntype: contact\nmet: 2025-01-01\npurpose: "[[Work]]"\n---\n',
      'Work.md': `---\ntype: goal\nkind: overall\nreason: job\n${dates}\n---\n`,
    };
    const [one] = summaryOf(notes, '2026-11-19').suggestions;
    expect(one?.reason === 'belongs to Work' ? one.reason : null).toBe(expected);
  });

  const old = (...fields: string[]): string => contact('met: 2020-01-01', ...fields);

  it('has a reason, and the best reasons come first', () => {
    const notes = {
      'A.md': old(),
      'B.md': old('birthday: --11-24'),
      'C.md': old('offers: travel routes'),
      'D.md': old(),
      'E.md': contact('met: 2026-11-01', 'needs: [Travel route]', 'name: Emma'),
      'Fair.md': '---\ntype: event\ndate: 2026-11-24\nwith: "[[D]]"\n---\n',
    };
    expect(summaryOf(notes, '2026-11-19').suggestions.map(({ path, reason }) => [path, reason])).toEqual([
      ['D.md', 'comes to Fair on 24 November'],
      ['C.md', 'offers travel routes, which Emma needs'],
      ['B.md', 'has a birthday on 24 November'],
      ['A.md', 'a loose tie often knows what close ones do not'],
    ]);
  });

  it.each([
    ['1996-02-29', '2027-02-20', 'has a birthday on 28 February'],
    ['--02-29', '2027-02-20', 'has a birthday on 28 February'],
    ['--02-29', '2028-02-25', 'has a birthday on 29 February'],
    ['--02-28', '2028-02-25', 'has a birthday on 28 February'],
    ['1998-02', '2027-02-20', 'a loose tie often knows what close ones do not'],
    ['1998', '2027-02-20', 'a loose tie often knows what close ones do not'],
  ])('for the birthday %s on %s has the reason: %s', (birthday, today, reason) => {
    const notes = { 'A.md': old(`birthday: ${birthday}`) };
    expect(summaryOf(notes, today).suggestions).toMatchObject([{ reason }]);
  });

  it('is one of at most five, and the number of the others is given', () => {
    const notes = Object.fromEntries('ABCDEFGH'.split('').map((name) => [`${name}.md`, old()]));
    expect(summaryOf(notes, '2026-11-19').suggestions).toHaveLength(5);
    expect(summaryOf(notes, '2026-11-19').moreQuiet).toBe(Object.keys(notes).length - 5);
  });

  it.each([
    ['due', 'cadence: weekly'],
    ['paused', 'status: paused'],
    ['archived', 'status: archived'],
    ['snoozed', 'snooze_until: 2027-01-01'],
    ['in touch', 'last_contact: 2026-11-01'],
  ])('is never made for somebody who is %s', (_, field) => {
    expect(summaryOf({ 'Ada.md': old(field) }, '2026-11-19').suggestions).toEqual([]);
  });
});

describe('needMatcher', () => {
  it.each([
    ['travel routes', 'Travel route', true],
    ['printing in small runs', 'printing', true],
    ['a clear eye for diagrams', 'someone for diagrams', true],
    ['printing', 'a printer for her notes', false],
    ['legal advice', 'advice on legal and tax questions', true],
    ['travel routes, timetables, the truth about luggage', 'travel routes for the summer', true],
    ['star charts for any latitude', 'star charts for the Arctic book', true],
    ['advice on tax', 'advice on love', false],
    ['a shelf at the fairs', 'a stall at the fairs', false],
    ['stories, one a month', 'an editor for short stories', false],
    ['advice', 'advice on printing', true],
    ['the', 'a', false],
    ['fontanero de confianza', 'un fontanero', true],
    ['Installateur für Altbauten', 'ein Installateur', true],
    ['nounou le soir', 'une nounou', true],
    ['un’electricista', 'quelqu’un, electricista', true],
    ['een loodgieter uit de buurt', 'iemand, loodgieter', true],
    ['jemand, der singt', 'jemand, der übersetzt', false],
    ['alguien, que canta', 'alguien, que traduce', false],
    ['', 'printing', false],
  ])('with the offer “%s” and the need “%s” returns %s', (offer, need, answered) => {
    expect(needMatcher(offer)(need)).toBe(answered);
  });
});

describe('MatchIndex with 5000 equal offers', () => {
  const ink = Array.from({ length: 5000 }, (_, at) => ({ path: String(at), text: 'red ink for books' }));
  const wishes = new MatchIndex(ink);

  it('asks about 600 of them at most if two different things are wanted', () => {
    let asked = 0;
    const found = wishes.first('red ink, blue ink, red ink', () => {
      asked += 1;
      return false;
    });
    expect({ found, asked }).toEqual({ found: null, asked: 600 });
  });

  it('looks at 300 of them for each thing that is wanted', () => {
    expect(wishes.first('red ink', ({ path }) => path === '299')?.path).toBe('299');
    expect(wishes.first('red ink', ({ path }) => path === '300')).toBeNull();
    expect(wishes.find('red ink', 3, () => true).map(({ path }) => path)).toEqual(['0', '1', '2']);
  });
});

describe('MatchIndex', () => {
  const word = fc.constantFrom(
    'star',
    'charts',
    'printing',
    'travel',
    'routes',
    'advice',
    'for',
    'on',
    'tax',
    'books',
    ',',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

  it('finds the same first match as a comparison with every entry', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, fc.nat(12), (texts, wanted, left) => {
        const wishes = texts.map((one, at) => ({ path: String(at), text: one }));
        const fits = ({ path }: { path: string }): boolean => path !== String(left);
        const expected = wishes.find((wish) => needMatcher(wish.text)(wanted) && fits(wish)) ?? null;
        expect(new MatchIndex(wishes).first(wanted, fits)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventBriefing } from '../../src/app/events/event-briefing.ts';
import { completeLine } from '../../src/app/complete/complete-line.ts';
import { proposalsOf } from '../../src/app/complete/proposals.ts';
import { introductionsOf } from '../../src/app/introductions/introductions.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { draftLog } from '../../src/app/log/draft-log.ts';
import { logEffect } from '../../src/app/log/log-effect.ts';
import { planDay } from '../../src/app/plan/plan-day.ts';
import { reviewPeriod } from '../../src/app/review/review.ts';
import { UserError, userErrorData } from '../../src/app/user-error.ts';
import { addDays } from '../../src/model/civil-date.ts';
import { UNITS, periodOf } from '../../src/model/period.ts';
import { Ledger, Scorekeeper, scorecardOf } from '../../src/scorecard/index.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { date, moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const note = (...lines: readonly string[]): string => ['---', ...lines, '---', ''].join('\n');
const log = (...lines: readonly string[]): string =>
  `## Log\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;

const contact = fc
  .record({
    aliases: fc.constantFrom('', 'aliases: [Countess]', 'aliases: [Bo]'),
    met: fc.constantFrom('', 'met: 2020-01-01', 'met: 2026-11-01'),
    offers: fc.constantFrom('', 'offers: [travel routes]', 'offers: [star charts]'),
    needs: fc.constantFrom('', 'needs: [travel routes]', 'needs: [star charts]'),
    cadence: fc.constantFrom('', '', 'cadence: yearly', 'cadence: 3 years'),
    lines: fc.subarray([
      '2022-01-01 call',
      '2024-06-01 letter',
      '2026-11-18 email',
      '2026-11-20 call',
      '[ ] 2026-11-21 call',
    ]),
  })
  .chain((fields) =>
    fc.constantFrom('', '### 2026-11-01 coffee\n', '- 2023-01-01\n').map((body) => ({ ...fields, body })),
  )
  .map(({ aliases, met, offers, needs, cadence, lines, body }) =>
    [
      note(...['type: contact', met, aliases, offers, needs, cadence].filter(Boolean)),
      body,
      log(...lines),
    ].join(''),
  );
/** Another tool's spelling: without a status, a past meeting with people is a contact with them. */
const meeting = fc
  .record({
    day: fc.constantFrom('2022-05-01', '2026-11-18', '2026-11-19'),
    time: fc.constantFrom('18:00-20:00', '23:00-23:30', '22:00-01:00'),
    status: fc.constantFrom('', '', 'status: attended'),
  })
  .map(({ day, time, status }) =>
    note(...['type: meeting', `date: ${day}`, `time: ${time}`, status, 'with: "[[Bo]]"'].filter(Boolean)),
  );
const introduction = fc
  .constantFrom('proposed', 'made')
  .map((status) =>
    note('type: introduction', 'between: ["[[Ada]]", "[[Bo]]"]', `status: ${status}`, 'made: 2026-11-18'),
  );
const event = fc
  .record({
    day: fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20'),
    status: fc.constantFrom('planned', 'attended'),
    met: fc.constantFrom('met: "[[Bo]]"', 'met: ["[[Far/Cy]]", "[[Ada]]"]', 'cards: 2'),
    body: fc.constantFrom('', 'And [[Cy]] was there.\n'),
  })
  .map(({ day, status, met, body }) =>
    note(
      'type: event',
      `date: ${day}`,
      met,
      'time: 18:00-20:00',
      `status: ${status}`,
      'goals: [meet 2]',
      'with: "[[Ada]]"',
    ).concat(body),
  );
const day = fc
  .array(
    fc.constantFrom(
      'call [[Ada]]',
      'email [[Ada]]',
      '2026-11-18 email [[Ada]]',
      '2024-01-01 call [[Bo]]',
      'coffee [[Bo]] and [[Ada]]',
      'coffee [[Ada]] and [[Bo]]',
      'email [[Far/Ada]]',
      '2026-11-18 call [[Cy]]',
      '2026-11-20 call [[Ada]]',
      '[ ] call [[Bo]]',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => log(...lines));
/** The text of a daily note that mentions people without a log. */
const told = fc.constantFrom(
  'Lunch with [[Ada]].\n',
  '- [[Bo]]\n- 2024-01-01 [[Far/Cy]]\n',
  '- [ ] [[Bo]]\n',
);
const settings = fc.constantFrom(
  note('type: scorecard', 'me: "[[Ada]]"'),
  note('type: scorecard', 'me: "[[Bo]]"', 'points: [call 3]', 'dormant_after: 2 weeks'),
  note('type: scorecard', 'contact_from: [headings, mentions]'),
  note('type: scorecard', 'contact_from: [headings, mentions]'),
);

const CONTACTS = ['Ada.md', 'Far/Ada.md', 'Bo.md', 'Far/Bo.md', 'Cy.md'];
const DAYS = ['2026-11-18.md', 'Far/2026-11-18.md', 'Notes.md'];

/** A change of one note: it gets a text, is removed (null), or moves to another path. */
type Change = readonly [path: string, text: string | null] | { readonly from: string; readonly to: string };

const written: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom(...CONTACTS), fc.option(contact, { freq: 4 })),
  fc.tuple(fc.constantFrom('Fair.md', 'Show.md'), fc.option(fc.oneof(event, meeting), { freq: 4 })),
  fc.tuple(fc.constant('Two.md'), fc.option(introduction, { freq: 4 })),
  fc.tuple(fc.constantFrom(...DAYS), fc.option(fc.oneof(day, told), { freq: 4 })),
  fc.tuple(fc.constant('Scorecard.md'), fc.option(settings)),
);
/** Moves, most of them to paths that change where links lead. */
const moved: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ from: fc.constantFrom(...CONTACTS), to: fc.constantFrom(...CONTACTS) }),
  fc.record({ from: fc.constantFrom(...DAYS), to: fc.constantFrom(...DAYS) }),
  fc.constant({ from: 'Fair.md', to: 'Far/Fair.md' }),
  fc.constant({ from: 'Scorecard.md', to: 'Far/Scorecard.md' }),
);
/** The changes from one state to the next; in most steps, one note changes. */
const step = fc.record({
  changes: fc.oneof(
    fc.array(written, { minLength: 1, maxLength: 1 }),
    fc.array(fc.oneof(written, moved), { minLength: 1, maxLength: 4 }),
  ),
  /** Files that are not notes; links may lead to them. */
  others: fc.option(fc.subarray(['Bo', 'Far/Cy', 'Ada.png']), { freq: 5 }),
});

/** Most times are on one day, since what a ledger keeps is valid for one day. */
const time = fc.constantFrom(
  '2026-11-19 12:00',
  '2026-11-19 19:00',
  '2026-11-19 21:00',
  '2026-11-19 23:15',
  '2026-11-20 00:30',
  '2026-11-20 21:00',
);

/** The properties of a ledger, and the summary that follows from them. */
function score(ledger: Ledger): unknown {
  const { activities, done, lines, twice, firstMet, first, planned } = ledger;
  const own = { activities, done, lines, twice, firstMet, first, planned };
  return { own, summary: scorecardOf(ledger, 'week') };
}

/** Everything that follows from a ledger, and from what its index keeps. */
function answers(ledger: Ledger): unknown {
  const { index, now } = ledger;
  const drafts = ['call Ada', 'call Countess', '2026-11-18 email Bo'].map((line) =>
    mistaken(() => {
      const draft = draftLog(Ledger.of(index, now), now, [line]);
      return { changes: draft.changes, effect: logEffect(ledger, draft.after, draft.lines) };
    }),
  );
  const { weekStart } = index.settings;
  const people = {
    briefing: eventBriefing(ledger),
    introductions: introductionsOf(ledger, { all: true }),
    complete: ['', 'call A', 'call Ada and [['].map((line) =>
      completeLine(proposalsOf(ledger), line, line.length),
    ),
  };
  const days = {
    plans: [0, 1, 5].map((more) => planDay(ledger, addDays(now.date, more))),
    reviews: UNITS.map((unit) => reviewPeriod(ledger, periodOf(unit, now.date, weekStart))),
  };
  return { score: score(ledger), lint: runRules(index, now, { ledger }), drafts, people, days };
}

/** The result of `give`, or the data of a UserError that it throws. */
function mistaken(give: () => unknown): unknown {
  try {
    return give();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return userErrorData(error);
  }
}

/** A vault that changes: its texts, and an index that is always made from the previous one. */
class Vault {
  readonly #texts = new Map<string, string>();
  #others: readonly string[] = [];
  index = vaultOf({});

  change({
    changes,
    others,
  }: {
    readonly changes: readonly Change[];
    readonly others: readonly string[] | null;
  }): void {
    const before = new Map(this.#texts);
    for (const one of changes) {
      if ('from' in one) this.#move(one.from, one.to);
      else this.#write(...one);
    }
    // In the same order as in the plugin and in `watch`: first removed notes, then new and changed ones.
    this.index = this.index.withoutAll([...before.keys()].filter((path) => !this.#texts.has(path)));
    const written = [...this.#texts].filter(([path, text]) => before.get(path) !== text);
    if (written.length > 0) this.index = this.index.withAll(written.map(([path, text]) => ({ path, text })));
    if (others === null) return;
    this.#others = others;
    this.index = this.index.withOthers(others);
  }

  #move(from: string, to: string): void {
    const text = this.#texts.get(from);
    if (text === undefined) return;
    this.#texts.delete(from);
    this.#texts.set(to, text);
  }

  #write(path: string, text: string | null): void {
    if (text === null) this.#texts.delete(path);
    else this.#texts.set(path, text);
  }

  /** The same vault, read from scratch. */
  get fresh(): VaultIndex {
    return vaultOf(Object.fromEntries(this.#texts), { others: this.#others });
  }
}

describe('a ledger that is updated from state to state', () => {
  it('gives the same answers as a ledger counted from scratch, after any changes', () => {
    const begin = fc.array(written, { maxLength: 8 });
    const steps = fc.array(fc.tuple(step, time, fc.option(contact), fc.nat()), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(begin, steps, (first, changes) => {
        const vault = new Vault();
        vault.change({ changes: first, others: null });
        const keeper = new Scorekeeper();
        keeper.update(vault.index, moment('2026-11-19 12:00'));
        const ledgers: Ledger[] = [];
        for (const [change, at, typed, earlier] of changes) {
          const now = moment(at);
          vault.change(change);
          const ledger = keeper.update(vault.index, now);
          // Text that is being typed is judged with a ledger of its own, since it may never be saved.
          if (typed !== null) {
            const side = ledger.next(vault.index.with({ path: 'Bo.md', text: typed }), now);
            expect(score(side)).toEqual(score(Ledger.of(side.index, now)));
          }
          const fresh = Ledger.of(vault.fresh, now);
          expect(answers(ledger)).toEqual(answers(fresh));
          // A ledger may be made from any earlier one, with the same result.
          const other = ledgers[earlier % ledgers.length];
          if (other) expect(score(other.next(vault.index, now))).toEqual(score(fresh));
          ledgers.push(ledger);
        }
      }),
    );
  });

  it('is reused until the vault or the time changes', () => {
    const keeper = new Scorekeeper();
    const index = vaultOf({ 'Bo.md': note('type: contact') });
    const ledger = keeper.update(index, moment('2026-11-19 12:00'));
    expect(keeper.update(index, moment('2026-11-19 12:00'))).toBe(ledger);
    expect(keeper.update(index, moment('2026-11-19 12:01'))).not.toBe(ledger);
    const next = index.with({ path: 'Bo.md', text: note('type: contact', 'met: 2026-11-01') });
    expect([...keeper.update(next, moment('2026-11-19 12:01')).firstMet]).toEqual([['Bo.md', '2026-11-01']]);
  });

  it('reads only those notes again whose links now lead elsewhere', () => {
    const now = moment('2026-11-19');
    const texts = {
      'Ada.md': note('type: contact'),
      '2026-11-17.md': log('call [[Ada]]'),
      '2026-11-18.md': log('call [[Bo]]'),
    };
    const ledger = Ledger.of(vaultOf(texts), now);
    const next = ledger.next(ledger.index.with({ path: 'Far/Bo.md', text: note('type: contact') }), now);
    expect(next.notes.get('2026-11-17.md')).toBe(ledger.notes.get('2026-11-17.md'));
    expect(next.journal.on(date('2026-11-17'))).toBe(ledger.journal.on(date('2026-11-17')));
    expect(ledger.contacts.daysWith('Bo')).toEqual(['2026-11-18']);
    expect(next.contacts.daysWith('Bo')).toEqual([]);
    expect(next.contacts.daysWith('Far/Bo.md')).toEqual(['2026-11-18']);
  });

  it('counts reconnections with the note that was yours, once “me” leads to another note', () => {
    const now = moment('2026-11-19');
    const index = vaultOf({
      'Scorecard.md': note('type: scorecard', 'me: "[[Ada]]"'),
      'Far/Ada.md': note('type: contact') + log('2022-01-01 call', '2026-11-18 call'),
    });
    const ledger = Ledger.of(index, now);
    expect(scorecardOf(ledger, 'week').activities).toEqual({ call: 1 });
    const two = ledger.next(index.with({ path: 'Ada.md', text: note('type: contact') }), now);
    expect(scorecardOf(two, 'week').activities).toEqual({ call: 1, reconnection: 1 });
    expect(scorecardOf(two.next(index, now), 'week').activities).toEqual({ call: 1 });
  });

  it('updates who was met for the first time when a link leads to another file', () => {
    const now = moment('2026-11-19');
    const text = note('type: event', 'date: 2026-11-18', 'status: attended', 'met: "[[Bo]]"');
    const ledger = Ledger.of(vaultOf({ 'Fair.md': text }), now);
    expect([...ledger.firstMet.keys()]).toEqual(['Bo']);
    const next = ledger.next(ledger.index.with({ path: 'Far/Bo.md', text: '' }), now);
    expect([...next.firstMet.keys()]).toEqual(['Far/Bo.md']);
  });

  it('updates the reasons of suggestions when needs change', () => {
    const keeper = new Scorekeeper();
    const reasons = (index: VaultIndex): string[] =>
      scorecardOf(keeper.update(index, moment('2026-11-19')), 'week').suggestions.map(({ reason }) => reason);
    const index = vaultOf({
      'Ada.md': note('type: contact', 'met: 2020-01-01', 'offers: [star charts]'),
      'Bo.md': note('type: contact', 'met: 2020-01-01', 'needs: [star charts]'),
    });
    expect(reasons(index)).toEqual([
      'offers star charts, which Bo needs',
      'needs star charts, which Ada offers',
    ]);
    const text = note('type: contact', 'met: 2020-01-01', 'needs: [travel routes]');
    expect(reasons(index.with({ path: 'Bo.md', text }))).toEqual([
      'a loose tie often knows what close ones do not',
      'a loose tie often knows what close ones do not',
    ]);
  });

  it('uses the current cadence of a contact to find reconnections', () => {
    const keeper = new Scorekeeper();
    const given = (index: VaultIndex): unknown =>
      scorecardOf(keeper.update(index, moment('2026-11-19')), 'week').activities;
    const seldom = note('type: contact', 'cadence: 3 years');
    const index = vaultOf({
      'Bo.md': seldom,
      '2026-11-18.md': log('2024-01-01 call [[Bo]]', '2026-11-18 call [[Bo]]'),
    });
    expect(given(index)).toEqual({ call: 1 });
    const often = index.with({ path: 'Bo.md', text: note('type: contact', 'cadence: yearly') });
    expect(given(often)).toEqual({ call: 1, reconnection: 1 });
    expect(given(often.with({ path: 'Bo.md', text: seldom }))).toEqual({ call: 1 });
  });
});

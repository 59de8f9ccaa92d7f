import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventBriefing } from '../../src/app/events/event-briefing.ts';
import { completeLine } from '../../src/app/complete/complete-line.ts';
import { introductionsOf } from '../../src/app/introductions/introductions.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { draftLog } from '../../src/app/log/draft-log.ts';
import { planDay } from '../../src/app/plan/plan-day.ts';
import { reviewPeriod } from '../../src/app/review/review.ts';
import { UserError, userErrorData } from '../../src/app/user-error.ts';
import { addDays } from '../../src/model/civil-date.ts';
import type { Moment } from '../../src/model/moment.ts';
import { UNITS, periodOf } from '../../src/model/period.ts';
import { Ledger, scorecard } from '../../src/scorecard/index.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { moment } from '../harness/dates.ts';
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
    lines: fc.subarray(['2022-01-01 call', '2024-06-01 letter', '2026-11-18 email', '[ ] 2026-11-21 call']),
  })
  .map(({ aliases, met, offers, needs, cadence, lines }) =>
    [note(...['type: contact', met, aliases, offers, needs, cadence].filter(Boolean)), log(...lines)].join(
      '',
    ),
  );
/** Another's spelling: with people and without a status it is a contact with them once it is over. */
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
  })
  .map(({ day, status }) =>
    note(
      'type: event',
      `date: ${day}`,
      'time: 18:00-20:00',
      `status: ${status}`,
      'goals: [meet 2]',
      'with: "[[Ada]]"',
    ),
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
      '[ ] call [[Bo]]',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => log(...lines));
const settings = fc.constantFrom(
  note('type: scorecard', 'me: "[[Ada]]"'),
  note('type: scorecard', 'me: "[[Bo]]"', 'points: [call 3]', 'dormant_after: 2 weeks'),
);

/** A note that comes, changes or goes. */
const change = fc.oneof(
  fc.tuple(fc.constantFrom('Ada.md', 'Far/Ada.md', 'Bo.md', 'Cy.md'), fc.option(contact, { freq: 4 })),
  fc.tuple(fc.constantFrom('Fair.md', 'Show.md'), fc.option(fc.oneof(event, meeting), { freq: 4 })),
  fc.tuple(fc.constant('Two.md'), fc.option(introduction, { freq: 4 })),
  fc.tuple(fc.constantFrom('2026-11-18.md', 'Days/2026-11-18.md', 'Notes.md'), fc.option(day, { freq: 4 })),
  fc.tuple(fc.constant('Scorecard.md'), fc.option(settings)),
);
/** Mostly of one day: what is kept is kept for a day. */
const time = fc.constantFrom(
  '2026-11-19 12:00',
  '2026-11-19 19:00',
  '2026-11-19 21:00',
  '2026-11-19 23:15',
  '2026-11-20 00:30',
  '2026-11-20 21:00',
);

/** What is told of a vault by all that keeps something of it. */
function told(index: VaultIndex, now: Moment): unknown {
  const drafts = ['call Ada', 'call Countess', '2026-11-18 email Bo'].map((line) =>
    mistaken(() => draftLog(index, now, [line]).changes),
  );
  const { weekStart } = index.settings;
  const people = {
    bring: eventBriefing(index, now),
    introductions: introductionsOf(index, now, { all: true }),
    complete: ['', 'call A', 'call Ada and [['].map((line) => completeLine(index, now, line, line.length)),
  };
  const days = {
    plans: [0, 1, 5].map((more) => planDay(index, now, addDays(now.date, more))),
    reviews: UNITS.map((unit) => reviewPeriod(index, now, periodOf(unit, now.date, weekStart))),
  };
  const { activities, done, lines, twice, firstMet, first } = Ledger.of(index, now);
  const ledger = { activities, done, lines, twice, firstMet, first };
  return {
    summary: scorecard(index, now, 'week'),
    lint: runRules(index, now),
    drafts,
    people,
    days,
    ledger,
  };
}

/** What is given, or what is said to be in the way of it. */
function mistaken(give: () => unknown): unknown {
  try {
    return give();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return userErrorData(error);
  }
}

describe('what is kept of one state of a vault', () => {
  it('is never told of another state, nor of another time', () => {
    const steps = fc.array(fc.tuple(change, time, fc.option(contact)), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(steps, (changes) => {
        const texts = new Map<string, string>();
        let index = vaultOf({});
        for (const [[path, text], at, typed] of changes) {
          // What is being typed is judged on the side, and may never be saved.
          if (typed !== null) runRules(index.with({ path: 'Bo.md', text: typed }), moment(at));
          if (text === null) texts.delete(path);
          else texts.set(path, text);
          index = text === null ? index.without(path) : index.with({ path, text });
          const fresh = vaultOf(Object.fromEntries(texts));
          expect(told(index, moment(at))).toEqual(told(fresh, moment(at)));
        }
      }),
    );
  });

  it('knows what is needed from what is offered, and what is so no more', () => {
    const reasons = (index: VaultIndex): string[] =>
      scorecard(index, moment('2026-11-19'), 'week').suggestions.map(({ reason }) => reason);
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

  it('counts a silence by the cadence that a contact has now', () => {
    const given = (index: VaultIndex): unknown => scorecard(index, moment('2026-11-19'), 'week').activities;
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

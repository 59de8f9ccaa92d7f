import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintVault } from '../../src/app/lint.ts';
import { draftLog } from '../../src/app/log-activities.ts';
import { UserError } from '../../src/app/user-error.ts';
import type { Moment } from '../../src/model/moment.ts';
import { scorecard } from '../../src/scorecard/index.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const note = (...lines: readonly string[]): string => ['---', ...lines, '---', ''].join('\n');
const log = (...lines: readonly string[]): string =>
  `## Log\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;

const contact = fc
  .record({
    aliases: fc.constantFrom('', 'aliases: [Countess]', 'aliases: [Bo]'),
    met: fc.constantFrom('2020-01-01', '2026-11-01'),
    offers: fc.constantFrom('', 'offers: [travel routes]', 'offers: [star charts]'),
    needs: fc.constantFrom('', 'needs: [travel routes]', 'needs: [star charts]'),
  })
  .map(({ aliases, met, offers, needs }) =>
    note(...['type: contact', `met: ${met}`, aliases, offers, needs].filter(Boolean)),
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
  fc.tuple(fc.constantFrom('Fair.md', 'Show.md'), fc.option(event, { freq: 4 })),
  fc.tuple(fc.constantFrom('2026-11-18.md', 'Days/2026-11-18.md', 'Notes.md'), fc.option(day, { freq: 4 })),
  fc.tuple(fc.constant('Scorecard.md'), fc.option(settings)),
);
const time = fc.constantFrom('2026-11-19 12:00', '2026-11-19 19:00', '2026-11-19 21:00', '2026-11-20 19:00');

/** What is told of a vault by all that keeps something of it. */
function told(index: VaultIndex, now: Moment): unknown {
  const drafts = ['call Ada', 'call Countess', '2026-11-18 email Bo'].map((line) => {
    try {
      return draftLog(index, now, [line]).changes;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return error.message;
    }
  });
  return { summary: scorecard(index, now, 'week'), lint: lintVault(index, now), drafts };
}

describe('what is kept of one state of a vault', () => {
  it('is never told of another state, nor of another time', () => {
    const steps = fc.array(fc.tuple(change, time), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(steps, (changes) => {
        const texts = new Map<string, string>();
        let index = vaultOf({});
        for (const [[path, text], at] of changes) {
          if (text === null) texts.delete(path);
          else texts.set(path, text);
          index = text === null ? index.without(path) : index.with({ path, text });
          const fresh = vaultOf(Object.fromEntries(texts));
          expect(told(index, moment(at))).toEqual(told(fresh, moment(at)));
          const later = moment('2026-11-20 21:00');
          expect(told(index, later)).toEqual(told(vaultOf(Object.fromEntries(texts)), later));
        }
      }),
      { numRuns: 100 },
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
});

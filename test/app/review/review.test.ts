import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftReview } from '../../../src/app/review/review-note.ts';
import { delayText, goalAmount, goalOutcome, resultText } from '../../../src/app/words/review-words.ts';
import { reviewMarkdown } from '../../../src/app/review/review-markdown.ts';
import { reviewPeriod, defaultReviewPeriod, type Review } from '../../../src/app/review/review.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { UNITS, parsePeriod, periodOf } from '../../../src/model/period.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { scorecard } from '../../../src/scorecard/index.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { readObsidianSettings } from '../../../src/vault/obsidian-settings.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';
import { inWords } from '../../harness/in-words.ts';

const NOW = moment('2026-11-24 12:00');
const LATER = { evenIfRunning: false };

function reviewOf(notes: Readonly<Record<string, string>> | VaultIndex, label: string, now = NOW): Review {
  const index = 'notes' in notes ? (notes as VaultIndex) : vaultOf(notes);
  const period = parsePeriod(label, index.settings.weekStart);
  if (!period) throw new RangeError(label);
  return reviewPeriod(Ledger.of(index, now), period);
}

const goal = (...lines: readonly string[]): string =>
  ['---', 'type: goal', 'kind: behavior', ...lines, '---', ''].join('\n');
const log = (...lines: readonly string[]): string =>
  `## Log\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

function goalsIn(review: Review): string[] {
  return review.goals.map((one) =>
    [one.name, goalAmount(one), goalOutcome(one, review)].filter(Boolean).join(': '),
  );
}

describe('defaultReviewPeriod', () => {
  it.each([
    ['2026-11-19', '2026-W46'],
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W47'],
  ])('on %s is %s', (today, label) => {
    expect(defaultReviewPeriod(vaultOf({}), moment(today)).label).toBe(label);
  });

  it('uses the first day of the week from the settings', () => {
    const sunday = { 'Scorecard.md': '---\ntype: scorecard\nweek_start: sunday\n---\n' };
    expect(defaultReviewPeriod(vaultOf(sunday), moment('2026-11-21')).end).toBe('2026-11-21');
  });
});

describe('the outcome of a goal in a review', () => {
  const DAYS = {
    '2026-11-16.md': log('call', 'reading 15m'),
    '2026-11-17.md': log('call', 'reading 20m'),
    '2026-11-19.md': log('call', 'reading 5m'),
  };

  it.each<[string, readonly string[], string]>([
    ['met', ['metric: call', 'target: 3', 'every: week'], 'Goal: 3 of 3: met'],
    ['not met', ['metric: call', 'target: 5', 'every: week'], 'Goal: 3 of 5: not met, 2 short'],
    ['off', ['metric: call', 'target: 5', 'every: week', 'end: 2026-11-16', 'on: [tue]'], 'Goal: off'],
    [
      'of a longer period',
      ['metric: call', 'target: 9', 'every: month'],
      'Goal: 3 of 9: goes on until 30 November',
    ],
    ['met early in a longer one', ['metric: call', 'target: 2', 'every: month'], 'Goal: 3 of 2: met'],
    [
      'of days, of which one is off',
      ['metric: minutes', 'activity: reading', 'target: 15', 'every: day'],
      'Goal: met on 2 of 6 days, 1 day off',
    ],
    [
      'of its weekdays only',
      ['metric: call', 'target: 1', 'every: day', 'on: [mon, tue]'],
      'Goal: met on both days',
    ],
    [
      'of all its days',
      ['metric: call', 'target: 1', 'every: day', 'on: [mon, tue, thu]'],
      'Goal: met on all 3 days',
    ],
    [
      'begun within the period',
      ['metric: call', 'target: 1', 'every: day', 'start: 2026-11-19', 'end: 2026-11-20'],
      'Goal: met on 1 of 2 days',
    ],
  ])('is shown for a goal that is %s', (_, lines, expected) => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\ndays_off: [2026-11-18]\n---\n',
      'Goal.md': goal(...lines),
      ...DAYS,
    };
    expect(goalsIn(reviewOf(notes, '2026-W47'))).toEqual([expected]);
  });

  it('is counted in the weeks whose last day is in the period', () => {
    const notes = {
      'Goal.md': goal('metric: call', 'target: 1', 'every: week'),
      ...DAYS,
      '2026-11-01.md': log('call'),
    };
    // The weeks that end on 1, 8, 15 and 22 November, and the one that is still running.
    const review = reviewOf(notes, '2026-11');
    expect(review.goals[0]?.periods).toEqual({ met: 2, missed: 2, off: 0, running: 1 });
    expect(goalsIn(review)).toEqual(['Goal: met in 2 of 4 weeks, goes on']);
  });

  it('does not include the time before the goal or before the vault', () => {
    const weekly = goal('metric: call', 'target: 1', 'every: week');
    expect(goalsIn(reviewOf({ 'Goal.md': weekly, ...DAYS }, '2026-11'))).toEqual([
      'Goal: met in 1 week, goes on',
    ]);
    expect(reviewOf({ 'Goal.md': weekly, ...DAYS }, '2026-10').goals).toEqual([]);
    const late = goal('metric: call', 'target: 1', 'every: week', 'start: 2026-11-23');
    expect(reviewOf({ 'Goal.md': late, ...DAYS }, '2026-W47').goals).toEqual([]);
  });

  it('of a longer period is shown as it was at the end of the reviewed period', () => {
    const notes = { 'Goal.md': goal('metric: call', 'target: 3', 'every: month'), ...DAYS };
    expect(goalsIn(reviewOf(notes, '2026-11-17'))).toEqual(['Goal: 2 of 3: goes on until 30 November']);
  });

  it('is shown with the reason for a partial target', () => {
    const notes = (start: string): Record<string, string> => ({
      'Goals/Calls.md': goal('metric: call', 'target: 7', 'every: week', `start: ${start}`),
      '2026-11-16.md': log('call x2'),
    });
    expect(goalsIn(reviewOf(notes('2026-11-18'), '2026-W47'))).toEqual([
      'Calls: 2 of 5: not met, 3 short; 5 of 7, from Wednesday',
    ]);
    expect(goalsIn(reviewOf(notes('2026-11-16'), '2026-W47'))).toEqual(['Calls: 2 of 7: not met, 5 short']);
    expect(goalsIn(reviewOf(notes('2026-11-18'), '2026-11'))).toEqual(['Calls: met in 0 of 1 week, goes on']);
  });
});

describe('the results in a review', () => {
  const NOTES = {
    'Konrad Zuse.md': '---\ntype: contact\n---\n',
    'Me.md': '---\ntype: contact\n---\n',
    'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
    'Made.md':
      '---\ntype: introduction\nbetween: ["[[Konrad Zuse]]", "[[Ada]]"]\nstatus: made\nmade: 2026-10-08\n---\n',
    '2026-11-10.md': log('call [[Konrad Zuse]]', 'gift [[Somebody]] and [[Me]]'),
    '2026-11-01.md': log('call [[Konrad Zuse]]', 'email [[Konrad Zuse]]'),
    '2025-01-01.md': log('hosting [[Konrad Zuse]]'),
    '2026-11-19.md': log(
      'contract [[Konrad Zuse]] and [[Me]]: six machines',
      'income x2',
      'thanks [[Konrad Zuse]]',
    ),
    '2026-11-20.md': log('coffee [[Konrad Zuse]]'),
  };

  it('are shown with what was done before with the same people, and how long before', () => {
    const { results } = reviewOf(NOTES, '2026-W47');
    expect(results.map((one) => [resultText(one), one.before.map(delayText)])).toEqual([
      [
        'contract with Konrad Zuse and Me: six machines',
        ['6 weeks after the introduction', 'on the day of the thanks', '9 days after the call'],
      ],
      ['income x2', []],
    ]);
    expect(results[0]?.before[0]).toEqual({ date: '2026-10-08', activity: 'introduction', days: 42 });
  });

  it.each([
    [0, 'on the day of the call'],
    [1, '1 day after the call'],
    [13, '13 days after the call'],
    [14, '2 weeks after the call'],
    [69, '9 weeks after the call'],
    [70, '2 months after the call'],
    [365, '12 months after the call'],
  ])('after %i days come “%s”', (days, text) => {
    expect(delayText({ date: date('2026-11-19'), activity: 'call', days })).toBe(text);
  });

  it('are never described as caused by anything', () => {
    expect(reviewMarkdown(reviewOf(NOTES, '2026-W47'), null)).not.toMatch(
      /because|thanks to|led to|due to|result of/i,
    );
  });
});

describe('a review', () => {
  it('agrees with the summary, in every vault', () => {
    fc.assert(
      fc.property(anyVault, fc.constantFrom(...UNITS), (notes, unit) => {
        const index = vaultOf(notes);
        const review = reviewPeriod(
          Ledger.of(index, NOW),
          periodOf(unit, date('2026-11-18'), index.settings.weekStart),
        );
        const summary = scorecard(index, NOW, unit, date('2026-11-18'));
        expect(review).toMatchObject({
          points: summary.points,
          activities: summary.activities,
          giving: summary.giving,
        });
        expect(review.results.reduce((sum, { count }) => sum + count, 0)).toBe(
          Object.values(summary.results).reduce((sum, count) => sum + count, 0),
        );
      }),
    );
  });

  it('contains events with their goals, events without an outcome, and introductions', () => {
    const { events, awaitingOutcome, introductions } = reviewOf(
      {
        'Fair.md':
          '---\ntype: event\ndate: 2026-11-18\nstatus: attended\ngoals: [meet 3]\nmet: ["[[A]]"]\nintroductions: ["[[A]] + [[B]]"]\nresults: a deal\n---\n',
        'Lunch.md': '---\ntype: event\ndate: 2026-11-19\n---\n',
        'Before.md': '---\ntype: event\ndate: 2026-11-12\n---\n',
        'Two.md':
          '---\ntype: introduction\nbetween: ["[[C]]", "[[D]]"]\nstatus: made\nmade: 2026-11-17\noutcome: a paper\n---\n',
      },
      '2026-W47',
    );
    expect(events).toMatchObject([
      { name: 'Fair', goals: [{ activity: 'meet', target: 3, done: 1 }], results: ['a deal'] },
    ]);
    expect(awaitingOutcome.map(({ name }) => name)).toEqual(['Lunch']);
    expect(introductions.map(({ names, outcome }) => [...names, outcome])).toEqual([
      ['C', 'D', 'a paper'],
      ['A', 'B', null],
    ]);
  });

  it('is refused for a future period, and if a scorecard note cannot be read', () => {
    expect(inWords(() => reviewOf({}, '2026-W49'))).toThrow('2026-W49 has not begun');
    expect(() =>
      reviewOf({ 'S.md': '---\ntype: scorecard\npoints: [call lots]\n---\n' }, '2026-W47'),
    ).toThrow(UserError);
  });
});

describe('the note of a review', () => {
  it('is created next to other reviews, from the vault’s template with its line ends', () => {
    const index = vaultOf(
      {
        'Looking back/2026-W45.md': '---\ntype: review\nperiod: 2026-W45\n---\n',
        'Vorlagen/Review.md':
          '---\r\ntype: review\r\ntags: [review]\r\n---\r\n# {{title}}\r\n\r\n{{review}}\r\n\r\nNext: \r\n',
        '2026-11-18.md': log('call'),
      },
      {
        obsidian: readObsidianSettings({
          dailyNotes: null,
          templates: '{"folder": "Vorlagen"}',
          app: null,
          types: null,
        }),
      },
    );
    const { path, before, after } = draftReview(Ledger.of(index, NOW), reviewOf(index, '2026-W47'), LATER);
    expect({ path, before }).toEqual({ path: 'Looking back/2026-W47.md', before: null });
    expect(after).toContain(
      'tags: [review]\r\nperiod: 2026-W47\r\npoints: 1\r\ncall: 1\r\n---\r\n# 2026-W47\r\n\r\n# Week 47',
    );
    expect(after).toMatch(/Done: call 1\.\r\n\r\nNext: \r\n$/);
    expect(after).not.toMatch(/[^\r]\n/);
  });

  it('of a day has another name than the daily note', () => {
    const index = vaultOf({ '2026-11-18.md': log('call') });
    expect(draftReview(Ledger.of(index, NOW), reviewOf(index, '2026-11-18'), LATER).path).toBe(
      'Reviews/2026-11-18 review.md',
    );
  });

  it('is not created while the period is running, unless that is requested', () => {
    const index = vaultOf({ '2026-11-18.md': log('call') });
    const last = moment('2026-11-22 22:00');
    expect(
      inWords(() => draftReview(Ledger.of(index, last), reviewOf(index, '2026-W47', last), LATER)),
    ).toThrow('2026-W47 ends today');
    expect(
      inWords(() => draftReview(Ledger.of(index, last), reviewOf(index, '2026-11', last), LATER)),
    ).toThrow('goes on until 2026-11-30');
    expect(
      draftReview(Ledger.of(index, last), reviewOf(index, '2026-11', last), { evenIfRunning: true }).path,
    ).toBe('Reviews/2026-11.md');
  });

  it('is not created in a vault with nothing to review', () => {
    const index = vaultOf({ 'Plain.md': 'Nothing.\n' });
    expect(inWords(() => draftReview(Ledger.of(index, NOW), reviewOf(index, '2026-W47'), LATER))).toThrow(
      'nothing to review yet',
    );
  });

  it('does not overwrite an existing note', () => {
    const index = vaultOf({ 'Reviews/2026-W47.md': 'Mine.\n', '2026-11-18.md': log('call') });
    expect(inWords(() => draftReview(Ledger.of(index, NOW), reviewOf(index, '2026-W47'), LATER))).toThrow(
      'is there already',
    );
  });

  it('is found again, with the numbers that no longer match', () => {
    const notes = {
      'Old.md': '---\ntype: review\nperiod: 2026-w47\npoints: 1\ncall: 2\nemail: 0\n---\n',
      '2026-11-18.md': log('call'),
    };
    expect(reviewOf(notes, '2026-W47').note).toEqual({
      path: 'Old.md',
      differences: [{ name: 'call', stated: 2, found: 1 }],
    });
    expect(reviewOf(notes, '2026-W46').note).toBeNull();
  });

  it('has no findings until the past changes, in every vault', () => {
    let held = 0;
    assertOften(
      fc.property(anyVault, fc.constantFrom(...UNITS), (notes, unit) => {
        const index = vaultOf(notes);
        const period = periodOf(unit, date('2026-11-18'), index.settings.weekStart);
        const review = reviewPeriod(Ledger.of(index, NOW), period);
        const { path, after } = draftReview(Ledger.of(index, NOW), review, { evenIfRunning: true });
        const written = index.with({ path, text: after });
        const found = (vault: VaultIndex): string[] =>
          runRules(vault, NOW)
            .diagnostics.filter((one) => one.path === path)
            .map(({ rule, message }) => `${rule}: ${message}`);
        expect(found(written)).toEqual([]);
        expect(reviewPeriod(Ledger.of(written, NOW), period).note).toEqual({ path, differences: [] });
        expect(reviewPeriod(Ledger.of(written, NOW), period).points).toBe(review.points);
        // Change the past: a coffee on a day of the period was forgotten.
        const changed = written.with({
          path: 'Events/Forgotten.md',
          text: '---\ntype: event\nkind: coffee\ndate: 2026-11-18\nstatus: attended\n---\n',
        });
        const rules = found(changed);
        expect(rules.length).toBeGreaterThanOrEqual(1);
        expect(rules.every((rule) => rule.startsWith('assertion-failed: '))).toBe(true);
        held += Object.keys(review.activities).length;
      }),
      () => held > 0,
    );
  });

  it('escapes the text of notes, and links notes', () => {
    const notes = {
      'Goals/A *b* `c`.md': goal('metric: call', 'target: 1', 'every: week'),
      '2026-11-18.md': log('call', 'contract [[X]]: <b>bold</b> *star* 100%'),
      'Fair.md': '---\ntype: event\ndate: 2026-11-18\nstatus: attended\nresults: ["# no heading"]\n---\n',
    };
    const index = vaultOf(notes);
    const review = reviewOf(index, '2026-W47');
    const text = reviewMarkdown(review, index);
    expect(text).toContain('- 2026-11-18 contract with X: \\<b\\>bold\\</b\\> \\*star\\* 100\\%\n');
    expect(text).toContain('- A \\*b\\* \\`c\\`: 1 of 1, met\n');
    expect(text).toContain('- 2026-11-18 [[Fair]]: \\# no heading\n');
    expect(reviewMarkdown(review, null)).toContain('- 2026-11-18 Fair: \\# no heading\n');
    expect(reviewMarkdown(review, null)).not.toContain('[[');
  });
});

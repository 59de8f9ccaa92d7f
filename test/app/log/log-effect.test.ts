import { describe, expect, it } from 'vitest';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { logEffect, type LogEffect } from '../../../src/app/log/log-effect.ts';
import { notesOnLines, pointsSentence } from '../../../src/app/words/log-words.ts';
import { summarize } from '../../../src/app/summary/summarize.ts';
import { exampleVault } from '../../../src/cli/node/fixture-files.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');

function effectOf(index: VaultIndex, lines: readonly string[]): { effect: LogEffect; after: VaultIndex } {
  const draft = draftLog(Ledger.of(index, NOW), NOW, lines);
  const after = index.withAll(draft.changes.map(({ path, after: text }) => ({ path, text })));
  return { effect: logEffect(Ledger.of(index, NOW), after, draft.lines), after };
}

const goal = (...fields: readonly string[]): string =>
  ['---', 'type: goal', 'kind: behavior', ...fields, '---', ''].join('\n');

const VAULT = {
  'Ada.md': '---\ntype: contact\nmet: 2026-01-05\n---\n',
  'Grace.md': '---\ntype: contact\n---\n## Log\n- 2026-11-18 call\n',
  'Quiet.md': '---\ntype: contact\n---\n## Log\n- 2026-07-01 call\n- 2026-11-01 email\n',
  'S.md':
    '---\ntype: scorecard\npoints: [reading 1 per 15 min, sketch 1.25]\nresults: [order]\ndays_off: [2026-11-17]\n---\n',
  'Points.md': goal('metric: points', 'target: 10', 'every: week'),
  'Calls.md': goal('metric: call', 'target: 2', 'every: day'),
  'Reconnect.md': goal('metric: reconnection', 'target: 1', 'every: month'),
  'To come.md': goal('metric: points', 'target: 1', 'every: week', 'start: 2027-01-01'),
  'Paused.md': goal('metric: call', 'target: 1', 'every: week', 'status: paused'),
};

describe('the effect of a line on reviews', () => {
  const review = (period: string, ...numbers: readonly string[]): string =>
    `---\ntype: review\nperiod: ${period}\n${numbers.join('\n')}\n---\n`;
  const index = vaultOf({
    ...VAULT,
    'R/2026-W46.md': review('2026-W46', 'points: 0', 'call: 0', 'coffee: 0'),
    'R/2026-11.md': review('2026-11', 'points: 5', 'email: 2'),
    'R/2026-Q3.md': review('2026-Q3', 'points: 9'),
    'R/2026-11-14 review.md': review('2026-11-14', 'points: 1'),
  });
  const of = (line: string): LogEffect['reviews'] => effectOf(index, [line]).effect.reviews;

  it('lists each review whose numbers no longer match, with what it states and what is counted', () => {
    expect(of('2026-11-12 call [[Max]]')).toEqual([
      {
        path: 'R/2026-11.md',
        period: '2026-11',
        differences: [{ name: 'points', stated: 5, found: 6 }],
      },
      {
        path: 'R/2026-W46.md',
        period: '2026-W46',
        differences: [
          { name: 'points', stated: 0, found: 1 },
          { name: 'call', stated: 0, found: 1 },
        ],
      },
    ]);
  });

  it('leaves out reviews that become right, reviews of other days, and lines that do not count', () => {
    expect(of('2026-11-14 call [[Max]]').map(({ path }) => path)).toEqual(['R/2026-11.md', 'R/2026-W46.md']);
    expect(of('2026-10-01 call [[Max]]')).toEqual([]);
    expect(of('[-] 2026-11-12 call [[Max]]')).toEqual([]);
  });

  it('includes reviews of later days if the line removes a reconnection from them', () => {
    expect(of('2026-09-01 call Quiet')).toEqual([
      { path: 'R/2026-11.md', period: '2026-11', differences: [{ name: 'points', stated: 5, found: 2 }] },
      // This review was wrong before, and the correct number is a different one now.
      { path: 'R/2026-Q3.md', period: '2026-Q3', differences: [{ name: 'points', stated: 9, found: 2 }] },
    ]);
  });

  it('is reported with the numbers to write', () => {
    const draft = draftLog(Ledger.of(index, NOW), NOW, ['2026-11-12 call [[Max]]']);
    expect(notesOnLines(draft, logEffect(Ledger.of(index, NOW), draft.after, draft.lines))).toEqual([
      'The review of 2026-11 no longer adds up: write points 6 into R/2026-11.md.',
      'The review of 2026-W46 no longer adds up: write points 1 and call 1 into R/2026-W46.md.',
    ]);
  });
});

describe('the effect of logged lines', () => {
  const index = vaultOf(VAULT);
  const of = (...lines: string[]): LogEffect => effectOf(index, lines).effect;

  it('contains points, the week, and each goal that moved', () => {
    expect(of('call 20m [[Max]]')).toMatchObject({
      points: 1,
      weeks: [{ period: { label: '2026-W47' }, points: 2 }],
      goals: [
        { path: 'Calls.md', done: 1, target: 2, state: 'on-pace', was: { done: 0, state: 'on-pace' } },
        { path: 'Points.md', done: 2, was: { done: 1 } },
      ],
      lines: [{ standing: 'counted', meant: null }],
    });
  });

  it('includes a reconnection if the line ends a silence', () => {
    const { points, goals } = of('email Ada');
    expect(points).toBe(1 + 3);
    expect(goals.map(({ name, done, state }) => [name, done, state])).toContainEqual(['Reconnect', 2, 'met']);
  });

  it('is negative if the line removes a later reconnection', () => {
    // Of contacts on 1 July and 1 November, the second is a reconnection, unless there is one between them.
    expect(of('2026-09-01 order Quiet').points).toBe(-3);
    expect(of('2026-09-01 call Quiet').points).toBe(1 - 3);
  });

  it.each([
    ['reading 20m', 1, 'counted'],
    ['reading 14m', 0, 'counted'],
    ['sketch x3', 3.75, 'counted'],
    ['order: two maps', 0, 'result'],
    ['skech 10m', 0, 'unknown'],
    ['[ ] call Ada', 0, 'intention'],
    ['[-] call Ada', 0, 'neither'],
    ['2026-11-20 call Ada', 0, 'later'],
    ['2026-11-18 call Grace', 0, 'twice'],
  ])('for %s is %d points, and the standing is %s', (line, points, standing) => {
    const effect = of(line);
    expect(effect.points).toBe(points);
    expect(effect.lines).toMatchObject([{ standing }]);
    if (['intention', 'neither', 'later'].includes(standing))
      expect(effect).toMatchObject({ weeks: [], goals: [] });
  });

  it.each(['[>] call Ada', '[<] call Ada'])('says of %s alone that nothing was moved', (...lines) => {
    const draft = draftLog(Ledger.of(index, NOW), NOW, lines);
    const [said = ''] = notesOnLines(draft, logEffect(Ledger.of(index, NOW), draft.after, draft.lines));
    expect(said).toContain('no line is made for another day');
    const advised = /: (.*)\.$/.exec(said)?.[1] ?? '';
    expect(of(advised).lines).toMatchObject([{ standing: 'intention' }]);
  });

  it('contains the activity that was probably meant by an unknown one', () => {
    const lines = ['skech x2', 'zzzzz 5m', '[ ] cal Ada', 'followed Ada', 'emial Ada'];
    expect(of(...lines).lines.map(({ meant }) => meant)).toEqual([
      ...['sketch', null, 'call', 'follow-up', 'email'],
    ]);
  });

  it('contains each week and each day that the lines fall in', () => {
    const { weeks, goals } = of('2026-11-17 call Ada', '2026-11-10 call Ada', 'call Ada');
    expect(weeks.map(({ period }) => period.label)).toEqual(['2026-W46', '2026-W47']);
    expect(
      goals.filter(({ name }) => name === 'Calls').map(({ period, state }) => [period.label, state]),
    ).toEqual([
      ['2026-11-10', 'missed'],
      ['2026-11-17', 'off'],
      ['2026-11-19', 'on-pace'],
    ]);
  });
});

describe('the effect of logged lines in the example vault', () => {
  const sources = [...exampleVault()].filter(([path]) => path.endsWith('.md'));
  const index = VaultIndex.build(sources.map(([path, text]) => ({ path, text })));

  it.each([
    [['call 20m John Watson: the press']],
    [['email Ada', 'coffee Charles Babbage and Emma: tea', 'reading 30m']],
    [['introduction Ada + Emma', 'ask Emma', '[ ] 2026-11-20 call Ada']],
    [['2026-11-16 thanks [[Somebody]]', 'meet [[Somebody]]', 'card x2']],
  ])('for %j is the difference between the summaries before and after', (lines) => {
    const { effect, after } = effectOf(index, lines);
    const options = { unit: 'week', date: null } as const;
    const old = summarize(Ledger.of(index, NOW), options);
    const fresh = summarize(Ledger.of(after, NOW), options);
    expect(fresh.points - old.points).toBe(effect.points);
    expect(effect.weeks).toEqual([
      { period: { label: '2026-W47', start: '2026-11-16', end: '2026-11-22' }, points: fresh.points },
    ]);
    const moved = fresh.goals.filter((one, at) => one.done !== old.goals[at]?.done);
    const today = effect.goals.filter(
      ({ period }) => period.start <= date('2026-11-19') && period.end >= date('2026-11-19'),
    );
    expect(today.map(({ path, done, state, target }) => ({ path, done, state, target }))).toEqual(
      moved.map(({ path, done, state, target }) => ({ path, done, state, target })),
    );
  });
});

describe('the sentence on the points of a week', () => {
  it('says of which year the week is, if not of this one', () => {
    const sentence = (line: string): string =>
      pointsSentence(effectOf(vaultOf({ 'Ada.md': VAULT['Ada.md'] }), [line]).effect);
    expect(sentence('2024-02-29 call Ada')).toBe('1 point. Week 9 of 2024 is at 1.');
    expect(sentence('2026-11-10 email')).toBe('1 point. Week 46 is at 1.');
  });
});

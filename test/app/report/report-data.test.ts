import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { reportData, reportPeriod } from '../../../src/app/report/report-data.ts';
import { resultsDelay, type ReportWeek } from '../../../src/app/report/results-delay.ts';
import { addDays } from '../../../src/model/civil-date.ts';
import { periodOf, UNITS } from '../../../src/model/period.ts';
import { GoalMeter, Ledger, scorecardOf } from '../../../src/scorecard/index.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const cents = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + Math.round(one * 100), 0);

describe('reportData and reportPeriod', () => {
  it('agree with the summary of the same period, and the parts add up', () => {
    fc.assert(
      fc.property(anyVault, fc.constantFrom(...UNITS), (notes, unit) => {
        const ledger = Ledger.of(vaultOf(notes), NOW);
        const summary = scorecardOf(ledger, unit);
        const data = reportData(ledger, summary.period, false);
        const points = cents([summary.points]);
        expect(cents([data.points])).toBe(points);
        expect(cents(data.weeks.map((week) => week.points))).toBe(points);
        expect(cents(data.activities.map((one) => one.points))).toBe(points);
        expect(cents([data.heat.points])).toBe(points);
        expect(Object.fromEntries(data.activities.map(({ activity, count }) => [activity, count]))).toEqual({
          ...summary.activities,
          ...summary.results,
        });
        expect(Object.fromEntries(data.results)).toEqual(summary.results);
        expect([data.given, data.asked]).toEqual([summary.giving.given, summary.giving.asked]);
        const served = cents(data.purposes.map((one) => one.points));
        expect(served + cents([data.unserved])).toBeGreaterThanOrEqual(points);
        if (data.purposes.length < 2) expect(served + cents([data.unserved])).toBe(points);
        expect(data.week.goals).toEqual(scorecardOf(ledger, 'week').goals);
        expect(
          data.goals.flatMap(({ goals }) => goals).every(({ streak, longest }) => longest >= streak),
        ).toBe(true);
      }),
    );
  });

  it('count activities for no purpose if theirs is paused or not active on that day', () => {
    const goal = (more: string): string => `---\ntype: goal\nkind: overall\n${more}---\n`;
    const person = (purpose: string): string => `---\ntype: contact\npurpose: "[[${purpose}]]"\n---\n`;
    const ledger = Ledger.of(
      vaultOf({
        'S.md': '---\ntype: scorecard\npoints: { call: 5, email: 1 }\n---\n',
        'Shown.md': goal('start: 2026-11-16\n'),
        'Paused.md': goal('status: paused\n'),
        'Ada.md': person('Shown'),
        'Bob.md': person('Paused'),
        '2026-11-15.md': '## Log\n\n- call [[Ada]]\n',
        '2026-11-17.md': '## Log\n\n- call [[Ada]]\n- call [[Bob]]\n- email\n',
      }),
      NOW,
    );
    const { points, purposes, unserved } = reportData(ledger, reportPeriod(ledger), false);
    expect(purposes.map(({ name, points }) => [name, points])).toEqual([['Shown', 5]]);
    expect([points, unserved]).toEqual([16, 11]);
  });

  it('cover the twelve months up to today by default', () => {
    const { start, end } = reportPeriod(Ledger.of(vaultOf({}), NOW));
    expect([start, end]).toEqual(['2025-11-17', '2026-11-19']);
  });

  it('count the longest streak of a goal over all its periods, unbroken by days off', () => {
    const weeks = ['2026-09-07', '2026-09-14', '2026-09-28', '2026-10-05', '2026-10-19', '2026-11-16'];
    const ledger = Ledger.of(
      vaultOf({
        'S.md': '---\ntype: scorecard\ndays_off: ["2026-09-21..2026-09-27 away"]\n---\n',
        'G.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n',
        'L.md': `---\ntype: contact\nlog: [${weeks.map((day) => `"${day} call"`).join(', ')}]\n---\n`,
      }),
      NOW,
    );
    const [group] = reportData(ledger, reportPeriod(ledger), false).goals;
    expect(group?.goals.map(({ name, streak, longest }) => [name, streak, longest])).toEqual([['G', 1, 4]]);
  });

  it('search only the last periods for the longest streak if there are millions', () => {
    const progress = vi.spyOn(GoalMeter.prototype, 'progress');
    onTestFinished(() => {
      progress.mockRestore();
    });
    const days = ['9999-12-29', '9999-12-30', '9999-12-31'];
    const ledger = Ledger.of(
      vaultOf({
        'G.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: day\n---\n',
        'L.md': `---\ntype: contact\nlog: ["0001-01-01 call", ${days.map((day) => `"${day} call"`).join(', ')}]\n---\n`,
      }),
      moment('9999-12-31 12:00'),
    );
    const [group] = reportData(ledger, reportPeriod(ledger), false).goals;
    expect(group?.goals.map(({ name, longest }) => [name, longest])).toEqual([['G', 3]]);
    expect(progress.mock.calls.length).toBeLessThan(10_100);
  });

  it('give the silence before a reconnection, and leave out private people', () => {
    const person = (name: string, more = ''): Record<string, string> => ({
      [`${name}.md`]: `---\ntype: contact\n${more}---\n\n## Log\n\n- 2026-01-10 call\n- 2026-11-10 email\n`,
    });
    const files = { ...person('Ada'), ...person('Zed', 'private: true\n') };
    const ledger = Ledger.of(
      vaultOf({
        ...files,
        'I.md':
          '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Zed]]"]\nstatus: made\nmade: 2026-11-10\n---\n',
      }),
      NOW,
    );
    const data = reportData(ledger, reportPeriod(ledger), false);
    expect(data.reconnections).toEqual([{ name: 'Ada', date: '2026-11-10', silence: 304 }]);
    expect([data.introductions, data.made]).toEqual([[], 0]);
    expect(JSON.stringify(data)).not.toContain('Zed');
  });
});

describe('resultsDelay', () => {
  const weeks = (points: readonly number[], results: readonly number[]): ReportWeek[] =>
    points.map((each, at) => ({ points: each, results: results[at] ?? 0 }));
  /** Numbers of ten busy weeks in a year, at uneven distances. */
  const BUSY = [1, 4, 9, 11, 16, 20, 27, 29, 34, 38];
  const points = Array.from({ length: 53 }, (_, at) => (BUSY.includes(at) ? 30 : 5));
  const after = (delay: number): number[] => points.map((_, at) => (BUSY.includes(at - delay) ? 1 : 0));

  it.each([0, 1, 8, 14])('finds a delay of %s weeks', (delay) => {
    expect(resultsDelay(weeks(points, after(delay)))).toBe(delay);
  });

  it('returns null with too few results, with the same points every week, or without weeks', () => {
    expect(
      resultsDelay(
        weeks(
          points,
          after(8).map((each, at) => (at < 38 ? each : 0)),
        ),
      ),
    ).not.toBe(null);
    expect(
      resultsDelay(
        weeks(
          points,
          after(8).map((each, at) => (at < 30 ? each : 0)),
        ),
      ),
    ).toBe(null);
    expect(
      resultsDelay(
        weeks(
          points.map(() => 5),
          after(3),
        ),
      ),
    ).toBe(null);
    expect(resultsDelay([])).toBe(null);
  });
});

describe('the period of a report', () => {
  it('ends today if it is still running', () => {
    const ledger = Ledger.of(vaultOf({}), NOW);
    const data = reportData(ledger, periodOf('year', date('2026-05-05'), 1), false);
    expect([data.start, data.end, data.weeks.length]).toEqual(['2026-01-01', NOW.date, 47]);
    expect(data.giving.map(({ label }) => label)[0]).toBe('2026-01');
    const week = reportData(ledger, { start: addDays(NOW.date, -20), end: NOW.date }, false);
    expect(week.giving.map(({ label }) => label)).toEqual(['2026-W44', '2026-W45', '2026-W46', '2026-W47']);
  });
});

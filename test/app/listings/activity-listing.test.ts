import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activityListing,
  type ActivityFilter,
  type ActivityListing,
} from '../../../src/app/listings/activity-listing.ts';
import { UNITS } from '../../../src/model/period.ts';
import { Ledger, scorecardOf } from '../../../src/scorecard/index.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const ALL: ActivityFilter = {
  ...{ start: null, end: null, activities: [], people: [] },
  ...{ event: null, purpose: null, tag: null, organization: null },
};
const NOW = moment('2026-11-19 12:00');
const listed = (
  notes: Readonly<Record<string, string>>,
  filter: Partial<ActivityFilter> = {},
): ActivityListing => activityListing(Ledger.of(vaultOf(notes), NOW), { ...ALL, ...filter });
const log = (...lines: readonly string[]): string =>
  `## Log\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
const hundredths = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + Math.round(one * 100), 0);

/** Each activity of a listing as `ACTIVITY WORTH STANDING`. */
const short = ({ activities }: ActivityListing): string[] =>
  activities.map(({ activity, worth, standing }) => `${activity} ${worth} ${standing}`);

describe('a list of activities', () => {
  it('adds up to the points, counts and results of the summary, in every period', () => {
    fc.assert(
      fc.property(anyVault, fc.constantFrom(...UNITS), (notes, unit) => {
        const ledger = Ledger.of(vaultOf(notes), NOW);
        const { period, ...summary } = scorecardOf(ledger, unit);
        const listing = activityListing(ledger, { ...ALL, start: period.start, end: period.end }, 'week');
        const points = hundredths([summary.points]);
        expect(hundredths(listing.activities.map(({ worth }) => worth))).toBe(points);
        expect(hundredths([listing.total.points ?? -1])).toBe(points);
        expect(hundredths(listing.byActivity.map((one) => one.points ?? -1))).toBe(points);
        expect(hundredths(listing.byPeriod.map((one) => one.points ?? -1))).toBe(points);
        const counts = Object.fromEntries(listing.byActivity.map((one) => [one.activity, one.count]));
        expect(counts).toEqual({ ...summary.activities, ...summary.results });
        expect(listing.total).toMatchObject(summary.giving);
      }),
    );
  });

  it('adds up to the points of a purpose if no activity is worth points for minutes', () => {
    fc.assert(
      fc.property(
        anyVault,
        fc.constantFrom('', 'start: 2026-11-10\n', 'end: 2026-11-12\n'),
        (notes, dates) => {
          const all = Object.fromEntries(
            Object.entries(notes).map(([path, text]) => [
              path,
              path.startsWith('Contacts/A') ? text.replace(/---\n$/, 'purpose: "[[Grow]]"\n---\n') : text,
            ]),
          );
          all['Grow.md'] = `---\ntype: goal\nkind: overall\n${dates}---\n`;
          all['Scorecard.md'] = '---\ntype: scorecard\npoints: [reading 1, letter 2]\n---\n';
          const ledger = Ledger.of(vaultOf(all), NOW);
          const { period, purposes } = scorecardOf(ledger, 'month');
          const { start, end } = period;
          const { total } = activityListing(ledger, { ...ALL, start, end, purpose: 'Grow.md' });
          // A purpose that is not active in the period is not in the summary, and has no points.
          expect(total.points).toBe(purposes.find(({ path }) => path === 'Grow.md')?.points ?? 0);
        },
      ),
    );
  });

  it('gives the reason for each activity that is worth nothing', () => {
    const listing = listed({
      'Scorecard.md': '---\ntype: scorecard\npoints: [proofread 3]\nfor_me: [proofread]\n---\n',
      'Ada.md': `---\ntype: contact\n---\n${log('2026-11-16 call 10m', '2026-11-16 contract: signed')}`,
      '2026-11-16.md': log('call [[Ada]]', 'juggling 20m', 'card x2', 'proofread 1h', '[ ] email [[Ada]]'),
    });
    expect(short(listing)).toEqual(
      [
        'juggling 0 unknown',
        'card 0 worthless',
        'proofread 3 counted',
        'call 1 counted',
        'contract 0 result',
        'call 0 twice',
      ].sort((a, b) => short(listing).indexOf(a) - short(listing).indexOf(b)),
    );
    expect(listing.activities.filter(({ standing }) => standing === 'twice')).toMatchObject([
      { activity: 'call', giving: false, countedIn: { path: '2026-11-16.md', line: 3 } },
    ]);
    expect(listing.activities.find(({ activity }) => activity === 'proofread')).toMatchObject({
      ...{ giving: false, forMe: true, path: '2026-11-16.md', line: 6 },
    });
    expect(listing.total).toEqual({ count: 6, minutes: 90, points: 4, given: 1, asked: 0 });
  });

  it('gives the points for minutes to the line that completes a unit', () => {
    const listing = listed({
      '2026-11-16.md': log('reading 10m', 'reading 10m', 'reading', 'reading 40m', 'reading 5m'),
    });
    expect(listing.activities.map(({ worth, standing }) => [worth, standing])).toEqual([
      [0, 'below-unit'],
      [1, 'counted'],
      [1, 'counted'],
      [3, 'counted'],
      [0, 'below-unit'],
    ]);
  });

  it('contains a derived reconnection after the activity that it follows from', () => {
    const { activities } = listed({
      'Ada.md': `---\ntype: contact\nmet: 2020-01-01\n---\n${log('2026-11-16 call: at last')}`,
    });
    expect(activities).toMatchObject([
      { activity: 'call', from: 'log', text: 'at last', worth: 1, line: 7 },
      { activity: 'reconnection', from: 'derived', people: ['Ada.md'], worth: 3, line: 7 },
    ]);
  });

  it('contains activities from the fields of an event, at the line of its date', () => {
    const { activities } = listed({
      'Fair.md':
        '---\ntype: event\nstatus: attended\ndate: 2026-11-16\nmet: "[[Bo]]"\n---\n' + log('gift [[Bo]]'),
    });
    expect(activities.map(({ activity, from, line, event }) => [activity, from, line, event])).toEqual([
      ['event', 'fields', 4, 'Fair.md'],
      ['meet', 'fields', 4, 'Fair.md'],
      ['gift', 'log', 9, 'Fair.md'],
    ]);
  });

  const NOTES = {
    'Ada.md':
      '---\ntype: contact\ntags: [people/friend]\norganization: "[[Works|Différence Works]]"\npurpose: "[[Grow]]"\n---\n',
    'Bo.md': '---\ntype: contact\n---\n',
    'Grow.md': '---\ntype: goal\nkind: overall\nend: 2026-11-17\n---\n',
    'Fair.md': '---\ntype: event\nstatus: attended\ndate: 2026-11-17\nwith: "[[Bo]]"\n---\n#fair\n',
    '2026-11-16.md': log('call [[Ada]]', 'email [[Bo]] #fair', 'email [[Cy]]'),
    '2026-11-18.md': log('email [[Ada]] and [[Bo]]'),
  };
  it.each<[string, Partial<ActivityFilter>, readonly string[]]>([
    ['from a day on', { start: date('2026-11-17') }, ['event', 'email Ada Bo']],
    ['up to a day', { end: date('2026-11-16') }, ['call Ada', 'email Bo', 'email Cy']],
    ['of an activity', { activities: ['call', 'event'] }, ['call Ada', 'event']],
    ['with a person', { people: ['Ada.md'] }, ['call Ada', 'email Ada Bo']],
    ['with somebody who has no note', { people: ['Cy'] }, ['email Cy']],
    ['with one of several', { people: ['Cy', 'Ada.md'] }, ['call Ada', 'email Cy', 'email Ada Bo']],
    ['at an event', { event: 'Fair.md' }, ['event']],
    ['for a purpose, while that holds', { purpose: 'Grow.md' }, ['call Ada']],
    ['with a tag that a person’s is nested in', { tag: '#People' }, ['call Ada', 'email Ada Bo']],
    ['with a tag of the line or the event', { tag: 'fair' }, ['email Bo', 'event']],
    ['of an organization', { organization: 'difference' }, ['call Ada', 'email Ada Bo']],
    ['of all of it', { people: ['Bo.md'], start: date('2026-11-18') }, ['email Ada Bo']],
  ])('can be limited to activities %s', (_, filter, expected) => {
    const { activities } = listed(NOTES, filter);
    const said = activities.map(({ activity, names }) =>
      activity === 'event' ? 'event' : [activity, ...names].join(' '),
    );
    expect(said).toEqual(expected);
  });

  it('has no points and no totals of giving and asking if it is limited to a person', () => {
    const { total, byActivity } = listed(NOTES, { people: ['Ada.md'] });
    expect(total).toEqual({ count: 2, minutes: 0, points: null, given: null, asked: null });
    expect(byActivity.map(({ points }) => points)).toEqual([null, null]);
  });

  it('contains only periods in which something was done', () => {
    const { byPeriod } = activityListing(Ledger.of(vaultOf(NOTES), NOW), ALL, 'day');
    expect(byPeriod.map(({ label, count }) => [label, count])).toEqual([
      ['2026-11-16', 3],
      ['2026-11-17', 1],
      ['2026-11-18', 1],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/scorecard/index.ts';
import { moment } from '../harness/dates.ts';
import { summaryOf, vaultOf } from '../harness/vault-of.ts';

/** A daily note with a log. */
const log = (...lines: string[]): string => `## Log\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
const contact = (...fields: string[]): string => `---\n${['type: contact', ...fields].join('\n')}\n---\n`;

describe('points', () => {
  it.each([
    ['one call', ['call [[Ada]]'], 1],
    ['three times', ['email x3'], 3],
    ['a worth by time, rounded down over the day', ['reading 20m', 'reading 25m'], 3],
    ['a worth by time, short of one unit', ['reading 14m'], 0],
    ['without minutes, one unit', ['reading'], 1],
    ['without minutes, one unit for each time', ['reading x3'], 3],
    ['twice half an hour', ['reading x2 30m'], 4],
    ['an activity that nobody knows', ['juggling'], 0],
    ['a result', ['contract [[Ada]]'], 0],
    ['an intention', ['[ ] call [[Ada]]'], 0],
    ['another mark', ['[-] call [[Ada]]'], 0],
    ['done, with a mark', ['[x] call [[Ada]]', '[X] call [[Bo]]'], 2],
    ['several people, one activity', ['coffee [[Ada]], [[Bo]] and [[Cleo]]'], 4],
    ['a line of another day', ['2026-11-10 call [[Ada]]'], 0],
    ['a line after today', ['2026-11-21 call [[Ada]]'], 0],
  ])('for %s: %j gives %d', (_, lines, points) => {
    expect(summaryOf({ 'Daily/2026-11-18.md': log(...lines) }, '2026-11-19').points).toBe(points);
  });

  it('by time are rounded down once per day', () => {
    const notes = { '2026-11-17.md': log('reading 20m'), '2026-11-18.md': log('reading 25m') };
    expect(summaryOf(notes, '2026-11-19').points).toBe(2);
  });

  it('are added up exactly', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\npoints:\n  - wave 0.1\n---\n',
      '2026-11-18.md': log('wave', 'wave', 'wave'),
    };
    expect(summaryOf(notes, '2026-11-19').points).toBe(0.3);
  });

  it('are those of the period, and the trend has twelve periods', () => {
    const notes = { '2026-11-18.md': log('call [[Ada]]'), '2026-11-11.md': log('thanks [[Ada]]') };
    expect(summaryOf(notes, '2026-11-19', { day: '2026-11-12' }).points).toBe(2);
    const { trend } = summaryOf(notes, '2026-11-19');
    expect(trend).toHaveLength(12);
    expect(trend.slice(-3)).toEqual([
      { label: '2026-W45', points: 0 },
      { label: '2026-W46', points: 2 },
      { label: '2026-W47', points: 1 },
    ]);
    expect(summaryOf(notes, '2026-11-19', { unit: 'month' })).toMatchObject({
      points: 3,
      period: { label: '2026-11' },
    });
  });
});

describe('a scorecard note', () => {
  const later = `---\ntype: scorecard\neffective: 2026-11-18\npoints: call 7\n---\n`;

  it('adds to the built-in scorecard and overrides it by name', () => {
    const scorecard = '---\ntype: scorecard\npoints: [call 3, workshop 6]\nresults: [applause]\n---\n';
    const notes = {
      'Scorecard.md': scorecard,
      '2026-11-18.md': log('call', 'workshop', 'email', 'applause'),
    };
    expect(summaryOf(notes, '2026-11-19')).toMatchObject({
      points: 10,
      results: { applause: 1 },
      activities: { call: 1, email: 1, workshop: 1 },
    });
  });

  it('does not change the worth of days before it is effective', () => {
    const notes = { 'Scorecard.md': later, '2026-11-17.md': log('call'), '2026-11-18.md': log('call') };
    expect(summaryOf(notes, '2026-11-19').points).toBe(8);
  });

  it('replaces earlier ones from its effective date on', () => {
    const first = '---\ntype: scorecard\npoints: [email 5]\n---\n';
    const notes = {
      'A.md': first,
      'B.md': later,
      '2026-11-17.md': log('email'),
      '2026-11-18.md': log('email'),
    };
    expect(summaryOf(notes, '2026-11-19').points).toBe(6);
  });
});

describe('an event', () => {
  const event = (...fields: string[]): string => `---\n${['type: event', ...fields].join('\n')}\n---\n`;

  it('that was attended counts once, plus each person met, introduction and card', () => {
    const notes = {
      'Fair.md': event(
        'date: 2026-11-18',
        'status: attended',
        'with: "[[Ada]]"',
        'met: ["[[Bo]]", "[[Cleo]]"]',
        'cards: 3',
        'introductions: ["[[Ada]] + [[Bo]]"]',
      ),
    };
    expect(summaryOf(notes, '2026-11-19')).toMatchObject({
      points: 9,
      activities: { event: 1, meet: 2, card: 3, introduction: 1 },
      giving: { given: 1, asked: 0 },
    });
  });

  it('of another kind has the worth of that kind', () => {
    const notes = { 'Talk.md': event('date: 2026-11-18', 'kind: speaking', 'status: attended') };
    expect(summaryOf(notes, '2026-11-19')).toMatchObject({ points: 5, activities: { speaking: 1 } });
  });

  it.each(['planned', 'skipped', 'canceled'])('that is %s is not counted', (status) => {
    const notes = { 'Fair.md': event('date: 2026-11-18', `status: ${status}`, 'met: "[[Bo]]"', 'cards: 3') };
    expect(summaryOf(notes, '2026-11-19')).toMatchObject({ points: 0, activities: {} });
  });

  it('counts only up to today', () => {
    const notes = { 'Fair.md': event('date: 2026-11-20', 'status: attended') };
    expect(summaryOf(notes, '2026-11-19').points).toBe(0);
  });

  it('gives its date to the lines of its log', () => {
    const notes = { 'Fair.md': `${event('date: 2026-11-18', 'status: attended')}\n${log('thanks [[Ada]]')}` };
    expect(summaryOf(notes, '2026-11-19')).toMatchObject({ points: 4, activities: { event: 1, thanks: 1 } });
  });
});

describe('an introduction', () => {
  const made =
    '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: made\nmade: 2026-11-18\n---\n';

  it('that is made counts on its date', () => {
    expect(summaryOf({ 'Ada and Bo.md': made }, '2026-11-19')).toMatchObject({
      points: 5,
      activities: { introduction: 1 },
    });
  });

  it('counts once even if a log has it, too', () => {
    const notes = { 'Ada and Bo.md': made, '2026-11-18.md': log('introduction [[Bo]] + [[Ada]]') };
    expect(summaryOf(notes, '2026-11-19').points).toBe(5);
  });
});

describe('the same activity in two notes', () => {
  const ada = (line: string): string => `${contact()}\n${log(`2026-11-18 ${line}`)}`;

  it.each([
    ['with equal amounts counts once', 'call 20m', 'call 20m [[Ada]]', 1],
    ['with one amount missing counts once', 'call', 'call 20m [[Ada]]', 1],
    ['with other amounts counts twice', 'call 10m', 'call 20m [[Ada]]', 2],
    ['with other people counts twice', 'call', 'call 20m [[Ada]], [[Bo]]', 2],
    ['with another name counts twice', 'email', 'call [[Ada]]', 2],
  ])('%s', (_, inContact, inDaily, calls) => {
    const notes = { 'Ada.md': ada(inContact), '2026-11-18.md': log(inDaily) };
    expect(summaryOf(notes, '2026-11-19').points).toBe(calls);
  });

  it('keeps the amount that one of them gives', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\npoints: call 1 per 10 min\n---\n',
      'Ada.md': ada('call'),
      '2026-11-18.md': log('call 40m [[Ada]]'),
    };
    expect(summaryOf(notes, '2026-11-19').points).toBe(4);
  });

  it('counts as often as in the note that has it most often', () => {
    const notes = {
      'Ada.md': `${contact()}\n${log('2026-11-18 call', '2026-11-18 call')}`,
      '2026-11-18.md': log('call [[Ada]]'),
    };
    expect(summaryOf(notes, '2026-11-19').activities).toMatchObject({ call: 2 });
  });

  it('counts twice if it names nobody', () => {
    const notes = { '2026-11-18.md': log('email'), 'Fair.md': '' };
    const event = `---\ntype: event\ndate: 2026-11-18\n---\n${log('email')}`;
    expect(summaryOf({ ...notes, 'Fair.md': event }, '2026-11-19').activities).toEqual({ email: 2 });
  });

  it('is counted within the time limit, even in 20 000 lines', () => {
    const lines = Array.from({ length: 20_000 }, () => '2026-11-18 call');
    const notes = { 'Ada.md': `${contact()}\n${log(...lines)}`, '2026-11-18.md': log('call x2 [[Ada]]') };
    expect(summaryOf(notes, '2026-11-19').activities).toMatchObject({ call: 20_001 });
  });
});

describe('a reconnection', () => {
  const ada = (fields: string[], ...lines: string[]): string => `${contact(...fields)}\n${log(...lines)}`;
  const reconnections = (text: string, extra: Record<string, string> = {}): number =>
    summaryOf({ 'Ada.md': text, ...extra }, '2026-11-19').activities['reconnection'] ?? 0;

  it('is the first activity after more than ninety days, and adds its worth', () => {
    const notes = { 'Ada.md': ada([], '2026-08-18 call', '2026-11-17 call', '2026-11-18 call') };
    expect(summaryOf(notes, '2026-11-19')).toMatchObject({
      points: 5,
      activities: { call: 2, reconnection: 1 },
    });
  });

  it.each([
    ['after exactly ninety days is none', [], ['2026-08-19 call', '2026-11-17 call'], 0],
    ['after ninety-one days is one', [], ['2026-08-18 call', '2026-11-17 call'], 1],
    ['with nothing before it is none', [], ['2026-11-17 call'], 0],
    ['after a meeting long ago is one', ['met: 2020-01-01'], ['2026-11-17 call'], 1],
    ['after a last contact long ago is one', ['last_contact: 2026-01-01'], ['2026-11-17 call'], 1],
    ['with a slower cadence is none', ['cadence: yearly'], ['2026-06-01 call', '2026-11-17 call'], 0],
    ['beyond a slow cadence is one', ['cadence: yearly'], ['2025-06-01 call', '2026-11-17 call'], 1],
    [
      'with last_contact of the same day is one',
      ['last_contact: 2026-11-17'],
      ['2026-01-01 call', '2026-11-17 call'],
      1,
    ],
  ])('is recognized, or not: %s', (_, fields, lines, count) => {
    expect(reconnections(ada(fields, ...lines))).toBe(count);
  });

  it('counts for each person', () => {
    const old = ada([], '2026-01-01 call');
    const extra = { 'Bo.md': old, '2026-11-17.md': log('coffee [[Ada]] and [[Bo]]') };
    expect(reconnections(old, extra)).toBe(2);
  });

  it('needs a contact note', () => {
    const notes = { '2026-01-01.md': log('call [[Zoe]]'), '2026-11-17.md': log('call [[Zoe]]') };
    expect(summaryOf(notes, '2026-11-19').activities).toEqual({ call: 1 });
  });

  it('needs as many days of silence as the scorecard sets', () => {
    const scorecard = '---\ntype: scorecard\ndormant_after: 30\n---\n';
    expect(reconnections(ada([], '2026-10-01 call', '2026-11-17 call'), { 'Scorecard.md': scorecard })).toBe(
      1,
    );
  });
});

describe('a meeting note of another tool', () => {
  const meeting = '---\ntype: meeting\ndate: 2026-11-10\nattendees: ["[[Ada]]"]\n---\n';
  const person = '---\ntype: person\nname: Ada\n---\n';

  it('records contact with its people, without points', () => {
    const scorecard = '---\ntype: scorecard\ntiers: {close: weekly}\n---\n';
    const notes = {
      'Scorecard.md': scorecard,
      'Meeting.md': meeting,
      'Ada.md': person.replace('name', 'tier: close\nname'),
    };
    expect(summaryOf(notes, '2026-11-19', { unit: 'month' })).toMatchObject({
      points: 0,
      activities: {},
      due: [{ path: 'Ada.md', last: '2026-11-10', cadence: 'weekly', dueSince: '2026-11-17', daysOver: 2 }],
      events: { awaitingOutcome: [] },
    });
  });

  it.each([
    ['done', { points: 2, activities: { event: 1 }, due: [{ last: '2026-11-10' }] }],
    ['✅ Completed', { points: 2, activities: { event: 1 }, due: [{ last: '2026-11-10' }] }],
    ['erledigt', { points: 2, activities: { event: 1 }, due: [{ last: '2026-11-10' }] }],
    ['cancelled', { points: 0, activities: {}, due: [{ last: null }] }],
    ['Postponed (rain)', { points: 0, activities: {}, due: [{ last: null }] }],
    ['abgesagt', { points: 0, activities: {}, due: [{ last: null }] }],
    ['no-show', { points: 0, activities: {}, due: [{ last: null }] }],
    ['reconciled', { points: 0, activities: {}, due: [{ last: null }] }],
  ])('with the status “%s” counts as that status means', (status, expected) => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\n---\n',
      'Meeting.md': meeting.replace('attendees', `status: ${status}\nattendees`),
      'Ada.md': person.replace('name', 'cadence: weekly\nname'),
    };
    expect(summaryOf(notes, '2026-11-19', { unit: 'month' })).toMatchObject({
      ...expected,
      events: { awaitingOutcome: [] },
    });
  });

  it.each([
    ['canceled: true', 0, null],
    ['cancelled: yes', 0, null],
    ['isCancelled: true', 0, null],
    ['canceled: 2026-11-09', 0, null],
    ['state: cancelled', 0, null],
    ['meeting_status: not held', 0, null],
    ['happened: false', 0, null],
    ['status: zugesagt', 0, null],
    ['canceled: false', 0, '2026-11-10'],
    ['canceled:', 0, '2026-11-10'],
    ['state: Ohio', 0, '2026-11-10'],
    ['state: done', 2, '2026-11-10'],
    ['meeting-status: fand statt', 2, '2026-11-10'],
    ['attended: true', 2, '2026-11-10'],
  ])('with “%s” is worth %i, and the last contact is %s', (field, points, last) => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\n---\n',
      'Meeting.md': meeting.replace('attendees', `${field}\nattendees`),
      'Ada.md': person.replace('name', 'cadence: weekly\nname'),
    };
    expect(summaryOf(notes, '2026-11-19', { unit: 'month' })).toMatchObject({ points, due: [{ last }] });
  });
});

describe('giving and asking', () => {
  it('count what is worth points and is for others, and what was asked', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\npoints: [mixer 2]\nfor_me: [mixer]\n---\n',
      '2026-11-18.md': log(
        'call [[Ada]]',
        'email x2',
        'ask [[Bo]]',
        'reading 30m',
        'mixer',
        'contract',
        'meet [[Cleo]]',
      ),
    };
    expect(summaryOf(notes, '2026-11-19').giving).toEqual({ given: 3, asked: 1 });
  });
});

describe('a ledger', () => {
  it('contains what was done in one state of the vault, up to one moment', () => {
    const index = vaultOf({ '2026-11-18.md': log('call [[Ada]]') });
    expect(Ledger.of(index, moment('2026-11-19')).done).toHaveLength(1);
    expect(Ledger.of(index, moment('2026-11-17')).done).toEqual([]);
    const next = index.with({ path: '2026-11-18.md', text: log('call [[Ada]]', 'email [[Bo]]') });
    expect(Ledger.of(next, moment('2026-11-19')).done).toHaveLength(2);
  });
});

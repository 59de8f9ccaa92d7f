import { describe, expect, it } from 'vitest';
import { eventHours, eventUntil } from '../../src/app/words/phrases.ts';
import { dayAndWhere, whenAndWhere } from '../../src/plugin/words/agenda-words.ts';
import { comingEvents } from '../../src/scorecard/events.ts';
import { Ledger, type Moment } from '../../src/scorecard/index.ts';
import type { ComingEvent } from '../../src/scorecard/summary.ts';
import { moment } from '../harness/dates.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { vaultOf } from '../harness/vault-of.ts';

const event = (fields: string): string => `---\ntype: event\ngoals: [meet 1]\n${fields}\n---\n`;
const CALLS = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n';

const NIGHT = 'date: 2026-11-19\ntime: 22:00-02:00';
const RETREAT = 'date: 2026-11-17\ntime: 18:00\nend: 2026-11-20T12:00';
const TRADE = 'date: 2026-11-18\ntime: 09:00-17:00\nend: 2026-11-20';
const WHOLE = 'date: 2026-11-18\nend: 2026-11-20';
/** Two events that end at midnight, written as in calendars: neither is on the day that begins then. */
const LATE = 'date: 2026-11-19T22:00\nend: 2026-11-20T00:00';
const FAIR = 'date: 2026-11-18T09:00\nend: 2026-11-20T00:00';

const comingIn = (fields: string, now: Moment): readonly ComingEvent[] =>
  comingEvents(Ledger.of(vaultOf({ 'Ball.md': event(fields) }), now));

const run = async (fields: string, today: string, ...args: readonly string[]): Promise<string> => {
  const cwd = tempVault({ 'Calls.md': CALLS, 'Ball.md': event(fields) });
  return (await runHere([...args, '--today', today], { cwd, env: UTF8 })).stdout;
};

describe('hours of an event', () => {
  it.each<[string, string, string, string]>([
    ['before midnight', NIGHT, '2026-11-19 20:00', '22:00 until tomorrow 02:00  Ball'],
    ['after midnight', NIGHT, '2026-11-20 01:00', 'since yesterday, until 02:00  Ball'],
    [
      'its end in a field of its own',
      NIGHT.replace('-02:00', '\nend: 02:00'),
      '2026-11-20 01:00',
      'since yesterday, until 02:00  Ball',
    ],
    [
      'a dash and blanks',
      NIGHT.replace('-02:00', ' – 02:00'),
      '2026-11-19 20:00',
      '22:00 until tomorrow 02:00  Ball',
    ],
    ['the first of days', RETREAT, '2026-11-17 08:00', '18:00 until 20 Nov 12:00  Ball'],
    ['the second', RETREAT, '2026-11-18 08:00', 'since yesterday, until 20 Nov 12:00  Ball'],
    ['the third', RETREAT, '2026-11-19 08:00', 'since 17 Nov, until tomorrow 12:00  Ball'],
    ['the last', RETREAT, '2026-11-20 08:00', 'since 17 Nov, until 12:00  Ball'],
    ['hours of each day, on the first', TRADE, '2026-11-18 08:00', '09:00-17:00  Ball, to 20 November'],
    [
      'hours of each day, on the second',
      TRADE,
      '2026-11-19 08:00',
      '09:00-17:00, since yesterday  Ball, to 20 November',
    ],
    [
      'hours of each night, after the last midnight',
      `${NIGHT}\nend: 2026-11-20`,
      '2026-11-21 01:00',
      'since 19 Nov, until 02:00  Ball',
    ],
    [
      'hours of each night, on the second',
      `${NIGHT}\nend: 2026-11-20`,
      '2026-11-20 12:00',
      '22:00-02:00, since yesterday  Ball, to 20 November',
    ],
    ['whole days, on the first', WHOLE, '2026-11-18', 'Ball, to 20 November'],
    ['whole days, on the second', WHOLE, '2026-11-19', 'since yesterday  Ball, to 20 November'],
    ['whole days, on the last', WHOLE, '2026-11-20', 'since 18 Nov  Ball, to 20 November'],
    ['within one day', 'date: 2026-11-19\ntime: 18:00-20:30', '2026-11-19 08:00', '18:00-20:30  Ball'],
    ...['end: 20:00', 'end: 2026-11-19T20:00', 'end_time: 20:00', 'end: 8 pm'].map(
      (end): [string, string, string, string] => [
        `within one day, ${end}`,
        `date: 2026-11-19\ntime: 18:00\n${end}`,
        '2026-11-19 08:00',
        '18:00-20:00  Ball',
      ],
    ),
    [
      'within one day, the date with a time',
      'date: 2026-11-19T18:00\nend: 2026-11-19T20:00',
      '2026-11-19 08:00',
      '18:00-20:00  Ball',
    ],
    [
      'an end of its own after that of its hours',
      'date: 2026-11-19\ntime: 18:00-19:00\nend: 20:00',
      '2026-11-19 08:00',
      '18:00-20:00  Ball',
    ],
    [
      'an end of its own at midnight',
      'date: 2026-11-19\ntime: 18:00\nend: 24:00',
      '2026-11-19 08:00',
      '18:00-00:00  Ball',
    ],
    [
      'an end that is its start',
      'date: 2026-11-20\ntime: 18:00\nend: 18:00',
      '2026-11-19 08:00',
      '18:00  Ball',
    ],
    ['to midnight', 'date: 2026-11-19\ntime: 18:00-00:00', '2026-11-19 08:00', '18:00-00:00  Ball'],
    ['to the midnight of the next day', LATE, '2026-11-19 08:00', '22:00-00:00  Ball'],
    [
      'to a midnight, on the last day',
      FAIR,
      '2026-11-19 08:00',
      'since yesterday, until tomorrow 00:00  Ball',
    ],
    ...['end: 20:00', 'end: 2026-11-19T20:00', 'end_time: 20:00', 'end: 8 pm'].map(
      (end): [string, string, string, string] => [
        `without a start, ${end}`,
        `date: 2026-11-19\n${end}`,
        '2026-11-19 08:00',
        'until 20:00  Ball',
      ],
    ),
    [
      'without a start, the last of days',
      'date: 2026-11-18\nend: 2026-11-20T20:00',
      '2026-11-20 08:00',
      'since 18 Nov, until 20:00  Ball',
    ],
    ['without a start, to midnight', 'date: 2026-11-19\nend: 00:00', '2026-11-19 08:00', 'Ball'],
  ])('are put into words: %s', (_, fields, at, said) => {
    const now = moment(at);
    const [one] = comingIn(fields, now);
    const hours = one ? eventHours(one, now.date, now.date) : '';
    expect([hours, one ? eventUntil(one, hours) : ''].filter(Boolean).join('  ')).toBe(said);
  });

  it.each<[string, readonly string[], string]>([
    ['plan', ['plan', '2026-11-20'], ' 18:00-20:00, meet 1'],
    ['a list', ['event'], 'Ball, 18:00-20:00, meet 1'],
    ['a page', ['show', 'Ball'], '2026, 18:00-20:00\n'],
    ['a sheet', ['brief', 'Ball'], ', 18:00-20:00\n'],
    ['JSON of a plan', ['plan', '2026-11-20', '--format', 'json'], '"time": "18:00-20:00"'],
    ['JSON', ['summary', '--format', 'json'], '"time": "18:00-20:00"'],
  ])('include an end field on the same day: %s', async (_, args, said) => {
    const shown = await run('date: 2026-11-20\ntime: 18:00\nend: 20:00', '2026-11-19T08:00', ...args);
    expect(shown).toContain(said);
  });

  it.each<[string, readonly string[], string]>([
    ['plan', ['plan', '2026-11-20'], 'Ball                until 20:00, meet 1'],
    ['a list', ['event'], '2026-11-20  Ball, until 20:00, meet 1'],
    ['a page', ['show', 'Ball'], '2026, until 20:00\n'],
    ['a sheet', ['brief', 'Ball'], ', until 20:00\n'],
    ['JSON of a plan', ['plan', '2026-11-20', '--format', 'json'], '"until": "2026-11-20 20:00"'],
    ['JSON', ['summary', '--format', 'json'], '"until": "2026-11-20 20:00"'],
    ['a calendar', ['export', 'ics'], 'DESCRIPTION:Until 20:00\\nDecided for it: meet 1'],
  ])('are only the end if there is no start: %s', async (_, args, said) => {
    expect(await run('date: 2026-11-20\nend: 20:00', '2026-11-19T08:00', ...args)).toContain(said);
  });

  it('include the day of an end without a start in a calendar if it is another day', async () => {
    const shown = await run('date: 2026-11-20\nend: 2026-11-21T12:00', '2026-11-19T08:00', 'export', 'ics');
    expect(shown).toContain('DESCRIPTION:Until 2026-11-21 12:00');
    expect(shown).toContain('DTSTART;VALUE=DATE:20261120');
    expect(shown).toContain('DTEND;VALUE=DATE:20261122');
  });

  it.each<[string, readonly string[], string]>([
    ['plan', ['plan', '2026-11-19'], 'Ball                since 17 Nov, until tomorrow 12:00, meet 1'],
    ['a list', ['event'], '2026-11-17  Ball, 18:00 until tomorrow 12:00, meet 1'],
    ['a page', ['show', 'Ball'], '  Tuesday 17 November 2026, 18:00 until tomorrow 12:00\n'],
    ['a sheet', ['brief', 'Ball'], '  Ball, 2026-11-17, 18:00 until tomorrow 12:00\n'],
  ])('are shown for an event over several days: %s', async (_, args, said) => {
    expect(await run(RETREAT, '2026-11-19T08:00', ...args)).toContain(said);
  });

  it.each([LATE, FAIR])(
    'do not reach into the day after an event that ends at midnight: %s',
    async (fields) => {
      expect(await run(fields, '2026-11-19T08:00', 'plan', '2026-11-20')).not.toContain('Event');
      expect(await run(fields, '2026-11-19T08:00', 'show', 'Ball')).not.toContain('to 20 November');
      expect(await run(fields, '2026-11-20T00:00', 'event')).toContain('How did it go?');
    },
  );

  it.each<[string, string, string]>([
    [LATE, '2026-11-19T23:00', 'until 00:00.'],
    [FAIR, '2026-11-18T10:00', 'until 2026-11-20 00:00.'],
    [FAIR.replace('20T00', '19T24'), '2026-11-18T10:00', 'until 2026-11-20 00:00.'],
  ])('set goals aside until midnight: %s at %s', async (fields, at, said) => {
    expect(await run(fields, at, 'summary')).toContain(said);
  });

  it.each<[string, string, string, string]>([
    [
      'before midnight',
      NIGHT,
      ' 22:00 until tomorrow 02:00: Ball, meet 1\n',
      '- 22:00 until tomorrow 02:00: **Ball**, meet 1\n',
    ],
    [
      'on the second day',
      TRADE,
      ' 09:00-17:00, since yesterday: Ball, to 20 November, meet 1\n',
      '- 09:00-17:00, since yesterday: **Ball, to 20 November**, meet 1\n',
    ],
  ])('are shown in the summary: %s', async (_, fields, text, markdown) => {
    expect(await run(fields, '2026-11-19T08:00', 'summary')).toContain(text);
    expect(await run(fields, '2026-11-19T08:00', 'summary', '--format', 'markdown')).toContain(markdown);
  });

  it.each<[string, string, string]>([
    [NIGHT, '2026-11-20 01:00', 'Since yesterday, until 02:00.'],
    [NIGHT, '2026-11-19 08:00', '22:00 until tomorrow 02:00.'],
    ['date: 2026-11-19\ntime: 18:00\nend: 20:00', '2026-11-19 08:00', '18:00 to 20:00.'],
    [TRADE, '2026-11-19 08:00', '09:00 to 17:00, since yesterday.'],
    [WHOLE, '2026-11-19 08:00', 'All day, since yesterday.'],
    [WHOLE, '2026-11-18 08:00', 'All day.'],
    ['date: 2026-11-19\nend: 20:00', '2026-11-19 08:00', 'Until 20:00.'],
  ])('are shown in the sidebar: %s at %s', (fields, at, said) => {
    const now = moment(at);
    const [one] = comingIn(fields, now);
    expect(one && whenAndWhere(one, now.date)).toBe(said);
  });

  it('are shown in the sidebar for days to come', () => {
    const now = moment('2026-11-16');
    const said = (fields: string): string[] => comingIn(fields, now).map((one) => dayAndWhere(one, now.date));
    expect([NIGHT, RETREAT, TRADE].flatMap(said)).toEqual([
      'Thursday, 22:00 until 20 Nov 02:00.',
      'Tomorrow, 18:00 until 20 Nov 12:00.',
      'Wednesday, to 20 November, 09:00 to 17:00.',
    ]);
  });

  it('are included in JSON as “until”', async () => {
    const { day } = JSON.parse(await run(RETREAT, '2026-11-19', 'summary', '--format', 'json')) as {
      day: { events: readonly { until?: string }[] };
    };
    expect(day.events[0]?.until).toBe('2026-11-20 12:00');
  });
});

describe('the kind and the length of an event', () => {
  it.each([
    ['status: planned\nkind: coffee', /Kind +coffee\n/, /Length|Took/],
    ['status: attended\nkind: coffee\nminutes: 90', /Kind +coffee\n +Length +1h30m\n/, /Took/],
    ['status: attended\nminutes: 90', /Length +1h30m\n/, /Kind/],
  ])('are shown with their names: %j', async (fields, shown, hidden) => {
    const cwd = tempVault({ 'Tea.md': `---\ntype: event\ndate: 2026-11-19\n${fields}\n---\n` });
    const { stdout } = await runHere(['show', 'Tea', '--today', '2026-11-19'], { cwd });
    expect(stdout).toMatch(shown);
    expect(stdout).not.toMatch(hidden);
  });

  it.each([
    ['date: 18 listopada 2026\ntime: 18:00', '  The day is not readable, 18:00\n'],
    ['time: 18:00', '  No day is noted, 18:00\n'],
  ])('are shown without a day that is read: %j', async (fields, shown) => {
    const cwd = tempVault({ 'Tea.md': `---\ntype: event\n${fields}\n---\n` });
    expect((await runHere(['show', 'Tea', '--today', '2026-11-19'], { cwd })).stdout).toContain(shown);
  });
});

import { describe, expect, it } from 'vitest';
import { planCalendar } from '../../../../src/app/import/calendar/plan-calendar.ts';
import type { ImportPlan } from '../../../../src/app/import/plan-import.ts';
import { readMoment } from '../../../../src/cli/command-line/today.ts';
import { readCalendars } from '../../../../src/exchange/ics/read-calendars.ts';
import type { VaultIndex } from '../../../../src/vault/vault-index.ts';
import { date } from '../../../harness/dates.ts';
import { vaultOf } from '../../../harness/vault-of.ts';

const NOW = readMoment('2026-11-19');
const WINDOW = { timeZone: 'Europe/Berlin', from: date('2025-11-19'), until: date('2026-12-19') };

const event = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const note = (fields: string): string => `---\n${fields}\n---\n`;
const plan = (index: VaultIndex, ...texts: readonly string[]): ImportPlan =>
  planCalendar(index, NOW, readCalendars(texts, WINDOW));
const after = (index: VaultIndex, { changes }: ImportPlan): VaultIndex =>
  index.withAll(changes.map(({ path, after: text }) => ({ path, text })));
const outcomes = ({ entries }: ImportPlan): unknown[] =>
  entries.map(({ is, why, paths }) => [is, why, ...paths]);
const went = ({ sources }: ImportPlan, source: string): unknown => {
  const row = sources.find((one) => one.source === source);
  return { ...row?.written, ...row?.unwritten };
};

const PEOPLE = {
  'Scorecard.md': note('type: scorecard\nme: "[[Me]]"'),
  'People/Me.md': note('type: contact\nemail: me@b.c'),
  'People/Ada Lovelace.md': note('type: contact\nemail: [ada@b.c, ada@work.d]\naliases: [Countess]'),
  'People/Bo Li.md': note('type: contact'),
  'People/Tom Smith.md': note('type: contact\nemail: tom@b.c'),
  'People/Tom.md': note('type: contact\nname: Double'),
  'People/Tim.md': note('type: contact\nname: Double'),
};

const LUNCH = [
  ...['UID:u1', 'SUMMARY:Lunch: at "Kew"?', 'DTSTART:20261120T110000Z', 'DTEND:20261120T123000Z'],
  ...[
    'LOCATION:Kew Gardens\\, London',
    'DESCRIPTION:Bring the [[plan]]\\n## Log\\n- call Ada',
    'URL:https://b.c/x',
  ],
  ...['STATUS:CONFIRMED', 'DTSTAMP:20261101T000000Z', 'ORGANIZER;CN=Ada:mailto:ADA@work.d'],
];

const there = (fields: string): VaultIndex =>
  vaultOf({ ...PEOPLE, 'Events/Kew.md': note(`type: event\n${fields}`) });

describe('a new event of a calendar', () => {
  const LONG =
    'Extended meeting of the supervisory board of the International Charitable Foundation named after Somebody and a reception with the partners';

  it.each([
    [LONG, `\n> ${LONG}\n`],
    ['Обід: "Юлія" / договір?', '\n> Обід: "Юлія" / договір?\n'],
    ['Lunch', null],
    ['  Lunch  at\tKew ', null],
  ])('keeps the whole title in its text if the file cannot have it as its name: %j', (title, quote) => {
    const lines = ['UID:u1', `SUMMARY:${title}`, 'DTSTART:20261120T110000Z'];
    const [made] = plan(vaultOf(PEOPLE), event(...lines)).changes;
    if (quote === null) expect(made?.after).not.toContain('>');
    else expect(made?.after).toContain(quote);
    const again = plan(vaultOf({ ...PEOPLE, [made?.path ?? '']: made?.after ?? '' }), event(...lines));
    expect(again.changes).toEqual([]);
  });

  it('becomes a planned event with the data of the calendar, and with nobody as met', () => {
    const made = plan(vaultOf(PEOPLE), event(...LUNCH));
    expect(made.changes.map(({ path }) => path)).toEqual(['Events/2026-11-20 Lunch at Kew.md']);
    expect(made.changes[0]?.after).toMatchInlineSnapshot(`
      "---
      type: event
      date: 2026-11-20
      time: "12:00-13:30"
      place: "Kew Gardens, London"
      status: planned
      goals: []
      with: ["[[Ada Lovelace]]"]
      met: []
      uid: u1
      ---

      > Lunch: at "Kew"?
      >
      > Bring the \\[[plan]]
      > \\## Log
      > - call Ada
      >
      > URL: https://b.c/x

      ## Log

      "
    `);
    expect(made.sources.map(({ source }) => [source, went(made, source)])).toEqual([
      ['UID', { uid: 1 }],
      ['SUMMARY', { name: 1 }],
      ['DTSTART', { 'date and time': 1 }],
      ['DTEND', { time: 1 }],
      ['LOCATION', { place: 1 }],
      ['DESCRIPTION', { text: 1 }],
      ['URL', { text: 1 }],
      ['STATUS', { status: 1 }],
      ['DTSTAMP', { technical: 1 }],
      ['ORGANIZER', { with: 1 }],
    ]);
  });

  it.each([
    ['in the past is still open', ['DTSTART:20261010T110000Z'], { status: 'planned', time: '13:00' }],
    ['that was called off', ['DTSTART:20261010T110000Z', 'STATUS:CANCELLED'], { status: 'canceled' }],
    ['of a day', ['DTSTART;VALUE=DATE:20261010'], { time: undefined, endDate: null }],
    [
      'of several days',
      ['DTSTART;VALUE=DATE:20261010', 'DTEND;VALUE=DATE:20261013'],
      { endDate: '2026-10-12' },
    ],
    [
      'of several days and hours',
      ['DTSTART:20261010T110000', 'DTEND:20261012T150000'],
      { time: '11:00', endDate: '2026-10-12' },
    ],
    [
      'to midnight of another day',
      ['DTSTART:20261010T110000', 'DTEND:20261012T000000'],
      { time: '11:00', endDate: '2026-10-12' },
    ],
    [
      'over midnight',
      ['DTSTART:20261010T220000', 'DTEND:20261011T010000'],
      { time: '22:00-01:00', endDate: null },
    ],
    ['that is nobody’s business', ['DTSTART:20261010T110000', 'CLASS:PRIVATE'], { isPrivate: true }],
    ['with no title', ['DTSTART:20261010T110000', 'SUMMARY:'], { name: '2026-10-10 Event' }],
    ['in a place like a number', ['DTSTART:20261010T110000', 'LOCATION:101'], { place: '101' }],
  ])('has the right fields: %s', (_, lines, expected) => {
    const index = vaultOf(PEOPLE);
    const then = after(index, plan(index, event('UID:u', ...lines, 'SUMMARY:Fair')));
    const [record] = then.records('event');
    const { status, time, end, place, name } = record ?? {};
    const said = {
      status,
      time: time?.text,
      endDate: end?.date ?? null,
      place,
      isPrivate: record?.private,
      name,
    };
    expect(said).toMatchObject(expected);
    // It is a boolean in YAML, not a text.
    if (record?.private) expect(then.note(record.path)?.text).toContain('\nprivate: true\n');
  });
});

describe('the hours of an event', () => {
  const DAY = 'DTSTART;VALUE=DATE:20261120';
  const HOURS = ['DTSTART:20261120T110000', 'DTEND:20261120T123000'] as const;
  const LONG = ['DTSTART:20261120T110000', 'DTEND:20261122T150000'] as const;
  const own = (fields: string): string => `date: 2026-11-20\nuid: u1\n${fields}`;
  it.each<[string, string | null, readonly string[], object, object]>([
    ['of a day', null, [DAY, 'DTEND;VALUE=DATE:20261121'], { date: 1 }, { repeated: 1 }],
    ['of several days', null, [DAY, 'DTEND;VALUE=DATE:20261123'], { date: 1 }, { end: 1 }],
    ['of hours', null, HOURS, { 'date and time': 1 }, { time: 1 }],
    ['of days and hours', null, LONG, { 'date and time': 1 }, { end: 1 }],
    ['of no length', null, [HOURS[0], 'DTEND:20261120T110000'], { 'date and time': 1 }, { repeated: 1 }],
    ['of a length', null, [HOURS[0], 'DURATION:PT1H'], { 'date and time': 1 }, { time: 1 }],
    ['that fill a note', own(''), HOURS, { time: 1 }, { time: 1 }],
    ['that fill a note with days', own(''), LONG, { time: 1 }, { end: 1 }],
    ['that are there', own('time: 11:00-12:30'), HOURS, { there: 1 }, { there: 1 }],
    ['that are there with an end', own('time: 11:00\nend: "12:30"'), HOURS, { there: 1 }, { there: 1 }],
    ['that are other', own('time: 10:00-12:00'), HOURS, { filled: 1 }, { filled: 1 }],
    ['whose days are there', own('time: 11:00\nend: 2026-11-22T15:00'), LONG, { there: 1 }, { there: 1 }],
    [
      'whose last day is there',
      own('end: 2026-11-22'),
      [DAY, 'DTEND;VALUE=DATE:20261123'],
      { there: 1 },
      { there: 1 },
    ],
  ])('%s are reported with the field they were written to', (_, fields, lines, start, end) => {
    const index = fields === null ? vaultOf(PEOPLE) : there(fields);
    const made = plan(index, event('UID:u1', 'SUMMARY:Kew', ...lines));
    const name = lines.some((line) => line.startsWith('DURATION')) ? 'DURATION' : 'DTEND';
    expect([went(made, 'DTSTART'), went(made, name)]).toEqual([start, end]);
  });
});

describe('an attendee of an event', () => {
  it.each([
    ['is found by e-mail, in any case', 'CN=X:mailto:Ada@B.C', { with: 1 }],
    ['is found by e-mail beside the address', 'CN=X;EMAIL=ada@b.c:urn:uuid:1', { with: 1 }],
    ['is found by a name that nobody else has', 'CN=bo li:mailto:bo@b.c', { with: 1 }],
    ['is found by an alias', 'CN=Countess:invalid:nomail', { with: 1 }],
    ['is somebody else, with another address', 'CN=Tom Smith:mailto:tom@other.d', { 'other-address': 1 }],
    ['may be either of two', 'CN=Double:mailto:d@b.c', { 'several-people': 1 }],
    ['is nobody by a part of a name', 'CN=Ada:mailto:a@b.c', { nobody: 1 }],
    ['is yourself', 'CN=X:mailto:me@b.c', { yourself: 1 }],
    ['declined', 'PARTSTAT=DECLINED;CN=Ada:mailto:ada@b.c', { declined: 1 }],
    ['is a room', 'CUTYPE=ROOM;CN=Bo Li:mailto:room@b.c', { 'not-a-person': 1 }],
  ])('%s', (_, attendee, expected) => {
    const made = plan(
      vaultOf(PEOPLE),
      event('UID:u', 'SUMMARY:Fair', 'DTSTART:20261120T110000', `ATTENDEE;${attendee}`),
    );
    expect(went(made, 'ATTENDEE')).toEqual(expected);
    expect((made.changes[0]?.after ?? '').includes(`with: ["[[`)).toBe('with' in expected);
  });

  it('is listed once, even with two addresses', () => {
    const made = plan(
      vaultOf(PEOPLE),
      event(
        'UID:u',
        'SUMMARY:Fair',
        'DTSTART:20261120T110000',
        'ORGANIZER:mailto:ada@b.c',
        'ATTENDEE:mailto:ada@work.d',
      ),
    );
    expect([went(made, 'ORGANIZER'), went(made, 'ATTENDEE')]).toEqual([{ with: 1 }, { there: 1 }]);
  });

  it('causes no note if it is you and you declined', () => {
    const made = plan(
      vaultOf(PEOPLE),
      event('UID:u', 'DTSTART:20261120T110000', 'ATTENDEE;PARTSTAT=DECLINED:mailto:me@b.c'),
    );
    expect([outcomes(made), made.changes]).toEqual([[['refused', 'declined']], []]);
  });
});

describe('an event that already has a note', () => {
  it('fills the empty fields of its note, and changes nothing else', () => {
    const index = there('date: 2026-11-20\nuid: u1\nplace: Home\nstatus: attended\nwith: []');
    const made = plan(index, event(...LUNCH));
    expect(outcomes(made)).toEqual([['filled', null, 'Events/Kew.md']]);
    expect(made.changes[0]?.after).toBe(
      note(
        'type: event\ndate: 2026-11-20\nuid: u1\nplace: Home\nstatus: attended\nwith: ["[[Ada Lovelace]]"]\ntime: "12:00-13:30"',
      ),
    );
    expect([went(made, 'LOCATION'), went(made, 'DESCRIPTION'), went(made, 'STATUS')]).toEqual([
      { filled: 1 },
      { 'text-of-known': 1 },
      { there: 1 },
    ]);
    expect(plan(after(index, made), event(...LUNCH)).changes).toEqual([]);
  });

  it.each([
    ['it was moved', 'date: 2026-11-21\nuid: u1', 'moved', LUNCH],
    [
      'it was called off',
      'date: 2026-11-20\nuid: u1\nstatus: planned',
      'called-off',
      [...LUNCH.slice(0, 3), 'STATUS:CANCELLED'],
    ],
    [
      'it was moved and called off',
      'date: 2026-11-21\nuid: u1\nstatus: planned',
      'called-off',
      [...LUNCH.slice(0, 3), 'STATUS:CANCELLED', 'SEQUENCE:2'],
    ],
    [
      'it was called off as in its note, and moved',
      'date: 2026-11-21\nuid: u1\nstatus: canceled',
      'moved',
      [...LUNCH.slice(0, 3), 'STATUS:CANCELLED'],
    ],
    [
      'a note of the day and title has no uid',
      'date: 2026-11-20\nname: x',
      'name-alone',
      ['UID:u1', 'SUMMARY:Kew', 'DTSTART:20261120T110000Z'],
    ],
    [
      'a note of the day and title has a uid that the calendar has no more',
      'date: 2026-11-20\nname: x\nuid: u0#2026-11-20',
      'name-alone',
      ['UID:u0_R20261120', 'SUMMARY:Kew', 'DTSTART:20261120T110000Z'],
    ],
  ])('is unclear if %s, and changes nothing', (_, fields, why, lines) => {
    const made = plan(there(fields), event(...lines));
    expect([outcomes(made), made.changes]).toEqual([[['unclear', why, 'Events/Kew.md']], []]);
  });

  it('is new if the note of its day and title belongs to another event of the calendar', () => {
    const other = ['UID:u2', 'SUMMARY:Kew', 'DTSTART:20261120T150000Z'];
    const made = plan(there('date: 2026-11-20\nuid: u1'), event(...LUNCH), event(...other));
    expect(made.entries.map(({ is }) => is)).toEqual(['filled', 'new']);
  });

  it('is unclear if two notes have its uid', () => {
    const two = note('type: event\ndate: 2026-11-20\nuid: u1');
    const made = plan(vaultOf({ 'A.md': two, 'B.md': two }), event(...LUNCH));
    expect(outcomes(made)).toEqual([['unclear', 'several', 'A.md', 'B.md']]);
  });

  it('is matched with the note of its day if it recurs', () => {
    const made = plan(
      there('date: 2026-11-20\nuid: u1'),
      event('UID:u1', 'SUMMARY:Kew', 'DTSTART;VALUE=DATE:20261119', 'RRULE:FREQ=DAILY;COUNT=2'),
    );
    expect(outcomes(made)).toEqual([
      ['new', null, 'Events/2026-11-19 Kew.md'],
      ['there', null, 'Events/Kew.md'],
    ]);
  });

  it.each<[string, readonly (readonly string[])[]]>([
    [
      'the day of a series and one that was moved to it',
      [
        ['UID:u1', 'RECURRENCE-ID:20200229T000000Z', 'SUMMARY:Moved', 'DTSTART:20261120T100000Z'],
        ['UID:u1', 'SUMMARY:Kew', 'LOCATION:Here', 'DTSTART:20261120T110000Z'],
      ],
    ],
    [
      'two days of the series',
      [
        ['UID:u1', 'RECURRENCE-ID:20261101T110000Z', 'SUMMARY:Moved', 'DTSTART:20261120T100000Z'],
        [
          'UID:u1',
          'RECURRENCE-ID:20261102T110000Z',
          'SUMMARY:Moved, too',
          'LOCATION:Here',
          'DTSTART:20261120T110000Z',
        ],
      ],
    ],
  ])('is the only one that gets the note if the note could belong to %s', (_, events) => {
    const index = there('date: 2026-11-20\nuid: u1');
    const text = events.map((lines) => event(...lines)).join('\r\n');
    const made = plan(index, text);
    const paths = made.changes.map(({ path }) => path);
    expect([made.entries.length, new Set(paths).size]).toEqual([2, 2]);
    expect(paths).toContain('Events/Kew.md');
    expect(plan(after(index, made), text).changes).toEqual([]);
  });
});

describe('an event to come that its note describes otherwise', () => {
  const OWN = 'date: 2026-11-20\nname: x\nuid: u1\nstatus: planned\n';
  const KEW = ['UID:u1', 'SUMMARY:Kew', 'DTSTART:20261120T110000Z', 'LOCATION:Kew Gardens'];
  const differs = (index: VaultIndex, ...texts: readonly string[]): unknown[] =>
    plan(index, ...texts).entries.map(({ is, differs: found }) => [
      is,
      ...(found ?? []).map(({ field, calendar, note: own }) => `${field} ${calendar} ≠ ${own}`),
    ]);

  it.each([
    ['at another hour', 'time: "11:00"', [], 'time 12:00 ≠ 11:00'],
    ['until another hour', 'time: 12:00-13:00', ['DTEND:20261120T123000Z'], 'time 12:00-13:30 ≠ 12:00-13:00'],
    [
      'until another hour, which is a field of its own',
      'time: "12:00"\nend: "13:00"',
      ['DTEND:20261120T123000Z'],
      'time 12:00-13:30 ≠ 12:00-13:00',
    ],
    [
      'until another hour of a later day',
      'time: "12:00"\nend: 2026-11-21T15:00',
      ['DTEND:20261121T130000Z'],
      'end 2026-11-21T14:00 ≠ 2026-11-21T15:00',
    ],
    ['elsewhere', 'time: "12:00"\nplace: "[[Home]]"', [], 'place Kew Gardens ≠ Home'],
  ])('is named with what differs: %s', (_, fields, lines, expected) => {
    expect(differs(there(`${OWN}${fields}`), event(...KEW, ...lines))).toEqual([
      [fields.includes('place') ? 'there' : 'filled', expected],
    ]);
  });

  it('is named with another title, also if the file has a number', () => {
    const called = (name: string, title: string): unknown[] =>
      differs(
        vaultOf({ [`${name}.md`]: note(`type: event\n${OWN}time: "12:00"\nplace: Kew Gardens`) }),
        event(...KEW.filter((line) => !line.startsWith('SUMMARY')), `SUMMARY:${title}`),
      );
    expect(called('2026-11-20 Kew', 'Palm house')).toEqual([['there', 'title Palm house ≠ Kew']]);
    expect(called('Sprint 5', 'Sprint: 6')).toEqual([['there', 'title Sprint: 6 ≠ Sprint 5']]);
    for (const [name, title] of [
      ['2026-11-20 Kew', 'kew'],
      ['2026-11-20 Lunch at Kew', 'Lunch: at "Kew"?'],
      ['2026-11-20 Kew 2', 'Kew'],
      ['Sprint 5', 'Sprint: 5'],
    ] as const)
      expect(called(name, title)).toEqual([['there']]);
  });

  it.each([
    ['over', 'date: 2026-10-20', ['DTSTART:20261020T110000Z']],
    ['attended', 'date: 2026-11-20\nstatus: attended', KEW.slice(2, 3)],
    ['canceled', 'date: 2026-11-20\nstatus: canceled', KEW.slice(2, 3)],
    ['without a time in its note', 'date: 2026-11-20\nend: 2026-11-20', KEW.slice(2, 3)],
    ['on the whole day in the calendar', 'date: 2026-11-20\ntime: "9:00"', ['DTSTART;VALUE=DATE:20261120']],
  ])('is not named if it is %s', (_, fields, lines) => {
    const time = fields.includes('end') || fields.includes('time') ? '' : '\ntime: "9:00"';
    const [[, ...found] = []] = differs(
      there(`${fields}${time}\nuid: u1`),
      event('UID:u1', 'SUMMARY:Kew', ...lines),
    ) as unknown[][];
    expect(found).toEqual([]);
  });

  it('is named once for a note of several days', () => {
    const daily = [
      'UID:u1',
      'SUMMARY:Kew',
      'DTSTART:20261120T110000Z',
      'RRULE:FREQ=WEEKLY;BYDAY=FR,SA;COUNT=2',
    ];
    expect(
      differs(
        there('date: 2026-11-20\nend: 2026-11-21\ntime: "9:00"\nuid: u1\nstatus: planned'),
        event(...daily),
      ),
    ).toEqual([['there', 'time 12:00 ≠ 9:00'], ['there']]);
  });
});

describe('whether notes of past events are made', () => {
  it.each([
    ['an event that is over', 'DTSTART:20261010T110000Z', '', true],
    ['one that was called off', 'DTSTART:20261010T110000Z', 'STATUS:CANCELLED', false],
    ['one to come', 'DTSTART:20261120T110000Z', '', false],
  ])('%s', (_, start, status, expected) => {
    const text = event('UID:u1', 'SUMMARY:Kew', start, status);
    const made = plan(vaultOf({}), text);
    expect(made.makesPast).toBe(expected);
    expect(plan(after(vaultOf({}), made), text).makesPast).toBe(false);
  });
});

describe('an event whose text would make its note a template', () => {
  it.each(['LOCATION:Room {{4}}', 'LOCATION:<% x %>'])('is left out, and why: %s', (line) => {
    const lines = ['UID:u1', 'DTSTART:20261120T110000Z', 'SUMMARY:Kew'];
    const { entries, changes } = plan(vaultOf({}), event(...lines, line));
    expect([entries.map(({ is, why }) => [is, why]), changes]).toEqual([
      [['refused', 'value-of-template']],
      [],
    ]);
  });
});

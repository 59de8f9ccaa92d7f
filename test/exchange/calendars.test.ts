import { describe, expect, it } from 'vitest';
import type { Calendar, CalendarEvent } from '../../src/exchange/ics/calendar-event.ts';
import { readCalendars } from '../../src/exchange/ics/read-calendars.ts';
import { calendarsInMail } from '../../src/exchange/mail/calendar-parts.ts';
import { date } from '../harness/dates.ts';

const WINDOW = { timeZone: 'Europe/Berlin', from: date('2025-11-19'), until: date('2026-12-19') };

/** A calendar with an event that has these lines, and with `around` before the event. */
function calendar(lines: readonly string[] | string, around = '', method = ''): string {
  const all = typeof lines === 'string' ? lines.split('\n') : lines;
  const uid = all.some((line) => line.startsWith('UID')) ? [] : ['UID:u1'];
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...(method === '' ? [] : [`METHOD:${method}`]), around]
    .concat('BEGIN:VEVENT', uid, 'SUMMARY:Fair', all, 'END:VEVENT', 'END:VCALENDAR')
    .filter((line) => line !== '')
    .join('\r\n');
}

const read = (...texts: readonly string[]): Calendar => readCalendars(texts, WINDOW);

const clock = ({ date, minutes }: CalendarEvent['start']): string =>
  minutes === null
    ? date
    : `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const when = ({ start, end }: CalendarEvent): string => `${clock(start)} to ${clock(end)}`;
const days = (...texts: readonly string[]): string[] =>
  read(...texts).events.map(({ start }) => clock(start));

const OUTLOOK = [
  'BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time',
  'BEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD',
  'BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE',
].join('\n');

describe('the start and end of an event, converted to the local time zone', () => {
  it.each([
    [
      'in UTC, in summer',
      'DTSTART:20260701T220000Z\nDTEND:20260701T233000Z',
      '2026-07-02 00:00 to 2026-07-02 01:30',
    ],
    [
      'in UTC, in winter',
      'DTSTART:20261201T090000Z\nDTEND:20261201T100000Z',
      '2026-12-01 10:00 to 2026-12-01 11:00',
    ],
    [
      'in a zone of IANA',
      'DTSTART;TZID=America/New_York:20260701T200000\nDURATION:PT1H',
      '2026-07-02 02:00 to 2026-07-02 03:00',
    ],
    [
      'in its own zone',
      'DTSTART;TZID=Europe/Berlin:20260701T200000\nDTEND;TZID=Europe/Berlin:20260701T213000',
      '2026-07-01 20:00 to 2026-07-01 21:30',
    ],
    [
      'in a zone with a path before it',
      'DTSTART;TZID=/freeassociation.org/Asia/Tokyo:20260701T080000',
      '2026-07-01 01:00 to 2026-07-01 01:00',
    ],
    ['floating', 'DTSTART:20260701T200000\nDTEND:20260701T210000', '2026-07-01 20:00 to 2026-07-01 21:00'],
    [
      'in a zone that nobody knows',
      'DTSTART;TZID=Mars/Olympus:20260701T200000',
      '2026-07-01 20:00 to 2026-07-01 20:00',
    ],
    ['all day', 'DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260702', '2026-07-01 to 2026-07-01'],
    ['all day without an end', 'DTSTART;VALUE=DATE:20260701', '2026-07-01 to 2026-07-01'],
    ['several days', 'DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260704', '2026-07-01 to 2026-07-03'],
    [
      'on the night of the change',
      'DTSTART:20261024T230000Z\nDTEND:20261025T020000Z',
      '2026-10-25 01:00 to 2026-10-25 03:00',
    ],
    [
      'that ends before it begins',
      'DTSTART:20260701T200000\nDTEND:20260701T100000',
      '2026-07-01 20:00 to 2026-07-01 20:00',
    ],
    [
      'between zones',
      'DTSTART;TZID=Europe/Berlin:20260701T100000\nDTEND;TZID=America/New_York:20260701T120000',
      '2026-07-01 10:00 to 2026-07-01 18:00',
    ],
  ])('are read from an event: %s', (_, lines, expected) => {
    expect(read(calendar(lines)).events.map(when)).toEqual([expected]);
  });

  it('are read in a time zone that only the calendar itself defines', () => {
    const at = (day: string): string =>
      calendar(
        `DTSTART;TZID=W. Europe Standard Time:${day}T090000\nDTEND;TZID=W. Europe Standard Time:${day}T100000`,
        OUTLOOK,
      );
    const inLisbon = (text: string): string[] =>
      readCalendars([text], { ...WINDOW, timeZone: 'Europe/Lisbon' }).events.map(when);
    expect(inLisbon(at('20260701'))).toEqual(['2026-07-01 08:00 to 2026-07-01 09:00']);
    expect(inLisbon(at('20261201'))).toEqual(['2026-12-01 08:00 to 2026-12-01 09:00']);
  });
});

describe('a recurring event', () => {
  const WEEKLY = 'DTSTART;TZID=Europe/Berlin:20261102T180000\nRRULE:FREQ=WEEKLY';
  it.each([
    [
      'once for each day to a month ahead',
      WEEKLY,
      ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'],
    ],
    ['as often as it is counted', `${WEEKLY};COUNT=2`, ['2026-11-02', '2026-11-09']],
    ['until a time of UTC', `${WEEKLY};UNTIL=20261109T170000Z`, ['2026-11-02', '2026-11-09']],
    ['until a day', `${WEEKLY};UNTIL=20261109`, ['2026-11-02', '2026-11-09']],
    [
      'but for what is taken out',
      `${WEEKLY};COUNT=3\nEXDATE;TZID=Europe/Berlin:20261109T180000`,
      ['2026-11-02', '2026-11-16'],
    ],
    [
      'but for what is taken out in UTC',
      `${WEEKLY};COUNT=3\nEXDATE:20261109T170000Z,20261116T170000Z`,
      ['2026-11-02'],
    ],
    [
      'but for days that are taken out',
      `${WEEKLY};COUNT=3\nEXDATE;VALUE=DATE:20261109`,
      ['2026-11-02', '2026-11-16'],
    ],
    [
      'and on days that are added',
      `${WEEKLY};COUNT=1\nRDATE;TZID=Europe/Berlin:20261105T200000`,
      ['2026-11-02', '2026-11-05'],
    ],
    [
      'on days alone',
      'DTSTART;VALUE=DATE:20261118\nRRULE:FREQ=DAILY;COUNT=3',
      ['2026-11-18', '2026-11-19', '2026-11-20'],
    ],
    [
      'once a day where it is each hour',
      'DTSTART:20261118T220000\nRRULE:FREQ=HOURLY;COUNT=4',
      ['2026-11-18', '2026-11-19'],
    ],
  ])('is read %s', (_, lines, expected) => {
    expect(days(calendar(lines)).map((one) => one.slice(0, 10))).toEqual(expected);
  });

  it('keeps its hour when the clocks change, and is read for at most one year back', () => {
    const all = days(calendar('DTSTART;TZID=Europe/Berlin:20200106T180000\nRRULE:FREQ=WEEKLY'));
    expect(all[0]).toBe('2025-11-24 18:00');
    expect(all.at(-1)).toBe('2026-12-14 18:00');
    expect(new Set(all.map((one) => one.slice(11)))).toEqual(new Set(['18:00']));
    expect(all).toHaveLength(56);
  });

  it('has a uid for each day that names the original day, even if that day was moved or canceled', () => {
    const moved = calendar(
      'RECURRENCE-ID;TZID=Europe/Berlin:20261109T180000\nDTSTART;TZID=Europe/Berlin:20261110T190000\nDTEND;TZID=Europe/Berlin:20261110T200000',
    );
    const off = calendar('RECURRENCE-ID:20261116T170000Z\nDTSTART:20261116T170000Z\nSTATUS:CANCELLED');
    const { events } = read(calendar(`${WEEKLY};COUNT=3`) + '\n' + moved, off);
    expect(events.map(({ uid, start, isCanceled }) => [uid, clock(start), isCanceled])).toEqual([
      ['u1#2026-11-02', '2026-11-02 18:00', false],
      ['u1#2026-11-09', '2026-11-10 19:00', false],
      ['u1#2026-11-16', '2026-11-16 18:00', true],
    ]);
  });

  describe('that changes from a day on (THISANDFUTURE)', () => {
    const from = (day: string, ...lines: readonly string[]): string =>
      calendar([`RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:${day}T180000`, ...lines]);
    const NINE = '20261109';
    const LATER = [
      ...['DTSTART;TZID=Europe/Berlin:20261110T190000', 'DTEND;TZID=Europe/Berlin:20261110T210000'],
      ...['SUMMARY:Late fair', 'SEQUENCE:1'],
    ];
    const told = (...texts: readonly string[]): unknown[] =>
      read(`${calendar(`${WEEKLY};COUNT=4\nDURATION:PT1H`)}\n${texts.join('\n')}`)
        .events.map((event) => ({ ...event, day: event.uid.slice(-5) }))
        .sort((one, other) => one.day.localeCompare(other.day))
        .map(({ day, name, isCanceled, ...event }) =>
          [
            day,
            clock(event.start).slice(5),
            clock(event.end).slice(11),
            name,
            ...(isCanceled ? ['off'] : []),
          ].join(' '),
        );
    const FIRST = '11-02 11-02 18:00 19:00 Fair';

    it.each<[string, readonly string[], readonly string[]]>([
      [
        'is moved, longer and called otherwise on each later day',
        [from(NINE, ...LATER).replace('SUMMARY:Fair', 'X-A:b')],
        [
          FIRST,
          '11-09 11-10 19:00 21:00 Late fair',
          '11-16 11-17 19:00 21:00 Late fair',
          '11-23 11-24 19:00 21:00 Late fair',
        ],
      ],
      [
        'is off on each later day, also without a start',
        [from('20261116', 'STATUS:CANCELLED').replace('SUMMARY:Fair', 'X-A:b')],
        [
          FIRST,
          '11-09 11-09 18:00 19:00 Fair',
          '11-16 11-16 18:00 19:00 Fair off',
          '11-23 11-23 18:00 19:00 Fair off',
        ],
      ],
      [
        'changes again, or on one day alone',
        [
          from('20261123', 'DTSTART;TZID=Europe/Berlin:20261123T170000', 'DURATION:PT30M'),
          from(NINE, 'DTSTART;TZID=Europe/Berlin:20261109T190000', 'DURATION:PT2H'),
          calendar(
            'RECURRENCE-ID:20261116T170000Z\nDTSTART;TZID=Europe/Berlin:20261116T090000\nDURATION:PT1H',
          ),
        ],
        [
          FIRST,
          '11-09 11-09 19:00 21:00 Fair',
          '11-16 11-16 09:00 10:00 Fair',
          '11-23 11-23 17:00 17:30 Fair',
        ],
      ],
      [
        'changes from a day that has an entry of its own',
        [
          from(NINE, 'DTSTART;TZID=Europe/Berlin:20261109T190000', 'DURATION:PT2H'),
          calendar(
            'RECURRENCE-ID:20261109T170000Z\nDTSTART;TZID=Europe/Berlin:20261109T090000\nDURATION:PT1H',
          ),
        ],
        [
          FIRST,
          '11-09 11-09 09:00 10:00 Fair',
          '11-16 11-16 19:00 21:00 Fair',
          '11-23 11-23 19:00 21:00 Fair',
        ],
      ],
      [
        'takes whole days',
        [
          calendar(
            'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261116\nDTSTART;VALUE=DATE:20261117\nDTEND;VALUE=DATE:20261118',
          ),
        ],
        [FIRST, '11-09 11-09 18:00 19:00 Fair', '11-16 11-17  Fair', '11-23 11-24  Fair'],
      ],
      [
        'is off, newer than what changed before',
        [
          calendar(
            'RECURRENCE-ID:20261116T170000Z\nDTSTART;TZID=Europe/Berlin:20261116T090000\nDURATION:PT1H\nSEQUENCE:1',
          ),
          calendar(
            'RECURRENCE-ID:20261123T170000Z\nDTSTART;TZID=Europe/Berlin:20261123T090000\nDURATION:PT1H\nSEQUENCE:3',
          ),
          from(NINE, 'STATUS:CANCELLED', 'SEQUENCE:2'),
        ],
        [
          FIRST,
          '11-09 11-09 18:00 19:00 Fair off',
          '11-16 11-16 09:00 10:00 Fair off',
          '11-23 11-23 09:00 10:00 Fair',
        ],
      ],
    ])('%s', (_, texts, expected) => {
      expect(told(...texts)).toEqual(expected);
    });

    it('keeps its new hour when the clocks change, even if it was moved by months', () => {
      const all = calendar('DTSTART;TZID=Europe/Berlin:20201007T180000\nRRULE:FREQ=WEEKLY');
      const { events, refused } = read(
        `${all}\n${calendar(
          'RECURRENCE-ID;RANGE=THISANDFUTURE:20201014T160000Z\nDTSTART;TZID=Europe/Berlin:20210115T193000',
        )}`,
      );
      const starts = events.map(({ start }) => clock(start));
      expect([starts[0], starts.at(-1), starts.length]).toEqual(['2025-11-21 19:30', '2026-12-18 19:30', 57]);
      expect(new Set(starts.map((one) => one.slice(11)))).toEqual(new Set(['19:30']));
      expect(refused.map(({ why }) => why)).toEqual(['no-day']);
    });
  });

  it.each([
    ['never', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['never, by month', 'FREQ=MONTHLY;INTERVAL=48;BYDAY=5SU'],
    ['never, by year', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['each second', 'FREQ=SECONDLY'],
    ['in steps that are too large', 'FREQ=DAILY;INTERVAL=999999999'],
    ['by a rule that is none', 'FREQ=WEEKLY;BYYEARDAY=1'],
  ])('is refused if its rule recurs %s', (_, rule) => {
    const { events, refused } = read(
      calendar(`DTSTART:20150201T100000\nRRULE:${rule}`),
      calendar('UID:u2\nDTSTART:20261120T100000'),
    );
    expect(events.map(({ uid }) => uid)).toEqual(['u2']);
    expect(refused.map(({ why }) => why)).toHaveLength(1);
  });
});

describe('several versions of an event', () => {
  const first = calendar('DTSTART:20261120T100000Z\nSEQUENCE:0\nLOCATION:A', '', 'REQUEST');
  const second = calendar('DTSTART:20261121T100000Z\nSEQUENCE:1\nLOCATION:B', '', 'REQUEST');
  it('only the latest is read, in whatever order they come', () => {
    for (const texts of [
      [first, second],
      [second, first],
    ]) {
      const { events, refused } = read(...texts);
      expect(events.map(when)).toEqual(['2026-11-21 11:00 to 2026-11-21 11:00']);
      expect(refused.map(({ why }) => why)).toEqual(['repeated']);
    }
  });

  it('a cancellation without a date keeps the date of the event', () => {
    const off = calendar('SEQUENCE:2', '', 'CANCEL');
    expect(read(first, off).events.map(({ isCanceled, start }) => [isCanceled, start.date])).toEqual([
      [true, '2026-11-20'],
    ]);
  });

  it.each([[0], [1]])('a later cancellation is reported at its own place: read as file %i', (at) => {
    const off = calendar('SEQUENCE:2\nX-A:b', '', 'CANCEL');
    const texts = at === 0 ? [off, first] : [first, off];
    const { events, refused } = readCalendars(texts, WINDOW, ['0.ics', '1.ics']);
    expect(events.map(({ name, file, isCanceled }) => [name, file, isCanceled])).toEqual([
      ['Fair', `${at}.ics`, true],
    ]);
    expect(refused.map(({ name, file, values }) => [name, file, values.at(-1)?.source])).toEqual([
      ['Fair', `${1 - at}.ics`, 'X-A'],
    ]);
  });

  it('an earlier cancellation is an older version', () => {
    const off = calendar('SEQUENCE:0', '', 'CANCEL');
    const { events, refused } = readCalendars([off, second], WINDOW, ['0.ics', '1.ics']);
    expect([...events, ...refused].map(({ file }) => file)).toEqual(['1.ics', '0.ics']);
    expect(events[0]?.isCanceled).toBe(false);
  });

  it('a reply to an invitation is refused', () => {
    const reply = calendar('DTSTART:20261120T100000Z\nSEQUENCE:9', '', 'REPLY');
    expect(read(first, reply).refused.map(({ why }) => why)).toEqual(['reply']);
  });
});

describe('readCalendars', () => {
  it.each([
    ['is cut short', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:20261120', 'unreadable'],
    ['has no uid', calendar('UID:\nDTSTART:20261120T100000'), 'no-uid'],
    ['has no day', calendar('LOCATION:A'), 'no-date'],
    ['has no such day', calendar('DTSTART;VALUE=DATE:20260231'), 'no-date'],
    ['is too long ago', calendar('DTSTART:20240101T100000'), 'before'],
    ['ended too long ago', calendar('DTSTART:20200101T100000\nRRULE:FREQ=DAILY;COUNT=5'), 'no-day'],
    ['is our own', calendar('UID:due-12@netvault\nDTSTART;VALUE=DATE:20261120'), 'own'],
  ])('refuses an entry that %s', (_, text, why) => {
    const { events, refused } = read(text);
    expect([events, refused.map((one) => one.why)]).toEqual([[], [why]]);
  });
});

describe('calendarsInMail', () => {
  const ICS = calendar('DTSTART:20261120T100000Z\nLOCATION:Café Å');
  const mail = (encoding: string, body: string, charset = 'utf-8'): Buffer =>
    Buffer.from(
      [
        'From: a@b.c',
        'Subject: Invitation',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="out"',
        '',
        '--out',
      ]
        .concat(
          'Content-Type: multipart/alternative; boundary="in"',
          '',
          '--in',
          'Content-Type: text/plain',
          '',
          'BEGIN:VCALENDAR',
          '--in',
        )
        .concat(
          `Content-Type: text/calendar; charset="${charset}"; method=REQUEST`,
          `Content-Transfer-Encoding: ${encoding}`,
          '',
          body,
        )
        .concat('--in--', '--out--', '')
        .join('\r\n'),
      'latin1',
    );
  it.each([
    ['base64', Buffer.from(ICS).toString('base64').replace(/.{76}/g, '$&\r\n'), 'utf-8'],
    ['quoted-printable', ICS.replace('é', '=C3=A9').replace('Å', '=C3=\r\n=85'), 'utf-8'],
    ['quoted-printable', ICS.replace('é', '=E9').replace('Å', '=C5'), 'iso-8859-1'],
    ['8bit', Buffer.from(ICS).toString('latin1'), 'utf-8'],
  ])('reads an invitation encoded as %s', async (encoding, body, charset) => {
    const texts = await calendarsInMail(mail(encoding, body, charset));
    expect(texts).toHaveLength(1);
    const [event] = read(...texts).events;
    expect(event?.values.find(({ to }) => to === 'place')?.text).toBe('Café Å');
  });

  it('finds no calendar in another mail, or in bytes that are no mail', async () => {
    expect(await calendarsInMail(Buffer.from('From: a@b.c\r\n\r\nBEGIN:VEVENT'))).toEqual([]);
    expect(await calendarsInMail(Buffer.from([0, 255, 254]))).toEqual([]);
  });
});

describe('a repeated property of an event', () => {
  it.each([
    ['DTSTART:20261201T090000Z\nDTSTART:20261202T090000Z', 'DTSTART', 'one-of-several'],
    ['DTSTART:20261201T090000Z\nDTSTART:20261201T090000Z', 'DTSTART', 'repeated'],
    ['DTSTART:20261201T090000Z\nSUMMARY:Market', 'SUMMARY', 'one-of-several'],
    ['DTSTART:20261201T090000Z\nDTEND:20261201T100000Z\nDURATION:PT3H', 'DURATION', 'one-of-several'],
    ['DTSTART:20261201T090000Z\nDTEND:20261201T100000Z\nDURATION:PT1H', 'DURATION', 'repeated'],
    ['DTSTART;VALUE=DATE:20261201\nDURATION:P1D\nDTEND;VALUE=DATE:20261202', 'DURATION', 'repeated'],
  ])('is reported, and the first value is used: %s', (lines, source, not) => {
    const [event] = read(calendar(lines)).events;
    expect(event?.values.filter((one) => one.source === source).at(-1)?.to).toEqual({ not });
    expect(event?.start.date).toBe('2026-12-01');
  });
});

it('gives each RDATE of an event the length of its own period, if it has one', () => {
  const { events } = read(
    calendar(
      'DTSTART:20261201T090000Z\nDTEND:20261201T100000Z\nRDATE:20261202T090000Z\nRDATE;VALUE=PERIOD:20261203T090000Z/PT3H,20261204T090000Z/20261204T113000Z',
    ),
  );
  expect(events.map(when)).toEqual([
    '2026-12-01 10:00 to 2026-12-01 11:00',
    '2026-12-02 10:00 to 2026-12-02 11:00',
    '2026-12-03 10:00 to 2026-12-03 13:00',
    '2026-12-04 10:00 to 2026-12-04 12:30',
  ]);
});

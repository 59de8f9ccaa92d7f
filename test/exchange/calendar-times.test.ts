import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../src/exchange/ics/calendar-event.ts';
import { readCalendars } from '../../src/exchange/ics/read-calendars.ts';
import { clockText } from '../../src/model/read-time.ts';
import { date } from '../harness/dates.ts';

const WINDOW = { timeZone: 'Europe/Berlin', from: date('2025-11-19'), until: date('2026-12-19') };

const read = (...lines: readonly string[]): readonly CalendarEvent[] =>
  readCalendars([['BEGIN:VEVENT', 'UID:u1', ...lines, 'END:VEVENT'].join('\n')], WINDOW).events;
const clock = ({ date, minutes }: CalendarEvent['start']): string =>
  minutes === null ? date : `${date} ${clockText(minutes)}`;
const when = (...lines: readonly string[]): string[] =>
  read(...lines).map(({ start, end, isEndUnread }) => `${clock(start)} to ${isEndUnread ? '?' : clock(end)}`);

describe('calendar times that deviate from RFC 5545', () => {
  it.each([
    ['DTSTART:20261201T090000-0500', 'DTEND:20261201T110000-0400', '2026-12-01 15:00 to 2026-12-01 16:00'],
    [
      'DTSTART;TZID=Asia/Tokyo:2026-12-01T00:30:00+01:00',
      'DTEND:2026-12-01T03:30:00.000+02:00',
      '2026-12-01 00:30 to 2026-12-01 02:30',
    ],
    ['DTSTART:2026-12-01T09:00Z', 'DTEND:2026-12-01 10:30Z', '2026-12-01 10:00 to 2026-12-01 11:30'],
    ['DTSTART:20261201T0900', 'DTEND:20261201T1000', '2026-12-01 09:00 to 2026-12-01 10:00'],
    ['DTSTART:20261201', 'DTEND:20261203', '2026-12-01 to 2026-12-02'],
    ['DTSTART;VALUE=DATE:20261201T090000', 'DURATION:PT1H', '2026-12-01 09:00 to 2026-12-01 10:00'],
    ['DTSTART:20261231T225960Z', 'DTEND:20261231T233000Z', '2026-12-31 23:59 to 2027-01-01 00:30'],
    ['DTSTART:20261201T220000', 'DTEND:20261201T240000', '2026-12-01 22:00 to 2026-12-02 00:00'],
    ['DTSTART:20261231T230000+0300', 'DTEND:20261231T240000+0300', '2026-12-31 21:00 to 2026-12-31 22:00'],
  ])('are read: %s, %s', (start, end, expected) => {
    expect(when(start, end)).toEqual([expected]);
  });

  it('are read in a list of excluded days (EXDATE)', () => {
    expect(
      when('DTSTART:20261201T090000', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:2026-12-02,20261203').map((one) =>
        one.slice(0, 10),
      ),
    ).toEqual(['2026-12-01']);
  });

  it.each(['20260230T090000', '20261301T090000', '20261201T250000', '2026-12-01T25:00:00+01:00'])(
    'make no event if they are impossible: %s',
    (start) => {
      expect(read(`DTSTART:${start}`)).toEqual([]);
    },
  );
});

describe('whole days that are written as times', () => {
  const OF_EXCHANGE = 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE';
  const WINDOWS = ';TZID=W. Europe Standard Time';
  const onDays = (timeZone: string, lines: readonly string[]): string[] => {
    const text = ['BEGIN:VEVENT', 'UID:u1', ...lines, 'END:VEVENT'].join('\n');
    return readCalendars([text], { ...WINDOW, timeZone }).events.map(
      ({ uid, start, end }) => `${uid} ${clock(start)} to ${clock(end)}`,
    );
  };

  it.each<[string, string[], string[]]>([
    [
      'one day',
      [`DTSTART${WINDOWS}:20261208T000000`, `DTEND${WINDOWS}:20261209T000000`, OF_EXCHANGE],
      ['u1 2026-12-08 to 2026-12-08'],
    ],
    [
      'two days',
      [`DTSTART${WINDOWS}:20261207T000000`, `DTEND${WINDOWS}:20261209T000000`, OF_EXCHANGE],
      ['u1 2026-12-07 to 2026-12-08'],
    ],
    [
      'the day on which the clocks are put back',
      [`DTSTART${WINDOWS}:20261025T000000`, `DTEND${WINDOWS}:20261026T000000`, OF_EXCHANGE],
      ['u1 2026-10-25 to 2026-10-25'],
    ],
    [
      'floating',
      ['DTSTART:20261208T000000', 'DURATION:P1D', 'X-FUNAMBOL-ALLDAY:1'],
      ['u1 2026-12-08 to 2026-12-08'],
    ],
    ['without an end', ['DTSTART:20261208T000000', 'X-FUNAMBOL-ALLDAY:1'], ['u1 2026-12-08 to 2026-12-08']],
    [
      'a series, to its last day',
      [
        `DTSTART${WINDOWS}:20261208T000000`,
        `DTEND${WINDOWS}:20261209T000000`,
        'RRULE:FREQ=WEEKLY;UNTIL=20261214T230000Z',
        OF_EXCHANGE,
      ],
      ['u1#2026-12-08 2026-12-08 to 2026-12-08', 'u1#2026-12-15 2026-12-15 to 2026-12-15'],
    ],
    [
      'days in a row, each for itself',
      [
        `DTSTART${WINDOWS}:20261207T000000`,
        `DTEND${WINDOWS}:20261208T000000`,
        'RRULE:FREQ=DAILY;COUNT=2',
        OF_EXCHANGE,
      ],
      ['u1#2026-12-07 2026-12-07 to 2026-12-07', 'u1#2026-12-08 2026-12-08 to 2026-12-08'],
    ],
  ])('stay days in every time zone: %s', (_, lines, expected) => {
    for (const zone of ['Europe/Berlin', 'Europe/London', 'Asia/Tokyo'])
      expect(onDays(zone, lines)).toEqual(expected);
  });

  it.each<[string, string, string, string]>([
    ['Europe/Berlin', '20261207T230000Z', '20261208T230000Z', 'u1 2026-12-08 to 2026-12-08'],
    ['Europe/Berlin', '20261206T230000Z', '20261208T230000Z', 'u1 2026-12-07 to 2026-12-08'],
    ['Europe/Berlin', '20261024T220000Z', '20261025T230000Z', 'u1 2026-10-25 to 2026-10-25'],
    ['America/New_York', '20261208T050000Z', '20261209T050000Z', 'u1 2026-12-08 to 2026-12-08'],
    ['Asia/Tokyo', '20261207T150000Z', '20261208T150000Z', 'u1 2026-12-08 to 2026-12-08'],
    ['Asia/Tokyo', '20261207T230000Z', '20261208T230000Z', 'u1 2026-12-08 to 2026-12-08'],
    ['America/Los_Angeles', '20261207T230000Z', '20261209T230000Z', 'u1 2026-12-08 to 2026-12-09'],
    ['UTC', '20261208T080000Z', '20261209T080000Z', 'u1 2026-12-08 to 2026-12-08'],
    ['Europe/Berlin', '20261208T090000Z', '20261208T170000Z', 'u1 2026-12-08 10:00 to 2026-12-08 18:00'],
  ])('are those of the vault if they are in UTC: %s, %s', (timeZone, start, end, expected) => {
    expect(onDays(timeZone, [`DTSTART:${start}`, `DTEND:${end}`, OF_EXCHANGE])).toEqual([expected]);
  });

  it.each(['Europe/Berlin', 'America/Los_Angeles'])('are those of a series in UTC: %s', (timeZone) => {
    const times = ['DTSTART:20261018T220000Z', 'DTEND:20261019T220000Z', OF_EXCHANGE];
    const days = (...more: readonly string[]): string[] => onDays(timeZone, [...times, ...more]);
    const weeks = ['2026-10-19', '2026-10-26', '2026-11-02'].map((day) => `u1#${day} ${day} to ${day}`);
    expect(days('RRULE:FREQ=WEEKLY;COUNT=3')).toEqual(weeks);
    expect(days('RRULE:FREQ=WEEKLY;UNTIL=20261101T220000Z')).toEqual(weeks);
    expect(days('RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261025T220000Z')).toEqual([weeks[0], weeks[2]]);
  });

  it('are not guessed if a rule names days, which are those of its own zone', () => {
    const lines = ['DTSTART:20261018T220000Z', 'DTEND:20261019T220000Z', OF_EXCHANGE];
    expect(onDays('UTC', [...lines, 'RRULE:FREQ=WEEKLY;COUNT=1;BYDAY=SU'])).toEqual([
      'u1#2026-10-18 2026-10-18 22:00 to 2026-10-19 22:00',
    ]);
  });

  it('are not guessed without an end', () => {
    expect(onDays('UTC', ['DTSTART:20261018T220000Z', OF_EXCHANGE])).toEqual([
      'u1 2026-10-18 22:00 to 2026-10-18 22:00',
    ]);
  });

  it.each([
    ['not marked', 'DTSTART:20261208T000000', 'DTEND:20261209T000000', ''],
    ['marked as not whole', 'DTSTART:20261208T000000', 'DTEND:20261209T000000', 'X-FUNAMBOL-ALLDAY:0'],
    ['that begin later', 'DTSTART:20261208T010000', 'DTEND:20261209T000000', OF_EXCHANGE],
    ['that end later', 'DTSTART:20261208T000000', 'DTEND:20261209T010000', OF_EXCHANGE],
  ])('stay times if they are %s', (_, ...lines) => {
    expect(when(...lines)[0]).toMatch(/^2026-12-08 0[01]:00 to 2026-12-09 0[01]:00$/);
  });

  it('are a date in the report, and no property for programs', () => {
    const [event] = read('DTSTART:20261208T000000', 'DURATION:P1D', OF_EXCHANGE, 'X-FUNAMBOL-ALLDAY:0');
    expect(event?.values).toEqual(
      expect.arrayContaining([
        { source: 'X-MICROSOFT-CDO-ALLDAYEVENT', to: 'date', text: '' },
        { source: 'X-FUNAMBOL-ALLDAY', to: { not: 'technical' }, text: '' },
      ]),
    );
  });
});

describe('a day that does not exist', () => {
  it.each([
    ['DTSTART:20260226T090000', 'DTEND:20260230T100000', '2026-02-26 09:00 to ?'],
    ['DTSTART;VALUE=DATE:20260226', 'DTEND;VALUE=DATE:20260230', '2026-02-26 to ?'],
  ])('is not used as the end of an event: %s, %s', (start, end, expected) => {
    expect(when(start, end)).toEqual([expected]);
  });

  it('is ignored in RDATE', () => {
    expect(when('DTSTART:20260226T090000', 'RDATE:20260230T090000')).toHaveLength(1);
  });
});

describe('an event that cannot be read completely', () => {
  const unread = (...lines: readonly string[]): readonly string[] =>
    (read(...lines)[0]?.values ?? []).flatMap(({ source, to }) =>
      typeof to === 'object' && to.not === 'unreadable' ? [source] : [],
    );
  const START = 'DTSTART:20261201T090000';
  const RULE = 'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3';
  it.each([
    ['RDATE:rubbish', ['01'], ['RDATE']],
    ['RDATE:20261203T090000,rubbish,20261205T090000', ['01', '03', '05'], ['RDATE']],
    ['RDATE:20261203T100000+0100,x,20261230T090000,20261232T090000,', ['01', '03'], ['RDATE', 'RDATE']],
    ['RDATE;VALUE=PERIOD:20261203T090000/PT1H,20261204T090000/x', ['01', '03'], ['RDATE']],
    [`${RULE}\nEXDATE:20261203T090000,20261299T090000`, ['01', '05'], ['EXDATE']],
    [`${RULE}\nEXDATE;TZID=Europe/Berlin:tomorrow`, ['01', '03', '05'], ['EXDATE']],
    [`${RULE}\nEXDATE;NOT A PARAMETER:20261203T090000`, ['01', '03', '05'], ['EXDATE']],
    [`${RULE}\nEXRULE:FREQ=DAILY;INTERVAL=4`, ['03'], []],
    [
      `${RULE}\nEXRULE:FREQ=DAILY;COUNT=2;INTERVAL=2\nRDATE:20261203T090000,20261206T090000`,
      ['05', '06'],
      [],
    ],
    [`${RULE}\nEXRULE:FREQ=DAILY;UNTIL=20261201T235959`, ['03', '05'], []],
    [`${RULE}\nEXRULE:FREQ=NEVER`, ['01', '03', '05'], ['EXRULE']],
    [`${RULE}\nEXDATE:\nRDATE:`, ['01', '03', '05'], []],
    ['RRULE:FREQ=SOMETIMES', ['01'], ['RRULE']],
    ['RRULE:every week', ['01'], ['RRULE']],
    ['RRULE:FREQ=WEEKLY;UNTIL=soon', ['01'], ['RRULE']],
    ['DTEND:noon', ['01'], ['DTEND']],
    ['DURATION:1h', ['01'], ['DURATION']],
    ['LOCATION;NOT A PARAMETER:Guild Hall', ['01'], ['LOCATION']],
    ['CREATED:long ago\nBEGIN:VALARM\nTRIGGER;X:-PT5M\nEND:VALARM', ['01'], []],
  ])('is read as far as possible, and what is unreadable is reported: %s', (lines, days, told) => {
    const all = [START, ...lines.split('\n')];
    expect(read(...all).map(({ start }) => start.date.slice('2026-12-'.length))).toEqual(days);
    expect(unread(...all)).toEqual(told);
  });

  it('is refused without a readable start, as is a changed day of a series without a readable RECURRENCE-ID', () => {
    const text = (uid: string, ...lines: readonly string[]): string =>
      ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\n');
    const { events, refused } = readCalendars(
      [text('u1', START, RULE), text('u1', START, 'RECURRENCE-ID:the second'), text('u2', 'DTSTART:noon')],
      WINDOW,
    );
    expect(events.map(({ uid }) => uid)).toEqual(['u1#2026-12-01', 'u1#2026-12-03', 'u1#2026-12-05']);
    expect(refused.map(({ why }) => why)).toEqual(['unreadable', 'no-date']);
  });
});

describe('time zones with names that are not IANA names', () => {
  it.each([
    ['Eastern Standard Time', '15:00'],
    ['W. Europe Standard Time', '09:00'],
    ['GMT+0100', '09:00'],
    ['"UTC-05:00"', '15:00'],
    ['+02', '08:00'],
    ['Etc/GMT+5', '15:00'],
  ])('are read if they are known: %s', (zone, at) => {
    const [event] = read(`DTSTART;TZID=${zone}:20261201T090000`);
    expect(clockText(event?.start.minutes ?? 0)).toBe(at);
    expect(event?.values.filter(({ source }) => source.startsWith('TZID'))).toEqual([]);
  });

  it.each([
    'EXDATE;TZID=Mars/Olympus:20261201T090000,20261203T090000',
    'RDATE;TZID=Mars/Olympus:20261201T090000,20261203T090000',
    'RDATE;TZID=Mars/Olympus;VALUE=PERIOD:20261201T090000/PT1H,20261203T090000/PT1H',
    'RECURRENCE-ID;TZID=Mars/Olympus:20261201T090000\nEXDATE;TZID=Mars/Olympus:20261201T090000',
  ])('are reported for each time if they are unknown, in %s', (lines) => {
    const [event] = read('DTSTART:20261202T090000Z', lines);
    expect(event?.values.filter(({ source }) => source === 'TZID=Mars/Olympus')).toHaveLength(2);
  });

  it('are taken as local time if they are unknown, and reported once for each time', () => {
    const [event] = read(
      'DTSTART;TZID=Mars/Olympus:20261201T090000',
      'DTEND;TZID=Mars/Olympus:20261201T100000',
    );
    expect(event?.start.minutes).toBe(540);
    expect(event?.values.filter(({ source }) => source.startsWith('TZID'))).toEqual([
      { source: 'TZID=Mars/Olympus', to: { not: 'unknown-zone' }, text: '' },
      { source: 'TZID=Mars/Olympus', to: { not: 'unknown-zone' }, text: '' },
    ]);
  });
});

describe('the duration of an event across a change of the clocks', () => {
  it.each([
    ['P1D', '2027-03-28 20:00'],
    ['PT24H', '2027-03-28 21:00'],
    ['P1DT1H', '2027-03-28 21:00'],
    ['P1W', '2027-04-03 20:00'],
  ])('gives the right end for %s', (length, end) => {
    expect(when('DTSTART;TZID=Europe/Berlin:20270327T200000', `DURATION:${length}`)).toEqual([
      `2027-03-27 20:00 to ${end}`,
    ]);
  });
});

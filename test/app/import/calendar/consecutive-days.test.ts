import { describe, expect, it } from 'vitest';
import { planCalendar } from '../../../../src/app/import/calendar/plan-calendar.ts';
import type { ImportPlan } from '../../../../src/app/import/plan-import.ts';
import { readMoment } from '../../../../src/cli/command-line/today.ts';
import { readCalendars } from '../../../../src/exchange/ics/read-calendars.ts';
import { date } from '../../../harness/dates.ts';
import { vaultOf } from '../../../harness/vault-of.ts';

const NOW = readMoment('2026-11-19');
const WINDOW = { timeZone: 'Europe/Berlin', from: date('2025-11-19'), until: date('2026-12-19') };

const event = (lines: string): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:u1', 'SUMMARY:Fair', lines, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\n',
  );
const note = (fields: string): string => `---\ntype: event\n${fields}\n---\n`;
const plan = (text: string, notes: Readonly<Record<string, string>> = {}): ImportPlan =>
  planCalendar(vaultOf(notes), NOW, readCalendars([text], WINDOW));
/** The date, time, end and UID of each new note. */
const made = ({ changes }: ImportPlan): string[] =>
  changes.map(({ after }) =>
    ['date', 'time', 'end', 'uid']
      .flatMap((field) => new RegExp(`^${field}: "?([^"\n]*)"?$`, 'm').exec(after)?.[1] ?? [])
      .join(' '),
  );
const went = ({ sources }: ImportPlan, source: string): unknown => {
  const row = sources.find((one) => one.source === source);
  return { ...row?.written, ...row?.unwritten };
};

const DAILY =
  'DTSTART;TZID=Europe/Berlin:20261201T090000\nDTEND;TZID=Europe/Berlin:20261201T170000\nRRULE:FREQ=DAILY';
const EACH = '2026-12-01 09:00-17:00 2026-12-03 u1';

describe('consecutive days at the same hours', () => {
  it.each([
    ['by their number', `${DAILY};COUNT=3`, EACH],
    ['until a day', `${DAILY};UNTIL=20261203`, EACH],
    ['until an hour of UTC', `${DAILY};UNTIL=20261203T080000Z`, EACH],
    ['with an interval that is none', `${DAILY};INTERVAL=1;COUNT=3;WKST=SU`, EACH],
    [
      'by a duration',
      'DTSTART:20261201T090000\nDURATION:PT8H\nRRULE:FREQ=DAILY;COUNT=3',
      '2026-12-01 09:00-17:00 2026-12-03 u1',
    ],
    ['without an end', 'DTSTART:20261201T090000\nRRULE:FREQ=DAILY;COUNT=3', '2026-12-01 09:00 2026-12-03 u1'],
    [
      'in another zone that keeps its distance',
      'DTSTART;TZID=Asia/Tokyo:20261201T060000\nDTEND;TZID=Asia/Tokyo:20261201T090000\nRRULE:FREQ=DAILY;COUNT=3',
      '2026-11-30 22:00-01:00 2026-12-02 u1',
    ],
    [
      'that are far ahead',
      'DTSTART:20270501T090000\nDTEND:20270501T170000\nRRULE:FREQ=DAILY;COUNT=31',
      '2027-05-01 09:00-17:00 2027-05-31 u1',
    ],
    [
      'of which only the last is among the days that are read',
      'DTSTART:20251117T090000\nDTEND:20251117T100000\nRRULE:FREQ=DAILY;COUNT=3',
      '2025-11-17 09:00-10:00 2025-11-19 u1',
    ],
  ])('become one event: %s', (_, lines, expected) => {
    expect(made(plan(event(lines)))).toEqual([expected]);
  });

  it.each([
    ['one of them is left out', `${DAILY};COUNT=3\nEXDATE;TZID=Europe/Berlin:20261202T090000`, 2],
    ['a day is added', `${DAILY};COUNT=2\nRDATE;TZID=Europe/Berlin:20261205T090000`, 3],
    ['days are between them', `${DAILY};INTERVAL=2;COUNT=2`, 2],
    ['only some weekdays are meant', `${DAILY};BYDAY=TU,WE;COUNT=2`, 2],
    ['it is one alone', `${DAILY};COUNT=1`, 1],
    ['they do not end', DAILY, 19],
    ['they are more than of a month', `${DAILY};COUNT=32`, 19],
    ['each lasts a day', 'DTSTART:20261201T090000\nDURATION:PT24H\nRRULE:FREQ=DAILY;COUNT=2', 2],
    ['they are whole', 'DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY;COUNT=2', 2],
    [
      'clocks change in their zone alone',
      'DTSTART;TZID=America/New_York:20261031T090000\nDTEND;TZID=America/New_York:20261031T100000\nRRULE:FREQ=DAILY;COUNT=2',
      2,
    ],
  ])('become a note for each day if %s', (_, lines, count) => {
    const { changes } = plan(event(lines));
    expect(changes).toHaveLength(count);
    expect(changes.filter(({ after }) => /^uid: "u1#/m.test(after))).toHaveLength(count);
    expect(changes.filter(({ after }) => /^end: /m.test(after) && !after.includes('T09:00'))).toEqual([]);
  });

  it('report which field each value was written to', () => {
    const planned = plan(event(`${DAILY};COUNT=3`));
    expect(['DTSTART', 'DTEND', 'RRULE', 'UID'].map((source) => went(planned, source))).toEqual([
      { 'date and time': 1 },
      { time: 1 },
      { end: 1 },
      { uid: 1 },
    ]);
    const notes = Object.fromEntries(planned.changes.map(({ path, after }) => [path, after]));
    const again = plan(event(`${DAILY};COUNT=3`), notes);
    expect([again.changes, went(again, 'RRULE'), went(again, 'DTEND')]).toEqual([
      [],
      { there: 1 },
      { there: 1 },
    ]);
  });

  it.each([
    ['fewer', `${DAILY};COUNT=2`, 2],
    ['more', `${DAILY};COUNT=5`, 5],
    ['one', `${DAILY};COUNT=1`, 1],
    ['one that recurs no more', DAILY.replace('\nRRULE:FREQ=DAILY', ''), 1],
    ['all but the last', `${DAILY};COUNT=3\nEXDATE;TZID=Europe/Berlin:20261203T090000`, 2],
    ['three again, as whole days', 'DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261204', null],
    ['all but the middle one', `${DAILY};COUNT=3\nEXDATE;TZID=Europe/Berlin:20261202T090000`, 2],
    ['all but the first', `${DAILY};COUNT=3\nEXDATE;TZID=Europe/Berlin:20261201T090000`, 2],
    ['two whole ones', 'DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261203', 2],
    ['three, up to midnight', 'DTSTART:20261201T090000\nDTEND:20261204T000000', null],
    ['two, up to an hour', 'DTSTART:20261201T090000\nDTEND:20261202T120000', 2],
    ['an unknown number', 'DTSTART:20261201T090000\nDTEND:20261101T120000', null],
  ])(
    'are compared with the number of days in their note if the calendar now has %s',
    (_, lines, calendar) => {
      const { changes } = plan(event(`${DAILY};COUNT=3`));
      const notes = Object.fromEntries(changes.map(({ path, after }) => [path, after]));
      const told = (again: ImportPlan): unknown =>
        again.entries.flatMap(({ why, days }) => (why === 'other-length' ? [days] : []));
      const again = plan(event(lines), notes);
      expect([again.changes, told(again)]).toEqual([[], calendar === null ? [] : [{ note: 3, calendar }]]);
      // Nothing is reported if the outcome of the event is already noted.
      const settled = Object.entries(notes).map(([path, text]) => [
        path,
        text.replace('planned', 'attended'),
      ]);
      expect(told(plan(event(lines), Object.fromEntries(settled) as Record<string, string>))).toEqual([]);
    },
  );

  it('get a note for each day if one of them already has its own note', () => {
    const first = { 'A.md': note('date: 2026-12-01\nuid: "u1#2026-12-01"') };
    expect(made(plan(event(`${DAILY};COUNT=3`), first)).slice(1)).toEqual([
      '2026-12-02 09:00-17:00 u1#2026-12-02',
      '2026-12-03 09:00-17:00 u1#2026-12-03',
    ]);
  });

  it('get a note for each day even if the day with its own note is before the imported period', () => {
    const before = event(
      'DTSTART;TZID=Europe/Berlin:20251117T090000\nDTEND;TZID=Europe/Berlin:20251117T100000\nRRULE:FREQ=DAILY;COUNT=3',
    );
    expect(made(plan(before, { 'A.md': note('date: 2025-11-17\nuid: "u1#2025-11-17"') }))).toEqual([
      '2025-11-19 09:00-10:00 u1#2025-11-19',
    ]);
  });

  it('are unclear if they have one common note and a day is left out later', () => {
    const all = { 'A.md': note('date: 2026-12-01\ntime: 09:00-17:00\nend: 2026-12-03\nuid: u1') };
    const { entries, changes } = plan(
      event(`${DAILY};COUNT=3\nEXDATE;TZID=Europe/Berlin:20261202T090000`),
      all,
    );
    expect([entries.map(({ is, why }) => [is, why]), changes]).toEqual([
      [
        ['unclear', 'other-length'],
        ['there', null],
      ],
      [],
    ]);
  });
});

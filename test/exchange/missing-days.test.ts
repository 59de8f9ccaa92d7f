import { expect, it } from 'vitest';
import { readCalendars } from '../../src/exchange/ics/read-calendars.ts';
import { date } from '../harness/dates.ts';

const WANTED = {
  timeZone: 'Europe/Berlin',
  from: date('2020-01-01'),
  until: date('2036-12-31'),
};

it.each([
  ['20200229', 'FREQ=YEARLY', ['2020-02-29', '2024-02-29', '2028-02-29', '2032-02-29', '2036-02-29']],
  ['20200229', 'FREQ=YEARLY;COUNT=3', ['2020-02-29', '2024-02-29', '2028-02-29']],
  ['20200229', 'FREQ=YEARLY;INTERVAL=2;COUNT=3', ['2020-02-29', '2024-02-29', '2028-02-29']],
  ['20200229', 'FREQ=YEARLY;BYMONTH=2;COUNT=2', ['2020-02-29', '2024-02-29']],
  ['20200131', 'FREQ=MONTHLY;COUNT=4', ['2020-01-31', '2020-03-31', '2020-05-31', '2020-07-31']],
  ['20200131', 'FREQ=YEARLY;BYMONTH=1,4;COUNT=3', ['2020-01-31', '2021-01-31', '2022-01-31']],
  ['20200228', 'FREQ=YEARLY;COUNT=2', ['2020-02-28', '2021-02-28']],
  ['20200229', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=3', ['2020-02-29', '2021-02-28', '2022-02-28']],
])('days that do not exist are left out of a series and its number: %s %s', (start, rule, days) => {
  const lines = ['UID:u1', 'SUMMARY:Tea', `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`];
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const { events } = readCalendars([text], WANTED, []);
  expect(events.map((one) => one.start.date)).toEqual(days);
});

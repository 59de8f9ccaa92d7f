import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../../../src/app/import/calendar/missing-events.ts';
import { planCalendar } from '../../../../src/app/import/calendar/plan-calendar.ts';
import { readMoment } from '../../../../src/cli/command-line/today.ts';
import { readCalendars } from '../../../../src/exchange/ics/read-calendars.ts';
import type { VaultIndex } from '../../../../src/vault/vault-index.ts';
import { date } from '../../../harness/dates.ts';
import { vaultOf } from '../../../harness/vault-of.ts';

const NOW = readMoment('2026-11-19');
const WINDOW = { timeZone: 'Europe/Berlin', from: date('2025-11-19'), until: date('2026-12-19') };
const WHOLE: Coverage = { from: WINDOW.from, until: null, isFile: true };

const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');
const calendar = (text: string, method = 'PUBLISH'): string =>
  `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\n${text}END:VCALENDAR\r\n`;
const note = (fields: string): string => `---\ntype: event\n${fields}\n---\n`;

const CHOIR = [
  ...['UID:choir', 'SUMMARY:Choir', 'DTSTART;TZID=Europe/Berlin:20261103T180000'],
  'DTEND;TZID=Europe/Berlin:20261103T193000',
];
const WEEKLY = 'RRULE:FREQ=WEEKLY';
const FAIR = event('UID:fair', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20261201');
const LUNCH = event('UID:lunch', 'SUMMARY:Lunch', 'DTSTART:20261124T110000Z');
const CANCELED_DAY = ['UID:choir', 'RECURRENCE-ID;TZID=Europe/Berlin:20261208T180000', 'STATUS:CANCELLED'];

/** A vault after importing this calendar. */
function imported(text: string): VaultIndex {
  const index = vaultOf({ 'Scorecard.md': '---\ntype: scorecard\n---\n' });
  const { changes } = planCalendar(index, NOW, readCalendars([text], WINDOW));
  return index.withAll(changes.map(({ path, after }) => ({ path, text: after })));
}

const BEFORE = imported(calendar(event(...CHOIR, WEEKLY) + FAIR + LUNCH));

function gone(index: VaultIndex, text: string, coverage: Partial<Coverage> = {}): string[] {
  const plan = planCalendar(index, NOW, readCalendars([text], WINDOW), null, { ...WHOLE, ...coverage });
  // Events that are gone are only reported: no existing note changes.
  expect(plan.changes.filter(({ before }) => before !== null)).toEqual([]);
  return plan.gone.map(({ name, why }) => `${name.slice(5)}: ${why}`);
}

describe('planned events that a calendar no longer has', () => {
  it.each<[string, string, readonly string[]]>([
    ['none, where nothing changed', event(...CHOIR, WEEKLY) + FAIR + LUNCH, []],
    [
      'a day that is left out',
      event(...CHOIR, WEEKLY, 'EXDATE;TZID=Europe/Berlin:20261124T180000,20261201T180000') + FAIR + LUNCH,
      ['11-24 Choir: left-out', '12-01 Choir: left-out'],
    ],
    [
      'the days after the last one',
      event(...CHOIR, `${WEEKLY};UNTIL=20261201T225959Z`) + FAIR + LUNCH,
      ['12-08 Choir: left-out', '12-15 Choir: left-out'],
    ],
    [
      'the days beyond their number',
      event(...CHOIR, `${WEEKLY};COUNT=6`) + FAIR + LUNCH,
      ['12-15 Choir: left-out'],
    ],
    [
      'the days of a series that is a single event now',
      event(...CHOIR) + FAIR + LUNCH,
      ['11-10', '11-17', '11-24', '12-01', '12-08', '12-15'].map((day) => `${day} Choir: left-out`),
    ],
    ['an event that is deleted', event(...CHOIR, WEEKLY) + LUNCH, ['12-01 Fair: not-in-file']],
    [
      'a series that is deleted',
      FAIR + LUNCH,
      ['11-03', '11-10', '11-17', '11-24', '12-01', '12-08', '12-15'].map(
        (day) => `${day} Choir: not-in-file`,
      ),
    ],
    [
      'none, where a day is moved',
      event(...CHOIR, WEEKLY) +
        event(
          'UID:choir',
          'SUMMARY:Choir',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261124T180000',
          'DTSTART;TZID=Europe/Berlin:20270724T180000',
        ) +
        FAIR +
        LUNCH,
      [],
    ],
    ['none, where the rule cannot be read', event(...CHOIR, 'RRULE:FREQ=SOMETIMES') + FAIR + LUNCH, []],
    ['none, where the rule repeats too often', event(...CHOIR, 'RRULE:FREQ=SECONDLY') + FAIR + LUNCH, []],
    [
      'none, where most are of another calendar',
      event('UID:x', 'SUMMARY:X', 'DTSTART:20261125T110000Z') + FAIR,
      [],
    ],
    [
      'none, where an entry is cut short',
      `${event(...CHOIR, WEEKLY) + LUNCH}BEGIN:VEVENT\r\nUID:fair\r\n`,
      [],
    ],
  ])('are reported: %s', (_, events, expected) => {
    expect(gone(BEFORE, calendar(events))).toEqual(expected);
  });

  it('do not include days outside the compared period', () => {
    const text = calendar(event(...CHOIR, `${WEEKLY};COUNT=1`) + FAIR + LUNCH);
    expect(gone(BEFORE, text, { from: date('2026-11-17'), until: date('2026-11-30') })).toEqual([
      '11-17 Choir: left-out',
      '11-24 Choir: left-out',
    ]);
  });

  it('include all days of a series that a message cancels, but nothing that a message leaves out', () => {
    const off = calendar(event('UID:choir', 'SEQUENCE:1'), 'CANCEL');
    expect(gone(BEFORE, off)).toEqual(
      ['11-03', '11-10', '11-17', '11-24', '12-01', '12-08', '12-15'].map(
        (day) => `${day} Choir: called-off`,
      ),
    );
    const invited = calendar(event(...CHOIR, WEEKLY) + LUNCH, 'REQUEST');
    expect(gone(BEFORE, invited)).toEqual([]);
    const saved = calendar(event(...CHOIR, WEEKLY) + LUNCH);
    expect(gone(BEFORE, saved, { isFile: false })).toEqual([]);
  });

  it('include all later days if a message cancels a series from a day on', () => {
    const from = (day: string, ...lines: readonly string[]): string =>
      event('UID:choir', `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:${day}T180000`, ...lines);
    const later = [
      '11-24 Choir: called-off',
      '12-01 Choir: called-off',
      '12-08 Choir: called-off',
      '12-15 Choir: called-off',
    ];
    expect(gone(BEFORE, calendar(from('20261124', 'SEQUENCE:1'), 'CANCEL'))).toEqual(later);
    // A newer change applies from 8 December on, so it is not known whether those days are cancelled.
    const kept =
      calendar(from('20261124', 'SEQUENCE:1'), 'CANCEL') +
      calendar(from('20261208', 'SEQUENCE:2', 'DTSTART;TZID=Europe/Berlin:20261208T190000'), 'REQUEST');
    expect(gone(BEFORE, kept)).toEqual(later.slice(0, 2));
    const one = calendar(event(...CANCELED_DAY), 'CANCEL');
    expect(gone(BEFORE, one)).toEqual(['12-08 Choir: called-off']);
  });

  it('get no notes from the day on which the rest of their series is canceled', () => {
    const off = event(
      ...['UID:choir', 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261201T180000'],
      ...['SEQUENCE:1', 'STATUS:CANCELLED'],
    );
    const own = event(
      ...['UID:choir', 'SUMMARY:Concert', 'RECURRENCE-ID;TZID=Europe/Berlin:20261208T180000'],
      'DTSTART;TZID=Europe/Berlin:20261208T200000',
    );
    const text = calendar(event(...CHOIR, WEEKLY) + off + own);
    const { entries, changes } = planCalendar(vaultOf({}), NOW, readCalendars([text], WINDOW));
    expect(changes.map(({ path }) => path.slice(-19, -3))).toEqual(
      ['11-03', '11-10', '11-17', '11-24'].map((day) => `2026-${day} Choir`),
    );
    expect(entries.map(({ why }) => why)).toEqual([
      ...Array<null>(4).fill(null),
      ...Array<string>(3).fill('cut-off'),
    ]);
    // Notes planned before remain, and are reported as called off.
    const then = planCalendar(BEFORE, NOW, readCalendars([text], WINDOW));
    expect(then.entries.filter(({ why }) => why === 'called-off')).toHaveLength(3);
  });

  it('include a canceled day outside the imported period, once', () => {
    const text = calendar(event(...CHOIR, WEEKLY) + event(...CANCELED_DAY) + FAIR + LUNCH);
    const read = readCalendars([text], { ...WINDOW, until: date('2026-11-30') });
    const { gone: told } = planCalendar(BEFORE, NOW, read, null, WHOLE);
    expect(told.map(({ name, why }) => [name, why])).toEqual([['2026-12-08 Choir', 'called-off']]);
    // If that day is read, the entry itself is reported as called off.
    expect(gone(BEFORE, text)).toEqual([]);
  });

  it('include events that you declined', () => {
    const index = vaultOf({
      'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
      'Me.md': '---\ntype: contact\nemail: me@b.c\n---\n',
      'Fair.md': note('date: 2026-12-01\nstatus: planned\nuid: fair'),
    });
    const text = calendar(FAIR.replace('END:', 'ATTENDEE;PARTSTAT=DECLINED:mailto:me@b.c\r\nEND:'));
    const { gone: told } = planCalendar(index, NOW, readCalendars([text], WINDOW), null, WHOLE);
    expect(told).toEqual([{ path: 'Fair.md', name: 'Fair', date: '2026-12-01', why: 'declined' }]);
  });

  it.each([
    ['that was attended', 'date: 2026-11-10\nuid: choir#2026-11-10\nstatus: attended'],
    ['that is settled', 'date: 2026-12-08\nuid: choir#2026-12-08\nstatus: canceled'],
    ['without a uid', 'date: 2026-12-08\nstatus: planned'],
    [
      'for several days, of which one is there',
      'date: 2026-11-02\nend: 2026-11-05\nuid: choir\nstatus: planned',
    ],
  ])('do not include a note %s', (_, fields) => {
    const index = vaultOf({ 'Note.md': note(fields) });
    expect(gone(index, calendar(event(...CHOIR, `${WEEKLY};COUNT=1`)))).toEqual([]);
  });

  it('include a note with the uid of a series on a day that the series does not have', () => {
    const index = vaultOf({ 'Note of mine.md': note('date: 2026-11-10\nuid: choir\nstatus: planned') });
    expect(gone(index, calendar(event(...CHOIR, `${WEEKLY};COUNT=1`)))).toEqual(['of mine: left-out']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCalendar } from '../../../../src/app/import/calendar/plan-calendar.ts';
import type { ImportPlan } from '../../../../src/app/import/plan-import.ts';
import { readMoment } from '../../../../src/cli/command-line/today.ts';
import { readCalendars } from '../../../../src/exchange/ics/read-calendars.ts';
import { runRules } from '../../../../src/rules/engine/run-rules.ts';
import type { VaultIndex } from '../../../../src/vault/vault-index.ts';
import { assertOften } from '../../../harness/assert-often.ts';
import { date } from '../../../harness/dates.ts';
import { vaultOf } from '../../../harness/vault-of.ts';

const NOW = readMoment('2026-11-19');
const WINDOW = { timeZone: 'Europe/Berlin', from: date('2025-11-19'), until: date('2026-12-19') };
const RUNS = Number(process.env['NETVAULT_RUNS'] ?? 0);

const PEOPLE = {
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
  'Me.md': '---\ntype: contact\nemail: me@b.c\n---\n',
  'People/Ada [x].md': '---\ntype: contact\nname: Ada\nemail: ada@b.c\n---\n',
  'People/Bo.md': '---\ntype: contact\n---\n',
  'Events/Old.md': '---\ntype: event\ndate: 2026-11-18\nuid: u1\n---\n',
};

/** Imports twice, and checks what must be true for any calendar. Returns the first plan. */
function importTwice(index: VaultIndex, texts: readonly string[]): ImportPlan {
  const calendar = readCalendars(texts, WINDOW);
  const first = planCalendar(index, NOW, calendar);
  for (const { source, values, written, unwritten } of first.sources) {
    const all = [...Object.values(written), ...Object.values(unwritten)];
    expect([source, all.reduce((sum, one) => sum + one, 0)]).toEqual([source, values]);
  }
  const items = [...calendar.events, ...calendar.refused];
  expect(first.entries).toHaveLength(items.length);
  expect(first.sources.reduce((sum, { values }) => sum + values, 0)).toBe(
    items.flatMap(({ values }) => values).length,
  );
  const uids = calendar.events.map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
  const then = index.withAll(first.changes.map(({ path, after: text }) => ({ path, text })));
  for (const { path, before } of first.changes) {
    const record = then.record('event', path);
    expect(record?.status).not.toBe('attended');
    if (before !== null) continue;
    expect([record?.met, record?.cards, record?.introductions, then.note(path)?.log]).toEqual([
      [],
      0,
      [],
      [],
    ]);
  }
  expect(planCalendar(then, NOW, calendar).changes).toEqual([]);
  const paths = first.changes.map((change) => change.path);
  const reported = runRules(then, NOW, { paths }).diagnostics;
  expect(reported.filter(({ severity }) => severity === 'error')).toEqual([]);
  return first;
}

const uid = fc.constantFrom(
  'u1',
  'u2',
  'u3',
  'U 4',
  '__proto__',
  'a#2026-11-20',
  '[[x]]',
  '"',
  "'#'",
  '\u202e1',
);
const time = fc.constantFrom(
  ...[
    '20261118T100000Z',
    '20261120T100000',
    '20261025T023000',
    '20200229T000000Z',
    '20261301T990000',
    'x',
    '',
  ],
);
const property = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'DTSTART:',
        'DTSTART;TZID=Europe/Berlin:',
        'DTSTART;TZID=Odd:',
        'DTEND:',
        'RDATE:',
        'EXDATE:',
        'RECURRENCE-ID:',
      ),
      time,
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    ...[
      'DTSTART;VALUE=DATE:20261118',
      'DTEND;VALUE=DATE:20261121',
      'DURATION:PT90M',
      'DURATION:-P1D',
      'DURATION:P9999W',
    ],
    ...[
      'RRULE:FREQ=DAILY;COUNT=5',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,WE',
      'RRULE:FREQ=YEARLY',
      'RRULE:FREQ=X',
      'RRULE:',
      'RRULE:FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=31',
    ],
    ...[
      'STATUS:CANCELLED',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'SEQUENCE:2',
      'ORGANIZER:mailto:ada@b.c',
      'ATTENDEE;CN=Bo:mailto:x@y.z',
    ],
    ...[
      'ATTENDEE;PARTSTAT=DECLINED:mailto:me@b.c',
      'ATTENDEE;CN="A;:,b":mailto:',
      'BEGIN:VALARM',
      'END:VALARM',
      'X-A:1',
      'ATTACH:https://b.c',
    ],
    ...[
      ' folded',
      ':',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DESCRIPTION:## Log\\n- call [[Bo]]\\n%%',
      'SUMMARY:{{title}} #x',
      'LOCATION:null',
    ],
  ),
  fc
    .tuple(
      fc.constantFrom('SUMMARY:', 'LOCATION:', 'DESCRIPTION:', 'COMMENT:', 'ATTENDEE;CN='),
      fc.string({ maxLength: 12 }),
    )
    .map((parts) => parts.join('')),
);
const event = fc
  .tuple(uid, time, fc.array(property, { maxLength: 8 }))
  .map(([id, start, lines]) =>
    ['BEGIN:VEVENT', `UID:${id}`, ...lines, `DTSTART:${start}`, 'END:VEVENT'].join('\n'),
  );
const calendar = fc
  .tuple(
    fc.constantFrom('', 'METHOD:REQUEST\n', 'METHOD:CANCEL\n', 'METHOD:REPLY\n'),
    fc.array(event, { maxLength: 6 }),
  )
  .map(([method, events]) => `BEGIN:VCALENDAR\n${method}${events.join('\n')}\nEND:VCALENDAR\n`);

describe('any calendar', () => {
  it('is imported with every value accounted for, and a second import changes nothing', () => {
    let made = 0;
    assertOften(
      fc.property(fc.array(calendar, { maxLength: 3 }), (texts) => {
        made += importTwice(vaultOf(PEOPLE), texts).changes.length;
      }),
      () => made > 20,
      { numRuns: 150 + RUNS },
    );
  });
});

describe('a calendar of a year with two thousand people', () => {
  it('is imported with every attendee who can be identified, and with no wrong one', () => {
    const people = Array.from({ length: 2000 }, (_, at) => {
      // One in ten shares a name with another person, so these cannot be found by name.
      const name = `Person ${String(at % 10 === 0 ? at - (at % 20) : at)}`;
      return { path: `People/P${String(at)}.md`, name, email: at % 3 === 0 ? null : `p${String(at)}@b.c` };
    });
    const notes = people.map(({ path, name, email }) => [
      path,
      `---\ntype: contact\nname: ${name}\n${email === null ? '' : `email: ${email}\n`}---\n`,
    ]);
    const meetings = Array.from({ length: 4000 }, (_, at) => {
      const who = [people[(at * 7) % 2000], people[(at * 13 + 1) % 2000]].filter((one) => one !== undefined);
      const day = 1 + (at % 28);
      return { at, who, month: 1 + (at % 10), day };
    });
    const two = (number: number): string => String(number).padStart(2, '0');
    const text = meetings
      .map(({ at, who, month, day }) =>
        [
          'BEGIN:VEVENT',
          `UID:m${String(at)}`,
          `SUMMARY:Meeting ${String(at)}`,
          `DTSTART:2026${two(month)}${two(day)}T090000Z`,
        ]
          .concat(
            who.map(
              ({ name, email }) =>
                `ATTENDEE;CN=${name}:${email === null ? 'invalid:nomail' : `mailto:${email.toUpperCase()}`}`,
            ),
          )
          .concat('END:VEVENT')
          .join('\n'),
      )
      .join('\n');
    const index = vaultOf(Object.fromEntries(notes) as Record<string, string>);
    const first = importTwice(index, [`BEGIN:VCALENDAR\n${text}\nEND:VCALENDAR`]);
    const then = index.withAll(first.changes.map(({ path, after }) => ({ path, text: after })));
    expect(first.changes).toHaveLength(4000);
    const byUid = new Map(then.records('event').map((one) => [one.uid, one]));
    let right = 0;
    const wrong: string[] = [];
    for (const { at, who, month, day } of meetings) {
      const note = byUid.get(`m${String(at)}`);
      expect(note?.date).toBe(`2026-${two(month)}-${two(day)}`);
      const found = (note?.with ?? []).map((link) => then.pathOf(link, note?.path ?? ''));
      const meant = who.map(({ path }) => path);
      right += meant.filter((path) => found.includes(path)).length;
      wrong.push(...found.filter((path) => !meant.includes(path)));
    }
    expect(wrong).toEqual([]);
    // People who have no address and share their name (67 of the 2000) are left out.
    const findable = (person: (typeof people)[number]): boolean =>
      person.email !== null || people.filter(({ name }) => name === person.name).length === 1;
    const known = new Set(people.filter(findable).map(({ path }) => path));
    expect(right).toBe(
      meetings
        .flatMap(({ who }) => [...new Set(who.map(({ path }) => path))])
        .filter((path) => known.has(path)).length,
    );
  });
});

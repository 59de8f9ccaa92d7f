import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const TODAY = ['--today', '2026-11-20'];

async function exported(fields: string, zone: string): Promise<string> {
  const cwd = tempVault({
    'Scorecard.md': `---\ntype: scorecard\ntime_zone: ${zone}\n---\n`,
    'Fair.md': `---\ntype: event\nstatus: planned\nuid: fair@example.org\n${fields}\n---\n`,
  });
  return (await runHere(['export', 'ics', ...TODAY], { cwd })).stdout;
}

/** Date, end and time of the notes that an import makes in a vault without events. */
async function imported(text: string, zone: string): Promise<string[]> {
  const cwd = tempVault({ 'Scorecard.md': `---\ntype: scorecard\ntime_zone: ${zone}\n---\n` });
  writeFileSync(join(cwd, 'a.ics'), text);
  await runHere(['import', 'ics', 'a.ics', '--write', ...TODAY], { cwd });
  return readdirSync(join(cwd, 'Events')).map((file) =>
    [...readFileSync(join(cwd, 'Events', file), 'utf8').matchAll(/^(?:date|end|time): .*$/gm)]
      .map(([line]) => line.replaceAll('"', ''))
      .join(', '),
  );
}

/** The start and end of each day of the event, as the library ical.js reads them. */
function daysIn(text: string): string[] {
  const found = new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vevent');
  if (!found) throw new Error('no event');
  const event = new ICAL.Event(found);
  const days = event.iterator();
  const all: string[] = [];
  for (let start = days.next() as ICAL.Time | null; start; start = days.next() as ICAL.Time | null) {
    const { endDate } = event.getOccurrenceDetails(start);
    all.push([start, endDate].map((time) => time.toString().slice(5, 16)).join(' to '));
  }
  return all;
}

const DAYS = 'date: 2026-12-01\nend: 2026-12-03\n';

describe('an event that is exported to a calendar and imported again', () => {
  it.each<[string, string, string[], string]>([
    [
      'with hours on each of its days',
      `${DAYS}time: 9:00-17:00`,
      ['12-01T09:00 to 12-01T17:00', '12-02T09:00 to 12-02T17:00', '12-03T09:00 to 12-03T17:00'],
      'date: 2026-12-01, time: 09:00-17:00, end: 2026-12-03',
    ],
    [
      'with hours past midnight on each',
      `${DAYS}time: 22:00-02:00`,
      ['12-01T22:00 to 12-02T02:00', '12-02T22:00 to 12-03T02:00', '12-03T22:00 to 12-04T02:00'],
      'date: 2026-12-01, time: 22:00-02:00, end: 2026-12-03',
    ],
    [
      'with hours until midnight on each',
      `${DAYS}time: 20:00-24:00`,
      ['12-01T20:00 to 12-02T00:00', '12-02T20:00 to 12-03T00:00', '12-03T20:00 to 12-04T00:00'],
      'date: 2026-12-01, time: 20:00-00:00, end: 2026-12-03',
    ],
    [
      'with a start on each, for two hours',
      `${DAYS}time: 9:00`,
      ['12-01T09:00 to 12-01T11:00', '12-02T09:00 to 12-02T11:00', '12-03T09:00 to 12-03T11:00'],
      'date: 2026-12-01, time: 09:00-11:00, end: 2026-12-03',
    ],
    [
      'with a start in a date-time',
      'date: 2026-12-01T09:00+01:00\nend: 2026-12-02',
      ['12-01T09:00 to 12-01T11:00', '12-02T09:00 to 12-02T11:00'],
      'date: 2026-12-01, time: 09:00-11:00, end: 2026-12-02',
    ],
    [
      'over a change of the clocks',
      'date: 2027-03-27\nend: 2027-03-29\ntime: 01:30-04:00',
      ['03-27T01:30 to 03-27T04:00', '03-28T01:30 to 03-28T04:00', '03-29T01:30 to 03-29T04:00'],
      'date: 2027-03-27, time: 01:30-04:00, end: 2027-03-29',
    ],
    [
      'of one day',
      'date: 2026-12-01\nend: 2026-12-01\ntime: 9:00-17:00',
      ['12-01T09:00 to 12-01T17:00'],
      'date: 2026-12-01, time: 09:00-17:00',
    ],
    [
      'until midnight',
      'date: 2026-12-01\ntime: 9:00\nend: 00:00',
      ['12-01T09:00 to 12-02T00:00'],
      'date: 2026-12-01, time: 09:00-00:00',
    ],
    [
      'as one stretch, until an hour of its last day',
      'date: 2026-12-01\ntime: 9:00\nend: 2026-12-03T17:00',
      ['12-01T09:00 to 12-03T17:00'],
      'date: 2026-12-01, time: 09:00, end: 2026-12-03T17:00',
    ],
    [
      'as one stretch, until a midnight',
      'date: 2026-12-01\ntime: 9:00\nend: 2026-12-03T00:00',
      ['12-01T09:00 to 12-03T00:00'],
      'date: 2026-12-01, time: 09:00, end: 2026-12-03T00:00',
    ],
  ])('keeps its days and hours: %s', async (_, fields, days, back) => {
    const text = await exported(fields, 'Europe/Berlin');
    expect(daysIn(text)).toEqual(days);
    expect(await imported(text, 'Europe/Berlin')).toEqual([back]);
  });

  it('keeps its dates if it has no hours', async () => {
    const text = await exported(DAYS.trimEnd(), 'Europe/Berlin');
    expect(text).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261204\r\n');
    expect(text).not.toContain('RRULE');
    expect(await imported(text, 'Europe/Berlin')).toEqual(['date: 2026-12-01, end: 2026-12-03']);
  });
});

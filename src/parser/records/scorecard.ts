import type { CivilDate } from '../../model/civil-date.ts';
import { daysIn, goesOnWithDay } from '../../model/date-range.ts';
import { parseHundredths } from '../../model/decimal.ts';
import { readDate, type DateReading } from '../../model/read-date.ts';
import type { Worth } from '../../model/records.ts';
import { parseMinutes } from '../amount.ts';
import type { YamlNode } from '../yaml-node.ts';
import { activities } from './activity-fields.ts';
import { date } from './date-fields.ts';
import { defineRecord, type RecordOf } from './define-record.ts';
import { field, type Field } from './field.ts';
import { linesLike } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { link } from './link-fields.ts';
import type { LinkRef } from '../../model/records.ts';
import { settings } from './settings.ts';
import { inQuotes, linesOf, sourceInQuotes } from './values.ts';
import { flag } from './yes-or-no.ts';

const WORTH_HELP =
  'Write an activity and what it is worth, 0 or more with at most two decimals: call 1, or reading 1 per 15 min';

/** Parses `call 1` and `reading 1 per 15 min`, with an optional colon after the activity. */
function worthOf(fields: Fields, text: string): readonly [string, Worth] | null {
  if (text.length > 200) return null;
  const found = /^(\S.*?)(?:\s*:)?\s+(\S+)(?:\s+per\s+(.+))?$/i.exec(text.trim().replace(/\s+/g, ' '));
  const name = fields.activityNamed(found?.[1] ?? '');
  const hundredths = parseHundredths(found?.[2] ?? '');
  if (!found || name === undefined || hundredths === undefined) return null;
  if (found[3] === undefined) return [name, { hundredths, perMinutes: null }];
  const perMinutes = parseMinutes(/^\d/.test(found[3]) ? found[3] : `1 ${found[3]}`);
  return perMinutes !== undefined && perMinutes > 0 ? [name, { hundredths, perMinutes }] : null;
}

const NO_WORTHS: ReadonlyMap<string, Worth> = new Map();

function worths(): Field<ReadonlyMap<string, Worth>> {
  return field({
    ifAbsent: NO_WORTHS,
    read(fields, name) {
      const points = new Map<string, Worth>();
      for (const { text, item } of linesOf(fields, fields.node(name))) {
        const worth = worthOf(fields, text);
        if (!worth)
          fields.invalid(name, item, `${inQuotes(text)} is not an activity and its worth`, WORTH_HELP);
        else if (points.has(worth[0]))
          fields.invalid(name, item, `“${worth[0]}” is given a worth twice`, 'Keep one of the two lines');
        else points.set(...worth);
      }
      return points;
    },
    schema: linesLike('coffee 4'),
    description: 'list of `ACTIVITY NUMBER` or `ACTIVITY NUMBER per N min`',
    hint: { is: 'activity', then: ' ' },
  });
}

const DAY_OFF_HELP =
  'Write a day, or the first and the last with “..” between, and then any text: 2026-12-24..2026-12-27 holidays';

export interface DayOff {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly text: string;
}

/** The most words in a day or a range of days, with weekdays. */
const MAX_WORDS = 12;

/** A day or a range of days at the beginning of a text: its days, and the offset after them. */
function daysAtStart(
  text: string,
): { readings: readonly DateReading[]; written: string; end: number } | null {
  const ends = [...text.matchAll(/\S+/g)]
    .slice(0, MAX_WORDS)
    .map(({ 0: word, index }) => index + word.length);
  const written = (end: number): string => text.slice(0, end).replace(/[:,;]$/, '');
  const end =
    ends.find((one) => daysIn(written(one))) ?? ends.find((one) => readDate(written(one)).is !== 'invalid');
  if (end === undefined) return null;
  const head = written(end);
  return { readings: (daysIn(head) ?? [head]).map((day) => readDate(day)), written: head, end: head.length };
}

function readDayOff(fields: Fields, name: string, item: YamlNode, line: string): DayOff | null {
  const text = line.slice(0, 500).trim();
  const refuse = (what: string): null => {
    fields.invalid(name, item, `${inQuotes(text)} ${what}`, DAY_OFF_HELP);
    return null;
  };
  const found = daysAtStart(text);
  const days = found?.readings.flatMap((one) => ('date' in one ? one.date : [])) ?? [];
  const [start, end = start] = days;
  if (!found || start === undefined || end === undefined || days.length < found.readings.length)
    return refuse('does not begin with a date');
  if (end < start) return refuse('ends before it begins');
  const rest = text.slice(found.end).replace(/^\s*:/, '').trim();
  const about = rest.replace(/^[-–—]\s+/, '');
  // A dash after a range begins its text; after a day it may be “to”.
  if (goesOnWithDay(days.length > 1 ? about : rest))
    return refuse(`seems to be more days, but only ${inQuotes(found.written)} can be read`);
  const plain = start === end ? start : `${start}..${end}`;
  if (found.readings.some(({ is }) => is === 'rewritable'))
    fields.report(
      'invalid-date',
      item,
      `${inQuotes(found.written)} is not written as a date`,
      `Write ${plain}`,
    );
  return { start, end, text: about };
}

function daysOff(): Field<readonly DayOff[]> {
  return field<readonly DayOff[]>({
    ifAbsent: [],
    read: (fields, name) =>
      linesOf(fields, fields.node(name)).flatMap(
        ({ text, item }) => readDayOff(fields, name, item, text) ?? [],
      ),
    schema: linesLike('2026-12-24..2026-12-31 holidays'),
    description: 'list of `DATE` or `DATE..DATE`, with text after it',
  });
}

/** The field for the vault's owner. It affects numbers, so a value that names nobody counts as unreadable. */
function me(): Field<LinkRef | null> {
  const { codec } = link('person');
  return field<LinkRef | null>({
    ...codec,
    read(fields, name) {
      const found = codec.read(fields, name);
      const node = fields.node(name);
      if (found !== null || !node || fields.unreadable.has(name)) return found;
      fields.withdraw('unlinked-name', node);
      const text = sourceInQuotes(fields, node);
      fields.invalid(name, node, `${text} names no one contact`, 'Link your own note: "[[Note]]"');
      return null;
    },
  });
}

export const scorecard = defineRecord(
  'scorecard',
  {
    points: worths().example('[letter 2, reading 1 per 15 min]'),
    results: activities().description('activities that are worth 0').example('[order]'),
    effective: date()
      .description('the date from which this note applies; from the beginning unless given')
      .example('2026-10-05'),
    days_off: daysOff().example('[2026-08-03..2026-08-14 by the sea]'),
    // It affects numbers too: nobody reconnects with themselves.
    me: me()
      .description('link to your own contact note: its offers and needs are yours')
      .example('"[[Jo March]]"'),
    for_me: activities().description('activities that are not giving').example('[course]'),
    private: flag()
      .description('`true` if nothing about the scorecard may leave the vault')
      .decidesNothing()
      .example('true'),
    settings,
  },
  { whole: true },
);

export interface ScorecardRecord extends RecordOf<typeof scorecard> {
  readonly kind: 'scorecard';
}
/** The settings of one scorecard note; null for each that it does not set. */
export type ScorecardSettings = ScorecardRecord['settings'];

import { FIELD_WORDS } from '../../model/field-words.ts';
import type { EventRecord } from '../../model/records.ts';
import { parseMinutes } from '../amount.ts';
import { linkAt } from '../links.ts';
import { noteName, type Common, type Log } from './common.ts';
import type { Fields } from './fields.ts';
import { readActivity } from './goal.ts';
import { readDateField } from './date-values.ts';
import { readLinksField } from './link-values.ts';
import {
  activityName,
  itemsOf,
  placeOf,
  plainNumber,
  quoted,
  readNumber,
  readText,
  readTexts,
  readWord,
  shortText,
  spanOf,
  textOf,
} from './values.ts';

const TIME = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*[-–—]\s*(\d{1,2}):(\d{2})(?::\d{2})?)?$/;

function clock(hours: string | undefined, minutes: string | undefined): number | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

/** `18:00`, `9:00`, `18:00-20:30`: the start and perhaps the end, in minutes after midnight. */
function readTime(fields: Fields): EventRecord['time'] {
  const node = fields.node('time');
  if (!node) return null;
  const text = shortText(node);
  const found = TIME.exec(text);
  const start = found ? clock(found[1], found[2]) : null;
  const end = found?.[3] === undefined ? null : clock(found[3], found[4]);
  if (start === null || (found?.[3] !== undefined && end === null)) {
    fields.invalid(
      'time',
      node,
      `${quoted(fields.written(node))} is not a time`,
      'Write 18:00, or 18:00-20:30 where the end is known',
    );
    return null;
  }
  return { text, start, end };
}

/** A date-time in `date` says when the event begins, where no `time` is given. */
function timeOfDate(fields: Fields): EventRecord['time'] {
  const node = fields.node('date');
  const found = node?.is === 'scalar' ? /^\d{4}-\d{2}-\d{2}[T ](\d{1,2}:\d{2})/i.exec(textOf(node)) : null;
  const [hours, minutes] = (found?.[1] ?? '').split(':');
  const start = found ? clock(hours, minutes) : null;
  return start === null || found?.[1] === undefined ? null : { text: found[1], start, end: null };
}

function readGoals(fields: Fields): EventRecord['goals'] {
  return itemsOf(fields.node('goals')).flatMap((item) => {
    const written = item.is === 'scalar' ? textOf(item) : fields.written(item);
    const [name = '', number = '', ...more] = written.split(/[\s:]+/).filter(Boolean);
    const activity = activityName(name);
    const target = number === '' ? 1 : plainNumber(number);
    if (activity !== undefined && target !== undefined && target > 0 && more.length === 0)
      return [{ activity, target }];
    fields.invalid(
      'goals',
      item,
      `${quoted(written)} is not an activity and a number`,
      'Write an activity and how often: meet 3',
    );
    return [];
  });
}

/** `"[[A]] + [[B]]"` a line; text after the second link is the reader's own. */
function readIntroductions(fields: Fields): EventRecord['introductions'] {
  return itemsOf(fields.node('introductions')).flatMap((item) => {
    const text = item.is === 'scalar' ? textOf(item) : '';
    const place = item.is === 'scalar' ? placeOf(fields, item) : null;
    const first = place ? linkAt(text, 0, place) : null;
    const and = first ? /^\s*(?:\+|&|,|and\b)\s*/i.exec(text.slice(first.end)) : null;
    const second = place && first && and ? linkAt(text, first.end + and[0].length, place) : null;
    if (first && second) return [{ between: [first.link, second.link] as const, span: spanOf(item) }];
    fields.invalid(
      'introductions',
      item,
      `${quoted(fields.written(item))} does not name two people`,
      'Write "[[A]] + [[B]]", with links to both',
    );
    return [];
  });
}

function readMinutes(fields: Fields): number | null {
  const node = fields.node('minutes');
  const minutes = node?.is === 'scalar' ? parseMinutes(textOf(node)) : undefined;
  return (
    minutes ??
    readNumber(
      fields,
      'minutes',
      (number) => number <= 100_800,
      'Write a number of minutes, such as 90, or 1h30m',
    )
  );
}

/** Reads an event (docs/format.md, Events). */
export function readEvent(common: Common, fields: Fields, log: Log): EventRecord {
  fields.require('date', 'Say on which day it is: 2026-11-20');
  return {
    ...common,
    kind: 'event',
    name: noteName(common.path),
    date: readDateField(fields, 'date'),
    time: fields.node('time') ? readTime(fields) : timeOfDate(fields),
    activity: readActivity(fields, 'kind') ?? 'event',
    place: readText(fields, 'place'),
    status: readWord(fields, 'status', FIELD_WORDS.event.status),
    goals: readGoals(fields),
    with: readLinksField(fields, 'with'),
    met: readLinksField(fields, 'met'),
    cards:
      readNumber(
        fields,
        'cards',
        (number) => Number.isInteger(number) && number <= 10_000,
        'Write how many: a whole number',
      ) ?? 0,
    introductions: readIntroductions(fields),
    results: readTexts(fields, 'results'),
    purpose: readLinksField(fields, 'purpose'),
    minutes: readMinutes(fields),
    log,
  };
}

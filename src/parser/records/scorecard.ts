import type { CivilDate } from '../../model/civil-date.ts';
import { parseHundredths } from '../../model/decimal.ts';
import { readDate } from '../../model/read-date.ts';
import type { ScorecardRecord, Worth } from '../../model/records.ts';
import { parseMinutes } from '../amount.ts';
import type { YamlNode } from '../yaml-node.ts';
import type { Common } from './common.ts';
import type { Fields } from './fields.ts';
import { readSettings } from './settings.ts';
import { readDateField } from './date-values.ts';
import { readLink } from './link-values.ts';
import { activityName, isBareLink, itemsOf, quoted, textOf } from './values.ts';

const WORTH_HELP =
  'Write an activity and what it is worth, 0 or more with at most two decimals: call 1, or reading 1 per 15 min';

/** `call 1`, `reading 1 per 15 min`; a colon after the name is as good. */
function worthOf(text: string): readonly [string, Worth] | null {
  if (text.length > 200) return null;
  const found = /^(\S+?)(?:\s*:)?\s+(\S+)(?:\s+per\s+(.+))?$/i.exec(text.trim().replace(/\s+/g, ' '));
  const name = activityName(found?.[1] ?? '');
  const hundredths = parseHundredths(found?.[2] ?? '');
  if (!found || name === undefined || hundredths === undefined) return null;
  if (found[3] === undefined) return [name, { hundredths, perMinutes: null }];
  const perMinutes = parseMinutes(/^\d/.test(found[3]) ? found[3] : `1 ${found[3]}`);
  return perMinutes !== undefined && perMinutes > 0 ? [name, { hundredths, perMinutes }] : null;
}

/** The items of a list, or of a map (`call: 1`) as if each of its fields were a line. */
function lines(fields: Fields, node: YamlNode | null): { text: string; item: YamlNode }[] {
  if (node?.is === 'map') {
    return node.entries.map(({ key, value }) => ({
      text: `${key} ${value.is === 'scalar' ? textOf(value) : fields.written(value)}`,
      item: value,
    }));
  }
  return itemsOf(node).map((item) => ({
    text: item.is === 'scalar' ? textOf(item) : fields.written(item),
    item,
  }));
}

function readPoints(fields: Fields): ReadonlyMap<string, Worth> {
  const points = new Map<string, Worth>();
  for (const { text, item } of lines(fields, fields.node('points'))) {
    const worth = worthOf(text);
    if (!worth)
      fields.invalid('points', item, `${quoted(text)} is not an activity and its worth`, WORTH_HELP);
    else if (points.has(worth[0]))
      fields.invalid('points', item, `“${worth[0]}” is given a worth twice`, 'Keep one of the two lines');
    else points.set(...worth);
  }
  return points;
}

function readActivities(fields: Fields, name: string): string[] {
  return itemsOf(fields.node(name)).flatMap((item) => {
    const written = item.is === 'scalar' ? textOf(item) : fields.written(item);
    const activities = written
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(activityName);
    if (item.is === 'scalar' && activities.every((each) => each !== undefined)) return activities;
    fields.invalid(
      name,
      item,
      `${quoted(written)} is not an activity`,
      'Write one word of letters, digits, “-” and “_”',
    );
    return [];
  });
}

const DAY_OFF_HELP =
  'Write a day, or the first and the last with “..” between, and then any text: 2026-12-24..2026-12-27 holidays';

function readDayOff(
  fields: Fields,
  item: YamlNode,
): { start: CivilDate; end: CivilDate; text: string } | null {
  const written = item.is === 'scalar' && !isBareLink(item) ? textOf(item) : fields.written(item);
  const found = /^([^\s:.]+)(?:\s*\.\.+\s*([^\s:]+))?(?:\s*:)?(?:\s+([^]*))?$/.exec(written.slice(0, 500));
  const start = readDate(found?.[1] ?? '');
  const end = found?.[2] === undefined ? start : readDate(found[2]);
  if (!found || start.is !== 'exact' || end.is !== 'exact') {
    fields.invalid('days_off', item, `${quoted(written)} does not begin with a date`, DAY_OFF_HELP);
    return null;
  }
  if (end.date < start.date) {
    fields.invalid('days_off', item, `${quoted(written)} ends before it begins`, DAY_OFF_HELP);
    return null;
  }
  return { start: start.date, end: end.date, text: (found[3] ?? '').replace(/^[-–—]\s+/, '').trim() };
}

/** Reads a scorecard (docs/format.md, Scorecard). A number that cannot be read makes it incomplete, and unused. */
export function readScorecard(common: Common, fields: Fields): ScorecardRecord {
  const record = {
    points: readPoints(fields),
    results: readActivities(fields, 'results'),
    effective: readDateField(fields, 'effective'),
    daysOff: itemsOf(fields.node('days_off')).flatMap((item) => readDayOff(fields, item) ?? []),
    me: readLink(fields, 'me'),
    forMe: readActivities(fields, 'for_me'),
    settings: readSettings(fields),
  };
  // Whoever `me` is decides suggestions, never a number.
  const numbers = [...fields.unread].filter((name) => name !== 'me');
  return { ...common, kind: 'scorecard', ...record, complete: numbers.length === 0 };
}

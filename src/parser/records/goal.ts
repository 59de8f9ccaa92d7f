import type { CivilDate, Weekday } from '../../model/civil-date.ts';
import { DAYS, FIELD_WORDS } from '../../model/field-words.ts';
import { WEEKDAYS } from '../../model/date-names.ts';
import { UNITS } from '../../model/period.ts';
import { readDate } from '../../model/read-date.ts';
import type { GoalKind, GoalRecord } from '../../model/records.ts';
import type { Common } from './common.ts';
import type { Fields } from './fields.ts';
import { readDateField } from './date-values.ts';
import { readLink } from './link-values.ts';
import {
  activityName,
  didYouMean,
  itemsOf,
  listed,
  plainNumber,
  quoted,
  readNumber,
  readText,
  readTexts,
  readWord,
  textOf,
} from './values.ts';

const GOAL_KINDS = FIELD_WORDS.goal.kind;
export const DAY_NAMES = WEEKDAYS.map((name) => name.toLowerCase());
const SPELLINGS: Readonly<Record<string, GoalKind>> = { behaviour: 'behavior', reconnect: 'reconnection' };
const EVERY: Readonly<Record<string, (typeof UNITS)[number]>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
};

/** 0 for Monday to 6 for Sunday; undefined for a word that names no weekday. */
export function weekdayNamed(word: string): Weekday | undefined {
  const plain = word.trim().toLowerCase();
  const short = DAYS.findIndex((day) => day === plain);
  const at = short < 0 ? DAY_NAMES.indexOf(plain) : short;
  return at < 0 ? undefined : (at as Weekday);
}

/** Reads a word that may be spelt in another way; the other spelling is as good as ours. */
function spelt<Word extends string>(
  fields: Fields,
  name: string,
  words: readonly Word[],
  other: Readonly<Record<string, Word>>,
): Word | null {
  const node = fields.node(name);
  const written = node?.is === 'scalar' ? textOf(node).toLowerCase() : '';
  const word = Object.hasOwn(other, written) ? other[written] : undefined;
  return word ?? readWord(fields, name, words);
}

/** An activity's name, in lower case; any other text is reported. */
export function readActivity(fields: Fields, name: string): string | null {
  const node = fields.node(name);
  if (!node) return null;
  const activity = node.is === 'scalar' ? activityName(textOf(node)) : undefined;
  if (activity === undefined) {
    fields.invalid(
      name,
      node,
      `“${name}” cannot be ${quoted(fields.written(node))}`,
      'Write one word of letters, digits, “-” and “_”, such as call or follow-up',
    );
  }
  return activity ?? null;
}

function readOn(fields: Fields): readonly Weekday[] | null {
  const days = new Set<Weekday>();
  for (const item of itemsOf(fields.node('on'))) {
    const words =
      item.is === 'scalar'
        ? textOf(item)
            .split(/[,\s]+/)
            .filter(Boolean)
        : [fields.written(item)];
    for (const word of words) {
      const day = weekdayNamed(word);
      if (word.toLowerCase() === 'weekdays') for (const each of [0, 1, 2, 3, 4] as const) days.add(each);
      else if (day !== undefined) days.add(day);
      else {
        fields.invalid(
          'on',
          item,
          `${quoted(word)} is no weekday`,
          `Write weekdays, or a list of ${listed(DAYS)}${didYouMean(word, DAYS)}`,
        );
      }
    }
  }
  return days.size > 0 ? [...days].toSorted((a, b) => a - b) : null;
}

const TARGETS_HELP = 'Write the day from which the new target holds, and the target: 2026-11-20 25';

function readTargets(fields: Fields): GoalRecord['targets'] {
  const targets: { date: CivilDate; target: number }[] = [];
  for (const item of itemsOf(fields.node('targets'))) {
    const written = item.is === 'scalar' ? textOf(item) : fields.written(item);
    const [first = '', second = '', ...more] = written
      .replace(/["']/g, '')
      .split(/[\s:,]+/)
      .filter(Boolean);
    const date = readDate(first);
    const target = plainNumber(second);
    if (date.is === 'exact' && target !== undefined && target > 0 && more.length === 0)
      targets.push({ date: date.date, target });
    else fields.invalid('targets', item, `${quoted(written)} is not a date and a number`, TARGETS_HELP);
  }
  return targets.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function requireMeasures(fields: Fields, kind: GoalKind | null): void {
  if (kind === 'overall') return;
  if (kind !== 'reconnection' && kind !== 'reading')
    fields.require('metric', 'Say what is counted: points, minutes, contacts or an activity such as call');
  fields.require('target', 'Say how much: a number above 0');
  fields.require('every', `Say in which period: ${listed(UNITS)}`);
}

/** The fields that decide a goal's numbers: where one cannot be read, no number of it is sure. */
const DECISIVE = ['kind', 'metric', 'target', 'every', 'activity', 'on', 'start', 'end', 'status', 'targets'];

/** Reads a goal (docs/format.md, Goals). */
export function readGoal(common: Common, fields: Fields): GoalRecord {
  fields.require('kind', `Say which kind of goal it is: ${listed(GOAL_KINDS)}`);
  const goalKind = spelt(fields, 'kind', GOAL_KINDS, SPELLINGS);
  requireMeasures(fields, goalKind);
  const metric = readActivity(fields, 'metric');
  const activity = readActivity(fields, 'activity');
  const implied = goalKind === 'reconnection' ? 'reconnection' : goalKind === 'reading' ? 'minutes' : null;
  const record = {
    ...common,
    kind: 'goal' as const,
    goalKind,
    metric: metric ?? (fields.unread.has('metric') ? null : implied),
    target: readNumber(fields, 'target', (number) => number > 0, 'Write a number above 0, such as 5'),
    every: spelt(fields, 'every', UNITS, EVERY),
    activity: activity ?? (goalKind === 'reading' && !fields.unread.has('activity') ? 'reading' : null),
    on: readOn(fields),
    start: readDateField(fields, 'start'),
    end: readDateField(fields, 'end'),
    purpose: readLink(fields, 'purpose'),
    status: readWord(fields, 'status', FIELD_WORDS.goal.status) ?? 'active',
    targets: readTargets(fields),
    reason: readText(fields, 'reason'),
    where: readTexts(fields, 'where'),
    when: readTexts(fields, 'when'),
  };
  return { ...record, complete: !DECISIVE.some((name) => fields.unread.has(name)) };
}

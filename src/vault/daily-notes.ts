import {
  civilDate,
  dayNumber,
  dayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
  type CivilDate,
} from '../model/civil-date.ts';
import { MONTHS, monthName, weekdayName } from '../model/date-names.ts';
import { periodOf } from '../model/period.ts';

/** Where daily notes are: `folder` (`''` for any), and a file name format with tokens of Moment.js, which may contain `/`. */
export interface DailyNotes {
  readonly folder: string;
  readonly format: string;
}

const TOKEN =
  /\[([^\]]*)\]|YYYY|YY|gggg|GGGG|Qo?|MMMM|MMM|MM|Mo|M|DDDD|DDD|DD|Do|D|dddd|ddd|dd|d|E|WW|W|ww|w|[\s\S]/g;

const two = (number: number): string => String(number).padStart(2, '0');

function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

function dayOfYear(date: CivilDate): number {
  return dayNumber(date) - dayNumber(civilDate(yearOf(date), 1, 1) ?? date) + 1;
}

function isoWeek(date: CivilDate): { year: string; week: number } {
  const [year = '', week = '1'] = periodOf('week', date, 0).label.split('-W');
  return { year, week: Number(week) };
}

/** Moment.js token → formatter, with English names: the tokens used in the names of Obsidian's daily notes. */
const FORMATTERS: Readonly<Record<string, (date: CivilDate) => string>> = {
  YYYY: (date) => date.slice(0, 4),
  YY: (date) => date.slice(2, 4),
  gggg: (date) => isoWeek(date).year,
  GGGG: (date) => isoWeek(date).year,
  Q: (date) => String(Math.ceil(monthOf(date) / 3)),
  Qo: (date) => ordinal(Math.ceil(monthOf(date) / 3)),
  MMMM: (date) => monthName(date),
  MMM: (date) => monthName(date).slice(0, 3),
  MM: (date) => date.slice(5, 7),
  Mo: (date) => ordinal(monthOf(date)),
  M: (date) => String(monthOf(date)),
  DDDD: (date) => String(dayOfYear(date)).padStart(3, '0'),
  DDD: (date) => String(dayOfYear(date)),
  DD: (date) => date.slice(8, 10),
  Do: (date) => ordinal(dayOfMonth(date)),
  D: (date) => String(dayOfMonth(date)),
  dddd: (date) => weekdayName(date),
  ddd: (date) => weekdayName(date).slice(0, 3),
  dd: (date) => weekdayName(date).slice(0, 2),
  d: (date) => String((weekdayOf(date) + 1) % 7),
  E: (date) => String(weekdayOf(date) + 1),
  WW: (date) => two(isoWeek(date).week),
  W: (date) => String(isoWeek(date).week),
  ww: (date) => two(isoWeek(date).week),
  w: (date) => String(isoWeek(date).week),
};

/** Formats a date with tokens of Moment.js and English names. */
export function formatDate(date: CivilDate, format: string): string {
  return format.replace(TOKEN, (token: string, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    return Object.hasOwn(FORMATTERS, token) ? (FORMATTERS[token]?.(date) ?? '') : token;
  });
}

/** The path of a date's daily note. */
export function dailyPath(date: CivilDate, { folder, format }: DailyNotes): string {
  const prefix = folder.replace(/^\/+|\/+$/g, '');
  return `${prefix === '' ? '' : `${prefix}/`}${formatDate(date, format)}.md`;
}

/** Token → pattern, for tokens that give the year, month or day. All other tokens are only compared. */
const PATTERNS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMMM: `(?<word>${MONTHS.join('|')})`,
  MMM: `(?<word>${MONTHS.map((month) => month.slice(0, 3)).join('|')})`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  Do: '(?<day>\\d{1,2})(?:st|nd|rd|th)',
};

function formatPattern(format: string): RegExp | null {
  const seen = new Set<string>();
  const source = format.replace(TOKEN, (token: string, literal: string | undefined) => {
    if (literal !== undefined) return literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    const pattern = Object.hasOwn(PATTERNS, token) ? (PATTERNS[token] ?? '') : '';
    const group = /\?<(\w+)>/.exec(pattern)?.[1];
    if (group !== undefined) {
      const name = group === 'word' ? 'month' : group;
      if (seen.has(name)) return pattern.replace(/\?<\w+>/, '?:');
      seen.add(name);
      return pattern;
    }
    return Object.hasOwn(FORMATTERS, token) ? '[^/]{1,9}?' : token.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  return seen.has('year') && seen.has('month') && seen.has('day')
    ? new RegExp(`(?:^|/)${source}$`, 'i')
    : null;
}

/**
 * Returns a function that gives the date of a daily note's path, or null for
 * other paths. Without a folder, daily notes may be in any folder.
 */
export function dailyDateReader({ folder, format }: DailyNotes): (path: string) => CivilDate | null {
  const pattern = formatPattern(format);
  if (!pattern || format.length > 200) return () => null;
  return (path) => {
    if (!path.endsWith('.md')) return null;
    const groups = pattern.exec(path.slice(0, -3))?.groups;
    if (!groups) return null;
    const month = groups['word']
      ? MONTHS.findIndex(
          (name) => name.slice(0, 3).toLowerCase() === groups['word']?.slice(0, 3).toLowerCase(),
        ) + 1
      : Number(groups['month']);
    const date = civilDate(Number(groups['year']), month, Number(groups['day']));
    if (!date) return null;
    const expected = dailyPath(date, { folder, format }).toLowerCase();
    const given = path.toLowerCase();
    const matches = given === expected || (folder === '' && given.endsWith(`/${expected}`));
    return matches ? date : null;
  };
}

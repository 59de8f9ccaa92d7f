import type { CivilDate } from '../../model/civil-date.ts';
import {
  plainWords,
  readEverydayDate,
  readOffset,
  type DayReference,
  type Direction,
} from '../../model/everyday-date.ts';
import { amountAt } from '../../parser/amount.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import { LinePrefix } from '../../parser/line-prefix.ts';
import { readMark } from '../../parser/log-line-types.ts';
import { placeAt } from '../../parser/place.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { findPeopleByName } from '../people/find-person.ts';
import { WEEKDAYS } from '../../model/date-names.ts';
import { activityForm } from '../../model/near-activity.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import { separatorAt } from '../../parser/line-scan.ts';
import { AmbiguousPerson, linkPeople } from './link-people.ts';
import { UserError } from '../user-error.ts';

/** The most words of a day: `the day before yesterday` has four. */
const MOST_WORDS = 4;
/** A smaller number is not a duration but a number of times. */
const LEAST_MINUTES = 5;

/**
 * A line as the user typed it, with its date and amounts in the form that notes have: `yesterday
 * coffee Ada` → `2026-11-18 coffee Ada`, and likewise `coffee Ada yesterday`; `reading 1h30` →
 * `reading 1h30m`. Intentions look ahead, everything else back. A line that begins with an
 * activity, or with a date in a form for notes, keeps its beginning. Throws `UserError` for a
 * number before people without a unit, for another form of an activity (`called Ada`), for half a
 * link, for a day before the text that does not exist or is misspelled, and for a day after text.
 */
export function readTypedLine(
  index: VaultIndex,
  line: string,
  today: CivilDate,
  look: Direction = readMark(line).mark === 'intention' ? 'ahead' : 'back',
): string {
  refuseHalfLink(line);
  const { rest } = readMark(line);
  const mark = line.slice(0, rest);
  const typed = mark + withMinutes(datedText(index, line.slice(rest), { today, look, mark }));
  refuseForm(index, typed);
  refuseBareNumber(index, typed);
  return typed;
}

/** The day from which others are counted, and the text before everything that is read. */
interface LineFrom extends DayReference {
  readonly mark: string;
}

function datedText(index: VaultIndex, text: string, from: LineFrom): string {
  const start = text.length - text.trimStart().length;
  const words = [...text.slice(0, 120).matchAll(/\S+/g)].slice(0, MOST_WORDS + 1);
  const [first = ''] = words[0] ?? [];
  const { activities } = index.settings;
  if (/^\[|^\d{4}-\d{2}-\d{2}/.test(first)) return text;
  const atEnd = dayAtEnd(index, text, from);
  if (atEnd !== null || activities.at(text, start) !== null) return atEnd ?? text;
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const last = words[count - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const written = text.slice(start, end).replace(/[:,]$/, '');
    // `2w` and `30m` may be amounts.
    if (readOffset(plainWords(written))?.sign === null) continue;
    const reading = readEverydayDate(written, from);
    if (reading.is !== 'exact' && reading.is !== 'rewritable') continue;
    return `${reading.date} ${text.slice(end).replace(/^\s*(?:[:,]|[—–-](?=\s))?\s*/, '')}`;
  }
  const near = nearestWord(first, DAY_WORDS);
  const next = start + first.length + (/^\s*/.exec(text.slice(start + first.length))?.[0].length ?? 0);
  if (near !== null && activities.at(text, next) !== null)
    throw new UserError('not-a-day', { given: first, look: from.look, near });
  return text;
}

/** Words that are checked for misspellings. */
const DAY_WORDS = ['yesterday', 'today', 'tomorrow', ...WEEKDAYS.map((day) => day.toLowerCase())];
/** What is a day after people, where any word could follow: an explicit phrase, or something with digits. */
const DAYS_AT_END = [
  /^(?:(?:on|last|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i,
  /^(?:the day (?:before|after) )?(?:yesterday|today|tomorrow)$/i,
  /^(?:last|next|on) \p{L}+$/iu,
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.? \p{L}{3,}|\p{L}{3,} \d{1,2})$/u,
  /^(?:[+-]\d{1,3} ?[dw]|\d{1,3} (?:days?|weeks?) ago)$/i,
];

/** After one of these words a day belongs to the text: `the notes of yesterday`. */
const OF_TEXT = /\s(?:about|after|and|before|by|for|from|of|or|since|than|the|till|to|until)$/i;

/**
 * `coffee Ada yesterday: the boat`: the day at the end of what precedes the text, if nothing else
 * follows the people. Throws `UserError` for a day that does not exist, and for one after text
 * (`call Ada about the boat yesterday`), which may belong to it.
 */
function dayAtEnd(index: VaultIndex, text: string, from: LineFrom): string | null {
  const head = text.slice(0, textStart(text)).trimEnd();
  const words = [...head.matchAll(/\S+/g)];
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const start = words.at(-count)?.index ?? 0;
    const before = head.slice(0, start).trimEnd();
    const written = head.slice(start);
    if (!DAYS_AT_END.some((form) => form.test(written))) continue;
    const reading = readEverydayDate(written.replace(/^on /i, ''), from);
    if (reading.is !== 'exact' && reading.is !== 'rewritable') continue;
    const dated = `${reading.date} ${before}${text.slice(head.length)}`;
    if (isAllRead(index, before) && !isAllRead(index, head)) return dated;
    if (OF_TEXT.test(before)) break;
    const isOther = from.look === 'back' ? reading.date < from.today : reading.date > from.today;
    if (isOther && !isAllRead(index, head) && isAllRead(index, before, true))
      throw new UserError('day-as-text', { given: written, meant: from.mark + dated });
  }
  const last = words.at(-1)?.[0] ?? '';
  const near = nearestWord(last, DAY_WORDS);
  const isMeant =
    near !== null || (/^\d{4}-\d{2}-\d{2}$/.test(last) && readEverydayDate(last, from).is === 'invalid');
  if (isMeant && isAllRead(index, head.slice(0, words.at(-1)?.index).trimEnd()) && !isAllRead(index, head))
    throw new UserError('not-a-day', { given: last, look: from.look, near });
  return null;
}

/** Where the text of a line begins: at its separator, or else at its end. */
function textStart(line: string): number {
  let at = 0;
  while (at < line.length && separatorAt(line, at) === 0) at++;
  return at;
}

/** `[[Bob` and `Bob]]` are neither links nor names. Paired brackets and code are text. */
function refuseHalfLink(line: string): void {
  let left = line.replace(/(`+)[^]*?\1/g, (code) => ' '.repeat(code.length)).replace(/\\[[\]]/g, '  ');
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(/\[([^[\]]*)\]/g, ' $1 ');
  }
  const half = /\[\[|\]\]/.exec(left);
  if (!half) return;
  const start = half[0] === '[[' ? half.index : left.slice(0, half.index).search(/\S*$/);
  const [given = ''] = /^\S+/.exec(line.slice(start)) ?? [];
  throw new UserError('half-link', { given });
}

/** Whether a line consists of an activity, its amount and its people, and of text only if that is allowed. */
function isAllRead(index: VaultIndex, line: string, mayHaveText = false): boolean {
  try {
    const read = parseLogLine(linkPeople(index, line), 0, null, { activities: index.settings.activities });
    return 'entry' in read && read.entry.people.length > 0 && (mayHaveText || read.entry.text === '');
  } catch (error) {
    if (error instanceof UserError) return error instanceof AmbiguousPerson;
    throw error;
  }
}

/** `1h30` after the activity is hours and minutes; before it, a time of day. */
function withMinutes(text: string): string {
  return text.replace(/^([^:[\]]*?\p{L}{2}[^:[\]]*?\s\d{1,2}h\d{2})(?=$|[\s:,])/iu, '$1m');
}

/** Where the activity of a line is expected. */
const activityStart = (line: string): number =>
  new LinePrefix(line, readMark(line).rest, placeAt(0), 'done', {}).end;

/** `called Ada` would be written but be worth nothing. */
function refuseForm({ settings: { activities } }: VaultIndex, line: string): void {
  const start = activityStart(line);
  const form = activities.at(line, start) ? null : activityForm(line.slice(start), activities.names);
  if (!form) return;
  const [name, length] = form;
  const end = start + length;
  throw new UserError('activity-form', {
    given: line.slice(start, end),
    meant: line.slice(0, start) + name + line.slice(end),
  });
}

/** For `call 20 Ada`, the error suggests what was probably meant; it is not guessed. */
function refuseBareNumber(index: VaultIndex, line: string): void {
  const activity = index.settings.activities.at(line, activityStart(line));
  const [whole = '', number = ''] =
    /^\s+(\d{1,4})\s+(?=\[\[|\p{L})/u.exec(line.slice(activity?.end ?? line.length)) ?? [];
  if (!activity || whole === '' || amountAt(line, activity.end + whole.indexOf(number)) !== null) return;
  const rest = line.slice(activity.end + whole.length);
  const name = /^[^\s:,]+(?: [^\s:,]+)?/u.exec(rest)?.[0] ?? '';
  const isPerson =
    /^(?:\[\[|\p{Lu})/u.test(rest) ||
    [name, name.split(' ')[0] ?? ''].some((one) => findPeopleByName(index, one).length > 0);
  if (!isPerson) return;
  const amount = activity.name !== 'reading' && Number(number) < LEAST_MINUTES ? `x${number}` : `${number}m`;
  throw new UserError('number-without-unit', {
    number,
    meant: `${line.slice(0, activity.end)} ${amount} ${rest}`,
  });
}

import type { CivilDate } from '../../model/civil-date.ts';
import type { Direction } from '../../model/everyday-date.ts';
import { isMonthInAnyLanguage, monthNumber } from '../../model/month-words.ts';
import { BEFORE_TIME } from '../../model/time-words.ts';
import { amountAt } from '../../parser/amount.ts';
import { LinePrefix } from '../../parser/line-prefix.ts';
import { readMark } from '../../parser/log-line-types.ts';
import { placeAt } from '../../parser/place.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { findPeopleByName } from '../people/find-person.ts';
import { activityForm } from '../../model/near-activity.ts';
import { datedText } from './day-in-line.ts';
import { isWholeNameAt } from './names-like-amounts.ts';
import { UserError } from '../user-error.ts';

/** A time at the end of a text, after a word for it. */
const AFTER_WORD = new RegExp(`\\s(?:${BEFORE_TIME})\\s\\S+$`, 'i');

/** A smaller number is not a duration but a number of times. */
const MIN_MINUTES = 5;

/**
 * A line as the user typed it, with its date and amounts in the form that notes have: `yesterday
 * coffee Ada` → `2026-11-18 coffee Ada`, and likewise `coffee Ada yesterday`; `reading 1h30` →
 * `reading 1h30m`. Intentions look ahead, everything else back. A line that begins with an
 * activity, or with a date in a form for notes, keeps its beginning. Throws `UserError` for a
 * number before people without a unit, for another form of an activity (`called Ada`), for half a
 * link, and as `datedText` does for what is not clearly a day.
 */
export function readTypedLine(
  index: VaultIndex,
  given: string,
  today: CivilDate,
  direction?: Direction,
): string {
  const line = withoutNumber(given);
  const look = direction ?? (readMark(line).mark === 'intention' ? 'ahead' : 'back');
  refuseHalfLink(line);
  const { rest } = readMark(line);
  const mark = line.slice(0, rest);
  const typed = mark + withMinutes(datedText(index, line.slice(rest), { today, look, mark }));
  refuseForm(index, typed);
  refuseBareNumber(index, typed);
  return typed;
}

/** The number of a list item at the beginning, which may also be a day: `16. November`, `16. 11.`. */
const NUMBER = /^\s*\d{1,9}[.)][ \t]+(?!\d{1,2}\.)(?=([^\s.,:]*))/;

/** A line without the number of a list item. */
export function withoutNumber(line: string): string {
  const [number = '', next = ''] = NUMBER.exec(line) ?? [];
  return monthNumber(next) > 0 || isMonthInAnyLanguage(next) ? line : line.slice(number.length);
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

/**
 * `1h30` after the activity is hours and minutes; a time of day before it, after a word such as “à”,
 * and from 7 hours on, where it may be either.
 */
function withMinutes(text: string): string {
  return text.replace(/^([^:[\]]*?\p{L}{2}[^:[\]]*?\s0?[0-6]h\d{2})(?=$|[\s:,])/iu, (found) =>
    AFTER_WORD.test(found) ? found : `${found}m`,
  );
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
  if (!activity || whole === '') return;
  const at = activity.end + whole.indexOf(number);
  if (amountAt(line, at) !== null || isWholeNameAt(index, line, at)) return;
  const rest = line.slice(activity.end + whole.length);
  const name = /^[^\s:,]+(?: [^\s:,]+)?/u.exec(rest)?.[0] ?? '';
  const isPerson =
    /^(?:\[\[|\p{Lu})/u.test(rest) ||
    [name, name.split(' ')[0] ?? ''].some((one) => findPeopleByName(index, one).length > 0);
  if (!isPerson) return;
  const amount = activity.name !== 'reading' && Number(number) < MIN_MINUTES ? `x${number}` : `${number}m`;
  throw new UserError('number-without-unit', {
    number,
    meant: `${line.slice(0, activity.end)} ${amount} ${rest}`,
  });
}

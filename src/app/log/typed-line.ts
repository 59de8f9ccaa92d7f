import type { CivilDate } from '../../model/civil-date.ts';
import { plainWords, readEverydayDate, readOffset, type Look } from '../../model/everyday-date.ts';
import { amountAt } from '../../parser/amount.ts';
import { LinePrefix } from '../../parser/line-prefix.ts';
import { readMark } from '../../parser/log-line-types.ts';
import { placeAt } from '../../parser/place.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { peopleCalled } from '../people/find-person.ts';
import { UserError } from '../user-error.ts';

/** Most words of a day: `the day before yesterday` has four. */
const MOST_WORDS = 4;
/** Nobody calls for less: a smaller number says how often. */
const LEAST_MINUTES = 5;

/**
 * A line as somebody typed it, with its day and its amounts as notes have them:
 * `yesterday coffee Ada` → `2026-11-18 coffee Ada`, `reading 1h30` → `reading
 * 1h30m`. What is an intention looks ahead, all else back. A line that begins
 * with an activity, or with a date that notes may have, begins as it did. Throws
 * `UserError` for a number before people that says not what it counts.
 */
export function typedLine(
  index: VaultIndex,
  line: string,
  today: CivilDate,
  look: Look = readMark(line).mark === 'intention' ? 'ahead' : 'back',
): string {
  const { rest } = readMark(line);
  const dated = datedText(index, line.slice(rest), { today, look });
  const typed = line.slice(0, rest) + withMinutes(dated);
  refuseBareNumber(index, typed);
  return typed;
}

function datedText(
  index: VaultIndex,
  text: string,
  from: { readonly today: CivilDate; readonly look: Look },
): string {
  const start = text.length - text.trimStart().length;
  const words = [...text.slice(0, 120).matchAll(/\S+/g)].slice(0, MOST_WORDS + 1);
  const [first = ''] = words[0] ?? [];
  const { activities } = index.settings;
  if (/^\[|^\d{4}-\d{2}-\d{2}/.test(first) || activities.at(text, start) !== null) return text;
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
  return text;
}

/** `1h30` behind the activity is hours and minutes; before it, it is a time of day. */
function withMinutes(text: string): string {
  return text.replace(/^([^:[\]]*?\p{L}{2}[^:[\]]*?\s\d{1,2}h\d{2})(?=$|[\s:,])/iu, '$1m');
}

/** `call 20 Ada`: what was probably meant is said, and not guessed. */
function refuseBareNumber(index: VaultIndex, line: string): void {
  const start = new LinePrefix(line, readMark(line).rest, placeAt(0), 'done', {}).end;
  const activity = index.settings.activities.at(line, start);
  const [whole = '', number = ''] =
    /^\s+(\d{1,4})\s+(?=\[\[|\p{L})/u.exec(line.slice(activity?.end ?? line.length)) ?? [];
  if (!activity || whole === '' || amountAt(line, activity.end + whole.indexOf(number)) !== null) return;
  const rest = line.slice(activity.end + whole.length);
  const name = /^[^\s:,]+(?: [^\s:,]+)?/u.exec(rest)?.[0] ?? '';
  const isPerson =
    /^(?:\[\[|\p{Lu})/u.test(rest) ||
    [name, name.split(' ')[0] ?? ''].some((one) => peopleCalled(index, one).length > 0);
  if (!isPerson) return;
  const amount = activity.name !== 'reading' && Number(number) < LEAST_MINUTES ? `x${number}` : `${number}m`;
  throw new UserError('number-without-unit', {
    number,
    meant: `${line.slice(0, activity.end)} ${amount} ${rest}`,
  });
}

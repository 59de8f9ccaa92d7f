import { asciiDigit } from '../model/digits.ts';
import { lazily } from '../model/lazily.ts';
import { CLOSERS, CLOSING } from './line-scan.ts';
import { AND, COMMA, COMMAS, SEMICOLON } from './small-words.ts';

/** A count and a duration: `x2 30m` is a count of 2 and 30 minutes each. */
export interface Amount {
  /** Number of times, 1 to 1000; null if none is given. */
  readonly count: number | null;
  /** Minutes each time, not rounded: `1:20m` is 1.333…; null if none is given. */
  readonly minutes: number | null;
  readonly end: number;
}

const MAX_COUNT = 1000;
/** Ten weeks: anything longer is a typing error. */
export const MAX_MINUTES = 100_800;

/** Signs that end a word, for a class of a regular expression. */
const SIGNS = `:：${COMMA}${SEMICOLON}${CLOSERS}`;
/** What ends a word and separates it from the next, as the source of a regular expression. */
export const ENDS_WORD = `[\\s${SIGNS}]`;
const WORD_END = new RegExp(`^(?:${ENDS_WORD}|[.!?](?:\\s|$))`);

/** A word ends at whitespace, at the end of the text or of a sentence, or at a punctuation mark that separates it from the next. */
export function isWordEnd(text: string, at: number): boolean {
  return at >= text.length || WORD_END.test(text.slice(at, at + 2));
}

const COUNT =
  /[x×][ \t]?(\d{1,6})|(\d{1,6})[ \t\u00a0\u202f]?(?:[x×]|times|mal|fois|veces|volte|vezes|keer|raz[ay]?|g[aå]nger?|раз[аи]?|[次回번])/iy;
const HOURS =
  'h(?:(?:ou)?rs?|eures?|oras?|od(?:\\.|in[ay]?)?)?|st(?:d\\.?|unden?)|uur|uren|or[ae]|tim(?:er|mar|me)|час[а-я]{0,2}|ч|год(?:\\.|ин[аиу]?)|godz(?:\\.|in[aęy]?)?|saat|órat?|tuntia?|个?小时|個?小時|時間|시간|giờ|tiếng|ชั่วโมง|ชม\\.?|שע(?:ה|ות)|ساع(?:ة|ات|ت)';
const MINUTES =
  'm(?:in(?:s|\\.|u?ut[a-z]{0,4})?)?|м(?:ин(?:\\.|[а-я]{0,3}))?|хв(?:\\.|илин[аиу]?)?|dk\\.?|dakika|perc|分[钟鐘]?|분|phút|นาที|דק(?:ה|ות)|دق(?:يقة|ائق|یقه)';
const TIME = new RegExp(
  `(\\d{1,6}(?:\\.\\d{1,2}|:[0-5]\\d)?)[ \\t\\u00a0\\u202f]?(?:(${HOURS})|${MINUTES})`,
  'iy',
);
/** Meters (`100 м`), and a time of day (`14:30分`), which only `m` and `min` make minutes and seconds. */
const IS_OTHER = /\sм$|:(?!.*[mм])/i;
/** What may stand between hours and minutes: `1 hr. 30 min.`, `1 hour and 30 minutes`. */
const JOINING = new RegExp(String.raw`\.?(?:\s?${COMMAS})?(?:\s(?:${AND})(?=\s))?\s?`, 'y');
/** The minutes in `1h30`, and in `1 h 30` if a name, a separator or nothing follows. */
const MINUTES_AFTER_HOURS = /([0-5]\d)(?!\d)/y;
const MINUTES_APART = new RegExp(
  String.raw`[ \t\u00a0\u202f]([0-5]\d)(?=[ \t]*(?:$|[[(（［${SIGNS}]|[—–-] )|[ \t]+\p{Lu})`,
  'uy',
);
/** Digits of other scripts, but for those that take two UTF-16 units each. */
const OTHER_DIGIT = lazily(() => /(?![0-9\u{10000}-\u{10ffff}])\p{Nd}/gu);
/** How far an amount in such digits is read, in UTF-16 units. */
const MAX_LENGTH = 60;
const FIRST_CHARACTERS = '0123456789xX×';

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A number such as `1.5`, or `1:30` for one and thirty sixtieths, times `scale`, in hundredths. */
function hundredths(number: string, scale = 1): number {
  const [whole, sixtieths] = number.split(':');
  if (sixtieths === undefined) return Math.round(Number(whole) * 100) * scale;
  return Math.round(((Number(whole) * 60 + Number(sixtieths)) * 100 * scale) / 60);
}

/** Reads `30m`, `30 min`, `1h`, `1.5h`, `1:30h`, `1h30m`, `1h 30m`, `1 hour and 30 minutes`, `1h30` at `start`. */
function timeAt(text: string, start: number): { minutes: number; end: number } | null {
  const first = matchAt(TIME, text, start);
  if (!first) return null;
  const hours = first[2] !== undefined;
  if (!hours && IS_OTHER.test(first[0])) return null;
  const end = start + first[0].length;
  const minutes = hundredths(first[1] ?? '', hours ? 60 : 1);
  if (hours) {
    const from = end + (matchAt(JOINING, text, end)?.[0].length ?? 0);
    const next =
      matchAt(TIME, text, from) ?? (from === end ? matchAt(MINUTES_AFTER_HOURS, text, from) : null);
    for (const [at, second] of [
      [from, next],
      [end, matchAt(MINUTES_APART, text, end)],
    ] as const) {
      const to = at + (second?.[0].length ?? 0);
      if (second && second[2] === undefined && isWordEnd(text, to))
        return { minutes: (minutes + hundredths(second[1] ?? '')) / 100, end: to };
    }
  }
  return isWordEnd(text, end) ? { minutes: minutes / 100, end } : null;
}

/** Reads `x3`, `3x` or `3 times` at `start`; a time may follow right away, as in `2x30m`. */
function countAt(text: string, start: number): { count: number; end: number } | null {
  const found = matchAt(COUNT, text, start);
  const end = start + (found?.[0].length ?? 0);
  if (!found || !(isWordEnd(text, end) || (found[2] && timeAt(text, end)))) return null;
  return { count: Number(found[1] ?? found[2]), end };
}

/** Reads a duration that is the whole text, in minutes; undefined for anything else. */
export function parseMinutes(text: string): number | undefined {
  const trimmed = text.trim();
  const time = timeAt(trimmed, 0);
  return time?.end === trimmed.length && time.minutes <= MAX_MINUTES ? time.minutes : undefined;
}

/**
 * Reads an amount at `start`: a duration, a count, or both in either order, separated by spaces,
 * with or without brackets. Null if there is none, `too much` if a number is out of range.
 */
export function amountAt(text: string, start: number): Amount | 'too much' | null {
  const sign = text.charAt(start);
  if (FIRST_CHARACTERS.includes(sign)) return bareAmountAt(text, start);
  const closing = CLOSING[sign];
  if (sign > '~') {
    const part = text.slice(start, start + MAX_LENGTH);
    const [first = ''] = part.match(OTHER_DIGIT()) ?? [];
    if (first !== '' && part.indexOf(first) === Number(closing !== undefined)) {
      const found = amountAt(part.replace(OTHER_DIGIT(), asciiDigit), 0);
      return typeof found === 'object' && found ? { ...found, end: start + found.end } : found;
    }
  }
  if (closing === undefined || !FIRST_CHARACTERS.includes(text.charAt(start + 1))) return null;
  const inner = bareAmountAt(text, start + 1);
  if (inner === null || inner === 'too much') return inner;
  const isClosed = text[inner.end] === closing && isWordEnd(text, inner.end + 1);
  return isClosed ? { ...inner, end: inner.end + 1 } : null;
}

function bareAmountAt(text: string, start: number): Amount | 'too much' | null {
  let count: number | null = null;
  let minutes: number | null = null;
  let end = start;
  for (let at = start; ;) {
    const time: ReturnType<typeof timeAt> = minutes === null ? timeAt(text, at) : null;
    const times: ReturnType<typeof countAt> = time || count !== null ? null : countAt(text, at);
    const found = times ?? time;
    if (!found) break;
    if (times) count = times.count;
    if (time) minutes = time.minutes;
    end = found.end;
    at = end;
    while (text[at] === ' ' || text[at] === '\t') at++;
  }
  if (count === null && minutes === null) return null;
  if (count !== null && (count < 1 || count > MAX_COUNT)) return 'too much';
  if (minutes !== null && minutes * (count ?? 1) > MAX_MINUTES) return 'too much';
  return { count, minutes, end };
}

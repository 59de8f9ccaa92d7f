import { amountAt, ENDS_WORD, isWordEnd, matchAt } from './amount.ts';
import { isAppended } from './appended.ts';
import { CLOSING, separatorAt, skipBlanks } from './line-scan.ts';
import { smallWordAt } from './small-words.ts';
import { UNTIL } from '../model/time-words.ts';

/** Text that was probably meant as an amount but is not one. */
export interface NearAmount {
  /**
   * A comma in place of the point (`1,5h`), not exact (`~20m`, `ca. 20 min`), a range (`20-30 min`), a
   * fraction (`½h`), or probably a time of day, since it would be very long (`14h30`).
   */
  readonly fault: 'comma' | 'inexact' | 'range' | 'fraction' | 'clock';
  /** How it should be written; for a range, its end. */
  readonly meant: string;
  readonly end: number;
}

/** The beginning of any of them, for a quick test. */
const BEGINNING = /[[(（［]?(?:[\d~≈½¼¾]|[acreu])/iy;
const INEXACT_SIGN = /[~≈]\s?/y;
const INEXACT_WORD =
  /(?:about|approx|around|ca|cir[ck]a|env|environ|etwa|roughly|rund|ungefähr)\.?\s+(?=[\d½¼¾])/iy;
const COMMA = /(\d{1,6}),(?=\d{1,2}\s?[^\s\d])/y;
/** The first number of a range, with or without a unit. */
const RANGE = new RegExp(
  String.raw`\d{1,6}(?:[.,]\d{1,2}|\s?h\s?[0-5]\d)?\s?(?:h|m|min)?(?:[-–]|\s(?:${UNTIL})\s)(?=\d)`,
  'iy',
);
const LATE_CLOCK = new RegExp(String.raw`(?:[7-9]|1\d|2[0-4])\s?h\s?[0-5]\d(?=${ENDS_WORD}|$)`, 'iy');
/** What begins like an exact amount but may be one of these, with or without a bracket. */
const RANGE_OR_CLOCK = new RegExp(`[[(（［]?(?:${RANGE.source}|${LATE_CLOCK.source})`, 'iy');
/** A fraction, with or without a whole number before it. */
const FRACTION = /(?:(\d{1,3})(?:\s?(?=[½¼¾])|\s))?([½¼¾]|[13]\/[24])/y;

/**
 * Reads what was probably meant as an amount, with or without brackets. `isActivity` tells whether an activity,
 * which may follow it, begins at an offset.
 */
export function nearAmountAt(
  text: string,
  start: number,
  isActivity: (at: number) => boolean = () => false,
): NearAmount | null {
  if (!matchAt(BEGINNING, text, start)) return null;
  const closing = CLOSING[text.charAt(start)];
  if (closing === undefined) return inexactAt(text, start, isActivity) ?? writtenOtherwiseAt(text, start);
  const inner = inexactAt(text, start + 1, isActivity) ?? writtenOtherwiseAt(text, start + 1);
  const isEnclosed = inner !== null && text[inner.end] === closing && isWordEnd(text, inner.end + 1);
  return isEnclosed ? { ...inner, end: inner.end + 1 } : null;
}

/** Whether `nearAmountAt` takes precedence over an amount at `start`, which would be only the first of two numbers, or a time. */
export function isRangeOrClock(text: string, start: number): boolean {
  return matchAt(RANGE_OR_CLOCK, text, start) !== null;
}

/** Whether an amount stands at `start`, also one out of range, or what was probably meant as one. */
export function isAmountMeant(text: string, start: number): boolean {
  return (amountAt(text, start) ?? nearAmountAt(text, start)) !== null;
}

/** Reads an amount after a sign or a word for “about”; after a word, only if the line does not go on with text. */
function inexactAt(text: string, start: number, isActivity: (at: number) => boolean): NearAmount | null {
  const sign = matchAt(INEXACT_SIGN, text, start);
  const [before] = sign ?? matchAt(INEXACT_WORD, text, start) ?? [];
  if (before === undefined) return null;
  const at = start + before.length;
  const amount = rewritten('inexact', '', text, at) ?? writtenOtherwiseAt(text, at);
  if (!amount) return null;
  const isMeant = sign !== null || isClosed(text, amount.end) || isActivity(skipBlanks(text, amount.end));
  return isMeant ? { ...amount, fault: 'inexact' } : null;
}

/** Whether nothing follows but a link to a person, a separator, what plugins append, or a closing bracket. */
function isClosed(text: string, offset: number): boolean {
  const at = skipBlanks(text, offset);
  if (/[)\]）］]/.test(text.charAt(at)) || separatorAt(text, at) > 0 || isAppended(text, at)) return true;
  return text[at + smallWordAt(text, at)] === '[';
}

/** Reads an amount with a comma or a fraction, or a range of amounts. */
function writtenOtherwiseAt(text: string, start: number): NearAmount | null {
  const [range] = matchAt(RANGE, text, start) ?? [];
  if (range !== undefined) {
    const at = start + range.length;
    const last = rewritten('range', '', text, at) ?? commaAt(text, at);
    return last && { ...last, fault: 'range' };
  }
  const [clock] = matchAt(LATE_CLOCK, text, start) ?? [];
  if (clock !== undefined) return { fault: 'clock', meant: `${clock}m`, end: start + clock.length };
  return commaAt(text, start) ?? fractionAt(text, start);
}

function commaAt(text: string, start: number): NearAmount | null {
  const [comma, whole = ''] = matchAt(COMMA, text, start) ?? [];
  return comma === undefined ? null : rewritten('comma', `${whole}.`, text, start + comma.length);
}

function fractionAt(text: string, start: number): NearAmount | null {
  const [fraction, whole = 0, parts = ''] = matchAt(FRACTION, text, start) ?? [];
  if (fraction === undefined) return null;
  // NFKC makes `1⁄2` of `½`.
  const [one, other] = parts.normalize('NFKC').split(/[⁄/]/).map(Number) as [number, number];
  return rewritten('fraction', String(Number(whole) + one / other), text, start + fraction.length);
}

/** The amount that stands at `from` if `beginning` is put before it; null if there is none, or it is out of range. */
function rewritten(
  fault: NearAmount['fault'],
  beginning: string,
  text: string,
  from: number,
): NearAmount | null {
  const written = beginning + text.slice(from);
  const amount = amountAt(written, 0);
  if (amount === null || amount === 'too much') return null;
  return { fault, meant: written.slice(0, amount.end), end: from + amount.end - beginning.length };
}

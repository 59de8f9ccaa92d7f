import { addDays, FIRST_DATE } from '../model/civil-date.ts';
import { BEFORE_DAY } from '../model/day-words.ts';
import { asciiDigits } from '../model/digits.ts';
import { readEverydayDate, type DayReference } from '../model/everyday-date.ts';
import { isMonthInAnyLanguage, monthNumber } from '../model/month-words.ts';
import { readTimeAfterDate } from '../model/read-time.ts';
import { isWeekday } from '../model/weekday-word.ts';

const BOX = /^\[[\sx]{0,2}\]\s*/i;
const DAY_IN_DIGITS = /^\d+[-–—/._年]\d+(?:[-–—/._月]\d*)?[.,:日]*$/;
/** A time that is not read: `9.05`, `9:30ish`, `0930`, `9 o’clock`. */
const TIME_IN_DIGITS =
  /^(?:\p{L}{2,6} )?(?:(?:\d{1,2}[:.h]|[0-2]\d)[0-5]\d\p{L}{0,3}|\d{1,2} ?o['’]?clock)\s?[/,:]?$/iu;
/** A day in full, with or without words around it: `~2026-11-18`, `week of 2026-11-16`. */
const DAY_IN_FULL = /(?:^|[^\d-])\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/;
/** Before a day or a time that is not exact. */
const ABOUT = /^(?:[~≈]|(?:ca?|circa|about|around|approx|w\/?c)\b\.?)\s*(?=\S)/i;
/** `11月17日`, `11월 17일`, `17 tháng 11 2026`. */
const MONTH_AND_DAY = /^(?:\d+[月월]\s?\d+[日号號일]|\d+ tháng \d+(?:,? (?:năm )?\d{4})?)[.,:]*$/i;
/**
 * A day, a month in one or two words and a year, in either order, in a script of which the names of months
 * are not all known: `17 พฤศจิกายน 2569`.
 */
const WITH_YEAR =
  /^(?=.*[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\P{L}])(?:\d{1,2}[^\s\d]{0,3}\s+(?:\S+\s+){1,2}\d{4}|\d{4}[^\s\d]?\s+\S+\s+\d{1,2})[^\s\d]{0,2}$/u;
/** Any day, far from the first and the last: only whether words name a day matters. */
const ANY_DAY: DayReference = { today: addDays(FIRST_DATE, 700_000), look: 'back' };
/** A word of a date, and what may stand next to it: `16. November`, `Tuesday:`. */
const DAY_WITH_WORD = /^[\d\s.,:]*(\p{L}+)[\d\s.,:]*$/u;
/** A day, perhaps with one more word and a number: `вчера вечером`, `yesterday at 10`, `昨天晚上`. */
const DAY_AND_WORD = /^(?:([^\0-\u2e7f]{2})\S+|(\D*?[^\0-\x7f]\D*?|\D{4,}?)(?: \p{L}+)?(?: \d+)?)$/u;
const NUMBER = /^\d{1,4}\p{L}{0,2}$/u;
const SMALL_WORD = new RegExp(`^(?:${BEFORE_DAY}|de|of)$`, 'i');

/** Whether words are a day and a month in any language, with or without a weekday: `17 ноября`, `w piątek, 20 listopada`. */
function isDayOfMonth(day: string): boolean {
  const words = day.split(/[\s.,:]+/).filter((word) => word !== '' && !SMALL_WORD.test(word));
  const others = words.filter((word) => !NUMBER.test(word));
  // The names of months are looked up last, since this is slow.
  return (
    others.length > 0 &&
    words.length > others.length &&
    others.every((word) => isWeekday(word) || isMonthInAnyLanguage(word))
  );
}

/** Whether words were probably meant as a box, a date or a time, but are not: “[]”, “16 Nov”, “2026–11–20”, “2026_11_20”, “yesterday”, “17 ноября”. */
export function isMeantAsBoxOrDay(words: string): boolean {
  // Digits may be full-width, or those of another script.
  const normal = words.replace(BOX, '').normalize('NFKC').trim().replace(ABOUT, '');
  const digits = asciiDigits(normal);
  const day = digits.slice(0, readTimeAfterDate(digits.replace(/[.,:]+$/, ''))?.at);
  const [, word = ''] = DAY_WITH_WORD.exec(day) ?? [];
  const bare = day.replace(/[.,:]+$/, '');
  const [, begun, before = begun] = DAY_AND_WORD.exec(bare) ?? [];
  return (
    day === '' ||
    DAY_IN_DIGITS.test(day) ||
    DAY_IN_FULL.test(digits) ||
    TIME_IN_DIGITS.test(digits) ||
    MONTH_AND_DAY.test(day) ||
    WITH_YEAR.test(day) ||
    isWeekday(word) ||
    (monthNumber(word) > 0 && /\d/.test(day)) ||
    (before === undefined || before === bare ? [bare] : [bare, before]).some(
      (one) => readEverydayDate(one, ANY_DAY).is !== 'invalid',
    ) ||
    isDayOfMonth(day)
  );
}

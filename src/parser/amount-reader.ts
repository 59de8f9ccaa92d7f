import type { Finding, ParserRule } from '../model/finding.ts';
import { MAX_MINUTES, amountAt, matchAt, type Amount } from './amount.ts';
import { isAppended } from './appended.ts';
import type { LineFaults } from './line-faults.ts';
import { skipSmallWords } from './line-people.ts';
import { separatorAt, skipBlanks, wordAt } from './line-scan.ts';
import { isRangeOrClock, nearAmountAt, type NearAmount } from './near-amount.ts';
import { timeEnd } from './time-of-day.ts';
import type { PeopleReader } from './people-reader.ts';

/** A number without a unit, such as `20`, or with the sign for minutes: `20'`. */
const NUMBER = /\d+(?:[.,:]\d+)?['’′]?(?=[\s:：,]|$)/y;
/** Minutes, as before an activity. */
const MINUTES = /(\d{1,3})['’′](?=\s)/y;
/** After people, a longer number is probably a year. */
const SHORT_NUMBER = /^\d{1,3}$|^\d\d?:[0-5]\d$/;
/** Ambiguous: a time of day, or a number of hours. */
const HOURS = /\d\d?[ \t\u00a0\u202f]?h(?=\s)/iy;
/** Ambiguous as well: `1-2h`, `9h à 10h`. */
const HOUR_RANGE = /^[[(（［]?\d\d?(?:\s?h[\s\d]*)?(?:[-–]|\s\S+\s)\d\d?\s?h/i;

type ParserFinding = Finding<ParserRule>;

/** Reads the amounts of a line, and numbers that are not valid amounts. */
export class AmountReader {
  count: number | null = null;
  minutes: number | null = null;
  hasAmount = false;
  /** Faults of numbers in a line that still counts. */
  readonly findings: ParserFinding[] = [];
  readonly #text: string;
  readonly #faults: LineFaults;
  readonly #people: PeopleReader;
  readonly #namesFrom: readonly number[];

  constructor(text: string, faults: LineFaults, people: PeopleReader, namesFrom: readonly number[] = []) {
    this.#text = text;
    this.#faults = faults;
    this.#people = people;
    this.#namesFrom = namesFrom;
  }

  /**
   * Reads an amount before a known activity, and returns where the activity begins; the given
   * offset if there is no amount.
   */
  before(offset: number, isActivity: (at: number) => boolean): number {
    const amount = amountAt(this.#text, offset) ?? nearAmountAt(this.#text, offset, isActivity);
    if (amount === null) return this.#minutesBefore(offset, isActivity);
    if (amount === 'too much') return offset;
    const start = skipBlanks(this.#text, amount.end);
    if (!isActivity(start)) return offset;
    HOURS.lastIndex = offset;
    const [hours = ''] = HOURS.exec(this.#text) ?? [];
    if (hours !== '') this.#reportTimeOrAmount(offset, hours, hours);
    else if ('meant' in amount) this.#reportNear(offset, amount, true);
    else this.#add(amount);
    return start;
  }

  /** Reports a number with the sign for minutes before a known activity, which has the amount. */
  #minutesBefore(offset: number, isActivity: (at: number) => boolean): number {
    const [word = '', number = ''] = matchAt(MINUTES, this.#text, offset) ?? [];
    const start = skipBlanks(this.#text, offset + word.length);
    if (word === '' || !isActivity(start)) return offset;
    this.#reportNoUnit(offset, word, number);
    this.hasAmount = true;
    return start;
  }

  /** Reads an amount after the activity. Returns its fault, the offset after it, or null if there is none. */
  read(offset: number, isKnown: boolean): ParserFinding | number | null {
    const from = isKnown ? skipSmallWords(this.#text, offset) : offset;
    // After a word such as “à”, hours are a time of day.
    if (from > offset && timeEnd(this.#text, offset) > offset) return null;
    const name = this.#namesFrom.find((at) => at > from);
    const exact = amountAt(this.#text.slice(0, name), from);
    const near = exact === null || isRangeOrClock(this.#text, from) ? nearAmountAt(this.#text, from) : null;
    const amount = near ? null : exact;
    if (amount === null) return this.#near(from, near, isKnown) ?? (isKnown ? this.#number(offset) : null);
    const adding = amount === 'too much' ? amount : this.#add(amount);
    if (amount !== 'too much' && adding === 'added') return amount.end;
    if (this.#people.people.length > 0) return null;
    const word = wordAt(this.#text, from);
    if (amount === 'too much' || adding === 'too much')
      return this.#faults.finding(
        from,
        word.length,
        `“${word}” is more, or less, than one line can mean`,
        'Write 1 to 1000 times (x3), and at most 1680 hours',
      );
    this.#report(
      from,
      word.length,
      `There is a second amount, “${word}”`,
      'Write one amount of time (30m) and one count (x3) at most',
    );
    return amount.end;
  }

  /** Adds an amount, unless the line already has such an amount, or would have more than `MAX_MINUTES` in all. */
  #add({ count, minutes }: Amount): 'added' | 'second' | 'too much' {
    const isFree = (count === null || this.count === null) && (minutes === null || this.minutes === null);
    const times = count ?? this.count ?? 1;
    if (!isFree) return 'second';
    if ((minutes ?? this.minutes ?? 0) * times > MAX_MINUTES) return 'too much';
    this.hasAmount = true;
    this.count ??= count;
    this.minutes ??= minutes;
    return 'added';
  }

  /** Reports what was probably meant as an amount; reading continues after it. */
  #near(offset: number, found: NearAmount | null, isKnown: boolean): number | null {
    // After people, a second amount is text.
    const isText = this.minutes !== null && this.#people.people.length > 0;
    if (found === null || isText) return null;
    this.#reportNear(offset, found, isKnown);
    return found.end;
  }

  /** A known activity has the amount, although it is not clear how much; any other word may be another thing. */
  #reportNear(offset: number, { fault, meant, end }: NearAmount, isKnown: boolean): void {
    const word = this.#text.slice(offset, end);
    if (fault === 'clock' || (fault === 'range' && HOUR_RANGE.test(word)))
      this.#reportTimeOrAmount(offset, word, meant);
    else this.#report(offset, word.length, ...nearWords(fault, word, meant));
    this.hasAmount ||= isKnown;
  }

  /** Reports a number without a unit; reading continues after it. */
  #number(offset: number): number | null {
    if (!/\d/.test(this.#text.charAt(offset)) || this.hasAmount || this.findings.length > 0) return null;
    NUMBER.lastIndex = offset;
    const [word = ''] = NUMBER.exec(this.#text) ?? [];
    if (word === '') return null;
    const plain = word.replace(',', '.').replace(/['’′]$/, '');
    // `call 2 people` is prose, not an activity with a number.
    const end = offset + word.length;
    const next = skipBlanks(this.#text, end);
    const isLast = separatorAt(this.#text, next) > 0 || isAppended(this.#text, next);
    if (this.#people.people.length > 0 && !(isLast && SHORT_NUMBER.test(plain))) return null;
    if (!isLast && this.#text[skipSmallWords(this.#text, next)] !== '[') {
      if (!/^[\p{L}]/u.test(this.#text.slice(next, next + 2))) return null;
      this.#people.personAt ??= next;
      return null;
    }
    if (plain.includes(':')) {
      this.#reportTimeOrAmount(offset, word, `${plain.replace(':', 'h')}m`);
      return end;
    }
    this.#reportNoUnit(offset, word, plain);
    return end;
  }

  #reportNoUnit(offset: number, word: string, plain: string): void {
    this.#report(
      offset,
      word.length,
      `The number “${word}” has no unit`,
      `Write ${plain}m for minutes, x${plain} for times`,
    );
  }

  #reportTimeOrAmount(offset: number, written: string, amount: string): void {
    this.#report(
      offset,
      written.length,
      `“${written}” may be a time of day or an amount`,
      `Write ${amount} after the activity for an amount, or a time of day, with “:”, before it`,
    );
  }

  #report(offset: number, length: number, message: string, help: string): void {
    // A warning, since the line still counts.
    this.findings.push({ ...this.#faults.finding(offset, length, message, help), severity: 'warning' });
  }
}

/** The message for what was probably meant as an amount, and the help. */
function nearWords(
  fault: Exclude<NearAmount['fault'], 'clock'>,
  word: string,
  meant: string,
): [string, string] {
  switch (fault) {
    case 'comma':
      return [`The amount “${word}” has a comma`, `Write ${meant}`];
    case 'inexact':
      return [`The amount “${word}” is not exact`, `Write ${meant}`];
    case 'fraction':
      return [`The amount “${word}” has a fraction`, `Write ${meant}`];
    case 'range':
      return [`The amount “${word}” is a range`, `Write one amount, such as ${meant}`];
  }
}

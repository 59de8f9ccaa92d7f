import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import { ACTIVITY_WORD, KnownActivities } from '../model/known-activities.ts';
import type { LinkRef, Mark } from '../model/records.ts';
import type { Span } from '../model/span.ts';
import { MAX_MINUTES, amountAt, type Amount } from './amount.ts';
import { isAppended } from './appended.ts';
import {
  isInCode,
  passMeans,
  passSmallWords,
  peopleAt,
  placeLinkAt,
  type PeopleOptions,
} from './line-people.ts';
import { LinePrefix } from './line-prefix.ts';
import { placeWordAt, smallWordAt } from './small-words.ts';
import { separatorAt, skipBlanks, skipEmphasis, wordAt } from './line-scan.ts';
import { readLinks } from './links.ts';
import { LineFaults } from './line-faults.ts';
import { readMark, type LogLine, type LogLineOptions, type PlainItem } from './log-line-types.ts';
import type { Place } from './place.ts';
import { timeEnd } from './time-of-day.ts';

/** A number that is no amount, such as `20` or `1,5h`. */
const NUMBER = /(\d+(?:[.,:]\d+)?)([a-z]{0,7})(?=[\s:,]|$)/iy;
/** Behind people a longer number is a year or the like. */
const SHORT_NUMBER = /^\d{1,3}$|^\d\d?:[0-5]\d$/;
/** A time of day for some, a number of hours for others. */
const HOURS = /\d\d?h(?=\s)/iy;
const NOBODY = (): null => null;

type ParserFinding = Finding<ParserRule>;

/** Parses one line: a cursor, and what has been parsed so far. */
export class LogLineReader {
  /** All of the item's text, and its first line, which is the line. */
  readonly #whole: string;
  readonly #text: string;
  /** The further lines of the item. */
  readonly #further: string;
  readonly #place: Place;
  readonly #options: LogLineOptions;
  readonly #known: KnownActivities;
  readonly #faults: LineFaults;
  #cursor = 0;
  #people: readonly LinkRef[] = [];
  #places: LinkRef[] = [];
  #count: number | null = null;
  #minutes: number | null = null;
  #hasAmount = false;
  #numbers: ParserFinding[] = [];
  #personAt: number | null = null;

  constructor(text: string, place: Place, options: LogLineOptions) {
    const lineEnd = options.lineEnd ?? text.length;
    const line = text.slice(0, lineEnd);
    // A backslash at the end of a line breaks it.
    this.#text = lineEnd < text.length && line.endsWith('\\') ? line.slice(0, -1) : line;
    this.#whole = text;
    this.#further = text.slice(lineEnd).trim();
    this.#place = place;
    this.#options = options;
    this.#known = options.activities ?? KnownActivities.BUILT_IN;
    this.#faults = new LineFaults(this.#text, place, this.#known);
  }

  read(given: Mark | null): LogLine {
    const { mark, rest } = given === null ? readMark(this.#text) : { mark: given, rest: 0 };
    const prefix = new LinePrefix(this.#text, rest, this.#place, mark, this.#options);
    let known = this.#known.at(this.#text, prefix.end);
    if (!known && prefix.passWeekday(this.#place, mark, (at) => this.#known.at(this.#text, at) !== null))
      known = this.#known.at(this.#text, prefix.end);
    let start = prefix.end;
    if (!known) {
      start = this.#amountBefore(start);
      known = start > prefix.end ? this.#known.at(this.#text, start) : null;
    }
    const word = known ? this.#text.slice(start, known.end) : this.#unknownWord(start);
    if (prefix.problem && (known || this.#isDateMeant(prefix))) return { problem: prefix.problem };
    if (this.#isUndated(prefix) && this.#options.from === 'front matter')
      return { problem: this.#faults.noDate(start) };
    if (word === '') return this.#plain(prefix, mark, null, this.#faults.noActivity(start));
    const end = this.#wordEnd(start + word.length, known !== null);
    this.#cursor = end;
    const activity = known?.name ?? word.toLowerCase();
    if (end < this.#text.length && !/[\s:]/.test(this.#text.charAt(end))) {
      const problem = this.#faults.unexpected(
        end,
        `in the activity “${word}”`,
        'an activity is one word of letters, digits, “-” and “_”',
      );
      return this.#plain(prefix, mark, known && activity, problem);
    }
    const problem = this.#amountAndPeople(activity, known !== null);
    if (problem && known) return { problem };
    const isSaid = this.#hasAmount || this.#people.length > 0;
    const isActivity = isSaid || (known !== null && (this.#isClosed() || prefix.isTimed));
    if (!isActivity) {
      const why = known ? this.#faults.notPeople(end, word) : this.#faults.unknown(start, word);
      return this.#plain(prefix, mark, known && activity, why);
    }
    if (this.#isUndated(prefix)) {
      const problem = this.#faults.noDate(start);
      return known ? { problem } : this.#plain(prefix, mark, null, problem);
    }
    const date = prefix.date ?? this.#options.implied ?? null;
    return this.#entry(mark, prefix, date, activity, this.#place(start, start + word.length));
  }

  /** Reads an amount before a known activity, and returns where that begins. */
  #amountBefore(offset: number): number {
    const amount = amountAt(this.#text, offset);
    if (amount === null || amount === 'too much') return offset;
    const start = skipBlanks(this.#text, amount.end);
    if (!this.#known.at(this.#text, start)) return offset;
    HOURS.lastIndex = offset;
    const [hours = ''] = HOURS.exec(this.#text) ?? [];
    if (hours === '') this.#addAmount(amount);
    else this.#reportTimeOrAmount(offset, hours, hours);
    return start;
  }

  /** False where there is such an amount already. */
  #addAmount({ count, minutes }: Amount): boolean {
    const isFree = (count === null || this.#count === null) && (minutes === null || this.#minutes === null);
    const times = count ?? this.#count ?? 1;
    if (!isFree || (minutes ?? this.#minutes ?? 0) * times > MAX_MINUTES) return false;
    this.#hasAmount = true;
    this.#count ??= count;
    this.#minutes ??= minutes;
    return true;
  }

  #isUndated({ date }: LinePrefix): boolean {
    const { dateNeeded, implied } = this.#options;
    return dateNeeded === true && date === null && (implied ?? null) === null;
  }

  /** A word that may be an activity: an amount, a number and a small word are none. */
  #unknownWord(start: number): string {
    ACTIVITY_WORD.lastIndex = start;
    const [word = ''] = ACTIVITY_WORD.exec(this.#text) ?? [];
    if (!/\p{L}/u.test(word) || amountAt(this.#text, start) !== null) return '';
    return smallWordAt(this.#text, start) > 0 || placeWordAt(this.#text, start) > 0 ? '' : word;
  }

  /** Behind an activity with the signs that end it. */
  #wordEnd(at: number, isKnown: boolean): number {
    const end = skipEmphasis(this.#text, at);
    return isKnown && /^[,;.!?](?:\s|$)/.test(this.#text.slice(end, end + 2)) ? end + 1 : end;
  }

  /** Whether what cannot be read as a date was meant as one, although no activity follows. */
  #isDateMeant({ problem, dated }: LinePrefix): boolean {
    if (!problem || !dated) return false;
    if (this.#options.from === 'front matter') return true;
    return this.#options.dateNeeded === true && /\d{4}/.test(this.#text.slice(dated.start, dated.end));
  }

  #entry(
    mark: Mark,
    { dated, date: own, findings }: LinePrefix,
    date: CivilDate | null,
    activity: string,
    activitySpan: Span,
  ): LogLine {
    const whole = this.#whole;
    const offset = skipBlanks(this.#text, this.#cursor);
    const from = offset + separatorAt(this.#text, offset);
    const links = readLinks(whole, this.#place, from, this.#options.code);
    return {
      findings: mark === 'other' ? findings : [...findings, ...this.#numbers],
      ...(this.#personAt === null ? {} : { personAt: this.#personAt }),
      entry: {
        span: this.#place(0, whole.length),
        mark,
        date,
        dateSpan: dated && own !== null ? this.#place(dated.start, dated.end) : null,
        activity,
        activitySpan,
        count: this.#count ?? 1,
        minutes: this.#minutes === null ? null : (Math.round(this.#minutes * 100) * (this.#count ?? 1)) / 100,
        people: this.#people,
        text: [this.#text.slice(from).trim(), this.#further].filter(Boolean).join(' '),
        textLinks: [...this.#places, ...links.map(({ link }) => link)],
        from: this.#options.from ?? 'body',
      },
    };
  }

  /** Reads everything between the activity and the text, and moves the cursor to the text. */
  #amountAndPeople(activity: string, isKnown: boolean): ParserFinding | null {
    const options: PeopleOptions = {
      introduces: activity === 'introduction',
      code: this.#options.code ?? [],
      personNamed: this.#options.personNamed ?? NOBODY,
    };
    for (;;) {
      const offset = this.#passComma(skipBlanks(this.#text, this.#cursor));
      if (offset >= this.#text.length || separatorAt(this.#text, offset) > 0) break;
      const read = this.#amount(offset, isKnown) ?? this.#peopleAt(offset, options, isKnown);
      if (read !== 'read') return read === 'text' ? null : read;
    }
    return null;
  }

  /** Behind a comma that parts an amount from the people. */
  #passComma(offset: number): number {
    if (this.#text[offset] !== ',') return offset;
    const next = skipBlanks(this.#text, offset + 1);
    const isPart = this.#people.length > 0 ? amountAt(this.#text, next) !== null : this.#hasAmount;
    return isPart ? next : offset;
  }

  /** Whether a separator follows, or nothing but what plugins append. */
  #isClosed(): boolean {
    const offset = skipBlanks(this.#text, this.#cursor);
    return separatorAt(this.#text, offset) > 0 || isAppended(this.#text, offset);
  }

  #amount(offset: number, isKnown: boolean): ParserFinding | 'read' | null {
    const from = isKnown ? passSmallWords(this.#text, offset) : offset;
    const amount = amountAt(this.#text, from);
    if (amount === null) return isKnown ? this.#number(offset) : null;
    if (amount === 'too much') {
      if (this.#people.length > 0) return null;
      const word = wordAt(this.#text, from);
      return this.#faults.finding(
        from,
        word.length,
        `“${word}” is more, or less, than one line can mean`,
        'Write 1 to 1000 times (x3), and at most 1680 hours',
      );
    }
    if (!this.#addAmount(amount)) {
      if (this.#people.length > 0) return null;
      const word = wordAt(this.#text, from);
      this.#report(
        from,
        word.length,
        `There is a second amount, “${word}”`,
        'Write one amount of time (30m) and one count (x3) at most',
      );
    }
    this.#cursor = amount.end;
    return 'read';
  }

  /** A number without a unit is reported, and the line is read on. */
  #number(offset: number): 'read' | null {
    if (!/\d/.test(this.#text.charAt(offset))) return null;
    if (this.#hasAmount || this.#numbers.length > 0) return null;
    NUMBER.lastIndex = offset;
    const [word = '', number = '', unit = ''] = NUMBER.exec(this.#text) ?? [];
    const plain = number.replace(',', '.');
    if (word === '' || (unit !== '' && amountAt(plain + unit, 0) === null)) return null;
    // `call 2 people` is no activity with a number.
    const next = skipBlanks(this.#text, offset + word.length);
    const isLast = separatorAt(this.#text, next) > 0 || isAppended(this.#text, next);
    if (this.#people.length > 0 && !(isLast && SHORT_NUMBER.test(word))) return null;
    if (!isLast && this.#text[passSmallWords(this.#text, next)] !== '[') {
      if (!/^[\p{L}]/u.test(this.#text.slice(next, next + 2))) return null;
      this.#personAt ??= next;
      return null;
    }
    this.#cursor = offset + word.length;
    if (plain.includes(':')) {
      this.#reportTimeOrAmount(offset, word, `${plain.replace(':', 'h')}m`);
      return 'read';
    }
    this.#report(
      offset,
      word.length,
      unit === '' ? `The number “${word}” has no unit` : `The amount “${word}” has a comma`,
      unit === '' ? `Write ${plain}m for minutes, x${word} for times` : `Write ${plain}${unit}`,
    );
    return 'read';
  }

  #reportTimeOrAmount(offset: number, written: string, amount: string): void {
    this.#report(
      offset,
      written.length,
      `“${written}” may be a time of day or an amount`,
      `Write ${amount} behind the activity for an amount, and a time of day, with “:”, before it`,
    );
  }

  #peopleAt(offset: number, options: PeopleOptions, isKnown: boolean): 'read' | 'text' {
    if (this.#people.length > 0) return 'text';
    const at = this.#passPlaces(offset, options);
    const small = passSmallWords(this.#text, at, options.introduces);
    // “Create a [[Note]]”: one letter may be an article.
    const from = isKnown || small - at > 2 ? small : at;
    const { people, end, next } = peopleAt(this.#text, from, this.#place, options, isKnown);
    if (people.length > 0) {
      this.#people = people;
      this.#cursor = end;
      if (next !== null && next < this.#text.length) this.#personAt = next;
      return 'read';
    }
    const behind = isKnown ? this.#passMeans(at) : at;
    if (behind > at) return this.#peopleAt(behind, options, isKnown);
    this.#places = [];
    if (!isInCode(options.code, from) && /^[\p{L}\p{N}@[]/u.test(this.#text.slice(from, from + 2)))
      this.#personAt ??= from;
    return 'text';
  }

  /** The offset behind links to places (`at [[Blue Bottle]]`). */
  #passPlaces(offset: number, options: PeopleOptions): number {
    for (let at = offset; ;) {
      const found = placeLinkAt(this.#text, at, this.#place, options);
      if (!found) return at;
      this.#places.push(found.link);
      at = skipBlanks(this.#text, found.end);
    }
  }

  /** The offset behind a time or a means (`at 9:30`, `via Zoom`); the offset itself where there is none. */
  #passMeans(offset: number): number {
    const end = /\d/.test(this.#text.charAt(offset)) ? offset : timeEnd(this.#text, offset);
    return end > offset ? skipBlanks(this.#text, end) : passMeans(this.#text, offset);
  }

  #plain(prefix: LinePrefix, mark: Mark, activity: string | null, problem: ParserFinding): LogLine {
    const { end } = prefix;
    const word = /^\S*/u.exec(this.#text.slice(end, end + 100))?.[0].replace(/[^\p{L}\p{N}]+$/u, '') ?? '';
    const plain: PlainItem = {
      mark,
      date: prefix.date,
      dateFindings: prefix.findings,
      isBare: prefix.date !== null && end >= this.#text.length,
      word,
      wordSpan: this.#place(end, end + word.length),
      seems: activity === null ? null : { activity, rest: this.#text.slice(this.#cursor).trim() },
    };
    return { problem, plain, ...(this.#personAt === null ? {} : { personAt: this.#personAt }) };
  }

  #report(offset: number, length: number, message: string, help: string): void {
    // The line counts all the same.
    this.#numbers.push({ ...this.#faults.finding(offset, length, message, help), severity: 'warning' });
  }
}

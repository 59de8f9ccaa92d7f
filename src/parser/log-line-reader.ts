import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import { lowerCase } from '../model/plain-letters.ts';
import { KnownActivities, activityWordAt } from '../model/known-activities.ts';
import type { LinkRef, LogEntry, Mark } from '../model/records.ts';
import { withoutUnseenMarks } from '../model/invisible.ts';
import type { Span } from '../model/span.ts';
import { activityForm } from '../model/near-activity.ts';
import { amountAt } from './amount.ts';
import { AmountReader } from './amount-reader.ts';
import { isAppended, withoutDates } from './appended.ts';
import { LineFaults } from './line-faults.ts';
import { skipSmallWords, type PeopleOptions } from './line-people.ts';
import { LinePrefix } from './line-prefix.ts';
import { separatorAt, skipBlanks, stopAt, tieAt, withoutEmphasis } from './line-scan.ts';
import { readLinks, type FoundLink } from './links.ts';
import { readMark, type LogLine, type LogLineOptions, type PlainItem } from './log-line-types.ts';
import { isAmountMeant } from './near-amount.ts';
import { peopleFields, type PeopleField } from './people-fields.ts';
import { PeopleReader } from './people-reader.ts';
import type { Place } from './place.ts';
import { COMMA, placeWordAt, smallWordAt } from './small-words.ts';

const NOBODY = (): null => null;

const IS_COMMA = new RegExp(`[${COMMA}]`);

const NO_LINKS: readonly LinkRef[] = [];

/** “Met” before people, where no Dutch word follows them. */
const MET =
  /^[Mm]et(?= (?:up )?(?:with )?(?:(?:\[\[[^[\]]{1,200}\]\]|\[[^[\]]{1,200}\]\([^()]{1,200}\))(?: and |, )?){1,9}(?:$|\s*[^\s\w'’]|\s(?:and|for|at|about|again|to|on|through|after|before|today|yesterday)\b))/;

type ParserFinding = Finding<ParserRule>;

/** The text of an item: the dates that plugins append to its line, and its block id, are not in the midst of it. */
function joined(line: string, more: string): string {
  const rest = more.trim();
  return `${rest === '' ? line.trim() : withoutDates(line)} ${rest}`.trim().replaceAll('\v', '');
}

/** Parses one line: a cursor, and what has been parsed so far. */
export class LogLineReader {
  /** The whole text of the item, and its first line, without marks of emphasis and invisible ones. */
  readonly #whole: string;
  readonly #text: string;
  readonly #lineEnd: number;
  readonly #place: Place;
  readonly #options: LogLineOptions;
  readonly #known: KnownActivities;
  readonly #faults: LineFaults;
  readonly #amounts: AmountReader;
  readonly #people: PeopleReader;
  readonly #fields: readonly PeopleField[];
  #cursor = 0;
  /** Whether a field with people follows the activity. */
  #hasField = false;

  constructor(text: string, place: Place, options: LogLineOptions) {
    const lineEnd = options.lineEnd ?? text.length;
    const line = withoutEmphasis(withoutUnseenMarks(text)).slice(0, lineEnd);
    // A backslash at the end of a line is a hard line break.
    this.#text = lineEnd < text.length && line.endsWith('\\') ? line.slice(0, -1) : line;
    this.#whole = text;
    this.#lineEnd = lineEnd;
    this.#place = place;
    this.#options = options;
    this.#known = options.activities ?? KnownActivities.BUILT_IN;
    this.#faults = new LineFaults(this.#text, place, this.#known);
    this.#people = new PeopleReader(this.#text, place);
    this.#fields = peopleFields(text, place, options.code, options.personNamed ?? NOBODY);
    this.#amounts = new AmountReader(this.#text, this.#faults, this.#people, options.namesFrom);
  }

  read(given: Mark | null): LogLine {
    const { mark, rest } = given === null ? readMark(this.#text) : { mark: given, rest: 0 };
    const prefix = new LinePrefix(this.#text, rest, this.#place, mark, this.#options);
    const isActivity = (at: number): boolean => this.#known.at(this.#text, at) !== null;
    let known = this.#known.at(this.#text, prefix.end);
    if (!known && prefix.skipWeekday(this.#place, mark, isActivity))
      known = this.#known.at(this.#text, prefix.end);
    let start = prefix.end;
    if (!known) {
      start = this.#amounts.before(start, isActivity);
      known = start > prefix.end ? this.#known.at(this.#text, start) : null;
    }
    const word = known ? this.#text.slice(start, known.end) : this.#unknownWord(start);
    if (prefix.problem && (known || this.#isDateMeant(prefix))) return { problem: prefix.problem };
    if (this.#isUndated(prefix) && this.#options.from === 'front matter')
      return { problem: this.#faults.noDate(start) };
    if (word === '')
      return this.#plain(prefix, mark, this.#metPeople(start), () => this.#faults.noActivity(start));
    const end = this.#wordEnd(start + word.length, known !== null);
    this.#cursor = end;
    const activity = known?.name ?? lowerCase(word);
    const seeming = (): PlainItem['apparent'] =>
      known && {
        activity,
        rest: this.#text.slice(this.#cursor).trim(),
        amount: this.#text.slice(prefix.end, start).trim(),
      };
    if (end < this.#text.length && !/[\s:：]/.test(this.#text.charAt(end))) {
      return this.#plain(prefix, mark, seeming(), () =>
        this.#faults.unexpected(end, `in the activity “${word}”`, 'one word of letters, digits, “-” and “_”'),
      );
    }
    const problem = this.#amountAndPeople(activity, known !== null);
    if (problem && known) return { problem };
    const hasDetails = this.#amounts.hasAmount || this.#people.people.length > 0 || this.#hasField;
    if (!hasDetails && !(known !== null && (this.#isClosed() || prefix.isTimed))) {
      return this.#plain(prefix, mark, seeming(), () =>
        known ? this.#faults.notPeople(end, word) : this.#faults.unknown(start, word),
      );
    }
    if (this.#isUndated(prefix)) {
      const noDate = (): ParserFinding => this.#faults.noDate(start);
      return known ? { problem: noDate() } : this.#plain(prefix, mark, null, noDate);
    }
    const date = prefix.date ?? this.#options.implied ?? null;
    return this.#entry(mark, prefix, date, activity, this.#place(start, start + word.length));
  }

  #isUndated({ date }: LinePrefix): boolean {
    const { dateNeeded, implied } = this.#options;
    return dateNeeded === true && date === null && (implied ?? null) === null;
  }

  /** A word that may be an activity: not an amount, a number or a small word. */
  #unknownWord(start: number): string {
    const word = activityWordAt(this.#text, start);
    if (!/\p{L}/u.test(word) || amountAt(this.#text, start) !== null) return '';
    return smallWordAt(this.#text, start) > 0 || placeWordAt(this.#text, start) > 0 ? '' : word;
  }

  /** The offset after an activity and the punctuation that ends it. */
  #wordEnd(at: number, isKnown: boolean): number {
    const end = skipBlanks(this.#text, at);
    const next = isKnown ? this.#text.slice(end, end + 4) : '';
    const [sign] = /^(?:\.{2,3}|[,،;؛.!?…])(?=\s|$)/.exec(next) ?? [];
    return sign === undefined ? at : end + sign.length;
  }

  /** Whether text that cannot be read as a date was meant as one, although no activity follows. */
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
  ): LogLine & { readonly entry: LogEntry } {
    const whole = this.#whole;
    const { count, minutes, findings: numbers } = this.#amounts;
    const { people, places, personAt } = this.#people;
    const text = withoutEmphasis(whole, this.#cursor);
    const line = text.slice(0, this.#text.length);
    const seen = withoutUnseenMarks(line);
    const offset = skipBlanks(seen, this.#cursor);
    const from = offset + (separatorAt(seen, offset) || stopAt(seen, offset) || tieAt(seen, offset));
    const links = readLinks(whole, this.#place, from, this.#options.code);
    const named = this.#fields.flatMap((field) => field.links);
    const isNamed = ({ start }: FoundLink): boolean => named.some((one) => one.start === start);
    const inText = named.length > 0 ? links.filter((one) => !isNamed(one)) : links;
    const targets = new Set(people.map(({ target }) => target));
    const others = named.flatMap(({ link }) => (targets.has(link.target) ? [] : link));
    return {
      findings: mark === 'other' ? findings : findings.concat(numbers),
      ...(personAt === null ? {} : { personAt }),
      entry: {
        span: this.#place(0, whole.length),
        mark,
        date,
        dateSpan: dated && own !== null ? this.#place(dated.start, dated.end) : null,
        activity,
        activitySpan,
        count: count ?? 1,
        minutes: minutes === null ? null : (Math.round(minutes * 100) * (count ?? 1)) / 100,
        people: others.length > 0 ? [...people, ...others] : people,
        text: joined(line.slice(from), text.slice(this.#lineEnd)),
        textLinks:
          places.length + inText.length > 0 ? [...places, ...inText.map(({ link }) => link)] : NO_LINKS,
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
      if (offset >= this.#text.length || separatorAt(this.#text, offset) > 0) return null;
      const { namesFrom } = this.#options;
      const at = namesFrom && isKnown ? skipSmallWords(this.#text, offset) : offset;
      if (namesFrom?.includes(at) === true) {
        this.#people.personAt = at;
        return null;
      }
      const field = this.#fields.find(({ start }) => start === offset);
      this.#hasField ||= field !== undefined && field.links.length > 0;
      const passed = field && !isAppended(this.#text, offset) ? field.end : null;
      const read =
        passed ?? this.#amounts.read(offset, isKnown) ?? this.#people.read(offset, options, isKnown);
      if (typeof read !== 'number') return read;
      this.#cursor = read;
    }
  }

  /**
   * Skips a comma between people and an amount; and after an amount or a field with people, a comma,
   * or a full stop before a link.
   */
  #passComma(offset: number): number {
    const isComma = IS_COMMA.test(this.#text.charAt(offset));
    const length = isComma ? 1 : stopAt(this.#text, offset);
    if (length === 0) return offset;
    const next = skipBlanks(this.#text, offset + length);
    const isPart =
      this.#people.people.length > 0
        ? isComma && isAmountMeant(this.#text, next)
        : (isComma || this.#text[next] === '[') && (this.#amounts.hasAmount || this.#hasField);
    return isPart ? next : offset;
  }

  /** Whether a separator follows, or only what plugins append. */
  #isClosed(): boolean {
    const offset = skipBlanks(this.#text, this.#cursor);
    return separatorAt(this.#text, offset) > 0 || isAppended(this.#text, offset);
  }

  /** What is meant by `met [[Ada]]`, which is no activity since “met” is “with” in Dutch. */
  #metPeople(start: number): PlainItem['apparent'] {
    const text = this.#text.slice(start);
    const [form = ''] = MET.exec(text) ?? [];
    const found = form === '' ? null : activityForm(text, this.#known.names);
    if (!found) return null;
    const [activity, length] = found;
    const [word = '', ...people] = activity.split(' ');
    return { activity: word, rest: `${people.join(' ')}${text.slice(length)}`.trim(), form };
  }

  /** The line as a plain item. Few ask what is wrong with one: a word must be compared with every activity for it. */
  #plain(
    prefix: LinePrefix,
    mark: Mark,
    apparent: PlainItem['apparent'],
    problemOf: () => ParserFinding,
  ): LogLine {
    const { end } = prefix;
    const { personAt } = this.#people;
    const word = /^\S*/u.exec(this.#text.slice(end, end + 100))?.[0].replace(/[^\p{L}\p{N}]+$/u, '') ?? '';
    const date = prefix.date ?? this.#options.implied ?? null;
    const wordSpan = this.#place(end, end + word.length);
    this.#cursor = end;
    const plain: PlainItem = {
      mark,
      date: prefix.date,
      dateFindings: prefix.findings,
      isBare: prefix.date !== null && end >= this.#text.length,
      wordSpan,
      contactEntry:
        this.#options.dateNeeded === true && date !== null
          ? { ...this.#entry(mark, prefix, date, '', wordSpan).entry, textLinks: NO_LINKS }
          : null,
      apparent,
    };
    return {
      get problem() {
        return problemOf();
      },
      plain,
      ...(personAt === null ? {} : { personAt }),
    };
  }
}

import type { Finding, ParserRule } from '../model/finding.ts';
import type { LinkRef, LogEntry, Mark } from '../model/records.ts';
import { amountAt } from './amount.ts';
import type { LinkedDate } from './linked-date.ts';
import { linkAt, readLinks } from './links.ts';
import { readLineDate } from './log-date.ts';
import { placeAt, type Place } from './place.ts';

/** A parsed log line, or the one problem that prevents parsing it. */
export type LogLine =
  | { readonly entry: LogEntry; readonly findings: readonly Finding<ParserRule>[] }
  | {
      readonly problem: Finding<ParserRule>;
      /** Offset in the text of something that may be a name, at a position where a link to a person is expected. */
      readonly personAt?: number;
    };

export interface LogLineOptions {
  readonly from?: LogEntry['from'];
  /** True in the log of a contact, whose note implies no date. */
  readonly dateNeeded?: boolean;
  /** The dates that links stand for. */
  readonly linkedDate?: LinkedDate;
  /** Spans of code in the text, in which links are ignored. */
  readonly code?: readonly { readonly start: number; readonly end: number }[];
}

/** An example of a complete line, for help texts. */
export const LOG_LINE_FORM = '2026-11-20 call 20m [[Ada Lovelace]]: what it was about';

/** Reads a checkbox such as `[x] ` at the beginning: its mark, and the offset of the rest. */
export function readMark(text: string): { mark: Mark; rest: number } {
  const found = /^\s*\[([^[\]])\](?:\s+|$)/u.exec(text);
  if (!found) return { mark: 'done', rest: 0 };
  const sign = found[1] ?? '';
  return {
    mark: sign === 'x' || sign === 'X' ? 'done' : /\s/.test(sign) ? 'intention' : 'other',
    rest: found[0].length,
  };
}

const ACTIVITY = /_*[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*/uy;
const BETWEEN_PEOPLE = /(?:,[ \t]*(?:and(?![\p{L}\p{N}_-]))?|and(?![\p{L}\p{N}_-])|[+&])[ \t]*/iuy;

function skipBlanks(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\s/.test(text.charAt(to))) to++;
  return to;
}

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

/** Length of the separator at `offset` with the whitespace after it; 0 if there is none. */
function separatorAt(text: string, offset: number): number {
  const sign = text.charAt(offset);
  const after = offset + 1;
  const closed = after >= text.length || /\s/.test(text.charAt(after));
  if (!closed) return 0;
  const dash = sign === '—' || sign === '–' || sign === '-';
  if (sign !== ':' && !(dash && /\s/.test(text.charAt(offset - 1)))) return 0;
  return skipBlanks(text, after) - offset;
}

function wordAt(text: string, offset: number): string {
  const word = /^\S+/.exec(text.slice(offset, offset + 60))?.[0] ?? '';
  return word.length > 30 ? `${word.slice(0, 29)}…` : word;
}

/** Parses one line: a cursor, and what has been parsed so far. */
class LogLineReader {
  readonly #text: string;
  readonly #place: Place;
  readonly #options: LogLineOptions;
  #cursor = 0;
  #people: LinkRef[] = [];
  #count: number | null = null;
  #minutes: number | null = null;
  #hasAmount = false;
  #personAt: number | null = null;

  constructor(text: string, place: Place, options: LogLineOptions) {
    this.#text = text;
    this.#place = place;
    this.#options = options;
  }

  read(given: Mark | null): LogLine {
    const marked = given === null ? readMark(this.#text) : { mark: given, rest: 0 };
    this.#cursor = skipBlanks(this.#text, marked.rest);
    const date = readLineDate(this.#text, this.#cursor, this.#place, marked.mark, this.#options.linkedDate);
    if ('problem' in date) return date;
    if (date.date === null && this.#options.dateNeeded === true) {
      return this.#problem(this.#cursor, 'The line has no date', `Begin it with the day: ${LOG_LINE_FORM}`);
    }
    this.#cursor = skipBlanks(this.#text, date.end);
    const start = this.#cursor;
    const activity = matchAt(ACTIVITY, this.#text, start);
    if (activity === null) return this.#noActivity();
    this.#cursor += activity.length;
    const next = this.#text.charAt(this.#cursor);
    if (next !== '' && next !== ':' && !/\s/.test(next)) {
      return this.#unexpected(
        this.#cursor,
        `in the activity “${activity}”`,
        'an activity is one word of letters, digits, “-” and “_”',
      );
    }
    const problem = this.#amountAndPeople(activity);
    if (problem) return this.#personAt === null ? { problem } : { problem, personAt: this.#personAt };
    return this.#entry(marked.mark, date, activity, this.#place(start, start + activity.length));
  }

  #entry(
    mark: Mark,
    date: { readonly date: LogEntry['date']; readonly findings: readonly Finding<ParserRule>[] },
    activity: string,
    activitySpan: LogEntry['activitySpan'],
  ): LogLine {
    const from = this.#cursor;
    const links = readLinks(this.#text, this.#place, from, this.#options.code);
    return {
      findings: date.findings,
      entry: {
        span: this.#place(0, this.#text.length),
        mark,
        date: date.date,
        activity: activity.toLowerCase(),
        activitySpan,
        count: this.#count ?? 1,
        minutes: this.#minutes === null ? null : (Math.round(this.#minutes * 100) * (this.#count ?? 1)) / 100,
        people: this.#people,
        text: this.#text.slice(from).trim(),
        textLinks: links.map(({ link }) => link),
        from: this.#options.from ?? 'body',
      },
    };
  }

  /** Reads everything between the activity and the text, and moves the cursor to the text. */
  #amountAndPeople(activity: string): Finding<ParserRule> | null {
    for (;;) {
      const offset = skipBlanks(this.#text, this.#cursor);
      this.#cursor = offset;
      if (offset >= this.#text.length) return null;
      const separator = separatorAt(this.#text, offset);
      if (separator > 0) {
        this.#cursor += separator;
        return null;
      }
      const problem = this.#amount(offset) ?? this.#peopleAt(offset, activity);
      if (problem !== 'read') return problem;
    }
  }

  #amount(offset: number): Finding<ParserRule> | 'read' | null {
    const amount = amountAt(this.#text, offset);
    if (amount === null) return null;
    const word = wordAt(this.#text, offset);
    if (amount === 'too much') {
      return this.#finding(
        offset,
        word.length,
        `“${word}” is more, or less, than one line can mean`,
        'Write 1 to 1000 times (x3), and at most 1680 hours',
      );
    }
    if (this.#hasAmount)
      return this.#finding(
        offset,
        word.length,
        `There is a second amount, “${word}”`,
        'Write one amount of time (30m) and one count (x3) at most, before the people',
      );
    if (this.#people.length > 0)
      return this.#finding(
        offset,
        word.length,
        `The amount “${word}” stands after the people`,
        `Write it right after the activity: ${LOG_LINE_FORM}`,
      );
    this.#hasAmount = true;
    this.#count = amount.count;
    this.#minutes = amount.minutes;
    this.#cursor = amount.end;
    return 'read';
  }

  #peopleAt(offset: number, activity: string): Finding<ParserRule> | 'read' {
    if (this.#people.length > 0)
      return this.#unexpectedFinding(offset, 'after the people', '“: ” or “ — ” and text');
    for (let from = offset; ;) {
      const inCode = this.#options.code?.some((span) => span.start <= from && from < span.end) === true;
      const found = inCode ? null : linkAt(this.#text, from, this.#place);
      if (!found) {
        if (this.#people.length === 0) return this.#notPeople(offset, activity, inCode);
        this.#personAt = inCode || from >= this.#text.length ? null : from;
        return this.#unexpectedFinding(from, 'where a further person should stand', 'a [[link]]');
      }
      this.#people.push(found.link);
      this.#cursor = found.end;
      const next = skipBlanks(this.#text, found.end);
      const and = matchAt(BETWEEN_PEOPLE, this.#text, next);
      if (and === null) return 'read';
      from = next + and.length;
    }
  }

  #notPeople(offset: number, activity: string, inCode: boolean): Finding<ParserRule> {
    const word = wordAt(this.#text, offset);
    if (/^\d+(?:[.,]\d+)?$/.test(word)) {
      return this.#finding(
        offset,
        word.length,
        `The number “${word}” has no unit`,
        `Write ${word.replace(',', '.')}m for minutes, x${word} for times`,
      );
    }
    if (word.startsWith('![['))
      return this.#unexpectedFinding(
        offset,
        `after the activity “${activity}”`,
        'a link to the person, without “!”',
      );
    const colon = /^:\S/.test(this.#text.slice(offset, offset + 2));
    if (colon)
      return this.#finding(offset, 1, 'There is no space after the colon', 'Write “: ” before the text');
    this.#personAt = inCode ? null : offset;
    return this.#unexpectedFinding(
      offset,
      `after the activity “${activity}”`,
      'people as [[links]], or “: ” and text',
    );
  }

  #noActivity(): LogLine {
    if (this.#cursor >= this.#text.length) {
      return this.#problem(
        0,
        'The line names no activity',
        `Write one word for what you did: ${LOG_LINE_FORM}`,
      );
    }
    return this.#unexpected(
      this.#cursor,
      'where the activity should stand',
      `one word for what you did, as in ${LOG_LINE_FORM}`,
    );
  }

  #unexpectedFinding(offset: number, where: string, expected: string): Finding<ParserRule> {
    const word = wordAt(this.#text, offset);
    const what = word === '' ? 'Unexpected end of the line' : `Unexpected “${word}”`;
    return this.#finding(
      offset,
      word.length,
      `${what} ${where}, expected ${expected}`,
      `A line reads: ${LOG_LINE_FORM}`,
    );
  }

  #unexpected(offset: number, where: string, expected: string): LogLine {
    return { problem: this.#unexpectedFinding(offset, where, expected) };
  }

  #problem(offset: number, message: string, help: string): LogLine {
    return { problem: this.#finding(offset, Math.max(1, wordAt(this.#text, offset).length), message, help) };
  }

  #finding(offset: number, length: number, message: string, help: string): Finding<ParserRule> {
    const end = Math.min(this.#text.length, offset + length);
    return { rule: 'unreadable-log-line', span: this.#place(Math.min(offset, end), end), message, help };
  }
}

/** Like `parseLogLine`, for text whose offsets `place` maps to the note. */
export function readLogLine(
  text: string,
  place: Place,
  mark: Mark | null,
  options: LogLineOptions = {},
): LogLine {
  return new LogLineReader(text, place, options).read(mark);
}

/**
 * Parses one log line: `[mark] DATE ACTIVITY [AMOUNT] [PEOPLE] [SEPARATOR TEXT]`
 * (docs/format.md, Logs). `offset` is where the text begins in its note; `mark`
 * is that of the list item, or null if the text itself may begin with one.
 */
export function parseLogLine(
  text: string,
  offset = 0,
  mark: Mark | null = null,
  options: LogLineOptions = {},
): LogLine {
  return readLogLine(text, placeAt(offset), mark, options);
}

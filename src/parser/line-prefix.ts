import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { Mark } from '../model/records.ts';
import { WEEKDAY_WORD, isWeekday } from '../model/weekday-word.ts';
import { appendedEnd } from './appended.ts';
import { separatorAt, skipBlanks, skipMarks } from './line-scan.ts';
import type { LogLineOptions } from './log-line-types.ts';
import { readLineDate } from './log-date.ts';
import type { Place } from './place.ts';
import { timeEnd } from './time-of-day.ts';
import { lazily } from '../model/lazily.ts';

/** A word that cannot begin a date or a time, as at the beginning of most lines. */
const WORD =
  /(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:a[bst]?|d?alle|desde|from|gegen|godz|hacia|k(?:ello|l[a-z]*)|mi(?:dday|di|ttags?)|noon|o[dm]?|ore|rond|saat|sobre|um?|v|vanaf|vers|verso|von)\b)[a-z](?![^\s\d[]*\s+(?:\d{4}[-/.]|\d\d?(?:[-/.]|(?:[^\s\d]{2})? [^\s\d[])|\[\[\d|[^\s\d[]{3,10} \d))/iy;
const WEEKDAY = lazily(
  () => new RegExp(`([(（]?(${WEEKDAY_WORD})\\.?[)）]?)(?=[\\s,:;]|$)[\\s,:;–—-]*`, 'uy'),
);
/** What may be an activity after a weekday: a word, perhaps another, and a link. */
const ACTIVITY_AND_LINK = lazily(() => /\p{L}+\s+(?:\p{L}+\s+)?\[/uy);

/** What stands before the activity on a line: a date, a time of day, tags and emoji, in any order. */
export class LinePrefix {
  date: CivilDate | null = null;
  /** Offsets of the date, including a “T” before a time. */
  dated: { readonly start: number; readonly end: number } | null = null;
  findings: readonly Finding<ParserRule>[] = [];
  /** The fault of a date that cannot be read. */
  problem: Finding<ParserRule> | null = null;
  /** Offsets of the time of day. */
  timed: { readonly start: number; readonly end: number } | null = null;
  /** Offset at which the activity begins. */
  end: number;
  /** Whether a date or a time was read last, so that a separator may follow. */
  #isOpen = false;
  readonly #text: string;
  readonly #options: Pick<LogLineOptions, 'linkedDate' | 'personNamed'>;

  constructor(
    text: string,
    from: number,
    place: Place,
    mark: Mark,
    options: Pick<LogLineOptions, 'linkedDate' | 'personNamed'>,
  ) {
    this.#text = text;
    this.#options = options;
    this.end = skipBlanks(text, from);
    WORD.lastIndex = this.end;
    if (WORD.test(text)) return;
    this.#read(place, mark);
  }

  #read(place: Place, mark: Mark): void {
    do this.end = skipBlanks(this.#text, this.end);
    while (this.#readDate(place, mark) || this.#readTime() || this.#passSeparator() || this.#passAppended());
    // Marks of unclosed emphasis.
    this.end = skipMarks(this.#text, this.end);
  }

  /** Skips a weekday where an activity was expected; false if there is none. */
  skipWeekday(place: Place, mark: Mark, isActivity: (at: number) => boolean): boolean {
    const { dated } = this;
    if (!dated) return false;
    const weekday = WEEKDAY();
    weekday.lastIndex = this.end;
    const [whole = '', written = '', word = ''] = weekday.exec(this.#text) ?? [];
    if (whole === '' || (written !== word && isActivity(this.#text.indexOf(word, this.end)))) return false;
    const next = this.end + whole.length;
    const activityAndLink = ACTIVITY_AND_LINK();
    activityAndLink.lastIndex = next;
    // Looked up only if the line continues after it: loading the names of weekdays is slow.
    const goesOn =
      next >= this.#text.length ||
      activityAndLink.test(this.#text) ||
      timeEnd(this.#text, next) > next ||
      isActivity(next);
    if (!goesOn || !isWeekday(word)) return false;
    this.dated = { start: dated.start, end: this.end + written.length };
    this.end = this.dated.end;
    this.#isOpen = true;
    this.#read(place, mark);
    return true;
  }

  /** The line begins with a date or a time. */
  get isTimed(): boolean {
    return this.date !== null || this.timed !== null;
  }

  #readDate(place: Place, mark: Mark): boolean {
    if (this.dated !== null) return false;
    const start = this.end;
    const { linkedDate, personNamed } = this.#options;
    const found = readLineDate(this.#text, start, place, mark, linkedDate, personNamed);
    if (found.end === start) return false;
    const isTied = this.#text[found.end] === 'T' && timeEnd(this.#text, found.end + 1) > found.end + 1;
    const end = found.end + (isTied ? 1 : 0);
    this.dated = { start, end };
    if ('problem' in found) this.problem = found.problem;
    else ({ date: this.date, findings: this.findings } = found);
    this.end = end;
    return (this.#isOpen = true);
  }

  #readTime(): boolean {
    if (this.timed !== null) return false;
    const end = timeEnd(this.#text, this.end);
    if (end === this.end) return false;
    this.timed = { start: this.end, end };
    this.end = end;
    return (this.#isOpen = true);
  }

  #passSeparator(): boolean {
    if (!this.#isOpen) return false;
    this.#isOpen = false;
    const length = this.#text[this.end] === ',' ? 1 : separatorAt(this.#text, this.end);
    this.end += length;
    return length > 0;
  }

  #passAppended(): boolean {
    const end = appendedEnd(this.#text, this.end);
    const isAny = end > this.end;
    this.end = end;
    return isAny;
  }
}

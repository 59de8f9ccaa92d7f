import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { Mark } from '../model/records.ts';
import { appendedEnd } from './appended.ts';
import { separatorAt, skipBlanks, skipEmphasis } from './line-scan.ts';
import type { LinkedDate } from './linked-date.ts';
import { readLineDate } from './log-date.ts';
import type { Place } from './place.ts';
import { timeEnd } from './time-of-day.ts';

/** The beginning of a word that can be none of a date: nearly every line begins so. */
const WORD = /^(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]/i;

/** What stands on a line before the activity: a date, a time of day, tags and signs, in any order. */
export class LinePrefix {
  date: CivilDate | null = null;
  /** Offsets of the date, with the “T” that ties it to a time. */
  dated: { readonly start: number; readonly end: number } | null = null;
  findings: readonly Finding<ParserRule>[] = [];
  /** What is wrong with a date that cannot be read. */
  problem: Finding<ParserRule> | null = null;
  hasTime = false;
  /** Offset at which the activity begins. */
  end: number;
  /** A date or a time was the last, and a separator may follow. */
  #isOpen = false;
  readonly #text: string;
  readonly #linkedDate: LinkedDate | undefined;

  constructor(text: string, from: number, place: Place, mark: Mark, linkedDate?: LinkedDate) {
    this.#text = text;
    this.#linkedDate = linkedDate;
    this.end = skipBlanks(text, from);
    if (WORD.test(text.slice(this.end, this.end + 4))) return;
    do this.end = skipBlanks(text, this.end);
    while (this.#readDate(place, mark) || this.#readTime() || this.#passSeparator() || this.#passAppended());
    this.end = skipEmphasis(text, this.end);
  }

  /** The line begins with a date or a time. */
  get isTimed(): boolean {
    return this.date !== null || this.hasTime;
  }

  #readDate(place: Place, mark: Mark): boolean {
    if (this.dated !== null) return false;
    const start = skipEmphasis(this.#text, this.end);
    const found = readLineDate(this.#text, start, place, mark, this.#linkedDate);
    if (found.end === start) return false;
    const isTied = this.#text[found.end] === 'T' && timeEnd(this.#text, found.end + 1) > found.end + 1;
    const end = found.end + (isTied ? 1 : 0);
    this.dated = { start, end };
    if ('problem' in found) this.problem = found.problem;
    else ({ date: this.date, findings: this.findings } = found);
    this.end = isTied ? end : skipEmphasis(this.#text, end);
    return (this.#isOpen = true);
  }

  #readTime(): boolean {
    if (this.hasTime) return false;
    const start = skipEmphasis(this.#text, this.end);
    const end = timeEnd(this.#text, start);
    if (end === start) return false;
    this.end = skipEmphasis(this.#text, end);
    return (this.hasTime = this.#isOpen = true);
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

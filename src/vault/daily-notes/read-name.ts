import { civilDate, type CivilDate } from '../../model/civil-date.ts';
import { matchingDates } from './facts.ts';
import { fold, foldWithPlaces } from './fold.ts';
import { DICTIONARY } from './languages.ts';
import { ANY_GAP, ANY_TIME, expandLongDates } from './long-dates.ts';
import { NameMatcher, leastDigits, tokenMeaning, type Match, type Pattern } from './match-name.ts';
import { splitFormat, type Part } from './tokens.ts';

/** The longest format and the longest name that are read, in UTF-16 units. */
const MAX_FORMAT = 200;
const MAX_NAME = 400;

/** A token's text in a name. */
export interface NamePiece {
  readonly token: string;
  readonly text: string;
}

/** How a name writes its day: by which format, and the text of each token. */
export interface Spelling {
  readonly date: CivilDate;
  readonly parts: readonly Part[];
  readonly pieces: readonly NamePiece[];
}

interface Reading {
  readonly date: CivilDate;
  readonly match: Match;
  /** Index of the format among those that the setting may stand for. */
  readonly variant: number;
}

/** The parts of a format; the placeholders for a time and a gap become tokens of their own. */
function readableParts(format: string): Part[] {
  return splitFormat(format).map((part) =>
    'text' in part && (part.text === ANY_TIME || part.text === ANY_GAP) ? { token: part.text } : part,
  );
}

/** Whether these tokens together determine a day. */
function isWhole(tokens: readonly string[]): boolean {
  const kinds = new Set(tokens.map(tokenMeaning));
  const any = (...facts: readonly ReturnType<typeof tokenMeaning>[]): boolean =>
    facts.some((fact) => kinds.has(fact));
  const year = any('year', 'shortYear', 'eraYear', 'isoYear', 'shortIsoYear', 'weekYear', 'shortWeekYear');
  const day = any('day') && any('month', 'monthWord');
  const inWeek = any('isoWeek', 'week') && any('isoWeekday', 'weekday', 'weekdayWord');
  return year && (day || inWeek || any('dayOfYear'));
}

/** Reads the days in names that were written with a format of Moment.js. */
export class NameReader {
  readonly #formats: readonly (readonly Part[])[];
  readonly #variants: readonly (readonly Pattern[])[];
  readonly #digits: number;
  /** The format as a pattern if it has only year, month and day in digits, as in most vaults; otherwise null. */
  readonly #usual: RegExp | null;
  /** Whether the month in words, or the weekday, is needed to determine the day. */
  readonly #needs: { readonly month: boolean; readonly weekday: boolean };

  private constructor(formats: readonly (readonly Part[])[]) {
    this.#formats = formats;
    this.#variants = formats.map((parts) =>
      parts.map((part) => ('text' in part ? { text: fold(part.text) } : part)),
    );
    const counts = formats.map((parts) =>
      parts.reduce((sum, part) => sum + ('token' in part ? leastDigits(part.token) : 0), 0),
    );
    this.#digits = Math.min(...counts);
    this.#usual = formats.length === 1 ? usualPattern(formats[0] ?? []) : null;
    const kinds = new Set(
      formats.flat().map((part) => ('token' in part ? tokenMeaning(part.token) : 'time')),
    );
    this.#needs = { month: !kinds.has('month'), weekday: !kinds.has('day') && !kinds.has('dayOfYear') };
  }

  /** Null for a format that does not determine a day, or that is too long. */
  static of(format: string): NameReader | null {
    if (format.length > MAX_FORMAT) return null;
    const formats = expandLongDates(format).map(readableParts);
    const isRead = formats.every((parts) =>
      isWhole(parts.flatMap((part) => ('token' in part ? part.token : []))),
    );
    return isRead ? new NameReader(formats) : null;
  }

  /** Whether each name means one day, whatever its language. */
  get isCertain(): boolean {
    return this.#variants.length === 1 && !this.#needs.month && !this.#needs.weekday;
  }

  /** The days that a name may mean: one, unless languages disagree. */
  days(name: string): readonly CivilDate[] {
    if (name.length > MAX_NAME || !hasDigits(name, this.#digits)) return [];
    if (this.#usual && isAscii(name)) {
      const groups = this.#usual.exec(name)?.groups;
      const date = groups && civilDate(Number(groups['YYYY']), Number(groups['MM']), Number(groups['DD']));
      return date ? [date] : [];
    }
    return [...new Set(this.#readings(fold(name)).map(({ date }) => date))];
  }

  /** How a name writes a day, or null if it does not mean that day. */
  spelling(name: string, date: CivilDate): Spelling | null {
    const { text, places } = foldWithPlaces(name);
    const reading = this.#readings(text).find((one) => one.date === date);
    if (!reading) return null;
    const pieces = reading.match.pieces.map(({ token, start, end }) => ({
      token,
      text: name.slice(places[start], places[end]),
    }));
    return { date, parts: this.#formats[reading.variant] ?? [], pieces };
  }

  #readings(folded: string): readonly Reading[] {
    for (;;) {
      let metWord = false;
      const readings: Reading[] = [];
      for (const [variant, parts] of this.#variants.entries()) {
        const matcher = new NameMatcher(parts, folded);
        for (const match of matcher.matches())
          for (const date of matchingDates(match.facts)) readings.push({ date, match, variant });
        metWord ||= matcher.metWord;
      }
      const isKnown =
        DICTIONARY.isComplete || !metWord || readings.some((reading) => this.#isCertain(reading));
      if (isKnown) return readings;
      DICTIONARY.readMore();
    }
  }

  /** Whether no further language could give another day. */
  #isCertain({ match }: Reading): boolean {
    return match.facts.every((fact) => {
      if (!('word' in fact)) return true;
      const { kind, whole } = fact.word;
      return !this.#needs[kind] || (kind === 'month' && whole !== undefined);
    });
  }
}

/** A pattern for a format of `YYYY`, `MM` and `DD`, each once, and ASCII text; null for any other. */
function usualPattern(parts: readonly Part[]): RegExp | null {
  const tokens = parts.flatMap((part) => ('token' in part ? part.token : []));
  if (
    tokens.toSorted().join() !== 'DD,MM,YYYY' ||
    parts.some((part) => 'text' in part && !isAscii(part.text))
  )
    return null;
  const source = parts.map((part) =>
    'text' in part
      ? part.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      : `(?<${part.token}>\\d{${part.token.length}})`,
  );
  return new RegExp(`^${source.join('')}$`, 'i');
}

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** Whether a name has at least that many digits. Digits of other scripts pass here and are checked later. */
function hasDigits(name: string, least: number): boolean {
  let count = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code > 127) return true;
    if (code >= 48 && code <= 57) count++;
  }
  return count >= least;
}

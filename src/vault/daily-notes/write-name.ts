import { capital } from '../../model/plain-letters.ts';
import { monthOf, type CivilDate } from '../../model/civil-date.ts';
import { LANGUAGES } from '../../model/languages.ts';
import type { DateLanguage } from './date-language.ts';
import { dateLanguageOf } from './date-language.ts';
import type { NumberFact } from './facts.ts';
import { WHOLE_MOMENT_WEEKDAYS } from './languages.ts';
import { fold } from './fold.ts';
import { VARIED, ordinalIn } from './ordinals.ts';
import { longDateOf } from './long-dates.ts';
import { numberToken, wordToken } from './match-name.ts';
import type { Spelling } from './read-name.ts';
import { splitFormat, shortened, withLongDates, type Part } from './tokens.ts';
import { WEEK_RULES, sundayBased, type WeekRule } from './weeks.ts';
import { writeDigits, numberOf, type DayTime } from './write-number.ts';

/** The text of a token in the name of a nearby day. */
interface Sample {
  readonly date: CivilDate;
  readonly text: string;
}

const BY_RULE = /^(?:w|ww|wo|gg|gggg|ggggg|e)$/;
/** Formats in which Moment.js uses the form of a month next to a day. */
const BESIDE_DAY = /D[oD]?(?:\[[^[\]]*\]|\s)+MMMM?/;

const bare = (word: string): string => fold(word.replaceAll('.', ''));

/**
 * Writes the name of a day's note in the language, spelling and week numbering of the existing
 * names of nearby days; where these do not show it, in the given language.
 */
export class NameWriter {
  readonly #format: string;
  readonly #given: DateLanguage;
  readonly #neighbors: readonly Spelling[];
  #language: DateLanguage | null = null;
  /** A word of a nearby name that is in no known language, so that the name of no other day can be written; null if there is none. */
  unknownWord: string | null = null;

  /** `neighbors` are names of nearby days, the nearest first. */
  constructor(format: string, given: DateLanguage, neighbors: readonly Spelling[] = []) {
    this.#format = format;
    this.#given = given;
    this.#neighbors = neighbors;
  }

  write(at: DayTime): string {
    const name = this.#parts()
      .map((part) => ('text' in part ? part.text : this.#token(part.token, at)))
      .join('');
    return this.#inTheirDigits(name);
  }

  /** The parts of the format, with long dates written as in the nearest name, or else as in the language. */
  #parts(): readonly Part[] {
    const { longDates, language } = this.#given;
    const written = (token: string): string =>
      longDates?.[token] ??
      (longDates?.[token.toUpperCase()]
        ? shortened(longDates[token.toUpperCase()] ?? '')
        : longDateOf(token, language));
    const expanded = withLongDates(this.#format, written);
    return expanded === this.#format
      ? splitFormat(expanded)
      : (this.#neighbors[0]?.parts ?? splitFormat(expanded));
  }

  #token(token: string, at: DayTime): string {
    if (wordToken(token)) return this.#word(token, at.date);
    const number = token.endsWith('o') ? numberToken(token.slice(0, -1)) : null;
    const rule = BY_RULE.test(token) ? this.#weeks() : this.#given.weeks;
    return number ? this.#ordinal(token, number[0], at.date, rule) : writeDigits(token, at, rule);
  }

  #samples(token: string): readonly Sample[] {
    return this.#neighbors.flatMap(({ date, pieces }) =>
      pieces.filter((piece) => piece.token === token).map(({ text }) => ({ date, text })),
    );
  }

  #word(token: string, date: CivilDate): string {
    const position = positionOf(token, date);
    const samples = this.#samples(token);
    // A nearby name contains this very word.
    const same = samples.find((sample) => positionOf(token, sample.date) === position);
    if (same) return same.text;
    const known = formsOf(token, this.#languageBeside(), BESIDE_DAY.test(this.#format));
    const forms = known.flatMap(spelledByMoment);
    if (wordToken(token)?.[0] === 'weekday') forms.splice(1, 0, ...WHOLE_MOMENT_WEEKDAYS);
    const [nearest] = samples;
    if (!nearest) return forms[0]?.[position] ?? '';
    for (const isCut of [false, true])
      for (const sample of samples) {
        const at = positionOf(token, sample.date);
        const length = isCut ? bare(sample.text).length : Infinity;
        const form = forms.find((names) => isForm(names[at] ?? '', sample.text, isCut ? token : ''));
        const cut = (name = ''): string => name.slice(0, length);
        if (form) return inTheManner(cut(form[position]), cut(form[at]), sample.text);
      }
    this.unknownWord = nearest.text;
    return '';
  }

  /** The language of most words in the nearby names; the given one if they have no words. */
  #languageBeside(): DateLanguage {
    if (this.#language) return this.#language;
    const tokens = [
      ...new Set(this.#neighbors.flatMap(({ pieces }) => pieces.map(({ token }) => token))),
    ].filter((token) => wordToken(token));
    const total = tokens.reduce((sum, token) => sum + this.#samples(token).length, 0);
    let best = this.#given;
    let most = 0;
    for (const one of total === 0 ? [] : languages(this.#given)) {
      const count = tokens.reduce((sum, token) => sum + this.#readIn(one, token), 0);
      if (count > most) [best, most] = [one, count];
      if (count === total) break;
    }
    this.#language = best;
    return best;
  }

  /** How many samples of a token are words of a language in the same form. */
  #readIn(language: DateLanguage, token: string): number {
    const samples = this.#samples(token);
    const counts = formsOf(token, language, false).map(
      (names) =>
        samples.filter(({ date, text }) => isForm(names[positionOf(token, date)] ?? '', text, token)).length,
    );
    return Math.max(0, ...counts);
  }

  /** How the nearby names number weeks, or else how the language does. */
  #weeks(): WeekRule {
    const explainsNames = (rule: WeekRule): boolean =>
      this.#neighbors.every(({ date, pieces }) =>
        pieces.every(({ token, text }) => {
          const number = BY_RULE.test(token) ? numberToken(token.replace(/o$/, '')) : null;
          return !number || numberOf(number[0], date, rule) === Number(/\d+/.exec(fold(text))?.[0]);
        }),
      );
    const known = this.#neighbors.length > 0 ? this.#languageBeside().weeks : this.#given.weeks;
    return [known, this.#given.weeks, ...WEEK_RULES].find(explainsNames) ?? known;
  }

  #ordinal(token: string, kind: NumberFact, date: CivilDate, rule: WeekRule): string {
    const number = numberOf(kind, date, rule);
    const samples = this.#samples(token);
    const numberIn = (text: string): number => Number(/\d+/.exec(fold(text))?.[0]);
    const same = samples.find(({ text }) => numberIn(text) === number);
    if (same) return same.text;
    const { ordinals, language } = this.#languageBeside();
    const own = (one: number): string => ordinals?.[token]?.[one - 1] ?? ordinalIn(language, token, one);
    const fits = (of: (one: number) => string): boolean =>
      samples.every(({ text }) => fold(text) === fold(of(numberIn(text))));
    if (fits(own)) return own(number);
    // Some languages have several endings of ordinals: the ending of a sample is reused only if no such
    // language explains it.
    const other = VARIED.find((tag) => fits((one) => ordinalIn(tag, token, one)));
    const [nearest] = samples;
    const isPlain = nearest !== undefined && /^\p{Nd}+$/u.test(nearest.text);
    if (other !== undefined && !isPlain) return ordinalIn(other, token, number);
    return nearest?.text.replace(/\p{Nd}+/u, String(number)) ?? own(number);
  }

  /** The name with its digits in the script of the nearest name. */
  #inTheirDigits(name: string): string {
    const texts = this.#neighbors[0]?.pieces.map(({ text }) => text).join('') ?? '';
    const other = /(?![0-9])\p{Nd}/u.exec(texts)?.[0];
    if (other === undefined) return name;
    const zero = (other.codePointAt(0) ?? 0) - Number(fold(other));
    return name.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  }
}

function positionOf(token: string, date: CivilDate): number {
  return wordToken(token)?.[0] === 'month' ? monthOf(date) - 1 : sundayBased(date);
}

/** What a language may write for a token, the usual form first. */
function formsOf(token: string, language: DateLanguage, besideDay: boolean): (readonly string[])[] {
  const { months, monthsBesideDay, shortMonths, shortMonthsBesideDay } = language;
  const { weekdays, shortWeekdays, leastWeekdays } = language;
  const ordered = <Form>(alone: Form, withDay: Form): Form[] =>
    besideDay ? [withDay, alone] : [alone, withDay];
  switch (token) {
    case 'MMMM':
      return ordered(months, monthsBesideDay);
    case 'MMM':
      return [...ordered(shortMonths, shortMonthsBesideDay), ...ordered(months, monthsBesideDay)];
    case 'dddd':
      return [weekdays, withoutCommonStart(weekdays), shortWeekdays, leastWeekdays];
    case 'ddd':
      return [shortWeekdays, weekdays, withoutCommonStart(weekdays), leastWeekdays];
    default:
      return [leastWeekdays, shortWeekdays, weekdays, withoutCommonStart(weekdays)];
  }
}

/** Names as Moment.js spells them where only joiners differ, then as they are. */
function spelledByMoment(names: readonly string[]): (readonly string[])[] {
  const isSame = (line: readonly string[]): boolean =>
    line.every((one, at) => bare(one) === bare(names[at] ?? ''));
  return [...WHOLE_MOMENT_WEEKDAYS.filter(isSame), names];
}

/** Names without the word for “day” with which all of them begin: `שלישי` for `יום שלישי`. */
function withoutCommonStart(names: readonly string[]): readonly string[] {
  const [first = ''] = names;
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) length++;
  return length > 1 ? names.map((name) => name.slice(length)) : names;
}

/** Whether a text is the name, or its beginning if the token is an abbreviated one. */
function isForm(name: string, text: string, token: string): boolean {
  return bare(name) === bare(text) || (wordToken(token)?.[1] === true && bare(name).startsWith(bare(text)));
}

/** A name with the case and the dot that another name of the same form was written with. */
function inTheManner(name: string, usual: string, written: string): string {
  let text = name;
  const end = (word: string): boolean => word.endsWith('.');
  if (end(written) && !end(usual) && !end(text)) text += '.';
  if (!end(written) && end(usual)) text = text.replace(/\.$/, '');
  if (written === usual) return text;
  if (written === written.toLowerCase() && written !== written.toUpperCase()) return text.toLowerCase();
  // Many scripts have no capitals.
  const hasCase = written.toLowerCase() !== written.toUpperCase();
  if (hasCase && written === written.toUpperCase() && written.length > 1) return text.toUpperCase();
  const isCapital = !written.startsWith(written.charAt(0).toLowerCase());
  return isCapital ? capital(text) : text;
}

/** The given language, then all others, each computed as it is needed. */
function* languages(given: DateLanguage): Iterable<DateLanguage> {
  yield given;
  for (const tag of LANGUAGES) {
    const known = KNOWN.get(tag) ?? dateLanguageOf(tag);
    KNOWN.set(tag, known);
    yield known;
  }
}
/** Languages as the platform knows them: the same for every vault. */
const KNOWN = new Map<string, DateLanguage>();

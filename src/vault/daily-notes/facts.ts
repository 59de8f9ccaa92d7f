import {
  civilDate,
  dayNumber,
  dayOfMonth,
  fromDayNumber,
  monthOf,
  yearOf,
  type CivilDate,
} from '../../model/civil-date.ts';
import { LANGUAGES } from '../../model/languages.ts';
import type { Meanings, Word } from './languages.ts';
import { ISO_WEEKS, WEEK_RULES, sundayBased, weekOf, weeksOf, type WeekRule } from './weeks.ts';

/** What a number in a note's name may mean. */
export type NumberFact =
  | 'year'
  | 'shortYear'
  | 'eraYear'
  | 'era'
  | 'month'
  | 'day'
  | 'dayOfYear'
  | 'quarter'
  | 'isoYear'
  | 'shortIsoYear'
  | 'isoWeek'
  | 'isoWeekday'
  | 'weekYear'
  | 'shortWeekYear'
  | 'week'
  | 'weekday'
  | 'localWeekday'
  | 'time';

/** One statement of a name about its date: a number, or the name of a month or weekday. */
export type Fact = { readonly kind: NumberFact; readonly value: number } | { readonly word: Word };

const isNumber = (fact: Fact): fact is Extract<Fact, { kind: NumberFact }> => 'kind' in fact;

function dayOfYear(date: CivilDate): number {
  return dayNumber(date) - dayNumber(civilDate(yearOf(date), 1, 1) ?? date) + 1;
}

/** The value of such a number for a date, with weeks numbered by a rule. */
export function valueOf(kind: NumberFact, date: CivilDate, rule: WeekRule): number {
  switch (kind) {
    case 'year':
      return yearOf(date);
    case 'shortYear':
      return yearOf(date) % 100;
    case 'month':
      return monthOf(date);
    case 'day':
      return dayOfMonth(date);
    case 'dayOfYear':
      return dayOfYear(date);
    case 'quarter':
      return Math.ceil(monthOf(date) / 3);
    case 'isoYear':
      return weekOf(date, ISO_WEEKS).year;
    case 'shortIsoYear':
      return weekOf(date, ISO_WEEKS).year % 100;
    case 'isoWeek':
      return weekOf(date, ISO_WEEKS).week;
    case 'isoWeekday':
      return sundayBased(date) || 7;
    case 'weekYear':
      return weekOf(date, rule).year;
    case 'shortWeekYear':
      return weekOf(date, rule).year % 100;
    case 'week':
      return weekOf(date, rule).week;
    case 'weekday':
      return sundayBased(date);
    case 'localWeekday':
      return (sundayBased(date) - rule.first + 7) % 7;
    default:
      return 0;
  }
}

const BY_RULE: ReadonlySet<string> = new Set(['weekYear', 'shortWeekYear', 'week', 'localWeekday']);
const ALWAYS: ReadonlySet<string> = new Set(['time', 'era', 'eraYear']);

const valueOfWord = ({ kind }: Word, date: CivilDate): number =>
  kind === 'month' ? monthOf(date) - 1 : sundayBased(date);

const canMean = (meanings: Meanings | undefined, value: number): boolean =>
  meanings !== undefined && [...meanings.values()].some((bits) => (bits & (1 << value)) !== 0);

/** Whether everything that a name states is true of a date: the words in some language, the weeks by some rule. */
function isTrue(facts: readonly Fact[], date: CivilDate): boolean {
  const isFixed = facts.every((fact) => {
    if (!isNumber(fact)) {
      const value = valueOfWord(fact.word, date);
      return canMean(fact.word.whole, value) || canMean(fact.word.begun, value);
    }
    const { kind, value } = fact;
    return ALWAYS.has(kind) || BY_RULE.has(kind) || valueOf(kind, date, ISO_WEEKS) === value;
  });
  return (
    isFixed &&
    (!facts.some((fact) => isNumber(fact) && BY_RULE.has(fact.kind)) ||
      matchingWeekRules(facts, date).length > 0)
  );
}

/** The rules of numbering weeks that give a date the numbers in its name. */
export function matchingWeekRules(facts: readonly Fact[], date: CivilDate): readonly WeekRule[] {
  return WEEK_RULES.filter((rule) =>
    facts.every(
      (fact) => !isNumber(fact) || !BY_RULE.has(fact.kind) || valueOf(fact.kind, date, rule) === fact.value,
    ),
  );
}

/** How many of `WEEK_RULES`, from the first, are used by more than a language or two. */
const USUAL_RULES = 4;

/** Moment.js reads 68 as 2068 and 69 as 1969. */
const century = (short: number): number => (short > 68 ? 1900 : 2000) + short;

/** The possible years of the day. */
function yearsOf(facts: readonly Fact[]): number[] {
  const value = (kind: NumberFact): number | undefined =>
    facts.filter(isNumber).find((fact) => fact.kind === kind)?.value;
  const year = value('year');
  if (year !== undefined) return [year];
  const inEra = value('eraYear');
  const era = value('era') ?? 0;
  // A small number without its era is not a year.
  if (inEra !== undefined && (era > 0 || inEra > 99)) return [inEra + era];
  const short = value('shortYear');
  if (short !== undefined) return [century(short)];
  const full = value('isoYear') ?? value('weekYear');
  const two = value('shortIsoYear') ?? value('shortWeekYear');
  const week = full ?? (two === undefined ? undefined : century(two));
  return week === undefined ? [] : [week, week - 1, week + 1];
}

/** The possible days: few if there are numbers. */
function* candidates(facts: readonly Fact[]): Iterable<CivilDate | undefined> {
  const numbers = new Map(facts.filter(isNumber).map(({ kind, value }) => [kind, value]));
  const day = numbers.get('day');
  const month = numbers.get('month');
  const ofYear = numbers.get('dayOfYear');
  const week = numbers.get('isoWeek') ?? numbers.get('week');
  for (const year of yearsOf(facts)) {
    if (day !== undefined) {
      for (let at = month ?? 1; at <= (month ?? 12); at++) yield civilDate(year, at, day);
      continue;
    }
    const first = civilDate(year, 1, 1);
    if (!first) continue;
    const from = dayNumber(first);
    if (ofYear !== undefined) yield fromDayNumber(from + ofYear - 1);
    else if (week !== undefined) {
      // Covers every possible start of week 1, and weeks that belong to the year before or after.
      for (let at = week * 7 - 21; at < week * 7 + 7; at++) yield fromDayNumber(from + at);
      if (week > 50) for (let at = -14; at < 7; at++) yield fromDayNumber(from + at);
      if (week < 3) for (let at = 355; at < 373; at++) yield fromDayNumber(from + at);
    }
  }
}

/** The days for which everything that a name states is true. */
export function matchingDates(facts: readonly Fact[]): CivilDate[] {
  const dates = new Set<CivilDate>();
  for (const date of candidates(facts)) if (date && isTrue(facts, date)) dates.add(date);
  return dates.size > 1 ? narrowed(facts, [...dates]) : [...dates];
}

/** The languages in which all words of a name fit a date: a name is written in one language. */
function languagesOf(facts: readonly Fact[], date: CivilDate, form: 'whole' | 'any'): readonly number[] {
  const words = facts.flatMap((fact) => (isNumber(fact) ? [] : [fact.word]));
  return LANGUAGES.map((_, at) => at).filter((at) =>
    words.every((word) => {
      const bit = 1 << valueOfWord(word, date);
      // The beginning of a word that several names of a language share means nothing in it.
      const has = (meanings: Meanings | undefined, isWhole: boolean): boolean =>
        [at, LANGUAGES.length].some((language) => {
          const bits = meanings?.get(language) ?? 0;
          return isWhole ? (bits & bit) !== 0 : bits === bit;
        });
      return has(word.whole, true) || (form === 'any' && has(word.begun, false));
    }),
  );
}

/** Reduces several days to those that a single language allows: first by whole words, then by its own week numbers. */
function narrowed(facts: readonly Fact[], dates: readonly CivilDate[]): CivilDate[] {
  let left = [...dates];
  const keep = (fits: (date: CivilDate) => boolean): void => {
    const fitting = left.filter(fits);
    if (fitting.length > 0) left = fitting;
  };
  keep((date) => matchingWeekRules(facts, date).some((rule) => WEEK_RULES.indexOf(rule) < USUAL_RULES));
  if (facts.every(isNumber)) return left;
  keep((date) => languagesOf(facts, date, 'any').length > 0);
  keep((date) => languagesOf(facts, date, 'whole').length > 0);
  keep((date) => {
    const rules = matchingWeekRules(facts, date);
    return languagesOf(facts, date, 'any').some((at) => rules.includes(weeksOf(LANGUAGES[at] ?? '')));
  });
  return left;
}

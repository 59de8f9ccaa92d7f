import { namesOf } from './languages.ts';
import { weeksOf, type WeekRule } from './weeks.ts';

/**
 * The names of months and weekdays in a language, and how it numbers weeks, according to
 * Moment.js or the machine. Plain data.
 */
export interface DateLanguage {
  /** Its tag: `de`, `pt-br`. */
  readonly language: string;
  /** Twelve names, standing alone (ноябрь) and next to a day of the month (18 ноября). */
  readonly months: readonly string[];
  readonly monthsBesideDay: readonly string[];
  readonly shortMonths: readonly string[];
  readonly shortMonthsBesideDay: readonly string[];
  /** Seven names, Sunday first. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly leastWeekdays: readonly string[];
  readonly weeks: WeekRule;
  /** What `L`, `LL`, `LLL`, `LLLL`, `LT` and `LTS` stand for; if left out, what is known about the language. */
  readonly longDates?: Readonly<Record<string, string>>;
  /** Token such as `Do` → what it writes for 1, 2, 3 …; if left out, what is known about the language. */
  readonly ordinals?: Readonly<Record<string, readonly string[]>>;
}

const ENGLISH = 'en';

/** A language with the names that the platform knows for it; English if it knows none. */
export function dateLanguageOf(tag: string): DateLanguage {
  const names = namesOf(tag) ?? namesOf(tag.split('-')[0] ?? '') ?? namesOf(ENGLISH);
  if (!names) throw new TypeError('The platform has no English');
  const { month, weekday, language } = names;
  const first = (forms: readonly (readonly string[])[]): string[] => forms.map(([form = '']) => form);
  const last = (forms: readonly (readonly string[])[]): string[] => forms.map((all) => all.at(-1) ?? '');
  const alone = (forms: readonly (readonly string[])[]): string[] =>
    forms.map((all) => all[1] ?? all[0] ?? '');
  const isEnglish = language.startsWith(ENGLISH);
  return {
    language: tag,
    months: alone(month.long),
    monthsBesideDay: first(month.long),
    shortMonths: alone(month.short),
    shortMonthsBesideDay: first(month.short),
    weekdays: last(weekday.long),
    shortWeekdays: last(weekday.short),
    leastWeekdays:
      isEnglish || language.startsWith('de')
        ? last(weekday.long).map((name) => name.slice(0, 2))
        : least(names),
    weeks: weeksOf(language === tag.split('-')[0] ? tag : language),
  };
}

/** Moment.js has two letters where the platform has one. */
function least({ weekday }: NonNullable<ReturnType<typeof namesOf>>): string[] {
  return weekday.long.map(([long = ''], day) => {
    const narrow = weekday.least[day]?.[0] ?? '';
    return narrow.length === 1 && narrow < '\u0590' ? long.slice(0, 2) : narrow;
  });
}

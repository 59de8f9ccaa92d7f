import { LANGUAGES } from '../../model/languages.ts';
import { fold } from './fold.ts';

/** What kind of name a word is: months count from 0, weekdays from 0 for Sunday. */
export type WordKind = 'month' | 'weekday';

/** The written forms of one language's names: index → forms, the usual one first. */
export interface LanguageNames {
  readonly language: string;
  readonly month: { readonly long: Forms; readonly short: Forms };
  readonly weekday: { readonly long: Forms; readonly short: Forms; readonly least: Forms };
}
type Forms = readonly (readonly string[])[];

/**
 * Number of languages that are tried first. None of their months has the name of another month in
 * any language, so that a match there needs no further search.
 */
export const SAFE_LANGUAGES = 8;

/**
 * Names as Moment.js writes them where the platform's data (CLDR) differs: months from January,
 * weekdays from Sunday; `-` for no difference.
 */
const MOMENT_MONTHS: readonly string[] = [
  'ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος',
  '- फरवरी - - - - - - सितम्बर - नवम्बर दिसम्बर',
  'jänner - mrz - трауня - - ogs rgs - - grd',
  '- - - - ایار - rgp - - - - -',
];
const MOMENT_WEEKDAYS: readonly string[] = [
  'یک‌شنبه دوشنبه سه‌شنبه چهارشنبه پنج‌شنبه جمعه شنبه',
  'أحد إثنين ثلاثاء أربعاء خميس جمعة سبت',
  'احد الإثنين - اربعاء - - -',
  'ראשון שני שלישי רביעי חמישי שישי שבת',
  'א ב ג ד ה ו ש',
  'nd pn - - - pk ct',
  'ndz pt ça - गुरूवार ol sn',
  'pz bze - - गुरू - -',
  'mg sn sl rb km jm sb',
  'sundag - ат - พฤหัสบดี - шб',
  'не пo - - - - сa',
];

/** The weekdays among these in languages in which all differ, Sunday first. */
export const WHOLE_MOMENT_WEEKDAYS = MOMENT_WEEKDAYS.filter((line) => !line.includes('-')).map((line) =>
  line.split(' '),
);

const unique = (forms: readonly string[]): string[] => [...new Set(forms.filter((form) => form !== ''))];

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
}

const MONTH_DAYS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15));
/** Sunday first. */
const WEEK_DAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 7 + day));

function monthForms(language: string, month: 'long' | 'short'): Forms {
  const alone = formatter(language, { month });
  const inDate = formatter(language, { month, day: 'numeric' });
  const monthIn = (format: Intl.DateTimeFormat, day: number): string =>
    format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
  return MONTH_DAYS.map((day) =>
    unique([monthIn(inDate, day), alone.format(day), monthIn(alone, day)]).filter(
      (form) => !/^\d+$/.test(form),
    ),
  );
}

function weekdayForms(language: string, weekday: 'long' | 'short' | 'narrow'): Forms {
  const alone = formatter(language, { weekday });
  return WEEK_DAYS.map((day) => [alone.format(day)]);
}

/** The names in a language; null if the platform knows none. */
export function namesOf(language: string): LanguageNames | null {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return null;
    const least = weekdayForms(language, 'narrow');
    return {
      language,
      month: { long: monthForms(language, 'long'), short: monthForms(language, 'short') },
      weekday: { long: weekdayForms(language, 'long'), short: weekdayForms(language, 'short'), least },
    };
  } catch {
    return null;
  }
}

/** Index in `LANGUAGES` → the months or weekdays that a word may be in that language, as bits. */
export type Meanings = ReadonlyMap<number, number>;

/** The meanings of a word, as a whole name and as the beginning of one. */
export interface Word {
  readonly kind: WordKind;
  readonly whole: Meanings | undefined;
  readonly begun: Meanings | undefined;
}

/** A word without the dots that some languages put after abbreviations. */
const bare = (word: string): string => word.replaceAll('.', '');

/** The words of all languages; languages are loaded as they are needed. */
class Dictionary {
  /** Whole names, and beginnings of names: word → language → months or weekdays as bits. */
  readonly #whole = {
    month: new Map<string, Map<number, number>>(),
    weekday: new Map<string, Map<number, number>>(),
  };
  readonly #begun = {
    month: new Map<string, Map<number, number>>(),
    weekday: new Map<string, Map<number, number>>(),
  };
  #read = 0;

  get isComplete(): boolean {
    return this.#read > LANGUAGES.length;
  }

  /** Loads the names of some more languages. */
  readMore(): void {
    const until = this.#read === 0 ? 1 : this.#read < SAFE_LANGUAGES ? SAFE_LANGUAGES : LANGUAGES.length + 1;
    for (; this.#read < until; this.#read++) {
      const language = LANGUAGES[this.#read];
      if (language !== undefined) this.#add(this.#read, language);
      else this.#addMoment(this.#read);
    }
  }

  /** The meanings of a word in the languages loaded so far. If `short`, the beginning of a name counts too. */
  meanings(kind: WordKind, word: string, short: boolean): Word | undefined {
    const key = bare(word);
    const whole = this.#whole[kind].get(key);
    const begun = short ? this.#begun[kind].get(key) : undefined;
    return (whole ?? begun) ? { kind, whole, begun } : undefined;
  }

  #add(at: number, language: string): void {
    const names = namesOf(language);
    if (!names) return;
    for (const forms of [names.month.long, names.month.short]) this.#put('month', forms, at);
    const { long, short, least } = names.weekday;
    // A single letter is too ambiguous: M is Monday in one language and Tuesday in another.
    const signs = least.map((forms) => forms.filter((form) => form.length > 1 || form > '\u0590'));
    for (const forms of [long, short, signs]) this.#put('weekday', forms, at);
  }

  #addMoment(at: number): void {
    const table = (line: string): Forms => line.split(' ').map((form) => (form === '-' ? [] : [form]));
    for (const line of MOMENT_MONTHS) this.#put('month', table(line), at);
    for (const line of MOMENT_WEEKDAYS) this.#put('weekday', table(line), at);
    // Languages in which a month or weekday is named by its number.
    const numbered = MONTH_DAYS.map((_, month) => {
      const number = String(month + 1);
      return [
        `${number}月`,
        `${number} сар`,
        `thg ${number.padStart(2, '0')}`,
        `tháng ${number}`,
        `${number}월`,
      ];
    });
    this.#put('month', numbered, at);
    this.#put(
      'weekday',
      WEEK_DAYS.map((_, day) => (day % 6 === 0 ? [] : [`${day + 1}ª`])),
      at,
    );
  }

  #put(kind: WordKind, forms: Forms, at: number): void {
    for (const [position, words] of forms.entries()) {
      for (const word of words.map((one) => bare(fold(one)).trim())) {
        remember(this.#whole[kind], word, at, position);
        for (let end = 2; end < Math.min(word.length, 8); end++)
          remember(this.#begun[kind], word.slice(0, end), at, position);
      }
    }
  }
}

function remember(
  into: Map<string, Map<number, number>>,
  word: string,
  language: number,
  position: number,
): void {
  const known = into.get(word) ?? new Map<number, number>();
  known.set(language, (known.get(language) ?? 0) | (1 << position));
  into.set(word, known);
}

/** Shared by all vaults: its answers never change, only how many languages are loaded. */
export const DICTIONARY = new Dictionary();

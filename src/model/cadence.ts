import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import { numberNamed } from './number-words.ts';
import { withoutAccents } from './plain-letters.ts';

/** How often to be in touch: `every` (1 or more) days or calendar months. */
export interface Cadence {
  readonly every: number;
  readonly unit: 'day' | 'month';
  /** As written, for showing. */
  readonly text: string;
}

const WORDS: Readonly<Record<string, readonly [number, Cadence['unit']]>> = {
  daily: [1, 'day'],
  weekly: [7, 'day'],
  biweekly: [14, 'day'],
  fortnightly: [14, 'day'],
  monthly: [1, 'month'],
  quarterly: [3, 'month'],
  biannual: [6, 'month'],
  biannually: [6, 'month'],
  semiannual: [6, 'month'],
  semiannually: [6, 'month'],
  yearly: [12, 'month'],
  annual: [12, 'month'],
  annually: [12, 'month'],
};

/** “As needed” and “never”: there is no cadence, and that of the tier does not apply either. */
const NONE =
  /^(?:none|never|no|off|false|n\/?a|-+|(?:as|when) ?(?:need|requir)ed|on ?demand|ad ?hoc|whenever|irregular(?:ly)?|no ?cadence)$/;

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

const UNITS: Readonly<Record<string, readonly [number, Cadence['unit']]>> = {
  d: [1, 'day'],
  day: [1, 'day'],
  w: [7, 'day'],
  week: [7, 'day'],
  wk: [7, 'day'],
  fortnight: [14, 'day'],
  m: [1, 'month'],
  mo: [1, 'month'],
  mth: [1, 'month'],
  month: [1, 'month'],
  q: [3, 'month'],
  quarter: [3, 'month'],
  qtr: [3, 'month'],
  y: [12, 'month'],
  year: [12, 'month'],
  yr: [12, 'month'],
};

/**
 * How the words for an interval, and for “once per interval”, begin in the other languages in
 * which statuses are read (see status-words.ts), without accents. `$` marks a whole word.
 */
const WORDS_OF_OTHER_LANGUAGES: Readonly<Record<string, readonly [number, Cadence['unit']]>> = {
  'tage?n?$|tagl|tagig|jours?$|quotid|dias?$|diari|giorn|dag(e[nrl]|ar|l|$)|codz|dzien|dni$|ежедн|день$|дн[яе]|[天日일]$':
    [1, 'day'],
  'woche|hebdo|sema[in]|settim|week$|weke[nl]|uge|uken?t|uke[nr]?$|veck|tydz|tygod|еженед|недел|[周週주]$': [
    7,
    'day',
  ],
  隔日$: [2, 'day'],
  'zweiw|quin[cz]en|隔[周週]$': [14, 'day'],
  'monat|mois$|mens[uai]|mes(es|i|e)?$|maand|man[ae]d|miesi|ежемес|месяц|[月월]$': [1, 'month'],
  隔月$: [2, 'month'],
  'viertelj|quartal|trimes|k[vw]art|ежекв|季|四半期': [3, 'month'],
  'hal[bf]j|halvar|semest|半年$': [6, 'month'],
  'jahr|annue|annual|ann[io]$|anual|a[nr]s?$|anos?$|jaar|arlig|rocz|rok|lat[ay]?$|ежег|год|лет$|[年년]$': [
    12,
    'month',
  ],
};
const EVERY_IN_OTHER_LANGUAGES =
  /^(?:(?:alle|jede[nrs]?|tou(?:te)?s les|chaque|cada|ogni|elke?|hvert?|varje|co|кажд[а-я]+) |[每毎매])/u;

/** `3か月` and `2週間` as `3月` and `2週`. */
const withoutCounter = (text: string): string =>
  text.replace(/^(\d*) ?[ヶヵかカケ箇個个개](?=[月월])/u, '$1').replace(/([日周週月年주])[間间간]$/u, '$1');

/** `wöchentlich`, `alle 6 Wochen`, `6 semaines`, `毎月`. */
function inOtherLanguage(text: string, plain: string): Cadence | undefined {
  const [, count = '1', word = ''] =
    /^(\d{1,5})? ?(\p{L}+)$/u.exec(
      withoutCounter(withoutAccents(plain).replace(EVERY_IN_OTHER_LANGUAGES, '')),
    ) ?? [];
  const found = Object.entries(WORDS_OF_OTHER_LANGUAGES).find(([words]) =>
    new RegExp(`^(?:${words})`, 'u').test(word),
  );
  return found && toCadence(text, Number(count), found[1]);
}

/** The largest interval: a century, so that adding it never leaves the calendar. */
const MAX_EVERY = { day: 36_525, month: 1_200 } as const;

function toCadence(text: string, count: number, of: readonly [number, Cadence['unit']]): Cadence | undefined {
  const every = count * of[0];
  return Number.isInteger(every) && every >= 1 && every <= MAX_EVERY[of[1]]
    ? { every, unit: of[1], text }
    : undefined;
}

/** In lower case, with one space in place of each run of spaces, hyphens and underscores. */
const spaced = (text: string): string => text.toLowerCase().replace(/[\s_-]+(?=[\p{L}\d])/gu, ' ');

/** Whether a text says that there is no cadence. */
export function isNoCadence(written: string): boolean {
  return NONE.test(spaced(written.trim()));
}

/**
 * `twice a year` is every 6 months, `3 times a week` every 2 days (rounded down). Where months do
 * not divide so, each counts as 30 days: `twice a month` is every 15 days.
 */
function byTimes(text: string, plain: string): Cadence | undefined {
  const found =
    /^(once|twice|thrice|(\d{1,2}) ?(?:x|times|(?=\/)))(?: an?| per| each| every| ?\/)? ?([a-z]+)$/.exec(
      plain,
    );
  if (!found) return undefined;
  const times = found[2] === undefined ? (TIMES[found[1] ?? ''] ?? 0) : Number(found[2]);
  const of = found[3] ?? '';
  if (times < 1 || !Object.hasOwn(UNITS, of)) return undefined;
  const [count, unit] = UNITS[of] ?? [1, 'day'];
  if (unit === 'month' && count % times === 0) return toCadence(text, 1, [count / times, 'month']);
  return toCadence(text, 1, [Math.floor((unit === 'month' ? count * 30 : count) / times), 'day']);
}

/** `every other week` and `every two weeks` as `every 2 weeks`. */
function withDigits(plain: string): string {
  return plain
    .replace(/^(?:once|1 ?x) (?=every |\w+ly$)/, '')
    .replace(/^(?:every |each )(?:other|second|2nd) /, 'every 2 ')
    .replace(/^(?:every |each )(?:third|3rd) /, 'every 3 ')
    .replace(/^(every |each )?([a-z]+) (?=[a-z]+s$)/, (whole, every: string | undefined, word: string) => {
      const number = numberNamed(word);
      return number === 0 ? whole : `${every ?? ''}${String(number)} `;
    })
    .replace(/^(?:each|per|a) /, 'every ');
}

/**
 * Reads `weekly`, `6 weeks`, `every 6 weeks`, `every other week`, `twice a year`,
 * `6w`, `6mo`, `P6W` (ISO 8601, one unit), `month`, a number of days, or the like
 * in another language; undefined for anything else.
 */
export function parseCadence(written: string): Cadence | undefined {
  const text = written.trim();
  if (text.length > 60) return undefined;
  const plain = spaced(text.normalize('NFKC'));
  return (
    inEnglish(text, withDigits(plain)) ??
    inOtherLanguage(text, plain) ??
    // A word written with a hyphen: `halb-jährlich`.
    inOtherLanguage(text, spaced(text.replace(/(\p{L})[_-]+(?=\p{L})/gu, '$1')))
  );
}

function inEnglish(text: string, plain: string): Cadence | undefined {
  const word = plain.replace(/^(bi|semi)[- ]/, '$1').replace(/^half[- ]?yearly$/, 'semiannually');
  if (Object.hasOwn(WORDS, word)) return toCadence(text, 1, WORDS[word] ?? [1, 'day']);
  const times = byTimes(text, plain);
  if (times) return times;
  const iso = /^p(\d{1,5})([dwmy])$/.exec(plain);
  const match = iso ?? /^(?:every\s+)?(\d{1,5})?\s*([a-z]+?)?s?$/.exec(plain);
  if (!match) return undefined;
  const unit = match[2] ?? 'day';
  // A unit alone means once per unit.
  const isUnit = unit === plain && plain.length > 2;
  if (match[1] === undefined && !isUnit && !plain.startsWith('every')) return undefined;
  if (match[1] === undefined && match[2] === undefined) return undefined;
  return Object.hasOwn(UNITS, unit)
    ? toCadence(text, Number(match[1] ?? 1), UNITS[unit] ?? [1, 'day'])
    : undefined;
}

/** The day on which the next contact is due. Calendar months; the 31st clamps to the end of a shorter month. */
export function addCadence(date: CivilDate, { every, unit }: Cadence): CivilDate {
  return unit === 'day' ? addDays(date, every) : addMonths(date, every);
}

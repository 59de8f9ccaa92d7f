import { addDays, addMonths, type CivilDate } from './civil-date.ts';

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
  yearly: [12, 'month'],
  annually: [12, 'month'],
};

const UNITS: Readonly<Record<string, readonly [number, Cadence['unit']]>> = {
  d: [1, 'day'],
  day: [1, 'day'],
  w: [7, 'day'],
  week: [7, 'day'],
  m: [1, 'month'],
  mo: [1, 'month'],
  month: [1, 'month'],
  q: [3, 'month'],
  quarter: [3, 'month'],
  y: [12, 'month'],
  year: [12, 'month'],
};

/** The largest interval: a century, so that adding it never leaves the calendar. */
const MAX_EVERY = { day: 36_525, month: 1_200 } as const;

function toCadence(text: string, count: number, of: readonly [number, Cadence['unit']]): Cadence | undefined {
  const every = count * of[0];
  return Number.isInteger(every) && every >= 1 && every <= MAX_EVERY[of[1]]
    ? { every, unit: of[1], text }
    : undefined;
}

/**
 * Reads `weekly`, `6 weeks`, `every 6 weeks`, `6w`, `6mo`, `P6W` (ISO 8601, one
 * unit) or a number of days; undefined for anything else.
 */
export function parseCadence(written: string): Cadence | undefined {
  const text = written.trim();
  const plain = text.toLowerCase();
  if (Object.hasOwn(WORDS, plain)) return toCadence(text, 1, WORDS[plain] ?? [1, 'day']);
  const iso = /^p(\d{1,5})([dwmy])$/.exec(plain);
  const match = iso ?? /^(?:every\s+)?(\d{1,5})?\s*([a-z]+?)?s?$/.exec(plain);
  if (!match || (match[1] === undefined && !plain.startsWith('every'))) return undefined;
  const unit = match[2] ?? 'day';
  if (match[1] === undefined && match[2] === undefined) return undefined;
  return Object.hasOwn(UNITS, unit)
    ? toCadence(text, Number(match[1] ?? 1), UNITS[unit] ?? [1, 'day'])
    : undefined;
}

/** The day on which the next contact is due. Calendar months; the 31st clamps to the end of a shorter month. */
export function addCadence(date: CivilDate, { every, unit }: Cadence): CivilDate {
  return unit === 'day' ? addDays(date, every) : addMonths(date, every);
}

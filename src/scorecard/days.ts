import { dayNumber, earlier, fromDayNumber, type CivilDate } from '../model/civil-date.ts';
import { partitionPoint } from '../model/partition-point.ts';
import { periodContains, type Period } from '../model/period.ts';
import type { GoalRecord } from '../parser/records/goal.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';

interface DayRange {
  readonly start: number;
  readonly end: number;
}

/** The days off of all scorecard notes; ranges include both ends. */
export class DaysOff {
  /** Merged ranges of day numbers, sorted. */
  readonly #ranges: readonly DayRange[];
  readonly #stated: ScorecardRecord['daysOff'];
  /** Answers of `text`, by day. */
  readonly #texts = new Map<CivilDate, string | null>();

  constructor(scorecards: readonly ScorecardRecord[]) {
    this.#stated = scorecards.flatMap(({ daysOff }) => daysOff);
    const merged: { start: number; end: number }[] = [];
    const ranges = this.#stated.map(({ start, end }) => ({ start: dayNumber(start), end: dayNumber(end) }));
    for (const range of ranges.sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last && range.start <= last.end + 1) last.end = Math.max(last.end, range.end);
      else merged.push({ ...range });
    }
    this.#ranges = merged;
  }

  /** The text of a day off, `''` if it has none; null for any other day. */
  text(date: CivilDate): string | null {
    const known = this.#texts.get(date);
    if (known !== undefined) return known;
    const found = this.#stated.filter((days) => periodContains(days, date));
    const text = found.find((one) => one.text !== '')?.text ?? found[0]?.text ?? null;
    this.#texts.set(date, text);
    return text;
  }

  isOff(day: number): boolean {
    return this.startOfDaysOff(day) <= day;
  }

  /** The first day of the run of days off that contains the day, as day numbers; Infinity if the day is not off. */
  startOfDaysOff(day: number): number {
    const { start = Infinity } = this.#ranges[partitionPoint(this.#ranges, ({ end }) => end < day)] ?? {};
    return start <= day ? start : Infinity;
  }
}

/**
 * Counts of a goal's days in a period: those on its weekdays, the open ones of them (within the
 * goal's dates and not off), and the open ones that have passed.
 */
export interface GoalDays {
  readonly all: number;
  readonly open: number;
  /** The open ones before today. */
  readonly elapsed: number;
}

export function goalDays(goal: GoalRecord, period: Period, daysOff: DaysOff, today: CivilDate): GoalDays {
  const now = dayNumber(today);
  const kindOf = dayClassifier(goal, daysOff);
  let all = 0;
  let open = 0;
  let elapsed = 0;
  const end = dayNumber(period.end);
  for (let day = dayNumber(period.start); day <= end; day++) {
    const kind = kindOf(day);
    if (kind === 'none') continue;
    all++;
    if (kind === 'neutral') continue;
    open++;
    if (day < now) elapsed++;
  }
  return { all, open, elapsed };
}

/** A goal's open days from one date to another, both included, in order. */
export function openDays(goal: GoalRecord, from: CivilDate, to: CivilDate, daysOff: DaysOff): CivilDate[] {
  const kindOf = dayClassifier(goal, daysOff);
  const days: CivilDate[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++) {
    if (kindOf(day) === 'open') days.push(fromDayNumber(day));
  }
  return days;
}

/** The last of a goal's open days from one date to another, both included, or null. Skips runs of days off in one step. */
export function lastOpenDay(
  goal: GoalRecord,
  from: CivilDate,
  to: CivilDate,
  daysOff: DaysOff,
): CivilDate | null {
  const kindOf = dayClassifier(goal, daysOff);
  const first = dayNumber(from);
  for (
    let day = dayNumber(goal.end === null ? to : earlier(goal.end, to));
    day >= first;
    day = Math.min(day, daysOff.startOfDaysOff(day)) - 1
  ) {
    if (kindOf(day) === 'open') return fromDayNumber(day);
  }
  return null;
}

/** Returns a function that classifies a day number: `none` (not on the goal's weekdays), `neutral` (off, or outside of the goal's dates) or `open`. */
function dayClassifier(goal: GoalRecord, daysOff: DaysOff): (day: number) => 'none' | 'neutral' | 'open' {
  const first = goal.start === null ? -Infinity : dayNumber(goal.start);
  const last = goal.end === null ? Infinity : dayNumber(goal.end);
  const weekdays = goal.on === null ? null : new Set<number>(goal.on);
  return (day) => {
    if (weekdays && !weekdays.has((((day + 3) % 7) + 7) % 7)) return 'none';
    return day < first || day > last || daysOff.isOff(day) ? 'neutral' : 'open';
  };
}

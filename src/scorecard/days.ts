import { dayNumber, earlier, fromDayNumber, type CivilDate } from '../model/civil-date.ts';
import { partitionPoint } from '../model/partition-point.ts';
import type { Period } from '../model/period.ts';
import type { GoalRecord } from '../parser/records/goal.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Days off of all scorecard notes; both ends of a range count. */
export class DaysOff {
  /** By day number, merged, in order. */
  readonly #ranges: readonly Range[];
  readonly #stated: ScorecardRecord['daysOff'];

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

  /** The text of a day off, `''` where it has none; null on any other day. */
  text(date: CivilDate): string | null {
    const found = this.#stated.filter(({ start, end }) => start <= date && date <= end);
    return found.find(({ text }) => text !== '')?.text ?? found[0]?.text ?? null;
  }

  isOff(day: number): boolean {
    return this.offSince(day) <= day;
  }

  /** The first of the days off in a row up to a day, by its number; Infinity where that day is none. */
  offSince(day: number): number {
    const { start = Infinity } = this.#ranges[partitionPoint(this.#ranges, ({ end }) => end < day)] ?? {};
    return start <= day ? start : Infinity;
  }
}

/** The days of a goal in a period: all of its weekdays, those that are open (no day off, within its dates), and those of them that are over. */
export interface GoalDays {
  readonly all: number;
  readonly open: number;
  /** Of the open ones, those before today. */
  readonly elapsed: number;
}

export function goalDays(goal: GoalRecord, period: Period, daysOff: DaysOff, today: CivilDate): GoalDays {
  const now = dayNumber(today);
  const kindOf = dayKinds(goal, daysOff);
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

/** A goal's days from one date to another that are not neutral, in order. */
export function openDays(goal: GoalRecord, from: CivilDate, to: CivilDate, daysOff: DaysOff): CivilDate[] {
  const kindOf = dayKinds(goal, daysOff);
  const days: CivilDate[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++) {
    if (kindOf(day) === 'open') days.push(fromDayNumber(day));
  }
  return days;
}

/** The latest of a goal's days from one date to another that is not neutral, or null. Days off in a row are passed at once. */
export function lastOpenDay(
  goal: GoalRecord,
  from: CivilDate,
  to: CivilDate,
  daysOff: DaysOff,
): CivilDate | null {
  const kindOf = dayKinds(goal, daysOff);
  const first = dayNumber(from);
  for (
    let day = dayNumber(goal.end === null ? to : earlier(goal.end, to));
    day >= first;
    day = Math.min(day, daysOff.offSince(day)) - 1
  ) {
    if (kindOf(day) === 'open') return fromDayNumber(day);
  }
  return null;
}

/** Tells of a day, by its number, whether the goal asks for it: `none` of its weekdays, `neutral`, or `open`. */
function dayKinds(goal: GoalRecord, daysOff: DaysOff): (day: number) => 'none' | 'neutral' | 'open' {
  const first = goal.start === null ? -Infinity : dayNumber(goal.start);
  const last = goal.end === null ? Infinity : dayNumber(goal.end);
  const weekdays = goal.on === null ? null : new Set<number>(goal.on);
  return (day) => {
    if (weekdays && !weekdays.has((((day + 3) % 7) + 7) % 7)) return 'none';
    return day < first || day > last || daysOff.isOff(day) ? 'neutral' : 'open';
  };
}

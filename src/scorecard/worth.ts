import { BUILT_IN_POINTS, BUILT_IN_RESULTS } from '../model/built-in-worths.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { partitionPoint } from '../model/partition-point.ts';
import type { Worth } from '../model/records.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';
import { groupBy } from '../model/group-by.ts';

/** The worth of a result: known, and 0. */
const NOTHING: Worth = { hundredths: 0, perMinutes: null };

/** Activities that do not count as giving, although they are worth points. */
const NOT_GIVING: readonly string[] = ['ask', 'meet', 'card', 'event', 'reading', 'reconnection'];

/** The scorecard in effect on a day. */
export interface EffectiveScorecard {
  /** Undefined for an unknown activity, which is worth 0. */
  worth(activity: string): Worth | undefined;
  isResult(activity: string): boolean;
  /** Whether the activity is worth points and benefits others. */
  isGiving(activity: string): boolean;
  readonly activities: readonly string[];
}

function effectiveScorecard(notes: readonly ScorecardRecord[]): EffectiveScorecard {
  const points = new Map(BUILT_IN_POINTS);
  const results = new Set(BUILT_IN_RESULTS);
  const notGiving = new Set(NOT_GIVING);
  for (const note of notes) {
    for (const [activity, worth] of note.points) {
      points.set(activity, worth);
      results.delete(activity);
    }
    for (const result of note.results) results.add(result);
    for (const activity of note.forMe) notGiving.add(activity);
  }
  for (const result of results) points.set(result, NOTHING);
  return {
    worth: (activity) => points.get(activity),
    isResult: (activity) => results.has(activity),
    isGiving: (activity) => (points.get(activity)?.hundredths ?? 0) > 0 && !notGiving.has(activity),
    activities: [...points.keys()],
  };
}

/**
 * The scorecards of a vault over time. On each day, the notes with the latest
 * `effective` date up to that day apply, on top of the built-in scorecard; notes
 * without one apply from the beginning. Later changes do not affect past points.
 */
export class Scorecards {
  readonly #steps: readonly { readonly from: string; readonly scorecard: EffectiveScorecard }[];

  constructor(notes: readonly ScorecardRecord[]) {
    const byDate = groupBy(notes, ({ effective }) => [effective ?? '']);
    const steps = [...byDate]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, some]) => ({ from, scorecard: effectiveScorecard(some) }));
    this.#steps = steps[0]?.from === '' ? steps : [{ from: '', scorecard: effectiveScorecard([]) }, ...steps];
  }

  on(date: CivilDate): EffectiveScorecard {
    const step =
      this.#steps[
        Math.max(
          1,
          partitionPoint(this.#steps, ({ from }) => from <= date),
        ) - 1
      ];
    return step?.scorecard ?? effectiveScorecard([]);
  }
}

import type { CivilDate } from '../model/civil-date.ts';
import type { Worth } from '../model/records.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';

const pointsEach = (points: number): Worth => ({ hundredths: points * 100, perMinutes: null });

/** The worth of activities in the built-in scorecard (docs/format.md, Scorecard). */
export const BUILT_IN_POINTS: ReadonlyMap<string, Worth> = new Map<string, Worth>([
  ['email', pointsEach(1)],
  ['call', pointsEach(1)],
  ['gift', pointsEach(1)],
  ['ask', pointsEach(1)],
  ['reading', { hundredths: 100, perMinutes: 15 }],
  ['meet', pointsEach(1)],
  ['card', pointsEach(0)],
  ['event', pointsEach(2)],
  ['long-call', pointsEach(2)],
  ['article', pointsEach(2)],
  ['thanks', pointsEach(2)],
  ['follow-up', pointsEach(2)],
  ['invitation', pointsEach(3)],
  ['reconnection', pointsEach(3)],
  ['personal-gift', pointsEach(3)],
  ['coffee', pointsEach(4)],
  ['one-to-one', pointsEach(4)],
  ['testimonial', pointsEach(4)],
  ['introduction', pointsEach(5)],
  ['referral', pointsEach(5)],
  ['speaking', pointsEach(5)],
  ['speaking-slot', pointsEach(8)],
  ['hosting', pointsEach(10)],
]);

/** Results benefit only the vault's owner: they are recorded and worth 0. */
export const BUILT_IN_RESULTS: readonly string[] = ['contract', 'income', 'referral-received', 'job-offer'];

/** Activities that do not count as giving, although they are worth points. */
const NOT_GIVING: readonly string[] = ['ask', 'meet', 'card', 'event', 'reading', 'reconnection'];

/** The scorecard that is effective on a day. */
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
  for (const result of results) points.set(result, pointsEach(0));
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
    const dates = [...new Set(notes.map(({ effective }) => effective ?? ''))].sort();
    const steps = dates.map((from) => ({
      from,
      scorecard: effectiveScorecard(notes.filter(({ effective }) => (effective ?? '') === from)),
    }));
    this.#steps = dates[0] === '' ? steps : [{ from: '', scorecard: effectiveScorecard([]) }, ...steps];
  }

  on(date: CivilDate): EffectiveScorecard {
    const step = this.#steps.findLast(({ from }) => from <= date) ?? this.#steps[0];
    return step?.scorecard ?? effectiveScorecard([]);
  }
}

import type { CivilDate } from '../model/civil-date.ts';
import type { Worth } from '../model/records.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';

const each = (points: number): Worth => ({ hundredths: points * 100, perMinutes: null });

/** What activities are worth unless a scorecard note says otherwise (docs/format.md, Scorecard). */
export const BUILT_IN_POINTS: ReadonlyMap<string, Worth> = new Map<string, Worth>([
  ['email', each(1)],
  ['call', each(1)],
  ['gift', each(1)],
  ['ask', each(1)],
  ['reading', { hundredths: 100, perMinutes: 15 }],
  ['meet', each(1)],
  ['card', each(0)],
  ['event', each(2)],
  ['long-call', each(2)],
  ['article', each(2)],
  ['thanks', each(2)],
  ['follow-up', each(2)],
  ['invitation', each(3)],
  ['reconnection', each(3)],
  ['personal-gift', each(3)],
  ['coffee', each(4)],
  ['one-to-one', each(4)],
  ['testimonial', each(4)],
  ['introduction', each(5)],
  ['referral', each(5)],
  ['speaking', each(5)],
  ['speaking-slot', each(8)],
  ['hosting', each(10)],
]);

/** What benefits only you: recorded, worth nothing. */
export const BUILT_IN_RESULTS: readonly string[] = ['contract', 'income', 'referral-received', 'job-offer'];

/** Activities that are worth points and yet are not giving. */
const NOT_GIVING: readonly string[] = ['ask', 'meet', 'card', 'event', 'reading', 'reconnection'];

/** The scorecard as it holds on one day. */
export interface Worths {
  /** Undefined for an activity that the scorecard does not know: it is worth 0. */
  worth(activity: string): Worth | undefined;
  isResult(activity: string): boolean;
  /** Worth points, and for somebody else. */
  isGiving(activity: string): boolean;
  readonly activities: readonly string[];
}

function table(notes: readonly ScorecardRecord[]): Worths {
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
  for (const result of results) points.set(result, each(0));
  return {
    worth: (activity) => points.get(activity),
    isResult: (activity) => results.has(activity),
    isGiving: (activity) => (points.get(activity)?.hundredths ?? 0) > 0 && !notGiving.has(activity),
    activities: [...points.keys()],
  };
}

/**
 * Answers what held on a day: of the scorecard notes, those with the latest
 * `effective` not after it (without one: from the beginning), on top of the
 * built-in scorecard. So a later change never rescores the past.
 */
export class Scorecards {
  readonly #steps: readonly { readonly from: string; readonly worths: Worths }[];

  constructor(notes: readonly ScorecardRecord[]) {
    const dates = [...new Set(notes.map(({ effective }) => effective ?? ''))].sort();
    const steps = dates.map((from) => ({
      from,
      worths: table(notes.filter(({ effective }) => (effective ?? '') === from)),
    }));
    this.#steps = dates[0] === '' ? steps : [{ from: '', worths: table([]) }, ...steps];
  }

  on(date: CivilDate): Worths {
    const step = this.#steps.findLast(({ from }) => from <= date) ?? this.#steps[0];
    return step?.worths ?? table([]);
  }
}

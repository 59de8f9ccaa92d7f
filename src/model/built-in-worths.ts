import type { Worth } from './records.ts';

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

import { expect, it } from 'vitest';
import { measure, tooFast } from '../harness/growth/measure.ts';

/** Every piece of markdown in every place, every field, and every two fields of a record. At 4 × 500 each is past the bound below which remark reads. */
it('the work of a vault grows with it, for every construct', () => {
  const work = measure(500, 'all');
  expect(Object.keys(work).length).toBeGreaterThan(1000);
  expect(tooFast(work)).toEqual([]);
});

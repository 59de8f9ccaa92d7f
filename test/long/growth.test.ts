import { expect, it } from 'vitest';
import { measure, tooFastAtBoth } from '../harness/growth/measure.ts';

/**
 * Every piece of markdown in every place, every field, and every two fields of a record. At 4n =
 * 2000, each exceeds the bound up to which remark parses it.
 */
it('the work grows linearly with the size of the vault, for every construct', () => {
  const n = 500;
  const work = measure(n, 'all');
  expect(Object.keys(work).length).toBeGreaterThan(1000);
  expect(tooFastAtBoth(n, work)).toEqual([]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assertOften, assertOftenAsync, seeds } from './assert-often.ts';

it('assertOften tries more random cases until enough of them reach what is tested', () => {
  const tried: number[] = [];
  const property = fc.property(fc.nat(), (one) => {
    tried.push(one);
  });
  assertOften(property, () => tried.length >= 25, { numRuns: 10 });
  expect(tried).toHaveLength(30);
  expect(new Set(tried).size).toBeGreaterThan(20);
});

it('assertOften fails if too few cases reach it, and reports what they reached instead', async () => {
  const run = (): void => {
    assertOften(
      fc.property(fc.nat(), () => true),
      () => false,
      { numRuns: 1 },
      () => 'All refused',
    );
  };
  expect(run).toThrow(/too rarely, in 10 rounds\. All refused$/);
  let count = 0;
  const property = fc.asyncProperty(fc.nat(), async () => {
    await Promise.resolve();
    count++;
  });
  await expect(assertOftenAsync(property, () => false, { numRuns: 1 })).rejects.toThrow('too rarely');
  expect(count).toBe(seeds().length);
});

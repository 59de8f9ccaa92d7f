import { describe, expect, it } from 'vitest';
import { countSteps } from '../harness/growth/count-steps.ts';
import { measure, tooFast } from '../harness/growth/measure.ts';

/** So large that at 4n all bounds on products (256 words, 200 rules) are reached. */
const N = 100;

describe('the work', () => {
  it('grows about linearly with the vault, for every construct', () => {
    const work = measure(N, 'few');
    expect(Object.keys(work).length).toBeGreaterThan(100);
    expect(tooFast(work)).toEqual([]);
  });

  it.each([
    ['of one line more in a log', 'a log of one person', 'counted again'],
    ['of making one log of two', 'logs of two people', 'merge'],
  ])('%s grows about linearly with the log', (_, construct, stage) => {
    // The log is so long that a quadratic part stands out from the cost of reading it.
    const work = measure(10 * N, 'all', [construct]);
    expect(work[construct]?.[stage]?.[2]).toBeGreaterThan(0);
    expect(tooFast(work)).toEqual([]);
  });
});

describe('countSteps and tooFast', () => {
  const steps = (code: string): number => {
    const counter = { work: 0 };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it runs what this test wrote
    const run = new Function('globalThis', '__spread', '__copy', countSteps(code)) as (
      ...given: readonly unknown[]
    ) => void;
    const spread = (values: readonly unknown[]): readonly unknown[] => {
      counter.work += values.length;
      return values;
    };
    run(counter, spread, (value: unknown) => value);
    return counter.work;
  };

  it.each([
    ['the turns of loops', 'for (let i = 0; i < 7; i++);', 7],
    ['loops in loops', 'for (const a of [1, 2]) for (const b of [1, 2, 3]) a + b;', 8],
    ['calls of functions', 'const f = (x) => x; f(1); f(f(2));', 3],
    [
      'functions with a directive',
      `function f() { 'use strict'; return this === undefined; } if (f()) f();`,
      2,
    ],
    ['functions that give back an object', 'const f = () => ({ a: 1 }); if (f().a === 1) f();', 2],
    ['what is spread', 'const a = [1, 2, 3]; const b = [...a, ...a]; Math.max(...b);', 12],
  ])('count %s', (_, code, count) => {
    expect(steps(code)).toBe(count);
  });

  it('find quadratic growth, but not linear growth', () => {
    const squared = [100, 200, 400].map((n) => n * n * 10) as unknown as [number, number, number];
    const linear: [number, number, number] = [100_000, 150_000, 250_000];
    expect(tooFast({ a: { rules: squared }, b: { rules: linear } })).toEqual([
      'a, rules: × 4.00 (100000 → 400000 → 1600000 steps)',
    ]);
  });
});

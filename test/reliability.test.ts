import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PAGE = new URL('../docs/reliability.md', import.meta.url);
const text = readFileSync(PAGE, 'utf8');
const promises = text.split('\n').filter((line) => /^\| [A-Z`]/.test(line));

describe('docs/reliability.md', () => {
  it('names existing tests for each promise', () => {
    expect(promises.length).toBeGreaterThan(10);
    for (const promise of promises) {
      const tests = [...promise.matchAll(/\]\((\.\.\/test\/[^)]+\.test\.ts)\)/g)].map(
        ([, path]) => path ?? '',
      );
      expect(tests, promise).not.toEqual([]);
      for (const path of tests) expect(existsSync(fileURLToPath(new URL(path, PAGE))), path).toBe(true);
    }
  });

  it('lists what is not promised', () => {
    expect(text).toMatch(/^## What is not promised\n\n(?:- \*\*.+\n?){3,}/m);
  });
});

import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { pathMatcher } from '../../src/vault/globs.ts';

describe('a glob', () => {
  it.each([
    ['Old', 'Old/a.md', true],
    ['Old', 'Older/a.md', false],
    ['Old/', 'Old/deep/a.md', true],
    ['./Old/a.md', 'Old/a.md', true],
    ['Old/*', 'Old/a.md', true],
    ['Old/*', 'Old/deep/a.md', false],
    ['Old/**', 'Old/deep/a.md', true],
    ['Old/**', 'Old', false],
    ['**/a.md', 'a.md', true],
    ['**/a.md', 'x/y/a.md', true],
    ['**/deep/*.md', 'x/deep/a.md', true],
    ['**/deep/*.md', 'x/deep/y/a.md', false],
    ['a**b', 'axxb', true],
    ['a**b', 'ax/xb', false],
    ['?.md', 'é.md', true],
    ['?.md', '😀.md', true],
    ['[a-c]?.md', 'b1.md', true],
    ['[!a-c].md', 'd.md', true],
    ['[!a-c].md', 'a.md', false],
    ['{Old,New}/*.md', 'New/a.md', true],
    ['{a,b{c,d}}.md', 'bd.md', true],
    ['{a}.md', '{a}.md', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['(a+)+b.md', '(a+)+b.md', true],
    ['*', '.hidden', true],
    ['[', '[', true],
    ['a[', 'a[', true],
  ])('%s and %s: %s', (glob, path, fits) => {
    expect(pathMatcher([glob])(path)).toBe(fits);
  });

  it('fits what it fits for others', () => {
    const sign = fc.constantFrom('a', 'b', '*', '?', '.', '[ab]', '[^a]', '{a,b}');
    const name = fc.oneof(
      fc.constant('**'),
      fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => signs.join('').replace(/\*\*+/g, '*')),
    );
    const glob = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
    const path = fc
      .array(fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(glob, path, (pattern, file) => {
        fc.pre(/[*?[{]/.test(pattern) && !file.split('/').some((one) => one === '.' || one === '..'));
        // Of `a/**` and `a`, and of globs that begin with a dot, it has its own opinion.
        fc.pre(!pattern.startsWith('.') && !pattern.endsWith('/**'));
        expect(pathMatcher([pattern])(file)).toBe(
          picomatch(pattern, { dot: true, noextglob: true, windows: false })(file),
        );
      }),
    );
  });

  it.each([
    ['stars', `${'*a'.repeat(300)}*b`],
    ['folders', `${'**/'.repeat(300)}x`],
    ['braces', '{a,b}'.repeat(100)],
    ['nested braces', `${'{a,'.repeat(300)}b${'}'.repeat(300)}`],
    ['open braces', '{'.repeat(900)],
    ['open brackets', '['.repeat(900)],
  ])('of many %s is answered', (_, glob) => {
    expect(pathMatcher([glob])(`${'a/'.repeat(200)}${'a'.repeat(2000)}`)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityWordAt } from '../../src/model/known-activities.ts';

const signs = fc.constantFrom(
  ...['a', 'Z', '9', '_', '-', ' ', '\n', '~', ':', 'é', '\u0308', '中', 'σ', '🎂', '\u007f'],
);

describe('a word of an activity’s name', () => {
  it.each([
    ['call [[Ada]]', 0, 'call'],
    ['- follow-up: x', 2, 'follow-up'],
    ['_café', 0, '_café'],
    ['_é', 0, '_é'],
    ['caffè mit Ada', 0, 'caffè'],
    ['__', 0, ''],
    ['-call', 0, ''],
    ['call', 4, ''],
  ])('of %j at %i is %j', (text, at, word) => {
    expect(activityWordAt(text, at)).toBe(word);
  });

  it('is the same however it is written: letters, digits, marks, - and _', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 8 }), fc.nat(8), (all, at) => {
        const text = all.join('');
        const word = /^_*[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*/u.exec(text.slice(at))?.[0] ?? '';
        expect(activityWordAt(text, at)).toBe(word);
      }),
      { numRuns: 1000 },
    );
  });
});

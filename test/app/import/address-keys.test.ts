import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesAgree, nameWords } from '../../../src/app/import/address-keys.ts';

const agreeing = (one: string, other: string): boolean => namesAgree(nameWords(one), nameWords(other));

it.each([
  ['Ada', 'Ada Lovelace', true],
  ['A. Lovelace', 'Ada Lovelace', true],
  ['Ada King Lovelace', 'Ada Lovelace', true],
  ['Lovelace, Ada', 'Ada Lovelace', true],
  ['A. L.', 'Ada Lovelace', false],
  ['Ada Li', 'Ada Lovelace', false],
  ['Ada Ada', 'Ada Lovelace', false],
  ['Li Li Wei', 'Li Wei An', false],
  ['', 'Ada', false],
])('the names %j and %j agree: %s', (one, other, is) => {
  expect([agreeing(one, other), agreeing(other, one)]).toEqual([is, is]);
});

it('whether two names agree does not depend on their order', () => {
  const name = fc.array(fc.constantFrom('a', 'ada', 'b', 'bo', 'li', 'ada-li'), { maxLength: 5 });
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(namesAgree(one, other)).toBe(namesAgree(other, one));
    }),
    { numRuns: 2000 },
  );
});

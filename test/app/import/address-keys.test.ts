import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesAgree, nameWords, phoneKey } from '../../../src/app/import/address-keys.ts';

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

it.each([
  ['06 12 34 56 78', '+33 6 12 34 56 78', true],
  ['(030) 123 45 67', '+49 30 1234567', true],
  ['020 7946 0958', '0044 20 7946 0958', true],
  ['555-010-1234', '+1 (555) 010-1234 ext. 5', true],
  ['555-0119', '555 0119', true],
  ['555-0119', '555-0118', false],
  ['06 12 34 56 78', '06 12 34 56 79', false],
])('the telephone numbers %s and %s are the same: %s', (one, other, is) => {
  expect(phoneKey(one) === phoneKey(other)).toBe(is);
});

it('a text with few digits is no telephone number', () => {
  expect([phoneKey('none'), phoneKey('0012345'), phoneKey('12 34')]).toEqual(['', '', '']);
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

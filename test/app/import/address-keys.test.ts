import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWorldwide, namesAgree, nameWords, phoneKey } from '../../../src/app/import/address-keys.ts';

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

it.each([
  ['4fbe8971-0bc3-424c-9c26-36c3e1eff6b1', true],
  ['urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1', true],
  ['3f1c0b1e8a9d2c47', true],
  ['0035e00000AbCdEAAV', true],
  ['contact-1a2b@netvault', true],
  ['1', false],
  ['000000000000000042', false],
  ['C-0042', false],
  ['CUSTOMER-NUMBER-000017', false],
  ['12345678901', false],
  ['ada', false],
])('the uid %s is that of one person everywhere: %s', (uid, is) => {
  expect(isWorldwide(uid)).toBe(is);
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

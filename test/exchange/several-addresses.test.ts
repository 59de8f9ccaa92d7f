import { expect, it } from 'vitest';
import { emailsIn, isExchangeAddress, phonesIn, urlsIn } from '../../src/exchange/several-addresses.ts';

it.each([
  ['a@b.c, d@e.f', ['a@b.c', 'd@e.f']],
  ['a@b.c,d@e.f', ['a@b.c', 'd@e.f']],
  ['a@b.c / d@e.f', ['a@b.c', 'd@e.f']],
  ['a@b.c|d@e.f', ['a@b.c', 'd@e.f']],
  ['a@b.c d@e.f\ng@h.i', ['a@b.c', 'd@e.f', 'g@h.i']],
  ['a@b.c、d@e.f', ['a@b.c', 'd@e.f']],
  ['a@b.c; d@e.f ::: g@h.i', ['a@b.c', 'd@e.f', 'g@h.i']],
  ['Ada <a@b.c>, Bo Li <d@e.f>', ['Ada <a@b.c>', 'Bo Li <d@e.f>']],
  ['a@b.c,', ['a@b.c']],
  ['"King, Ada" <a@b.c>', ['"King, Ada" <a@b.c>']],
  ['ask Ada, please', ['ask Ada, please']],
  ['a/b@c.d', ['a/b@c.d']],
])('finds the e-mail addresses in %j', (text, found) => {
  expect(emailsIn(text)).toEqual(found);
});

it.each([
  ['+351 912 345 678, +351 213 456 789', ['+351 912 345 678', '+351 213 456 789']],
  ['030 123456, 654321', ['030 123456', '654321']],
  ['030 / 1234567, 0171 / 7654321', ['030 / 1234567', '0171 / 7654321']],
  ['+49 30 1234567 / 0171 7654321', ['+49 30 1234567', '0171 7654321']],
  ['+49 30 1234567/+49 171 7654321', ['+49 30 1234567', '+49 171 7654321']],
  ['555-123-4567 / 555-987-6543', ['555-123-4567', '555-987-6543']],
  ['+44 1|+44 2', ['+44 1', '+44 2']],
  ['+44 1;+44 2', ['+44 1', '+44 2']],
  // One number.
  ['030 / 1234567', ['030 / 1234567']],
  ['030/1234567', ['030/1234567']],
  ['+49 38231 / 12345', ['+49 38231 / 12345']],
  ['+353 1234 / 1234567', ['+353 1234 / 1234567']],
  ['+49 30 1234567 / 68', ['+49 30 1234567 / 68']],
  ['+1 555 123 4567,,123#', ['+1 555 123 4567,,123#']],
  ['06 12 34 56 78', ['06 12 34 56 78']],
  ['7042;phone-context=example.com', ['7042;phone-context=example.com']],
])('finds the telephone numbers in %j', (text, found) => {
  expect(phonesIn(text)).toEqual(found);
});

it.each([
  ['https://a.b/, www.c.d', ['https://a.b/', 'www.c.d']],
  ['https://a.b,https\\://c.d', ['https://a.b', 'https://c.d']],
  ['a.com / b.org', ['a.com', 'b.org']],
  ['https://a.b/ https://c.d/', ['https://a.b/', 'https://c.d/']],
  ['https://a.b | https://c.d', ['https://a.b', 'https://c.d']],
  // One address.
  ['https://a.b/c,d.html', ['https://a.b/c,d.html']],
  ['see https://a.b', ['see https://a.b']],
])('finds the web addresses in %j', (text, found) => {
  expect(urlsIn(text)).toEqual(found);
});

it.each([
  ['/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=ken', true],
  ['EX:/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ADA', true],
  ['o=a@b.c', false],
])('knows the addresses of Exchange: %s: %s', (text, is) => {
  expect(isExchangeAddress(text)).toBe(is);
});

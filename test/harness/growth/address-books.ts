import type { Construct } from './constructs.ts';
import { many, note, notes } from './many.ts';

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\n');
const cards =
  (lines: (at: number) => readonly string[]): Construct =>
  (n) => ({ notes: {}, addressBook: many(n, (at) => card(...lines(at))).join('') });
const table = (head: string, rows: readonly string[]): ReturnType<Construct> => ({
  notes: {},
  addressBook: [head, ...rows].join('\n'),
});

/** Address books that contain something `n` times. */
export const ADDRESS_BOOKS: Readonly<Record<string, Construct>> = {
  'cards of one name': cards((at) => ['FN:Ada', `EMAIL:a${at}@example.org`]),
  'cards of one telephone': cards((at) => [`FN:Ada${at} Lovelace${at}`, 'TEL:+49123456']),
  'cards of one telephone and first name': cards((at) => [`FN:Ada Lovelace${at}`, 'TEL:+49123456']),
  'cards of one address': cards((at) => [`FN:Ada${at} Lovelace${at}`, 'EMAIL:info@example.org']),
  'cards of one person': cards((at) => ['FN:Ada', 'EMAIL:ada@example.org', `NOTE:n${at}`]),
  'a card with many addresses': (n) => ({
    notes: {},
    addressBook: card('FN:Ada', ...many(n, (at) => `EMAIL:a${at}@example.org`)),
  }),
  'a card with many texts': (n) => ({
    notes: {},
    addressBook: card('FN:Ada', ...many(n, (at) => `X-P${at}:a`)),
  }),
  'a card with many tags': (n) => ({
    notes: {},
    addressBook: card('FN:Ada', `CATEGORIES:${many(n, (at) => `t${at}`).join(',')}`),
  }),
  'many names of many people with one address': (n) => ({
    notes: {},
    addressBook: [
      card(
        'FN:Ada Lovelace',
        'EMAIL:ada@example.org',
        `NICKNAME:${many(n, (at) => `n${at} m${at}`).join(',')}`,
      ),
      ...many(n, (at) => card(`FN:X${at} Y${at}`, 'EMAIL:ada@example.org')),
    ].join(''),
  }),
  'a folded line': (n) => ({ notes: {}, addressBook: card('FN:Ada', 'NOTE:x', ...many(n, () => ' more')) }),
  'soft line breaks': (n) => ({
    notes: {},
    addressBook: card('FN:Ada', 'NOTE;ENCODING=QUOTED-PRINTABLE:x=', ...many(n, () => 'more='), 'end'),
  }),
  'parameters of a card': (n) => ({ notes: {}, addressBook: card('FN:Ada', `TEL${';x="a;b"'.repeat(n)}:1`) }),
  'rows of one name': (n) =>
    table(
      'Name,Email',
      many(n, () => 'Ada,'),
    ),
  'rows of one name, at other companies': (n) =>
    table(
      'Name,Company',
      many(n, (at) => `Ada,C${at}`),
    ),
  'rows of names that no file can have': (n) =>
    table(
      'Name,Email',
      many(n, (at) => `???,a${at}@example.org`),
    ),
  'rows of one alias': (n) =>
    table(
      'Name,Nickname,Email',
      many(n, (at) => `A${at},Bo,a${at}@example.org`),
    ),
  'rows of different people': (n) =>
    table(
      'Name,Email',
      many(n, (at) => `A${at} B${at},a${at}@example.org`),
    ),
  'columns of one kind': (n) =>
    table(`Name,${many(n, () => 'Email').join(',')}`, [
      `Ada,${many(n, (at) => `a${at}@example.org`).join(',')}`,
    ]),
  'columns of no kind': (n) =>
    table(`Name,Email,${many(n, (at) => `C${at}`).join(',')}`, [
      `Ada,a@example.org,${many(n, String).join(',')}`,
    ]),
  'a table without a header': (n) =>
    table(
      '1,2',
      many(n, (at) => `${at},a,b`),
    ),
  'rows of people who are there': (n) => ({
    ...table(
      'Name,Email',
      many(n, (at) => `A${at} B${at},a${at}@example.org`),
    ),
    notes: notes(
      n,
      (at) => `A${at} B${at}.md`,
      (at) => note(['type: contact', `email: a${at}@example.org`]),
    ),
  }),
  'rows of one name that many have': (n) => ({
    ...table(
      'Name,Email',
      many(n, (at) => `Ada,a${at}@example.org`),
    ),
    notes: notes(
      n,
      (at) => `F${at}/Ada.md`,
      (at) => note(['type: contact', `email: a${at}@example.org`]),
    ),
  }),
};

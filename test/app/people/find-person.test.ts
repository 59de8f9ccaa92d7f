import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../src/app/log/link-people.ts';
import { requirePerson, suggestPerson, findPeopleByName } from '../../../src/app/people/find-person.ts';
import { inWords } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const person = '---\ntype: contact\n---\n';
const VAULT = vaultOf({
  'Ada Lovelace.md': '---\ntype: contact\naliases: [The Countess]\n---\n',
  'Grace Hopper.md': person,
  'Grace Darling.md': person,
  'Hopper Smith.md': person,
  'John von Neumann.md': person,
  'Karen Spärck-Jones.md': person,
  'José Núñez.md': person,
  'Conan O’Brien.md': person,
  'Jürgen Müller-Lüdenscheidt.md': person,
  '王小明.md': person,
  '李四.md': person,
  '老王.md': person,
  '김 철수.md': person,
  '김영희.md': person,
});

describe('findPeopleByName', () => {
  it.each([
    ['Lovelace', ['Ada Lovelace']],
    ['lovelace', ['Ada Lovelace']],
    ['Countess', ['Ada Lovelace']],
    ['Lovelace, Ada', ['Ada Lovelace']],
    ['Grace H', ['Grace Hopper']],
    ['Grace H.', ['Grace Hopper']],
    ['Grace Dar', ['Grace Darling']],
    ['Neumann', ['John von Neumann']],
    ['von Neumann', ['John von Neumann']],
    ['John Neumann', ['John von Neumann']],
    ['Jones', ['Karen Spärck-Jones']],
    ['sparck jones', ['Karen Spärck-Jones']],
    ['Núñez', ['José Núñez']],
    ['Nunez', ['José Núñez']],
    ['Brien', ['Conan O’Brien']],
    ["O'Brien", ['Conan O’Brien']],
    ['spärck jones', ['Karen Spärck-Jones']],
    ['Grace', ['Grace Darling', 'Grace Hopper']],
    // One person's first name may be another's surname.
    ['Hopper', ['Grace Hopper', 'Hopper Smith']],
    ['Love', ['Ada Lovelace']],
    ['ad lov', ['Ada Lovelace']],
    ['Gr', ['Grace Darling', 'Grace Hopper']],
    ['mull', ['Jürgen Müller-Lüdenscheidt']],
    // A whole word that matches comes before the beginning of a word.
    ['Hop', ['Grace Hopper', 'Hopper Smith']],
    ['vo', ['John von Neumann']],
    ['王', ['王小明']],
    ['李', ['李四']],
    // A whole word first.
    ['김', ['김 철수']],
    ['철', ['김 철수']],
    ['明', []],
    ['H', []],
    ['von', []],
    ['The', ['Ada Lovelace']],
    ['the boat', []],
    ['Grace Grace', []],
    ['Ada Ada', []],
    [',', []],
    ['Lovelace,', []],
    ['Lovelace.', []],
    ['', []],
  ])('finds for %j the people %j', (text, names) => {
    expect(findPeopleByName(VAULT, text)).toEqual(names.map((name) => `${name}.md`));
  });
});

describe('findPeopleByName with plain letters', () => {
  const OTHERS = vaultOf({
    'José Núñez.md': person,
    'Søren Kierkegaard.md': person,
    'Anna Kjær.md': '---\ntype: contact\naliases: ["Nan ❤"]\n---\n',
    'Max Straße.md': person,
    'Łukasz Nowak.md': person,
    "Sean O'Neill.md": person,
    'Mary O’Hara.md': person,
    'Jean-Pierre Dupont.md': person,
    'J.R.R. Tolkien.md': person,
    'Þóra Đurić.md': person,
    'Işık Hœffer.md': person,
    'Rene.md': person,
    'René Char.md': person,
    'Chloé.md': person,
    'Chloë.md': person,
    'Zoë Wanamaker.md': person,
    'Kai Zoe.md': person,
    'Eva-Lou D’Arcy.md': person,
    'Noé.md': person,
    'Noé Berg.md': person,
    'Bő Tar.md': person,
    'Tar Bő.md': person,
    'राम.md': person,
    'हमीद.md': person,
  });

  it.each([
    ['jose', ['José Núñez']],
    ['JOSE NUNEZ', ['José Núñez']],
    ['nunez jose', ['José Núñez']],
    ['jose n', ['José Núñez']],
    ['soren', ['Søren Kierkegaard']],
    ['kjaer', ['Anna Kjær']],
    ['strasse', ['Max Straße']],
    ['STRASSE', ['Max Straße']],
    ['lukasz', ['Łukasz Nowak']],
    ['thora duric', ['Þóra Đurić']],
    ['isik hoeffer', ['Işık Hœffer']],
    ['oneill', ["Sean O'Neill"]],
    ['sean oneill', ["Sean O'Neill"]],
    ['o neill', ["Sean O'Neill"]],
    ['O’Neill', ["Sean O'Neill"]],
    ['O‘Neill', ["Sean O'Neill"]],
    ['ohara', ['Mary O’Hara']],
    ['jean pierre', ['Jean-Pierre Dupont']],
    ['jeanpierre', ['Jean-Pierre Dupont']],
    ['jean–pierre dupont', ['Jean-Pierre Dupont']],
    ['pierre', ['Jean-Pierre Dupont']],
    ['eva lou darcy', ['Eva-Lou D’Arcy']],
    // A whole name comes before the beginning of a name, and that before another part of it.
    ['noe', ['Noé']],
    ['bo', ['Bő Tar', 'Tar Bő']],
    ['jrr tolkien', ['J.R.R. Tolkien']],
    // An exact match comes before one in plain letters, even if only a part of the name matches.
    ['rene', ['Rene']],
    ['rené', ['René Char']],
    ['zoe', ['Kai Zoe']],
    ['chloe', ['Chloé', 'Chloë']],
    ['chloé', ['Chloé']],
    // Vowel signs of other scripts are not accents.
    ['रम', []],
    ['राम', ['राम']],
    // Any character that is not a letter must be in the name; otherwise the text is not a name.
    ['Jose Nunez!', []],
    ['jose!', []],
    ['Jose Nunez.', []],
    ['nan ❤', ['Anna Kjær']],
    ['jos', ['José Núñez']],
    ['jos nun', ['José Núñez']],
    ['jos!', []],
    ['❤', ['Anna Kjær']],
    ['❤️', ['Anna Kjær']],
    ['🦊', []],
    ['o', []],
    ["'", []],
    ['-', []],
  ])('finds for the text %j the people %j', (text, names) => {
    expect(findPeopleByName(OTHERS, text)).toEqual(names.map((name) => `${name}.md`));
  });
});

describe('suggestPerson', () => {
  it.each([
    ['Lovelac', 'Ada Lovelace'],
    ['Love', 'Ada Lovelace'],
    ['Adda', 'Ada Lovelace'],
    ['Grace Hoper', 'Grace Hopper'],
    ['Nuemann', 'John von Neumann'],
    ['Gra', null],
    ['Lo', null],
    ['Zebedee', null],
    ['Nunez', 'José Núñez'],
    ['jose nunes', 'José Núñez'],
    ['jose nunez', 'José Núñez'],
    ['jose nune', 'José Núñez'],
    ['spark jones', 'Karen Spärck-Jones'],
    ['Muller', 'Jürgen Müller-Lüdenscheidt'],
    ['Ludenscheidt', 'Jürgen Müller-Lüdenscheidt'],
  ])('suggests for %j the name %j', (text, name) => {
    expect(suggestPerson(VAULT, text)).toBe(name);
  });

  it('suggests no name for a part of it with “parts: false”', () => {
    expect(suggestPerson(VAULT, 'love', { parts: false })).toBeNull();
    expect(suggestPerson(VAULT, 'adda', { parts: false })).toBe('Ada Lovelace');
    expect(suggestPerson(VAULT, 'nunez', { parts: false })).toBeNull();
    // A word that is part of a name as typed is not a typo.
    expect(suggestPerson(VAULT, 'grace', { parts: false })).toBeNull();
  });
});

it('takes a degree after a comma for no part of the typed name', () => {
  const index = vaultOf({
    'Eva Klein, MA.md': person,
    'Eva Klein MA.md': `${person}\n`,
    'Eva Kleinert.md': person,
  });
  for (const name of ['Eva Klein', 'eva klein', 'Klein'])
    expect(findPeopleByName(index, name)).toEqual(['Eva Klein MA.md', 'Eva Klein, MA.md']);
  expect(findPeopleByName(index, 'Eva Klein, MA')).toEqual(['Eva Klein, MA.md']);
});

it('names the note of which an unread one is a copy', () => {
  const index = vaultOf({ 'P/Ada.md': person, 'P/Ada-LAPTOP.md': person });
  for (const name of ['Ada-LAPTOP', 'ada-laptop', 'P/Ada-LAPTOP.md', '[[Ada-LAPTOP]]']) {
    expect(inWords(() => requirePerson(index, name))).toThrow('P/Ada-LAPTOP.md is a copy of P/Ada.md');
  }
  expect(inWords(() => linkPeople(index, 'call Ada-LAPTOP'))).toThrow('is a copy of P/Ada.md');
  expect(inWords(() => requirePerson(index, 'Ada-PHONE'))).toThrow('there is no contact');
});

it('only a name with “and” can be typed with another sign for it, and no other sign', () => {
  const index = vaultOf({ 'Ada Lovelace.md': person, 'Marks and Spencer.md': person });
  expect(findPeopleByName(index, 'Marks & Spencer')).toEqual(['Marks and Spencer.md']);
  expect(findPeopleByName(index, 'Marks + Spencer')).toEqual(['Marks and Spencer.md']);
  expect(findPeopleByName(index, 'Marks * Spencer')).toEqual([]);
  expect(findPeopleByName(index, 'Ada & Lovelace')).toEqual([]);
});

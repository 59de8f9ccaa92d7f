import { describe, expect, it } from 'vitest';
import { nearPerson, peopleCalled } from '../../../src/app/people/find-person.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const person = '---\ntype: contact\n---\n';
const VAULT = vaultOf({
  'Ada Lovelace.md': '---\ntype: contact\naliases: [The Countess]\n---\n',
  'Grace Hopper.md': person,
  'Grace Darling.md': person,
  'Hopper Smith.md': person,
  'John von Neumann.md': person,
  'Karen Spärck-Jones.md': person,
});

describe('the people whom a text may mean', () => {
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
    ['sparck jones', []],
    ['spärck jones', ['Karen Spärck-Jones']],
    ['Grace', ['Grace Darling', 'Grace Hopper']],
    // Who is called so first is meant before who is called so last.
    ['Hopper', ['Hopper Smith']],
    ['Love', []],
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
  ])('%j: %j', (text, names) => {
    expect(peopleCalled(VAULT, text)).toEqual(names.map((name) => `${name}.md`));
  });
});

describe('the name that was probably meant', () => {
  it.each([
    ['Lovelac', 'Ada Lovelace'],
    ['Love', 'Ada Lovelace'],
    ['Adda', 'Ada Lovelace'],
    ['Grace Hoper', 'Grace Hopper'],
    ['Nuemann', 'John von Neumann'],
    ['Gra', null],
    ['Lo', null],
    ['Zebedee', null],
  ])('%j: %j', (text, name) => {
    expect(nearPerson(VAULT, text)).toBe(name);
  });

  it('is that of a beginning alone where a word may be text', () => {
    expect(nearPerson(VAULT, 'love', { parts: false })).toBeNull();
    expect(nearPerson(VAULT, 'adda', { parts: false })).toBe('Ada Lovelace');
  });
});

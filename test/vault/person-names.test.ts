import { expect, it } from 'vitest';
import { foldName, nameLookup } from '../../src/vault/person-names.ts';

it.each([
  ['Ada Lovelace', 'ada lovelace'],
  ['  Ada   Lovelace ', 'ada lovelace'],
  ['Ada\tLovelace', 'ada lovelace'],
  ['Ada O’Neill', "ada o'neill"],
  ['', ''],
  ['É  Ada', 'é ada'],
])('foldName(%j) is %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

it('nameLookup finds a person by name, file name and aliases', () => {
  const found = nameLookup([
    { path: 'Ada.md', name: 'Ada Lovelace', aliases: [] },
    { path: 'Bo.md', name: 'Bo', aliases: [] },
    { path: 'Bo B.md', name: 'Bo', aliases: ['Bobby'] },
  ]);
  expect(['ada', 'ADA LOVELACE', 'Bo', 'bobby', 'Cy'].map(found)).toEqual([
    ['Ada.md'],
    ['Ada.md'],
    ['Bo.md', 'Bo B.md'],
    ['Bo B.md'],
    [],
  ]);
});

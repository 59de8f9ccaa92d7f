import { expect, it } from 'vitest';
import { readNumbers } from '../../src/cli/commands/import/ask-titles.ts';

it.each([
  ['', [1, 2, 3, 4, 5]],
  ['0', []],
  [' 0 ', []],
  ['1 3-5', [1, 3, 4, 5]],
  ['2,4', [2, 4]],
  ['3–4', [3, 4]],
  ['-2', [1, 3, 4, 5]],
  ['-2 -4-5', [1, 3]],
  ['6', null],
  ['4-6', null],
  ['0 1', null],
  ['-0', null],
  ['5-3', null],
  ['1 -2', null],
  ['-1 2', null],
  ['choir', null],
])('reads the answer “%s” about five titles', (answer, expected) => {
  const numbers = readNumbers(answer, 5);
  expect(numbers && [...numbers].sort()).toEqual(expected);
});

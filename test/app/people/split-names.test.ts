import { describe, expect, it } from 'vitest';
import { linksFor, splitNames } from '../../../src/app/people/split-names.ts';
import { inWords } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const index = vaultOf({
  'Ada Lovelace.md': '---\ntype: contact\naliases: [Countess]\n---\n',
  'Simon and Schuster.md': '---\ntype: contact\n---\n',
  'Work/James Lee.md': '---\ntype: contact\n---\n',
  'Club/James Lee.md': '---\ntype: contact\n---\n',
});

describe('names in an answer', () => {
  it.each([
    ['', []],
    [' , ,', []],
    ['Ada, Bo', ['Ada', 'Bo']],
    ['Ada, Bo and Cy', ['Ada', 'Bo', 'Cy']],
    ['Ada, and Bo & Cy + Di', ['Ada', 'Bo', 'Cy', 'Di']],
    ['Simon and Schuster and Ada', ['Simon', 'Schuster', 'Ada']],
    ['[[Smith, John]], [[Bo and Cy]] and Di', ['[[Smith, John]]', '[[Bo and Cy]]', 'Di']],
    ['Simon and Schuster, Ada', ['Simon and Schuster', 'Ada']],
  ])('are parted by commas and “and”: %j', (answer, names) => {
    expect(splitNames(index, answer)).toEqual(names);
  });

  it('become links: to who is called so, else to a note that is yet to be made', () => {
    expect(linksFor(index, 'countess, Kitty Bennet, [[Zed]], Work/James Lee')).toEqual([
      '[[Ada Lovelace]]',
      '[[Kitty Bennet]]',
      '[[Zed]]',
      '[[Work/James Lee|James Lee]]',
    ]);
    expect(linksFor(index, 'Lovelace, Ada')).toEqual(['[[Ada Lovelace]]']);
  });

  it('are refused where one means several', () => {
    expect(inWords(() => linksFor(index, 'Ada, James Lee'))).toThrow('James Lee');
  });
});

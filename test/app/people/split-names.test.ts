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

describe('splitNames and linksFor', () => {
  it.each([
    ['', []],
    [' , ,', []],
    ['Ada, Bo', ['Ada', 'Bo']],
    ['Ada, Bo and Cy', ['Ada', 'Bo', 'Cy']],
    ['Ada, and Bo & Cy + Di', ['Ada', 'Bo', 'Cy', 'Di']],
    ['Simon and Schuster and Ada', ['Simon', 'Schuster', 'Ada']],
    ['[[Smith, John]], [[Bo and Cy]] and Di', ['[[Smith, John]]', '[[Bo and Cy]]', 'Di']],
    ['Simon and Schuster, Ada', ['Simon and Schuster', 'Ada']],
  ])('split names at commas and “and”: %j', (answer, names) => {
    expect(splitNames(index, answer)).toEqual(names);
  });

  it('return links to contacts, or else to notes that do not exist yet', () => {
    expect(linksFor(index, 'countess, Kitty Bennet, [[Zed]], Work/James Lee')).toEqual([
      '[[Ada Lovelace]]',
      '[[Kitty Bennet]]',
      '[[Zed]]',
      '[[Work/James Lee|James Lee]]',
    ]);
    expect(linksFor(index, 'Lovelace, Ada')).toEqual(['[[Ada Lovelace]]']);
  });

  it('reject an ambiguous name', () => {
    expect(inWords(() => linksFor(index, 'Ada, James Lee'))).toThrow('James Lee');
  });
});

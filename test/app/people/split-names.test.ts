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

const others = vaultOf(
  Object.fromEntries(
    ['Iñaki Ruiz', 'Josu Agirre', 'Santiago Ramón y Cajal', 'Eva Klein, MA', 'Hansen, Per', 'Tom Per'].map(
      (name) => [`${name}.md`, '---\ntype: contact\n---\n'],
    ),
  ),
);

describe('splitNames and linksFor', () => {
  it.each([
    ['', []],
    [' , ,', []],
    ['Ada, Bo', ['Ada', 'Bo']],
    ['Ada, Bo and Cy', ['Ada', 'Bo', 'Cy']],
    ['Ada, and Bo & Cy + Di', ['Ada', 'Bo', 'Cy', 'Di']],
    ['Simon and Schuster and Ada', ['Simon and Schuster', 'Ada']],
    ['[[Smith, John]], [[Bo and Cy]] and Di', ['[[Smith, John]]', '[[Bo and Cy]]', 'Di']],
    ['Simon and Schuster, Ada', ['Simon and Schuster', 'Ada']],
  ])('split names at commas and “and”: %j', (answer, names) => {
    expect(splitNames(index, answer)).toEqual(names);
  });

  it.each([
    ['Iñaki Ruiz y Josu Agirre', ['Iñaki Ruiz', 'Josu Agirre']],
    ['Iñaki e Josu und Kit', ['Iñaki', 'Josu', 'Kit']],
    ['Iñaki Ruiz y Zoe', ['Iñaki Ruiz', 'Zoe']],
    ['Ana Neu i Jan Nowak', ['Ana Neu', 'Jan Nowak']],
    ['Zoe und Kit, sowie Mia et Leo; Ola och Pia', ['Zoe', 'Kit', 'Mia', 'Leo', 'Ola', 'Pia']],
    ['山田 と 田中、鈴木', ['山田', '田中', '鈴木']],
    ['سارة، علي؛ نور و ليلى', ['سارة', 'علي', 'نور', 'ليلى']],
    ['王小明 與 李四＆Kit ＋ Zoe', ['王小明', '李四', 'Kit', 'Zoe']],
    ['Iñaki Ruiz / Josu Agirre', ['Iñaki Ruiz', 'Josu Agirre']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Santiago Ramón y Cajal und Kit', ['Santiago Ramón y Cajal', 'Kit']],
    ['Antoni Puig i Cadafalch, Zoe', ['Antoni Puig i Cadafalch', 'Zoe']],
    ['Bob a plumber', ['Bob a plumber']],
    ['Kit, I Wayan Sudana', ['Kit', 'I Wayan Sudana']],
    ['Eva Klein, MA', ['Eva Klein, MA']],
    ['Hansen, Per; Kit', ['Hansen, Per', 'Kit']],
    ['Zoe and Hansen, Per and Eva Klein, MA, Kit', ['Zoe', 'Hansen, Per', 'Eva Klein, MA', 'Kit']],
    ['Hansen, Kit, Tom Per', ['Hansen', 'Kit', 'Tom Per']],
    ['[[Bo und Cy]] und Di', ['[[Bo und Cy]]', 'Di']],
  ])('and at “and” in other languages, but not within a name: %j', (answer, names) => {
    expect(splitNames(others, answer)).toEqual(names);
  });

  it.each([
    ['ענת ודנה', ['ענת', 'דנה']],
    ['ענת ו-דנה וורד, Zoe', ['ענת', 'דנה', 'ורד', 'Zoe']],
    ['ורד', ['ורד']],
    ['דנה ורד וענת', ['דנה ורד', 'ענת']],
    ['ענת ואחרים', ['ענת ואחרים']],
  ])('and at “and” written as a letter of the next word, if that is a name: %j', (answer, names) => {
    const called = vaultOf(
      Object.fromEntries(
        ['ענת', 'דנה', 'ורד', 'דנה ורד'].map((name) => [`${name}.md`, '---\ntype: contact\n---\n']),
      ),
    );
    expect(splitNames(called, answer)).toEqual(names);
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSign, recordPlaces, signText, type Sign } from '../../../src/app/set-up/record-places.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const places = (files: Record<string, string>): unknown[] =>
  recordPlaces(vaultOf(files)).map(({ kind, sign, except, notes }) => ({
    kind,
    ...sign,
    ...(except.length > 0 ? { except } : {}),
    notes: notes.length,
  }));
const named = (pattern: string, text = ''): Record<string, string> =>
  Object.fromEntries(['Ada', 'Bo', 'Cy'].map((name) => [pattern.replace('*', name), text]));

describe('recordPlaces', () => {
  it.each([
    ['a folder of people', named('People/*.md'), [{ kind: 'contact', folder: 'People', notes: 3 }]],
    [
      'a numbered one, and those in it',
      { ...named('02 - Kontakte/*.md'), 'A/B.md': '', '02 - Kontakte/Old/Di.md': '' },
      [{ kind: 'contact', folder: '02 - Kontakte', notes: 4 }],
    ],
    [
      'of folders in each other the innermost',
      { ...named('CRM/People/*.md'), 'CRM/Companies/Acme.md': '' },
      [{ kind: 'contact', folder: 'CRM/People', notes: 3 }],
    ],
    ['meetings', named('Meeting notes/*.md'), [{ kind: 'event', folder: 'Meeting notes', notes: 3 }]],
    [
      'a tag in the text',
      named('*.md', 'Hello #person/friend'),
      [{ kind: 'contact', tag: 'person', notes: 3 }],
    ],
    [
      'a tag in front matter',
      named('*.md', '---\ntags: [work, Meeting]\n---\n'),
      [{ kind: 'event', tag: 'meeting', notes: 3 }],
    ],
    [
      'a property that links a category',
      named('*.md', '---\ncategories:\n  - "[[People]]"\n---\n'),
      [{ kind: 'contact', property: 'categories', value: 'people', notes: 3 }],
    ],
    [
      'a property, and leaves its templates out',
      { ...named('*.md', '---\nclass: person\n---\n'), 'Templates/Someone.md': '---\nclass: person\n---\n' },
      [{ kind: 'contact', property: 'class', value: 'person', except: ['Templates/**'], notes: 3 }],
    ],
    [
      'the same notes once, by the sign that most have',
      { ...named('People/*.md', '#person'), 'Di.md': '#person', 'Ed.md': '#person' },
      [{ kind: 'contact', tag: 'person', notes: 5 }],
    ],
    [
      'two signs that each have notes of their own',
      { ...named('People/*.md'), 'Di.md': '#person', 'Ed.md': '#person' },
      [
        { kind: 'contact', folder: 'People', notes: 3 },
        { kind: 'contact', tag: 'person', notes: 2 },
      ],
    ],
    ['not one note alone', { 'People/Ada.md': '' }, []],
    ['not what says so itself', named('People/*.md', '---\ntype: person\n---\n'), []],
    ['no tag in code', named('*.md', '`#person`'), []],
    ['no property that names the note', named('*.md', '---\ntitle: Meeting\naliases: [People]\n---\n'), []],
    ['no day', { 'Meetings/2026-11-02.md': '', 'Meetings/2026-11-03.md': '' }, []],
  ])('finds %s', (_, files, expected) => {
    expect(places(files)).toEqual(expected);
  });
});

describe('readSign', () => {
  it.each<[string, Sign | null]>([
    ['People', { folder: 'People' }],
    ['./CRM/People/', { folder: 'CRM/People' }],
    ['CRM\\People', { folder: 'CRM/People' }],
    ['#person/friend', { tag: 'person/friend' }],
    ['category = Person', { property: 'category', value: 'Person' }],
    ['last name=[[A=B]]', { property: 'last name', value: '[[A=B]]' }],
    ['', null],
    ['/', null],
    ['#', null],
    ['#two words', null],
    ['category=', null],
    ['=person', null],
  ])('reads “%s”', (typed, sign) => {
    expect(readSign(typed)).toEqual(sign);
  });

  it('reads back every text of signText', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ž][A-Za-zÀ-ž -]*[a-z]$/);
    const sign = fc.oneof<fc.Arbitrary<Sign>[]>(
      fc.record({ folder: word }),
      fc.record({ tag: fc.stringMatching(/^[a-z][a-z/_-]*$/) }),
      fc.record({ property: word, value: word }),
    );
    fc.assert(
      fc.property(sign, (one) => {
        expect(readSign(signText(one))).toEqual(one);
      }),
    );
  });
});

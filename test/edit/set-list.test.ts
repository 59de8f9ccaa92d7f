import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/edits.ts';
import { readList, setList } from '../../src/edit/set-list.ts';
import { keepsOtherFields } from '../../src/edit/verify.ts';
import { anyNote } from '../harness/any-front-matter.ts';
import { allBut } from '../harness/same-but.ts';

const set = (text: string, items: readonly string[]): string | null => {
  const edits = setList(text, 'a', items);
  const after = edits && applyEdits(text, edits);
  if (edits && after !== null) expect(keepsOtherFields(text, after, edits)).toBe(true);
  return after;
};

describe('setList', () => {
  const LINES = 'a:\n  # first\n  - one # of them\n  - "two"\n  # last\n  - three\nx: y';

  it.each([
    ['where a line differs', LINES, ['one', 'zwei', 'three'], LINES.replace('"two"', 'zwei')],
    ['where one is gone', LINES, ['one', 'three'], LINES.replace('  - "two"\n', '')],
    ['where the last is gone', LINES, ['one', 'two'], LINES.replace('  - three\n', '')],
    ['where one is new', LINES, ['one', 'two', '2.5', 'three'], LINES.replace('"two"\n', '"two"\n  - 2.5\n')],
    [
      'where the first is new',
      LINES,
      ['null', 'one', 'two', 'three'],
      LINES.replace('  - one', '  - "null"\n  - one'),
    ],
    [
      'where the last is new',
      LINES,
      ['one', 'two', 'three', 'a: b'],
      LINES.replace('three', 'three\n  - "a: b"'),
    ],
    [
      'where there is one more below a comment',
      'a:\n  - one # why\nx: y',
      ['one', 'two', 'three'],
      'a:\n  - one # why\n  - two\n  - three\nx: y',
    ],
    ['not where nothing differs', LINES, ['one', 'two', 'three'], LINES],
    ['in brackets', 'a: [one, two] # why', ['one'], 'a: ["one"] # why'],
    ['where it is one text', 'a: one', ['one', 'two'], 'a: ["one", "two"]'],
    ['where it is empty', 'a:', ['one'], 'a: ["one"]'],
    ['where it is not there', 'x: y', ['one'], 'x: y\na: ["one"]'],
    ['to nothing', 'a: [one]', [], 'a: []'],
    ['to nothing on lines', LINES, [], 'a: []\n  # first\nx: y'],
    ['to nothing on lines as far out as the field', 'a: # why\n- one\n- two\nx: y', [], 'a: [] # why\nx: y'],
    ['on lines as far out as the field', 'a:\n- one\nx: y', ['one', 'two'], 'a:\n- one\n- two\nx: y'],
  ])('sets a list: %s', (_, before, items, after) => {
    for (const end of ['\n', '\r\n']) {
      const note = (inner: string): string => `---\n${inner}\n---\nbody\n`.replaceAll('\n', end);
      expect(set(note(before), items)).toBe(note(after));
    }
  });

  it('refuses a map, and front matter that cannot be read', () => {
    expect(set('---\na:\n  call: 1\n---\n', ['call 2'])).toBeNull();
    expect(set('---\n\tx: y\n---\n', ['one'])).toBeNull();
  });

  const item = fc.oneof(
    fc.constantFrom(
      'letter 2',
      'reading 1 per 15 min',
      '2026-12-24..2026-12-31 holidays',
      '"',
      '# no',
      'true',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/\s+/g, ' ').trim()),
  );
  const items = fc.array(item, { minLength: 1, maxLength: 6 }).map((all) => all.filter((one) => one !== ''));

  it('writes a list that is read back as given, and changes no other field', () => {
    const field = fc.constantFrom(
      'a:\n  - one\n  - two # why\n  - three',
      'a: [one, two]',
      'a: one',
      'a:',
      'b: c',
    );
    const note = field.chain((one) => anyNote('scorecard', [one]));
    fc.assert(
      fc.property(note, items, items, (text, wanted, next) => {
        fc.pre(wanted.length > 0);
        const once = set(text, wanted);
        expect(once).not.toBeNull();
        if (once === null) return;
        expect(readList(once, 'a')).toEqual(wanted);
        expect(allBut(once, ['a'])).toEqual(allBut(text, ['a']));
        const twice = set(once, next);
        expect(twice === null ? null : readList(twice, 'a')).toEqual(next);
      }),
    );
  });
});

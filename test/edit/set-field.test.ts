import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/edits.ts';
import { removeField, setField, type FieldValue } from '../../src/edit/set-field.ts';
import { readFrontMatter } from '../../src/parser/front-matter.ts';

const set = (text: string, key: string, value: FieldValue): string => {
  const edit = setField(text, key, value);
  return edit ? applyEdits(text, [edit]) : text;
};

describe('setField', () => {
  it.each([
    ['in the place of its value', '---\na: 1 # why\nb: 2\n---\n', 'a', '3', '---\na: 3 # why\nb: 2\n---\n'],
    ['where it is empty', '---\na:\nb: 2\n---\n', 'a', 'x', '---\na: x\nb: 2\n---\n'],
    ['where it is not there', '---\na: 1\n---\ntext\n', 'b', 'x', '---\na: 1\nb: x\n---\ntext\n'],
    ['with the note’s own line ends', '---\r\na: 1\r\n---\r\n', 'b', 'x', '---\r\na: 1\r\nb: x\r\n---\r\n'],
    ['as a list', '---\na: []\n---\n', 'a', ['[[A]]', 'b "c"'], '---\na: ["[[A]]", "b \\"c\\""]\n---\n'],
    ['over a list in lines', '---\na:\n  - 1\n  - 2\nb: 3\n---\n', 'a', '4', '---\na: 4\nb: 3\n---\n'],
    ['as a number', '---\na:\n---\n', 'a', '18.5', '---\na: 18.5\n---\n'],
    ['that a number would cut short', '---\na:\n---\n', 'a', '18.00', '---\na: "18.00"\n---\n'],
    ['whose zeros a number would drop', '---\na:\n---\n', 'a', '0301234', '---\na: "0301234"\n---\n'],
    ['not without front matter', 'text\n', 'a', 'x', 'text\n'],
  ] as const)('sets a field: %s', (_, before, key, value, after) => {
    expect(set(before, key, value)).toBe(after);
  });

  it('writes text so that it is read back unchanged', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'true',
        '~',
        '1_000',
        '0x1f',
        'a: b',
        '#x',
        '- a',
        '@x',
        ' a',
        "it's",
        '[[A]]',
        'No',
        '-1',
        'é😀',
      ),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { root } = readFrontMatter(set('---\ntype: contact\n---\n', 'x', value));
        const node = root?.entries.find(({ key }) => key === 'x')?.value;
        expect(node?.is === 'scalar' ? (node.quoted ? node.value : node.source) : node).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('removeField', () => {
  it.each([
    ['with its line', '---\na: 1 # x\nb: 2\n---\n', 'a', '---\nb: 2\n---\n'],
    ['with all its lines', '---\na: 1\nb:\n  - 2\n  - 3\nc: 4\n---\n', 'b', '---\na: 1\nc: 4\n---\n'],
    ['being empty', '---\na:\nb: 2\n---\n', 'a', '---\nb: 2\n---\n'],
  ])('removes a field %s', (_, before, key, after) => {
    const edit = removeField(before, key);
    expect(edit && applyEdits(before, [edit])).toBe(after);
  });

  it('returns null if the field does not exist', () => {
    expect(removeField('---\na: 1\n---\n', 'b')).toBeNull();
  });
});

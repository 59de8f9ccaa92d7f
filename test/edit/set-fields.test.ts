import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/edits.ts';
import { extendList, setFields } from '../../src/edit/set-fields.ts';

describe('setFields', () => {
  const set = (text: string): string | null => {
    const edits = setFields(text, new Map([['a', '1'], ['b', '[[B]]']])); // prettier-ignore
    return edits && applyEdits(text, edits);
  };

  it.each([
    [
      'where they are, and where they are not',
      '---\nx: y\nb: c # why\n---\n',
      '---\nx: y\nb: "[[B]]" # why\na: 1\n---\n',
    ],
    ['both at the end', '---\nx: y\n---\ntext', '---\nx: y\na: 1\nb: "[[B]]"\n---\ntext'],
    ['in empty front matter', '---\n---\ntext', '---\na: 1\nb: "[[B]]"\n---\ntext'],
    ['in front matter of a comment', '---\n# mine\n---\n', '---\na: 1\nb: "[[B]]"\n# mine\n---\n'],
    ['in a note without any', 'text\n', '---\na: 1\nb: "[[B]]"\n---\ntext\n'],
    ['in an empty note', '', '---\na: 1\nb: "[[B]]"\n---\n'],
    [
      'after a BOM, with the note’s line ends',
      '\ufefftext\r\n',
      '\ufeff---\r\na: 1\r\nb: "[[B]]"\r\n---\r\ntext\r\n',
    ],
    ['not where it cannot be read', '---\n\tx: y\n---\n', null],
    ['not in a template', '---\nx: {{title}}\n---\n', null],
  ])('sets two fields: %s', (_, before, after) => {
    expect(set(before)).toBe(after);
  });
});

describe('extendList', () => {
  it.each([
    ['that is not there', 'x: y', 'x: y\na: ["[[B]]"]'],
    ['that is empty', 'a:', 'a: ["[[B]]"]'],
    ['of nothing', 'a: []', 'a: ["[[B]]"]'],
    ['in brackets', 'a: ["[[A]]"] # both', 'a: ["[[A]]", "[[B]]"] # both'],
    ['in brackets with a comma at the end', 'a: ["[[A]]", ]', 'a: ["[[A]]", "[[B]]", ]'],
    ['in lines', 'a:\n  - "[[A]]"\nx: y', 'a:\n  - "[[A]]"\n  - "[[B]]"\nx: y'],
    [
      'in lines at the margin, with a comment',
      'a:\n- "[[A]]" # yes\n\nx: y',
      'a:\n- "[[A]]" # yes\n- "[[B]]"\n\nx: y',
    ],
    ['of one in quotes', 'a: "[[A]]"', 'a: ["[[A]]", "[[B]]"]'],
    ['of one in single quotes', "a: '[[A]]'", 'a: [\'[[A]]\', "[[B]]"]'],
    ['of a link without quotes', 'a: [[A]]', 'a: ["[[A]]", "[[B]]"]'],
    ['of a text without quotes', 'a: A, B', 'a: ["A, B", "[[B]]"]'],
    ['in lines of links without quotes', 'a:\n  - [[A]]', 'a:\n  - [[A]]\n  - "[[B]]"'],
  ])('extends a list %s', (_, before, after) => {
    for (const end of ['\n', '\r\n']) {
      const text = `---\n${before}\n---\nbody\n`.replaceAll('\n', end);
      const edits = extendList(text, 'a', ['[[B]]']);
      expect(edits && applyEdits(text, edits)).toBe(`---\n${after}\n---\nbody\n`.replaceAll('\n', end));
    }
  });

  it.each([
    ['without front matter', 'text'],
    ['that cannot be read', '---\na: [\n---\n'],
    ['nor a map', '---\na:\n  b: c\n---\n'],
  ])('refuses a list: %s', (_, text) => {
    expect(extendList(text, 'a', ['[[B]]'])).toBeNull();
  });
});

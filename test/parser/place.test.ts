import { describe, expect, it } from 'vitest';
import { placeInValue } from '../../src/parser/place.ts';

describe('the place of a part of a value', () => {
  it.each([
    ['plain', 'a: one two', 'one two', 'two', 'two'],
    ['in quotes', 'a: "one two"', 'one two', 'two', 'two'],
    ['before an escape', 'a: "one \\"two\\""', 'one "two"', 'one', 'one'],
    ['behind an escape', 'a: "one \\"two\\""', 'one "two"', 'two', '"one \\"two\\""'],
    ['of an escaped backslash', 'a: "one\\\\two"', 'one\\two', '\\', '"one\\\\two"'],
    ['of a doubled quotation mark', "a: 'it''s'", "it's", "'", "'it''s'"],
    ['of an apostrophe', "a: it's", "it's", "'s", "'s"],
    ['in a block', 'a: >- # b\n  one\n  two\n', 'one two', 'one', 'one'],
    ['in the second line of a block', 'a: >-\n  one\n  two\n', 'one two', 'two', '>-\n  one\n  two\n'],
    ['that an escape only seems to contain', 'a: "\\u00312"', '12', '12', '"\\u00312"'],
  ])('is exact as far as the text is there: %s', (_, note, text, part, found) => {
    const place = placeInValue(note, { start: 3, end: note.length }, text);
    const at = text.indexOf(part);
    const { start, end } = place(at, at + part.length);
    expect(note.slice(start, end)).toBe(found);
  });
});

import { describe, expect, it } from 'vitest';
import { lineStart } from '../../src/model/text-lines.ts';

describe('lineStart', () => {
  it.each([
    ['\n\nthird', 0, 0],
    ['\n\nthird', 1, 1],
    ['one\ntwo', 3, 0],
    ['one\ntwo', 4, 4],
    ['one\ntwo', 7, 4],
    ['', 0, 0],
  ])('in %j at %i is %i', (text, offset, start) => {
    expect(lineStart(text, offset)).toBe(start);
  });
});

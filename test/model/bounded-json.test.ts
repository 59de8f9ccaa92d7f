import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JSON_BOUNDS, parseJson } from '../../src/model/bounded-json.ts';

describe('parseJson', () => {
  it('returns the same value as JSON.parse', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 20 }), (text) => {
        expect(parseJson(text)).toEqual({ value: JSON.parse(text) as unknown });
      }),
    );
  });

  it.each([
    ['brackets in a text', `"${'['.repeat(500)}"`],
    ['quotes in a text', `["${'\\"['.repeat(500)}"]`],
    ['many lists, one after the other', `[${'[],'.repeat(500)}[]]`],
    ['as many levels as are read', '['.repeat(100) + ']'.repeat(100)],
    ['a byte order mark', '\ufeff{}'],
  ])('reads JSON with %s', (_, text) => {
    expect(parseJson(text)).not.toBeNull();
  });

  it.each([
    ['too deep', '['.repeat(101) + ']'.repeat(101)],
    ['too deep, in objects', '{"a":'.repeat(101)],
    ['too long', ' '.repeat(JSON_BOUNDS.size + 1)],
  ])('returns null if the JSON is %s', (_, text) => {
    expect(parseJson(text)).toBeNull();
  });

  it('throws a SyntaxError for invalid JSON', () => {
    expect(() => parseJson('{')).toThrow(SyntaxError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  safeJson,
  safeText,
  withoutCommands,
  toAsciiPunctuation,
} from '../../../src/cli/terminal/safe-text.ts';

describe('text from notes', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a?[31mb'],
    ['a title for the terminal', '\u001b]0;owned\u0007', '?]0;owned?'],
    ['an eight-bit control', 'a\u009b31mb', 'a?31mb'],
    ['a carriage return', 'safe\rrm', 'safe rm'],
    ['line ends of every kind', 'a\r\nb\nc\u0085d\u2028e\u2029f', 'a b c d e f'],
    ['a tab', 'a\tb', 'a b'],
    ['a backspace', 'a\bb', 'a?b'],
    ['a turn of direction', 'a\u202eb\u2066c\u200fd', 'a?b?c?d'],
    ['half a surrogate pair', 'a\ud800b', 'a?b'],
    ['a byte order mark', '\ufeffa', '?a'],
    ['joined emoji, which stay', '👩‍👧 ❤\ufe0f', '👩‍👧 ❤\ufe0f'],
  ])('is made safe: %s', (_, text, shown) => {
    expect(safeText(text, '?')).toBe(shown);
  });

  it('has straight quotes and dashes in ASCII, and keeps its letters', () => {
    expect(toAsciiPunctuation('“Printers’ breakfast” – Spärck…')).toBe('"Printers\' breakfast" - Spärck...');
  });
});

describe('safeJson', () => {
  it('has the same value and no control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = safeJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      }),
    );
    expect(safeJson('\u009b\u202e')).toBe('"\\u009b\\u202e"\n');
  });
});

describe('commands for build systems in a text', () => {
  it.each([
    ['::add-mask::x', ': :add-mask::x'],
    ['a\n  ::set-output name=a::b', 'a\n  : :set-output name=a::b'],
    [' a ##[group]x', ' a # #[group]x'],
    ['##vso[task.setvariable]', '# #vso[task.setvariable]'],
    ['a ::b', 'a ::b'],
    ['::1', '::1'],
  ])('are broken up, and other text is kept: %s', (text, shown) => {
    expect(withoutCommands(text)).toBe(shown);
  });

  it('are escaped in JSON without changing its value', () => {
    const value = { a: '##[group]', b: '##vso[x]', c: '## [' };
    expect(safeJson(value)).not.toMatch(/##(?:\[|vso)/);
    expect(JSON.parse(safeJson(value))).toEqual(value);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingAt, line, wrap, wrapAdvice, wrapEvenly, wrapItems } from '../../../src/cli/terminal/layout.ts';
import { widthOf } from '../../../src/cli/terminal/cells.ts';
import { safeText } from '../../../src/cli/terminal/safe-text.ts';
import { anyName } from '../../harness/any-summary.ts';

describe('the function line', () => {
  it('puts pieces at their columns, counted in cells', () => {
    expect(line({ at: 2, text: '山田' }, { at: 8, text: 'x' }, endingAt(12, 'end'))).toBe('  山田  x end');
  });

  it('leaves one space after a piece that is too long, and omits empty pieces', () => {
    expect(line({ at: 0, text: 'abcdef' }, { at: 3, text: '' }, { at: 4, text: 'g' })).toBe('abcdef g');
  });
});

describe('breaking text', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('cuts a word that is wider than the line', () => {
    expect(wrap('ab 山田太郎 cd', 4)).toEqual(['ab', '山田', '太郎', 'cd']);
  });

  it('does not leave a single word on the last line', () => {
    expect(wrapEvenly('offers travel routes, which Emma Woodhouse needs', 36)).toEqual([
      'offers travel routes,',
      'which Emma Woodhouse needs',
    ]);
  });

  it('keeps quoted text of an advice on one line, unless it is wider than a line', () => {
    const text = 'netvault new contact --vault notes "Ada King" makes one.';
    expect(wrapAdvice(text, 42)).toEqual(['netvault new contact --vault notes', '"Ada King" makes one.']);
    expect(wrapAdvice('make "one two three" now', 11)).toEqual(['make "one', 'two three"', 'now']);
    expect(wrapAdvice('write "one two', 12)).toEqual(['write "one', 'two']);
  });

  it('keeps items whole', () => {
    expect(wrapItems(['call John Backus', 'email Joan'], 20)).toEqual(['call John Backus,', 'email Joan']);
  });

  it('never exceeds the width and loses no character', () => {
    const any = anyName.map((name) => safeText(name, '?'));
    fc.assert(
      fc.property(any, fc.integer({ min: 2, max: 40 }), (text, cells) => {
        for (const lines of [wrap(text, cells), wrapAdvice(text, cells), wrapEvenly(text, cells)]) {
          expect(lines.filter((part) => widthOf(part) > cells)).toEqual([]);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        }
      }),
    );
  });
});

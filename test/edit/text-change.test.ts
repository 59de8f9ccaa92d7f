import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  textChange,
  wholeLineChange,
  undoWholeLineChange,
  undoTextChange,
} from '../../src/edit/text-change.ts';

const line = fc.constantFrom('', '- call', '- email', '## Log', 'text', '- call more');
const text = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ''));
const change = (before: string, after: string): ReturnType<typeof wholeLineChange> =>
  wholeLineChange(before, textChange(before, after));

describe('wholeLines', () => {
  it('gives whole lines of both texts, from which withoutStretch restores the earlier text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, removed, added } = change(before, after);
        for (const [whole, part] of [
          [before, removed],
          [after, added],
        ] as const) {
          const end = start + part.length;
          expect(whole.slice(start, end)).toBe(part);
          expect(start === 0 || whole[start - 1] === '\n').toBe(true);
          expect(part === '' || part.endsWith('\n') || end === whole.length).toBe(true);
        }
        expect(undoTextChange(after, { start, removed, added })).toBe(before);
      }),
    );
  });
});

describe('withoutLines', () => {
  const before = '## Log\n- call\n';
  const written = change(before, '## Log\n- call\n- email\n');

  it.each([
    ['## Log\n- call\n- email\nMore\n', '## Log\n- call\nMore\n'],
    ['First\n\n## Log\n- call\n- email\n', 'First\n\n## Log\n- call\n'],
    ['## Log\n- call\n- text\n- email\n', '## Log\n- call\n- text\n'],
    ['## Log\n- call\n- email\n- email\n', '## Log\n- call\n- email\n'],
  ])('removes the written line and keeps what else was added: %j', (now, without) => {
    expect(undoWholeLineChange(now, written)).toBe(without);
  });

  it.each([
    '## Log\n- call\n- email Ada\n',
    '## Log\n- call\n',
    'x\n## Log\n- call\n- email\n- email\n',
    '## Log\n- call\n  - email\n',
    '## Log\n- call\n- email\n  - she is to write\n',
    '',
  ])('returns null if the line was changed, extended, removed or repeated: %j', (now) => {
    expect(undoWholeLineChange(now, written)).toBeNull();
  });

  it('removes the written line or nothing, but never an equal line that was there before', () => {
    const twice = change('- email\n\n## Log\n- call\n', '- email\n\n## Log\n- call\n- email\n');
    expect(undoWholeLineChange('- email\n\n## Log\n- call\n- email Ada\n', twice)).toBeNull();
    expect(undoWholeLineChange('- email\n\n## Log\n- call\n- email\nMore\n', twice)).toBe(
      '- email\n\n## Log\n- call\nMore\n',
    );
  });

  it('restores the earlier text of a changed line, also at the end of a note', () => {
    const ticked = change('- [ ] call\n- email', '- [x] call\n- email');
    expect(undoWholeLineChange('A\n- [x] call\n- email', ticked)).toBe('A\n- [ ] call\n- email');
    const last = change('- email', '- email\n- call');
    expect(undoWholeLineChange('- email\n- call\nMore', last)).toBe('- email\nMore');
    expect(undoWholeLineChange('- email\n- call more', last)).toBeNull();
  });

  it('removes a written heading only if no items were added below it', () => {
    const log = change('Day\n', 'Day\n\n## Log\n\n- call\n');
    expect(undoWholeLineChange('Day\n\n## Log\n\n- call\n- mine\n', log)).toBeNull();
    expect(undoWholeLineChange('Day\n\n## Log\n\n- call\n### Evening\n- mine\n', log)).toBeNull();
    expect(undoWholeLineChange('Day\n\n## Log\n\n- call\n\n## Other\nMore\n', log)).toBe(
      'Day\n\n## Other\nMore\n',
    );
  });

  it('returns null if two lines would be joined', () => {
    expect(undoWholeLineChange('foo\n- l\nbar\n', change('foo', 'foo\n- l\n'))).toBeNull();
  });

  it('returns null if it is unknown where removed lines belong', () => {
    expect(undoWholeLineChange('A\nemail\n', change('- call\nemail\n', 'email\n'))).toBeNull();
  });
});

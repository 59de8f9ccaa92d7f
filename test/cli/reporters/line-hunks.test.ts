import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHunks } from '../../../src/cli/report/line-hunks.ts';

const rebuilt = (before: string, after: string, context: number): string | false =>
  applyPatch(
    before,
    {
      oldFileName: undefined,
      newFileName: undefined,
      oldHeader: undefined,
      newHeader: undefined,
      hunks: [...lineHunks(before, after, context)],
    },
    { autoConvertLineEndings: false },
  );

/** So many that lines are compared in pairs. */
const MANY = 2000;
const lines = (count: number, line: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => line(nth)).join('\n');

describe('lineHunks', () => {
  it('pairs the lines if very many have changed', () => {
    const before = lines(MANY, (nth) => `${nth} [[Ada]]`);
    const after = lines(MANY, (nth) => (nth === 1000 ? '1000 [[Ada]]' : `${nth} [[A1]]`));
    const hunks = lineHunks(before, after, 0);
    expect(
      hunks.map(({ oldStart, oldLines, newStart, newLines }) => [oldStart, oldLines, newStart, newLines]),
    ).toEqual([
      [1, 1000, 1, 1000],
      [1002, 999, 1002, 999],
    ]);
    expect(lineHunks(before, after, 3)).toHaveLength(1);
    expect(rebuilt(before, after, 0)).toBe(after);
  });

  it('has as many lines as have changed', () => {
    const many = 200_000;
    const [hunk] = lineHunks(`same\n${'a\n'.repeat(many)}`, `same\n${'b\n'.repeat(many)}`, 0);
    expect(hunk?.lines).toHaveLength(2 * many);
  });

  it('finds the lines that stay between few changes', () => {
    const hunks = lineHunks('a\nb\nc\nd\n', 'x\na\nb\nc\ny\nd\n', 0);
    expect(hunks.map((hunk) => hunk.lines)).toEqual([['+x'], ['+y']]);
  });

  it('looks for no such lines between very many changes, which would take the square of their number', () => {
    const before = lines(MANY, (nth) => (nth % 100 === 0 ? `${nth}` : `${nth} [[Ada]]`));
    const after = `first\n${before.replaceAll('Ada', 'A1')}`;
    expect(lineHunks(before, after, 0)).toHaveLength(1);
  });

  it('are a patch that makes one text of the other', () => {
    const text = fc
      .tuple(fc.array(fc.constantFrom('a', 'b', '', '- c\r')), fc.nat(3), fc.boolean())
      .map(([few, step, isEnded]) => {
        const many = lines(MANY, (nth) =>
          step > 0 && nth % (step * 100) === 0 ? `${nth}` : `x${nth}${step}`,
        );
        return [...few, ...(step === 3 ? [] : [many]), ...few].join('\n') + (isEnded ? '\n' : '');
      });
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 3), (before, after, context) => {
        expect(rebuilt(before, after, context)).toBe(after);
      }),
      { numRuns: 30 },
    );
  });
});

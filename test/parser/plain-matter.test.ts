import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseWithGrayMatter } from '../../src/parser/gray-matter-block.ts';
import { parseWithGrayMatter as plainMatter } from '../../src/parser/plain-matter.ts';

/** The text that an engine receives of a block; null if the engine is not called. */
function handed(cut: typeof parseWithGrayMatter, block: string): string | null {
  let given: string | null = null;
  cut(block, (yaml) => {
    given = yaml;
  });
  return given;
}

it('plainMatter passes the same text to the engine as gray-matter', () => {
  const line = fc.constantFrom(
    'a: 1',
    '# note',
    '  # x',
    '',
    ' ',
    '---x',
    '- b',
    '"c": #d',
    '#',
    '\t',
    '...',
    'é: ☃',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const block = lines.map((one) => `${one}\n`).join('');
      expect(handed(plainMatter, block)).toBe(handed(parseWithGrayMatter, block));
    }),
  );
});

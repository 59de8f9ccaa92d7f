import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, it } from 'vitest';
import plainMatter from '../../src/parser/plain-matter.ts';

/** What an engine is handed of a block, as `front-matter.ts` calls it; null where it is not called. */
function handed(cut: (text: string, options: object) => unknown, block: string): string | null {
  let given: string | null = null;
  const yaml = (text: string): object => {
    given = text;
    return {};
  };
  cut(`---\n${block}---\n`, { delimiters: ['---', '---\n'], language: 'yaml', engines: { yaml } });
  return given;
}

it('hands the engine in the plugin what gray-matter hands it', () => {
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
      expect(handed(plainMatter as never, block)).toBe(handed(matter as never, block));
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/parser/markdown/read-markdown.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** The number of headings and items that are found. */
const count = (text: string): number => readMarkdown(text, { start: 0, end: text.length }).length;

/** If one of these took more than linear time, it would exceed the time limit of a test. */
describe('readMarkdown with hostile input', () => {
  it.each([
    ['100 000 lists in each other', `${'- '.repeat(100_000)}x`, 0],
    ['100 000 of two kinds', `${'* - '.repeat(50_000)}x`, 0],
    ['100 000 that look like a line', `${'- '.repeat(100_000)}x -`, 0],
    ['100 000 numbered ones', `${'1. '.repeat(100_000)}x`, 0],
    ['2 000 lists by indent', many(2000, (index) => `${' '.repeat(2 * index)}- x`), 1],
    ['100 000 quotes', `${'> '.repeat(100_000)}x\n${'y\n'.repeat(10_000)}`, 0],
    ['500 times 500 quotes', `${'>'.repeat(500)}\n`.repeat(500), 0],
    ['10 000 lists with blank lines in them', `${'- '.repeat(10_000)}x${'\n'.repeat(100_000)}`, 0],
    ['the same in a quote', `> ${'- '.repeat(10_000)}x\n${'>\n'.repeat(100_000)}`, 0],
    ['10 000 lists with lazy lines', `${'- '.repeat(10_000)}x\n${'y\n'.repeat(100_000)}`, 0],
    ['a million blanks after a marker', `-${' '.repeat(1_000_000)}x`, 0],
    ['lines of blanks', `- a\n${' '.repeat(1000)}\n`.repeat(1000), 1000],
    ['a million tabs', `${'\t'.repeat(1_000_000)}x`, 0],
    ['a million carriage returns', '\r'.repeat(1_000_000), 0],
  ])('reads %s at the margin', (_name, text, found) => {
    expect(count(text)).toBe(found);
  });

  it.each([
    ['100 000 items', '- a\n'.repeat(100_000), 100_000],
    ['100 000 headings', 'a\n===\n'.repeat(100_000), 100_000],
    ['300 000 lines of a heading', `${'a\n'.repeat(300_000)}===`, 1],
    ['a million marks of a heading', `${'#'.repeat(1_000_000)}\n# ${'#'.repeat(1_000_000)}a`, 1],
    ['a million signs that are no line', `${'*'.repeat(1_000_000)}x\n\n${'- '.repeat(300_000)}`, 0],
    ['a million signs that underline nothing', `a\n${'='.repeat(1_000_000)}x`, 0],
    ['100 000 fences', '```\n'.repeat(100_000), 0],
    ['a fence of a million signs', `${'~'.repeat(1_000_000)}\n${'~'.repeat(999_999)}\n# a`, 0],
    ['a fence that is none', `\`\`\`${' `'.repeat(300_000)}\n# a`, 1],
    ['100 000 definitions', `${'[a]: b\n'.repeat(100_000)}===\n`, 0],
    ['a label without an end', '[a\n'.repeat(300_000), 0],
    ['a label of escapes', `[${'\\]'.repeat(300_000)}]: b`, 0],
    ['a title without an end', `[a]: b "${'x\n'.repeat(300_000)}`, 0],
    ['300 000 parentheses', `[a]: ${'('.repeat(300_000)}${')'.repeat(300_000)}\n===`, 0],
    ['a tag with blanks', `<a${` b${' '.repeat(1000)}`.repeat(1000)}\n# a`, 1],
    ['a tag with values', `<a${' b=c=d'.repeat(200_000)}\n# a`, 1],
    ['a tag with a long value', `<a b=${'c'.repeat(1_000_000)}\n# a`, 1],
    ['brackets without an end', `<![CDATA[\n${']'.repeat(1_000_000)}`, 0],
  ])('reads %s', (_name, text, found) => {
    expect(count(text)).toBe(found);
  });

  it.each([
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million angles', '<'.repeat(1_000_000)],
    ['300 000 tags without an end', '<a '.repeat(300_000)],
    ['tags in values of tags', `<a b='" c="<a d='`.repeat(60_000)],
    ['a tag of 300 000 values', `<a${' b="c"'.repeat(300_000)}`],
    ['a tag of blanks', `<a${` b${' '.repeat(1000)}`.repeat(1000)}`],
    ['300 000 comments without an end', '<!--'.repeat(300_000)],
    ['300 000 instructions without an end', '<?'.repeat(300_000)],
    ['300 000 declarations without an end', '<!a'.repeat(300_000)],
    ['100 000 CDATA without an end', '<![CDATA['.repeat(100_000)],
    ['300 000 addresses without an end', '<ab:'.repeat(300_000)],
    ['a mail address of 300 000 labels', `<a@${'b.'.repeat(300_000)}`],
    ['labels as long as can be', `<a@${'b'.repeat(63)}`.repeat(15_000)],
    ['a million letters of a tag', `<${'a'.repeat(1_000_000)}`],
    ['a million backticks', '`'.repeat(1_000_000)],
    ['runs of all lengths', Array.from({ length: 1400 }, (_, index) => '`'.repeat(index + 1)).join(' ')],
    ['300 000 backticks', '`a'.repeat(300_000)],
    ['runs in turn', '`` ` '.repeat(300_000)],
    ['300 000 escapes', '\\`'.repeat(300_000)],
    ['a million blanks', `${' '.repeat(1_000_000)}x`],
    ['300 000 comments of Obsidian', `a${'%%'.repeat(300_000)}`],
  ])('reads %s in an item', (_name, text) => {
    expect(count(`1. a${text}`)).toBe(1);
  });
});

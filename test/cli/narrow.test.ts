import { describe, expect, it } from 'vitest';
import { foldLines, fitReport, uncutStyle } from '../../src/cli/terminal/narrow.ts';
import { makeStyle } from '../../src/cli/terminal/style.ts';

const NARROW = makeStyle({ color: true, ascii: false, columns: 40 });
const { bold, dim, underline } = NARROW;

describe('a line on a terminal of 40 columns', () => {
  it.each([
    ['that fits stays as it is', ['    a    b'], ['    a    b']],
    ['is broken at its words', [`  ${'word '.repeat(9)}`], [`  ${'word '.repeat(7).trim()}`, '  word word']],
    [
      'is broken between its columns first',
      ['    Ada Lovelace        due three days ago, monthly'],
      ['    Ada Lovelace', '      due three days ago, monthly'],
    ],
    [
      'has beside each other what fits',
      ['  Ada Lovelace          2026-11-19          2026-12-19'],
      ['  Ada Lovelace  2026-11-19  2026-12-19'],
    ],
    [
      'has nothing beside what takes several lines',
      [`  Ada          ${'word '.repeat(9)}      end`],
      ['  Ada', `    ${'word '.repeat(7).trim()}`, '    word word', '    end'],
    ],
    [
      'goes on beside its mark',
      ['    [ ] call Karen Spärck Jones about the meeting'],
      ['    [ ] call Karen Spärck Jones about', '        the meeting'],
    ],
    [
      'keeps a word that is longer than the terminal',
      [`  see ${'x'.repeat(50)} now`],
      ['  see', `  ${'x'.repeat(50)}`, '  now'],
    ],
    [
      'has less of an indent before a word that has room without it',
      [`    see ${'x'.repeat(38)} now`],
      ['    see', `  ${'x'.repeat(38)}`, '    now'],
    ],
    [
      'has a label above what stands below each other',
      ['  Next           one', '                 two, which takes more than there is'],
      ['  Next', '    one', '    two, which takes more than there is'],
    ],
    [
      'keeps a label beside what fits',
      ['  Next           one', '                 two'],
      ['  Next           one', '                 two'],
    ],
    [
      'is measured in cells',
      [`  ${'李 '.repeat(20)}`],
      [`  ${'李 '.repeat(13).trim()}`, `  ${'李 '.repeat(7).trim()}`],
    ],
  ])('%s', (_, lines, shown) => {
    expect(foldLines(lines, NARROW)).toEqual(shown);
  });

  it('repeats its colors on each of its parts', () => {
    const said = 'a long sentence that goes on and on until it ends';
    expect(foldLines([`  ${bold('Ada')}        ${dim(said)}`], NARROW)).toEqual([
      `  ${bold('Ada')}`,
      `    ${dim('a long sentence that goes on and on')}`,
      `    ${dim('until it ends')}`,
    ]);
    expect(foldLines([`  ${underline(bold(said))}`], NARROW)).toEqual([
      `  ${underline(bold('a long sentence that goes on and on'))}`,
      `  ${underline(bold('until it ends'))}`,
    ]);
  });

  it('repeats its link on each of its parts', () => {
    const style = makeStyle({ color: true, ascii: false, links: true, columns: 40 });
    const link = (text: string): string => style.link(text, 'https://example.org/');
    expect(foldLines([`  ${'word '.repeat(7)}${link('two words')}`], style)).toEqual([
      `  ${'word '.repeat(7)}${link('two')}`,
      `  ${link('words')}`,
    ]);
  });
});

describe('a report', () => {
  it.each([undefined, 60, 80, 160])('is not folded at %s columns', (columns) => {
    const style = makeStyle({ color: true, ascii: false, columns });
    expect(uncutStyle(style)).toBe(style);
    expect(fitReport(style, (given) => (given === style ? '  a    b' : ''))).toBe('  a    b');
    expect(foldLines(['x '.repeat(200)], style)).toEqual(['x '.repeat(200)]);
  });

  it('is laid out at full width and folded at fewer columns', () => {
    const text = fitReport(NARROW, ({ width }) => `${'x '.repeat(30)}${width > 160 ? 'whole' : 'cut'}\n`);
    expect(text).toBe(`${'x '.repeat(20).trim()}\n  ${'x '.repeat(10)}whole\n`);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/scorecard/summary.ts';
import { dueText } from '../../../src/cli/commands/due/due-text.ts';
import { summaryMarkdown } from '../../../src/cli/commands/summary/summary-markdown.ts';
import { summaryOneline } from '../../../src/cli/commands/summary/summary-oneline.ts';
import { summaryText } from '../../../src/cli/commands/summary/summary-text.ts';
import { widthOf } from '../../../src/cli/terminal/cells.ts';
import { makeStyle, type Style } from '../../../src/cli/terminal/style.ts';
import { dueLines } from '../../../src/plugin/words/command-words.ts';
import { date } from '../../harness/dates.ts';
import { summaryView } from '../../harness/example-summary.ts';
import { anySummary } from '../../harness/any-summary.ts';

const REPORTERS: readonly (readonly [string, (summary: Summary, style: Style) => string])[] = [
  ['summary', (summary, style) => summaryText(summary, { findings: 4, errors: 1 }, style)],
  ['one line', summaryOneline],
  ['due', dueText],
];
const SETS = [false, true].map((ascii) => ({ ascii, name: ascii ? 'ASCII' : 'Unicode' }));

/** NetVault's own colors; `CONTROL` matches all other characters that a terminal takes as a command. */
const COLOR = /\u001b\[\d+m/g;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\u200e\u200f]/;

describe('quiet people who are not suggested', () => {
  const quiet = { path: 'A.md', name: 'Ada', last: date('2026-01-01'), reason: 'a loose tie' };
  const style = makeStyle({ color: false, ascii: false });

  it.each([
    [0, []],
    [1, ['and 1 more']],
    [12, ['and 12 more']],
  ])('are counted: %i', (moreQuiet, told) => {
    const summary = summaryView({ suggestions: [quiet], moreQuiet });
    expect(dueText(summary, style).match(/and .* more/g) ?? []).toEqual(told);
    expect(summaryMarkdown(summary, style).match(/(?<=^- )and .* more$/gm) ?? []).toEqual(told);
    expect(dueLines(summary).slice(1)).toEqual(told);
  });
});

describe.each(REPORTERS)('the text of %s, for any summary', (_, report) => {
  it.each(SETS)('fits 80 columns in $name', ({ ascii }) => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        const text = report(summary, makeStyle({ color: false, ascii, columns: 80 }));
        const wide = text.split('\n').filter((line) => widthOf(line) > 80);
        expect(wide).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(SETS)('has the same text in color, in $name', ({ ascii }) => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        const coloured = report(summary, makeStyle({ color: true, ascii }));
        expect(coloured.replace(COLOR, '')).toBe(report(summary, makeStyle({ color: false, ascii })));
      }),
      { numRuns: 100 },
    );
  });

  it.each(SETS)('contains no control characters for a terminal, in $name', ({ ascii }) => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        expect(report(summary, makeStyle({ color: false, ascii }))).not.toMatch(CONTROL);
      }),
      { numRuns: 200 },
    );
  });

  it('has no line that ends with a space', () => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        const text = report(summary, makeStyle({ color: false, ascii: false }));
        expect(text.split('\n').filter((line) => line.endsWith(' '))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('markdown, for any summary', () => {
  it('contains no control characters', () => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        expect(summaryMarkdown(summary, makeStyle({ color: false, ascii: false }))).not.toMatch(CONTROL);
      }),
      { numRuns: 200 },
    );
  });
});

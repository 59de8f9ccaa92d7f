import { describe, expect, it } from 'vitest';
import { parseNote } from '../../src/parser/index.ts';
import { CONTEXT } from './context.ts';

const read = (front: string): ReturnType<typeof parseNote> =>
  parseNote({ path: 'Note.md', text: `---\ntype: contact\n${front}\n---\n` }, CONTEXT);

describe('the properties of a record', () => {
  it.each([
    ['x: word', 'text'],
    ['x: "7"', 'text'],
    ['x: 7', 'number'],
    ['x: true', 'checkbox'],
    ['x: 2026-11-20', 'date'],
    ['x: 2026-11-20T18:00', 'datetime'],
    ['x: [a, b]', 'list'],
    ['x: [a, [b]]', 'nested'],
    ['x: [[A]]', 'nested'],
    ['x: {a: 1}', 'nested'],
    ['x:', 'empty'],
    ['x: ""', 'empty'],
  ])('have the right shape: %s is %s', (front, shape) => {
    const { record, text } = read(front);
    const found = record?.properties.find(({ key }) => key === 'x');
    expect(found?.shape).toBe(shape);
    expect(text.slice(found?.keySpan.start, found?.keySpan.end)).toBe('x');
  });
});

describe('text that YAML cuts off as a comment', () => {
  const cut = (front: string): string[] => {
    const { findings, text } = read(front);
    return findings
      .filter(({ rule }) => rule === 'text-cut-by-comment')
      .map(({ span }) => text.slice(span.start, span.end));
  };

  it.each([
    ['role: Issue #3', ['#3']],
    ['role: Issue #3  ', ['#3']],
    ['tags: #a #b', ['#a #b']],
    ['needs:\n  - maps #old\n  - pens', ['#old']],
    ['role: Issue # of spring', []],
    ['role: Issue #', []],
    ['role: Issue#3', []],
    ['role: "Issue" #3', []],
    ['role: |\n  Issue #3\n#x', []],
    ['role: Issue # netvault-disable-line', []],
    ['log:\n  - 2026-11-16 call — of #3', ['#3']],
    ['log:\n  - 2026-11-16 call # by phone', []],
  ])('is reported, or not, in %j: %j', (front, expected) => {
    expect(cut(front)).toEqual(expected);
  });
});

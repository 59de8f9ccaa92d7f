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
    // A comment after a value that would be none with it.
    ['met: 2026-01-10 #fair', []],
    ['cadence: weekly #often', []],
    ['tier: inner #ring', []],
    ['private: true #x', []],
    ['status: paused #ill', []],
    ['status: #paused', ['#paused']],
    ['hobby: maps #old', ['#old']],
  ])('is reported, or not, in %j: %j', (front, expected) => {
    expect(cut(front)).toEqual(expected);
  });

  it('is not put in quotes where that would be no value', () => {
    const { findings } = read('status: #paused');
    const [finding] = findings.filter(({ rule }) => rule === 'text-cut-by-comment');
    expect(finding?.help).toBe('Remove the “#”, or put a space after it if it is a comment');
    expect(finding?.fix).toBeUndefined();
  });
});

describe('an item that YAML reads as text of the item above it', () => {
  const swallowed = (front: string): string[] => {
    const { findings, text } = read(front);
    return findings
      .filter(({ message }) => message.startsWith('This line looks like an item'))
      .map(({ span, fix }) => {
        const [edit] = fix?.edits ?? [];
        // The first item of a text on the line of its key cannot be moved in place.
        expect(edit === undefined).toBe(front.startsWith('aliases: '));
        const fixed = edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : '';
        expect(parseNote({ path: 'Ada.md', text: fixed }, CONTEXT).findings).toEqual([]);
        return text.slice(span.start, span.end);
      });
  };

  it.each([
    ['aliases:\n- Countess\n - Ada King', ['- Ada King']],
    ['aliases:\n  - Countess\n    - Ada King\n  - Ada', ['- Ada King']],
    ['log:\n- 2026-11-16 call\n - 2026-11-17 email', ['- 2026-11-17 email']],
    ['needs:\n  - a printer\n    - quickly', ['- quickly']],
    ['aliases: Countess\n  - Ada King', ['- Ada King']],
    ['notes:\n- mine\n - and mine', []],
    ['needs:\n  - a printer -\n    quickly - please', []],
    ['needs:\n  - |\n    of all\n    - ink', []],
    ['needs:\n  - "of all\n    - ink"', []],
    ['aliases:\n- Countess\n- Ada King', []],
    ['aliases:\n  [Countess\n    - Ada King]', []],
  ])('is reported, or not, in %j: %j', (front, expected) => {
    expect(swallowed(front)).toEqual(expected);
  });
});

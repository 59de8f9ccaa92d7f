import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUndoableChange, undoLines } from '../../../src/cli/undo/undoable.ts';

/** The text `now` after the lines of an earlier change were removed, and those lines that are left. */
function undone(
  before: string | null,
  after: string,
  now: string,
  made?: string,
): { text: string; left: unknown } {
  const change = toUndoableChange({ path: 'a.md', before, after, ...(made === undefined ? {} : { made }) });
  const { text, left } = undoLines(now, change);
  return { text, left: left.map(({ is }) => is) };
}

const log = (...items: readonly string[]): string => `## Log\n${items.map((item) => `- ${item}\n`).join('')}`;

describe('undoing lines in a note that was changed since', () => {
  it('removes the change where it is now, and nothing else', () => {
    const after = log('a', '[x] call', 'email');
    const before = log('a', '[ ] call');
    for (const [now, text] of [
      [`Mine\n\n${after}Yours\n`, `Mine\n\n${before}Yours\n`],
      [log('a', 'b', '[x] call', 'c', 'email', 'd'), log('a', 'b', '[ ] call', 'c', 'd')],
      [log('email', '[x] call', 'a'), log('[ ] call', 'a')],
      [after.replaceAll('\n', '\r\n'), before.replaceAll('\n', '\r\n')],
    ] as const)
      expect(undone(before, after, now)).toEqual({ text, left: [] });
  });

  it('keeps CRLF line ends if the note had no line end at its end', () => {
    expect(
      undone('## Log\r\n- [ ] call', '## Log\r\n- [x] call', '## Log\r\n- [x] call\r\ntail\r\n'),
    ).toEqual({
      text: '## Log\r\n- [ ] call\r\ntail\r\n',
      left: [],
    });
  });

  it('puts a removed line back where it was', () => {
    expect(undone('a\nb\nc\n', 'a\nc\n', 'a\nc\nd\n').text).toBe('a\nb\nc\nd\n');
  });

  it('removes the nearest of equal lines', () => {
    expect(
      undone(log('a', 'call'), log('a', 'call', 'call'), `${log('a', 'call', 'call')}x\n- call\n`).text,
    ).toBe(`${log('a', 'call')}x\n- call\n`);
  });

  it('leaves a line that was changed itself, and undoes the rest', () => {
    const before = log('[ ] call', '[ ] email');
    expect(undone(before, log('[x] call', '[x] email'), log('[ ] call', 'note', '[x] email'))).toEqual({
      text: log('[ ] call', 'note', '[ ] email'),
      left: ['- [x] call'],
    });
  });

  it('removes an empty line only above a removed line, and a heading only if nothing is below it', () => {
    const made = '# Day\n';
    const after = '# Day\n\n## Log\n\n- call\n';
    expect(undone(null, after, `${after}\nText\n\nMore\n`, made).text).toBe(
      '# Day\n\n## Log\n\nText\n\nMore\n',
    );
    expect(undone(null, after, `${after}- mine\n`, made).text).toBe('# Day\n\n## Log\n- mine\n');
    expect(undone(null, after, `Mine\n${after}`, made).text).toBe('Mine\n# Day\n');
    expect(undone('a\n', 'a\n\n- call\n', 'a\n\nb\n\n- call\n').text).toBe('a\n\nb\n');
  });

  it('restores the note exactly if nothing else has changed', () => {
    const line = fc.constantFrom<string>('- a', '- b', '- [ ] c', 'text', '  nested');
    const lines = fc.array(line, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, fc.nat(8), fc.constantFrom('\n', '\r\n'), (all, at, end) => {
        const note = (some: readonly string[]): string => some.map((one) => one + end).join('');
        const after = all.toSpliced(at, 0, '- new');
        expect(undone(note(all), note(after), note(after)).text).toBe(note(all));
      }),
    );
  });
});

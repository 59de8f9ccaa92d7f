import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintStylish } from '../../../src/cli/commands/lint/lint-stylish.ts';
import { widthOf } from '../../../src/cli/terminal/cells.ts';
import { makeStyle } from '../../../src/cli/terminal/style.ts';
import { LineIndex } from '../../../src/model/span.ts';
import type { Diagnostic, LintReport, Severity } from '../../../src/model/finding.ts';
import { anyName } from '../../harness/any-summary.ts';

const PLAIN = makeStyle({ color: false, ascii: false });
const ASCII = makeStyle({ color: false, ascii: true });
const COLOR = makeStyle({ color: true, ascii: false });

function report(diagnostics: readonly Diagnostic[]): LintReport {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  return {
    version: 1,
    summary: {
      notes: 214,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      fixable: 0,
    },
    diagnostics,
  };
}

/** A finding at the first occurrence of `marked` in the text. */
function finding(text: string, marked: string, given: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(marked);
  const lines = new LineIndex(text);
  return {
    path: 'Contacts/Charles Babbage.md',
    rule: 'invalid-date',
    severity: 'error',
    message: '16.11.2025 is not written as a date',
    help: 'Write 2025-11-16',
    url: 'https://example.com/invalid-date',
    start: lines.position(start),
    end: lines.position(start + marked.length),
    ...given,
  };
}

const show = (text: string, diagnostics: readonly Diagnostic[], style = PLAIN): string =>
  lintStylish(report(diagnostics), { textOf: () => text }, style);

const NOTE = 'type: contact\norganization: Difference Works\nmet: 16.11.2025\ncadence: monthly\n';

describe('findings on a terminal', () => {
  it('are empty if there are none', () => {
    expect(show('', [])).toBe('');
  });

  it('show an error with the lines around it', () => {
    expect(show(NOTE, [finding(NOTE, '16.11.2025')])).toBe(
      [
        'Contacts/Charles Babbage.md',
        '  3:6    error    16.11.2025 is not written as a date       invalid-date',
        '',
        '        2 │ organization: Difference Works',
        '    >   3 │ met: 16.11.2025',
        '          │      ^^^^^^^^^^',
        '        4 │ cadence: monthly',
        '         Write 2025-11-16.',
        '',
        '1 finding in 214 notes: 1 error.',
        '',
      ].join('\n'),
    );
  });

  it('show an info with its own line only, in ASCII', () => {
    expect(
      show(
        NOTE,
        [finding(NOTE, 'monthly', { severity: 'info', related: [{ path: 'B.md', message: 'says weekly' }] })],
        ASCII,
      ),
    ).toBe(
      [
        'Contacts/Charles Babbage.md',
        '  4:10   info     16.11.2025 is not written as a date       invalid-date',
        '',
        '    >   4 | cadence: monthly',
        '          |          ^^^^^^^',
        '         B.md: says weekly',
        '         Write 2025-11-16.',
        '',
        '1 finding in 214 notes: 1 info.',
        '',
      ].join('\n'),
    );
  });

  it('have one heading per note, and are counted by severity', () => {
    const other = { path: 'Other.md', severity: 'warning' } as const;
    const shown = show(NOTE, [finding(NOTE, 'type'), finding(NOTE, 'met'), finding(NOTE, 'met', other)]);
    expect(shown.match(/Contacts\/Charles Babbage\.md/g)).toHaveLength(1);
    expect(shown).toMatch(/\n3 findings in 214 notes: 2 errors, 1 warning\.\n$/);
  });

  it('color the severity and the carets, but not the text', () => {
    const shown = show(NOTE, [finding(NOTE, '16.11.2025')], COLOR);
    expect(shown).toContain('\u001b[31merror\u001b[39m');
    expect(shown).toContain('\u001b[31m^^^^^^^^^^\u001b[39m');
    expect(shown).toContain('\u001b[4mContacts/Charles Babbage.md\u001b[24m');
    expect(shown.replace(/\u001b\[\d+m/g, '')).toBe(show(NOTE, [finding(NOTE, '16.11.2025')]));
  });
});

describe('the name of a rule', () => {
  const linking = makeStyle({ color: false, ascii: false, links: true });
  const name = (url: string): string =>
    show(NOTE, [finding(NOTE, 'met', { url })], linking)
      .split('\n')[1]
      ?.slice(60) ?? '';

  it('links to its page on a terminal that supports links', () => {
    expect(name('https://example.com/x')).toBe(
      '\u001b]8;;https://example.com/x\u001b\\invalid-date\u001b]8;;\u001b\\',
    );
  });

  it('does not link to an address with control characters or to a file', () => {
    expect(name('https://example.com/\u001b\\x')).toBe('invalid-date');
    expect(name('file:///x')).toBe('invalid-date');
  });
});

describe('the place in a line', () => {
  const frame = (text: string, marked: string, style = PLAIN): string[] =>
    show(text, [finding(text, marked, { severity: 'warning' })], style)
      .split('\n')
      .slice(3, 5);

  it.each([
    [
      'is marked by cells, not by letters',
      'who: 山田 met',
      'met',
      ['    >   1 │ who: 山田 met', '          │           ^^^'],
    ],
    ['is marked as wide as it is', 'who: 山田', '山田', ['    >   1 │ who: 山田', '          │      ^^^^']],
    ['shows tabs and what cannot be shown', '\ta\u001b[31m', 'a', ['    >   1 │ →a�[31m', '          │  ^']],
    ['has one caret where it is empty', 'met:', '', ['    >   1 │ met:', '          │ ^']],
  ])('%s', (_, text, marked, expected) => {
    expect(frame(text, marked)).toEqual(expected);
  });

  it('has a tab before it spelled out in ASCII', () => {
    expect(frame('\ta', 'a', ASCII)).toEqual(['    >   1 | \\ta', '          |   ^']);
  });

  it('is visible in a line that is too long to show', () => {
    const [line = '', carets = ''] = frame(`${'x '.repeat(5_000)}here${' y'.repeat(5_000)}`, 'here');
    expect(line.indexOf('here')).toBe(carets.indexOf('^^^^'));
    expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(line).toMatch(/│ ….*…$/);
  });

  it('is marked after the last character if it is the line end', () => {
    expect(frame('a\n', '\n')[1]).toBe('          │  ^');
  });

  it('is shown within a second in a line of a million characters', () => {
    const text = `${'字'.repeat(500_000)}here${'字'.repeat(500_000)}`;
    const start = performance.now();
    const [line = '', carets = ''] = frame(text, 'here');
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(widthOf(line.slice(0, line.indexOf('here')))).toBe(carets.indexOf('^'));
  });
});

describe('findings in any text', () => {
  const anyPlace = fc.record({
    text: fc.array(anyName, { minLength: 1, maxLength: 6 }).map((names) => names.join('\n')),
    at: fc.nat(),
    length: fc.nat(60),
    message: anyName,
    help: anyName,
    path: anyName.map((name) => `a${name.slice(0, 20)}`),
    severity: fc.constantFrom<Severity>('error', 'warning', 'info'),
    rule: fc.constantFrom('invalid-date', 'executable-front-matter'),
    ascii: fc.boolean(),
  });

  it('fit 80 columns and contain no control characters', () => {
    fc.assert(
      fc.property(anyPlace, ({ text, at, length, ascii, path, ...given }) => {
        const lines = new LineIndex(text);
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const places = { start: lines.position(start), end: lines.position(end) };
        const diagnostic = { ...finding('a', 'a'), ...given, path, ...places };
        const shown = show(text, [diagnostic], ascii ? ASCII : PLAIN);
        // A path is never cut, because it is meant to be copied.
        const wide = shown
          .split('\n')
          .slice(1)
          .filter((line) => widthOf(line) > 80);
        expect(wide).toEqual([]);
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 400 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { makeStyle } from '../../../src/cli/terminal/style.ts';
import { lintGithub } from '../../../src/cli/commands/lint/lint-github.ts';
import type { Diagnostic, Severity } from '../../../src/model/finding.ts';

const finding = (severity: Severity, given: Partial<Diagnostic> = {}): Diagnostic => ({
  path: 'A.md',
  rule: 'invalid-date',
  severity,
  message: 'Wrong',
  help: 'Mend it',
  url: 'https://example.com',
  start: { line: 3, column: 6 },
  end: { line: 3, column: 9 },
  ...given,
});

const show = (diagnostics: readonly Diagnostic[], prefix = '', ascii = false): string[] =>
  lintGithub(
    { version: 1, summary: { notes: 1, errors: 0, warnings: 0, infos: 0, fixable: 0 }, diagnostics },
    prefix,
    makeStyle({ color: false, ascii }).words,
  )
    .split('\n')
    .slice(0, -1);

describe('findings in the format of GitHub', () => {
  it('are empty if there are none', () => {
    expect(show([])).toEqual([]);
  });

  it('list errors first, at most ten of each severity, and count the rest', () => {
    const many = (severity: Severity, count: number): Diagnostic[] =>
      Array.from({ length: count }, () => finding(severity));
    const lines = show([...many('info', 1), ...many('warning', 12), ...many('error', 11)]);
    const commands = lines.map((line) => /^::(\w+)|^and .*/.exec(line)?.[0]);
    expect(commands).toEqual([
      ...Array<string>(10).fill('::error'),
      'and 1 more error',
      ...Array<string>(10).fill('::warning'),
      'and 2 more warnings',
      '::notice',
    ]);
  });

  it('have a path from the checkout, and no columns if they span several lines', () => {
    expect(show([finding('error', { end: { line: 4, column: 2 } })], 'my notes/')).toEqual([
      '::error file=my notes/A.md,line=3,endLine=4,title=invalid-date::Wrong. Mend it.',
    ]);
  });

  it('have an ASCII message if asked, and an unchanged path', () => {
    const given = { path: '“A”.md', message: 'The date “x” – is none…' };
    expect(show([finding('error', given)], '', true)).toEqual([
      '::error file=“A”.md,line=3,endLine=3,col=6,endColumn=9,title=invalid-date::The date "x" - is none... Mend it.',
    ]);
  });

  it('cannot begin another command or another property', () => {
    const [line, ...more] = show([
      finding('warning', { path: 'a,b:c\n::error::x%.md', message: '100%\r\n::stop-commands::x\u001b[31m' }),
    ]);
    expect(more).toEqual([]);
    expect(line).toBe(
      '::warning file=a%2Cb%3Ac %3A%3Aerror%3A%3Ax%25.md,line=3,endLine=3,col=6,endColumn=9,title=invalid-date::100%25 ::stop-commands::x\ufffd[31m. Mend it.',
    );
  });
});

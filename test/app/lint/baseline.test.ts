import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_BASELINE,
  countAllowed,
  applyBaseline,
  baselineText,
  parseBaseline,
  pruneBaseline,
  updateBaseline,
  type Baseline,
} from '../../../src/app/lint/baseline.ts';
import type { Diagnostic, LintReport } from '../../../src/model/finding.ts';
import { inWords } from '../../harness/in-words.ts';

/** A report with one finding for each `PATH RULE`. */
function report(...found: readonly string[]): LintReport {
  const place = { line: 1, column: 1 };
  const diagnostics = found.map((one): Diagnostic => {
    const [path = '', rule = ''] = one.split(' ');
    return { path, rule, severity: 'error', message: '', help: '', url: '', start: place, end: place };
  });
  return {
    version: 1,
    summary: { notes: 9, errors: found.length, warnings: 0, infos: 0, fixable: 0 },
    diagnostics,
  };
}

const all = (): boolean => true;
const known = (...found: readonly string[]): Baseline =>
  updateBaseline(EMPTY_BASELINE, report(...found), all);
const shown = ({ diagnostics }: LintReport): string[] =>
  diagnostics.map(({ path, rule }) => `${path} ${rule}`);

describe('a baseline', () => {
  it.each<[string, string[], string[], string[], number]>([
    ['hides what is known', ['A x', 'A y'], ['A x', 'A y'], [], 0],
    ['shows what is new', ['A x'], ['A x', 'A y', 'B x'], ['A y', 'B x'], 0],
    [
      'shows all of a rule in a note that has more of it',
      ['A x', 'A y'],
      ['A x', 'A x', 'A y'],
      ['A x', 'A x'],
      0,
    ],
    ['says what is gone', ['A x', 'A x', 'B y'], ['A x'], [], 2],
  ])('%s', (_, before, now, left, gone) => {
    const result = applyBaseline(report(...now), known(...before), all);
    expect(shown(result.report)).toEqual(left);
    expect(result.noLongerFound).toBe(gone);
    expect(result.report.summary).toEqual({
      notes: 9,
      errors: left.length,
      warnings: 0,
      infos: 0,
      fixable: 0,
      known: now.length - left.length,
    });
  });

  it('of a part of the vault leaves the entries of other notes unchanged', () => {
    const onlyA = (path: string): boolean => path === 'A';
    const before = known('A x', 'B x', 'B x');
    expect(applyBaseline(report(), before, onlyA).noLongerFound).toBe(1);
    expect(updateBaseline(before, report('A y'), onlyA)).toEqual(known('A y', 'B x', 'B x'));
    expect(pruneBaseline(before, report(), onlyA)).toEqual(known('B x', 'B x'));
  });

  it('is written as the same sorted text in whatever order findings come', () => {
    const text = baselineText(known('b/B y', 'A z', 'A a', 'b/B y'));
    expect(text).toBe(baselineText(known('A a', 'b/B y', 'b/B y', 'A z')));
    expect(text).toBe(
      '{\n  "version": 1,\n  "known": {\n    "A": {\n      "a": 1,\n      "z": 1\n    },\n    "b/B": {\n      "y": 2\n    }\n  }\n}\n',
    );
  });

  it.each([
    ['', 'it is not JSON'],
    ['<<<<<<< HEAD', 'it is not JSON'],
    ['[]', 'its version is not 1'],
    ['{"version":2}', 'its version is not 1'],
    ['{"version":1}', 'it has no “known” with paths'],
    ['{"version":1,"known":{"A":3}}', 'A has no rules with counts'],
    ['{"version":1,"known":{"A":{"x":0}}}', 'x of A is not a count'],
    ['{"version":1,"known":{"A":{"x":"1"}}}', 'x of A is not a count'],
  ])('that is damaged causes an error: %j', (text, why) => {
    expect(inWords(() => parseBaseline(text, 'base.json'))).toThrow(`base.json is not a baseline: ${why}`);
  });

  const anyFindings = fc
    .array(
      fc.tuple(
        fc.constantFrom('A', 'b', '__proto__', 'constructor', 'Zoë 😀'),
        fc.constantFrom('x', 'y', '__proto__'),
      ),
    )
    .map((pairs) => pairs.map(([path, rule]) => `${path.replace(' ', '_')} ${rule}`));

  it('reads back the same, hides the findings it was made of, and only shrinks when pruned', () => {
    fc.assert(
      fc.property(anyFindings, anyFindings, (before, now) => {
        const baseline = known(...before);
        expect(parseBaseline(baselineText(baseline), 'x')).toEqual(baseline);
        expect(shown(applyBaseline(report(...before), baseline, all).report)).toEqual([]);
        const pruned = pruneBaseline(baseline, report(...now), all);
        expect(countAllowed(pruned)).toBe(
          countAllowed(baseline) - applyBaseline(report(...now), baseline, all).noLongerFound,
        );
        expect(applyBaseline(report(...now), pruned, all)).toEqual({
          ...applyBaseline(report(...now), baseline, all),
          noLongerFound: 0,
        });
      }),
    );
  });
});

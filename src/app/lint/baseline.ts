import type { Diagnostic, LintReport, Severity } from '../../model/finding.ts';
import { parseJson } from '../../model/bounded-json.ts';
import { UserError } from '../user-error.ts';
import type { BaselineFault } from '../user-errors.ts';

/** Known findings, which are hidden: how many of each rule a note may have. Path → rule → count. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const EMPTY_BASELINE: Baseline = new Map();

/** A report after a baseline was applied. */
export interface Baselined {
  readonly report: LintReport;
  /** Number of findings that the baseline allows but that no longer exist. */
  readonly noLongerFound: number;
}

/** Whether a path was linted; the baseline's counts for other paths are kept. */
type IsLinted = (path: string) => boolean;

/**
 * Hides known findings. If a note has more findings of a rule than allowed, all of them are
 * shown, since it is not known which one is new.
 */
export function applyBaseline(report: LintReport, baseline: Baseline, isLinted: IsLinted): Baselined {
  const found = countsOf(report.diagnostics);
  const isKnown = ({ path, rule }: Diagnostic): boolean =>
    count(found, path, rule) <= count(baseline, path, rule);
  const shown = report.diagnostics.filter((one) => !isKnown(one));
  let noLongerFound = 0;
  for (const [path, rules] of baseline) {
    if (!isLinted(path)) continue;
    for (const [rule, allowed] of rules) noLongerFound += Math.max(0, allowed - count(found, path, rule));
  }
  const known = report.diagnostics.length - shown.length;
  return {
    report: { ...report, summary: { ...summaryOf(shown, report), known }, diagnostics: shown },
    noLongerFound,
  };
}

/** A baseline that allows exactly what was found; its counts for notes that were not linted are kept. */
export function updateBaseline(
  baseline: Baseline,
  { diagnostics }: LintReport,
  isLinted: IsLinted,
): Baseline {
  const kept = [...baseline].filter(([path]) => !isLinted(path));
  return new Map([...kept, ...countsOf(diagnostics)]);
}

/** A baseline reduced to what is still found: it never allows more. */
export function pruneBaseline(baseline: Baseline, { diagnostics }: LintReport, isLinted: IsLinted): Baseline {
  const found = countsOf(diagnostics);
  const pruned = [...baseline].map(([path, rules]) => {
    if (!isLinted(path)) return [path, rules] as const;
    const left = [...rules]
      .map(([rule, allowed]) => [rule, Math.min(allowed, count(found, path, rule))] as const)
      .filter(([, allowed]) => allowed > 0);
    return [path, new Map(left)] as const;
  });
  return new Map(pruned.filter(([, rules]) => rules.size > 0));
}

/** The total number of findings that a baseline allows. */
export function countAllowed(baseline: Baseline): number {
  return [...baseline.values()].flatMap((rules) => [...rules.values()]).reduce((sum, one) => sum + one, 0);
}

/** The text of a baseline's file, sorted so that equal findings give equal bytes. */
export function baselineText(baseline: Baseline): string {
  const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const known = sorted(baseline).map(([path, rules]) => [path, Object.fromEntries(sorted(rules))] as const);
  return `${JSON.stringify({ version: 1, known: Object.fromEntries(known) }, null, 2)}\n`;
}

/** The largest file, in UTF-16 units; a baseline of a hundred thousand findings has some ten million. */
export const MAX_BASELINE_LENGTH = 1 << 26;

/** Parses the text of a baseline file. Throws `UserError` if it has anything else. */
export function parseBaseline(text: string, path: string): Baseline {
  const fault = (is: BaselineFault['is'], at: Omit<BaselineFault, 'is'> = {}): UserError =>
    new UserError('baseline-invalid', { path, fault: { is, ...at } });
  let root: unknown;
  try {
    const read = parseJson(text, MAX_BASELINE_LENGTH);
    if (!read) throw new SyntaxError();
    root = read.value;
  } catch {
    throw fault('not-json');
  }
  const { version, known } = isObject(root) ? root : {};
  if (version !== 1) throw fault('unknown-version');
  if (!isObject(known)) throw fault('no-paths');
  return new Map(
    Object.entries(known).map(([note, rules]) => {
      if (!isObject(rules)) throw fault('no-rules', { note });
      const counts = Object.entries(rules).map(([rule, value]) => {
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
          throw fault('no-count', { note, rule });
        return [rule, value] as const;
      });
      return [note, new Map(counts)] as const;
    }),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function count(counts: Baseline, path: string, rule: string): number {
  return counts.get(path)?.get(rule) ?? 0;
}

function countsOf(diagnostics: readonly Diagnostic[]): Baseline {
  const counts = new Map<string, Map<string, number>>();
  for (const { path, rule } of diagnostics) {
    const rules = counts.get(path) ?? new Map<string, number>();
    counts.set(path, rules.set(rule, (rules.get(rule) ?? 0) + 1));
  }
  return counts;
}

function summaryOf(shown: readonly Diagnostic[], { summary }: LintReport): LintReport['summary'] {
  const of = (severity: Severity): number => shown.filter((one) => one.severity === severity).length;
  return {
    notes: summary.notes,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    fixable: shown.filter(({ fix }) => fix?.safe).length,
  };
}

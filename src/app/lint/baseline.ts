import type { Diagnostic, LintReport, Severity } from '../../model/finding.ts';
import { parseJson } from '../../model/bounded-json.ts';
import { UserError } from '../user-error.ts';
import type { BaselineFault } from '../user-errors.ts';

/** Findings that are known and not shown: how many of each rule a note may have. Path → rule → count. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const EMPTY_BASELINE: Baseline = new Map();

/** What a baseline makes of a report. */
export interface Baselined {
  readonly report: LintReport;
  /** How many findings the baseline still allows that are no longer there. */
  readonly gone: number;
}

/** A path that was looked at; what a baseline says of others stays. */
type Looked = (path: string) => boolean;

/**
 * Hides known findings. Where a note has more of a rule than it may have, all
 * of them are shown: nobody can say which of them is the new one.
 */
export function applyBaseline(report: LintReport, baseline: Baseline, looked: Looked): Baselined {
  const found = countsOf(report.diagnostics);
  const isKnown = ({ path, rule }: Diagnostic): boolean =>
    count(found, path, rule) <= count(baseline, path, rule);
  const shown = report.diagnostics.filter((one) => !isKnown(one));
  let gone = 0;
  for (const [path, rules] of baseline) {
    if (!looked(path)) continue;
    for (const [rule, allowed] of rules) gone += Math.max(0, allowed - count(found, path, rule));
  }
  const known = report.diagnostics.length - shown.length;
  return { report: { ...report, summary: { ...summaryOf(shown, report), known }, diagnostics: shown }, gone };
}

/** A baseline that allows just what was found; what it says of notes that were not looked at stays. */
export function updateBaseline(baseline: Baseline, { diagnostics }: LintReport, looked: Looked): Baseline {
  const kept = [...baseline].filter(([path]) => !looked(path));
  return new Map([...kept, ...countsOf(diagnostics)]);
}

/** A baseline without what is no longer found: it allows less, and never more. */
export function pruneBaseline(baseline: Baseline, { diagnostics }: LintReport, looked: Looked): Baseline {
  const found = countsOf(diagnostics);
  const pruned = [...baseline].map(([path, rules]) => {
    if (!looked(path)) return [path, rules] as const;
    const left = [...rules]
      .map(([rule, allowed]) => [rule, Math.min(allowed, count(found, path, rule))] as const)
      .filter(([, allowed]) => allowed > 0);
    return [path, new Map(left)] as const;
  });
  return new Map(pruned.filter(([, rules]) => rules.size > 0));
}

/** How many findings a baseline allows, in all. */
export function allowedBy(baseline: Baseline): number {
  return [...baseline.values()].flatMap((rules) => [...rules.values()]).reduce((sum, one) => sum + one, 0);
}

/** A baseline as its file holds it: sorted, so that the same findings are the same bytes. */
export function baselineText(baseline: Baseline): string {
  const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const known = sorted(baseline).map(([path, rules]) => [path, Object.fromEntries(sorted(rules))] as const);
  return `${JSON.stringify({ version: 1, known: Object.fromEntries(known) }, null, 2)}\n`;
}

/** A baseline of a hundred thousand findings has some ten million characters. */
const MOST_CHARACTERS = 1 << 26;

/** Reads the text of a baseline file. Throws `UserError` where it holds anything else. */
export function parseBaseline(text: string, path: string): Baseline {
  const fault = (is: BaselineFault['is'], at: Omit<BaselineFault, 'is'> = {}): UserError =>
    new UserError('baseline-invalid', { path, fault: { is, ...at } });
  let root: unknown;
  try {
    const read = parseJson(text, MOST_CHARACTERS);
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

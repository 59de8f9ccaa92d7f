import { groupBy } from '../../../model/group-by.ts';
import type { LintReport, Severity } from '../../../model/finding.ts';
import { padStart, widthOf } from '../../terminal/cells.ts';
import { line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as lintWords from '../../words/lint-words.ts';

/** The shape of `lint --statistics --format json`, version 1 (`netvault schema lint-statistics`): how often each rule reports. */
export interface LintStatistics {
  readonly version: 1;
  readonly summary: LintReport['summary'];
  /** Sorted by number of findings, most first, then by the rule's name. */
  readonly rules: readonly RuleCount[];
}

interface RuleCount {
  readonly rule: string;
  /** The highest severity of its findings. */
  readonly severity: Severity;
  readonly findings: number;
  /** Number of notes with a finding. */
  readonly notes: number;
  /** Number of findings with a safe fix. */
  readonly fixable: number;
}

const MOST_SEVERE_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

export function lintStatistics({ version, summary, diagnostics }: LintReport): LintStatistics {
  const byRule = groupBy(diagnostics, ({ rule }) => [rule]);
  const rules = [...byRule].map(([rule, found]): RuleCount => {
    const severity = MOST_SEVERE_FIRST.find((grave) => found.some((one) => one.severity === grave)) ?? 'info';
    const notes = new Set(found.map(({ path }) => path)).size;
    const fixable = found.filter(({ fix }) => fix?.safe).length;
    return { rule, severity, findings: found.length, notes, fixable };
  });
  const order = (a: RuleCount, b: RuleCount): number => b.findings - a.findings || (a.rule < b.rule ? -1 : 1);
  return { version, summary, rules: rules.sort(order) };
}

/** How often each rule reports, as text; empty if there are no findings. */
export function lintStatisticsText(report: LintReport, style: Style): string {
  const { rules } = lintStatistics(report);
  if (rules.length === 0) return '';
  const digits = Math.max(...rules.map(({ findings }) => String(findings).length));
  const severityAt = 4 + digits + Math.max(...rules.map(({ rule }) => widthOf(rule))) + 2;
  const rows = rules.map(({ rule, severity, findings, notes, fixable }) =>
    line(
      { at: 2, text: padStart(String(findings), digits), paint: style.bold },
      { at: 4 + digits, text: rule },
      {
        at: severityAt,
        text: severity,
        paint: { error: style.red, warning: style.yellow, info: style.cyan }[severity],
      },
      { at: severityAt + 9, text: lintWords.inNotes(notes, fixable), paint: style.dim },
    ),
  );
  const closing = wrap(lintWords.totals(report.summary), style.width).map(style.bold);
  return `${[...rows, '', ...closing].join('\n')}\n`;
}

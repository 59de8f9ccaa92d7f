import type { Finding } from '../../model/finding.ts';
import type { Rule } from '../../rules/engine/define-rule.ts';
import { goalEndsBeforeStart } from '../../rules/goal-ends-before-start.ts';
import { introducedToSelf } from '../../rules/introduced-to-self.ts';
import { unknownActivity } from '../../rules/unknown-activity.ts';
import { unknownMetric } from '../../rules/unknown-metric.ts';
import { unknownTier } from '../../rules/unknown-tier.ts';
import { isWithin } from '../../model/span.ts';
import type { Ledger } from '../../scorecard/ledger.ts';

/** Rules about values that are faults only beside other fields or the scorecard. */
export const ERRORS: readonly Rule[] = [unknownMetric, goalEndsBeforeStart, introducedToSelf];
/** Rules about words that the scorecard may name later. */
export const WARNINGS: readonly Rule[] = [unknownTier, unknownActivity];

/** What some rules report in a note after some of its fields were edited, in these fields or only now. */
export function newFindings(
  rules: readonly Rule[],
  before: Ledger,
  after: Ledger,
  { path, fields }: { readonly path: string; readonly fields: readonly string[] },
): readonly Finding[] {
  const settings = after.index.surroundings.configuration.rules;
  const found = (ledger: Ledger): Finding[] =>
    rules.flatMap(({ id, check }) => {
      const findings: Finding[] = [];
      const report = (at: string, finding: Omit<Finding, 'rule'>): void => {
        if (at === path) findings.push({ rule: id, ...finding });
      };
      if (settings.get(id) !== 'off') check?.({ index: ledger.index, now: ledger.now, ledger }, report);
      return findings;
    });
  const record = before.index.note(path)?.record;
  const spans = fields.map((field) => record?.fields.get(field)?.valueSpan);
  const others = found(before).filter(({ span }) => !spans.some((one) => isWithin(span, one)));
  const known = new Set(others.map(({ message }) => message));
  return found(after).filter(({ message }) => !known.has(message));
}

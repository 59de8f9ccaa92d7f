import type { Finding, Severity } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

export type Family =
  | 'front matter'
  | 'fields'
  | 'links'
  | 'contacts'
  | 'events'
  | 'goals'
  | 'scorecard'
  | 'introductions'
  | 'reviews'
  | 'silencing';

/** What a rule is told. */
export interface RuleContext {
  readonly index: VaultIndex;
  readonly now: Moment;
  /** Everything that was done up to now; made when a rule first asks for it. */
  readonly ledger: Ledger;
}

/** A rule says where and what; id, severity, address and position are added to it. */
export type Report = (path: string, finding: Omit<Finding, 'rule'>) => void;

export interface Rule {
  /** Permanent: one that goes is never used again. Words after the fault. */
  readonly id: string;
  readonly family: Family;
  /** Unless the vault's settings say otherwise. */
  readonly severity: Severity;
  /** Its options in `.netvault.yaml`, each a list of words; what each means stands in the rule's explanation. */
  readonly options?: readonly string[];
  /** What it reports, in a sentence. */
  readonly summary: string;
  /** Null for what reading a note finds already. */
  readonly check: ((context: RuleContext, report: Report) => void) | null;
}

/** Defines a rule. Its explanation and its examples stand in `fixtures/rules/ID/`. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

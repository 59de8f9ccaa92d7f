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

/** A small vault that shows a rule: paths and texts. */
export interface Example {
  readonly notes: Readonly<Record<string, string>>;
  /** The day on which it is read; 2026-11-19 unless given. */
  readonly today?: string;
  /** `.netvault.yaml`, and files of the app's settings folder: `types.json` and the like. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The note with the finding, as its fix leaves it. */
  readonly fixed?: string;
}

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
  /** Its options in `.netvault.yaml`, each a list of words; their meaning stands in the explanation. */
  readonly options?: readonly string[];
  /** What it reports, in a sentence. */
  readonly summary: string;
  /** Why, and what to do. */
  readonly explanation: string;
  /** Each reports this rule, and no other. */
  readonly bad: readonly Example[];
  /** None reports anything. */
  readonly good: readonly Example[];
  /** Null for what reading a note finds already. */
  readonly check: ((context: RuleContext, report: Report) => void) | null;
}

/** Defines a rule; the examples are its tests and its page. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** An example of one note. */
export function note(text: string, path = 'Note.md'): Example {
  return { notes: { [path]: text } };
}

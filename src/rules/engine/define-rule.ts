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

/** What a rule has to work with. */
export interface RuleContext {
  readonly index: VaultIndex;
  readonly now: Moment;
  /** Every activity up to now; made on first use. */
  readonly ledger: Ledger;
}

/** Reports a finding in the note at a path. Rule, severity, URL and position are added to it. */
export type Report = (path: string, finding: Omit<Finding, 'rule'>) => void;

export interface Rule {
  /** Names the fault, in words joined by hyphens. Permanent: the id of a rule that is removed is never used again. */
  readonly id: string;
  readonly family: Family;
  /** Unless the vault's settings say otherwise. */
  readonly severity: Severity;
  /** Its options in `.netvault.yaml`, each a list of words; what each means stands in the rule's explanation. */
  readonly options?: readonly string[];
  /** True if it reports what no tool can read, in any vault; all others wait until the vault is set up. */
  readonly anywhere?: true;
  /** `nothing` if its fixes must leave all that a note says; those of others may change what they touch. */
  readonly mends?: 'nothing';
  /**
   * What its findings in a note hang on. `note`: that note, those that it links, the names of files and contacts,
   * goals, scorecards and the time. `people`: also what notes tell of the people that each finding is `about`.
   * `vault`: also what any note shows (`faceOf` must have all that the rule looks at in it).
   */
  readonly hangsOn: 'note' | 'people' | 'vault';
  /** What it reports: one sentence of markdown. */
  readonly summary: string;
  /** Not there where the parser reports the findings while it reads a note. */
  readonly check?: (context: RuleContext, report: Report) => void;
}

/** What rules on front matter have in common that report what no tool can read. */
export const UNREADABLE = { family: 'front matter', severity: 'error', anywhere: true } as const;

/** Defines a rule. Its explanation and its examples stand in `fixtures/rules/ID/`. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

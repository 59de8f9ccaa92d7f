import type { Finding, Fix, Severity } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
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

/** The input of a rule. */
export interface RuleContext {
  readonly index: VaultIndex;
  readonly now: Moment;
  /** Every activity up to now; computed on first use. */
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
  /** Its options in `.netvault.yaml`, each a list of words. The rule's explanation says what each means. */
  readonly options?: readonly string[];
  /** True if it reports what no tool can read, in any vault; all other rules wait until the vault is set up. */
  readonly anywhere?: true;
  /** `nothing` if its fixes must not change the meaning of the note; fixes of other rules may change what they touch. */
  readonly fixesChange?: 'nothing';
  /**
   * What its findings in a note depend on. `note`: that note, the notes it links, the names of
   * files and contacts, goals, scorecards and the time. `people`: also the activities with the
   * people in each finding's `about`. `vault`: also other notes (`noteSignature` must include everything
   * that the rule looks at in them).
   */
  readonly dependsOn: 'note' | 'people' | 'vault';
  /** What it reports: one sentence of markdown. */
  readonly summary: string;
  /** Absent if the parser reports the findings while it reads a note. */
  readonly check?: (context: RuleContext, report: Report) => void;
  /** The fix of a finding that the parser reports without one; null if there is none. */
  readonly fixFor?: (note: ParsedNote, index: VaultIndex) => Fix | null;
}

/** Shared by the rules that report front matter that no tool can read. */
export const UNREADABLE = { family: 'front matter', severity: 'error', anywhere: true } as const;

/** Defines a rule. Its explanation and its examples are in `fixtures/rules/ID/`. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

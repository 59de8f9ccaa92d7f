import type { Diagnostic, LintReport, Severity } from '../../model/finding.ts';
import { UNUSED } from '../../rules/engine/unused-suppressions.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { Moment } from '../../model/moment.ts';
import { RULES } from '../../rules/index.ts';
import { judge, lintedAmong, runRules, type FoundInVault } from '../../rules/engine/run-rules.ts';
import type { RuleSettings } from '../../vault/configuration.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { fixVault, type Fixed, type FixOptions } from './fix-vault.ts';
import type { StagedFix, StagedVault, StagedWriter } from './staged-port.ts';

/** The report for a commit, and all findings in the vault as the commit will leave it. */
export interface LintedStaged {
  readonly report: LintReport;
  readonly found: FoundInVault;
}

/**
 * Lints a commit, with the ledger of the vault as the commit will leave it: all findings in the
 * notes that it adds or changes, and in other notes the findings that are new with it, such as
 * links to a note that it deletes; none in notes in conflict. `summary.notes` is the number of notes
 * that it adds or changes, or in which it makes something wrong.
 */
export function lintStaged(
  { paths, conflicted, before }: Pick<StagedVault, 'paths' | 'conflicted' | 'before'>,
  ledger: Ledger,
  rules: RuleSettings = new Map(),
): LintedStaged {
  const { index, now } = ledger;
  const found = judge(index, now, { rules, ledger });
  const known = (elsewhere: readonly Diagnostic[]): readonly Diagnostic[] =>
    findingsBefore(elsewhere, before(), ledger, rules);
  return {
    report: stagedReport(found, { paths, conflicted, surroundings: index.surroundings, known }),
    found,
  };
}

/**
 * The report for a commit, from all findings in the vault; `known` gives the findings before the
 * commit, including all of those in other notes.
 */
export function stagedReport(
  { judged }: Pick<FoundInVault, 'judged'>,
  {
    paths,
    conflicted,
    surroundings,
    known,
  }: Pick<StagedVault, 'paths' | 'conflicted'> & {
    readonly surroundings: Surroundings;
    readonly known: (elsewhere: readonly Diagnostic[]) => readonly Diagnostic[];
  },
): LintReport {
  const all = judged.map(({ diagnostic }) => diagnostic).filter(({ path }) => !conflicted.has(path));
  const staged = new Set(paths);
  const elsewhere = all.filter(({ path }) => !staged.has(path));
  const before = new Set(elsewhere.length === 0 ? [] : known(elsewhere).map(identity));
  const diagnostics = all.filter((one) => staged.has(one.path) || !before.has(identity(one)));
  const notes = new Set([...lintedAmong(paths, surroundings), ...diagnostics.map(({ path }) => path)]);
  return { version: 1, summary: { notes: notes.size, ...counts(diagnostics) }, diagnostics };
}

/** Computes the safe fixes to staged notes; writes nothing. */
export function fixStaged(
  { index, paths }: StagedVault,
  now: Moment,
  options: Omit<FixOptions, 'paths'>,
): Fixed {
  return fixVault(index, now, { ...options, paths });
}

/** Writes fixes; `index` is then the vault as it is staged. Throws as `StagedWriter.write` does. */
export function writeStagedFixes(
  { index, notes }: Fixed,
  writer: StagedWriter,
): { readonly index: VaultIndex; readonly fixes: readonly StagedFix[] } {
  const fixes = notes.length === 0 ? [] : writer.write(notes);
  const kept = fixes.filter(({ done }) => done === 'none').map(({ note }) => note);
  return {
    index: kept.length === 0 ? index : index.withAll(kept.map(({ path, before: text }) => ({ path, text }))),
    fixes,
  };
}

/** The findings before the commit of the rules that have some findings after it; no other rules are run. */
function findingsBefore(
  findings: readonly Diagnostic[],
  before: VaultIndex,
  after: Ledger,
  rules: RuleSettings,
): readonly Diagnostic[] {
  const found = new Set(findings.map(({ rule }) => rule));
  // Whether a comment suppresses anything is known only after all rules have run.
  const others = found.has(UNUSED) ? [] : [...RULES.keys()].filter((id) => !found.has(id));
  const { diagnostics } = runRules(before, after.now, {
    rules: new Map([...rules, ...others.map((id) => [id, 'off'] as const)]),
    ledger: after.next(before, after.now),
    everyPlace: true,
  });
  return diagnostics;
}

/** A note that the commit does not change has the same text before and after it, so places can be compared. */
function identity({ path, rule, message, start, end }: Diagnostic): string {
  return JSON.stringify([path, rule, message, start, end]);
}

function counts(diagnostics: readonly Diagnostic[]): Omit<LintReport['summary'], 'notes'> {
  const count = (wanted: Severity): number => diagnostics.filter((one) => one.severity === wanted).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: diagnostics.filter(({ fix }) => fix?.safe).length,
  };
}

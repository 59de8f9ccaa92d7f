import type { Diagnostic, LintReport, Severity } from '../../model/finding.ts';
import { UNUSED } from '../../rules/engine/unused-suppressions.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { Moment } from '../../model/moment.ts';
import { RULES } from '../../rules/index.ts';
import { runRules } from '../../rules/engine/run-rules.ts';
import type { RuleSettings } from '../../vault/configuration.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { fixVault, type Fixed, type FixOptions } from './fix-vault.ts';
import type { StagedFix, StagedVault, StagedWriter } from './staged-port.ts';

/**
 * Judges what a commit brings, with the ledger of the vault as it will leave it: all findings in the notes that it adds or
 * changes, and in other notes those that were not there before it, such as
 * links to a note that it deletes. `summary.notes` counts the notes it adds or
 * changes.
 */
export function lintStaged(
  { paths, before }: Pick<StagedVault, 'paths' | 'before'>,
  ledger: Ledger,
  rules: RuleSettings = new Map(),
): LintReport {
  const { index, now } = ledger;
  const all = runRules(index, now, { rules, ledger, everyPlace: true }).diagnostics;
  const staged = new Set(paths);
  const elsewhere = all.filter(({ path }) => !staged.has(path));
  const known = elsewhere.length === 0 ? new Set() : knownFindings(elsewhere, before(), ledger, rules);
  const diagnostics = all.filter((one) => staged.has(one.path) || !known.has(identity(one)));
  const { notes } = runRules(index, now, { rules: NO_RULES, paths }).summary;
  return { version: 1, summary: { notes, ...counts(diagnostics) }, diagnostics };
}

/** Works out the safe fixes to staged notes; writes nothing. */
export function fixStaged(
  { index, paths }: StagedVault,
  now: Moment,
  options: Omit<FixOptions, 'paths'>,
): Fixed {
  return fixVault(index, now, { ...options, paths });
}

/** Writes fixes; `index` is the vault as it is staged then. Throws as `StagedWriter.write` does. */
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

/** For counting notes: no rule has to run. */
const NO_RULES: RuleSettings = new Map([...RULES.keys()].map((id) => [id, 'off']));

/** Which of some findings were there before the commit; only their own rules are run. */
function knownFindings(
  findings: readonly Diagnostic[],
  before: VaultIndex,
  after: Ledger,
  rules: RuleSettings,
): Set<string> {
  const found = new Set(findings.map(({ rule }) => rule));
  // Whether a comment disables anything is known once all rules have looked.
  const others = found.has(UNUSED) ? [] : [...NO_RULES].filter(([id]) => !found.has(id));
  const ledger = after.next(before, after.now);
  const { diagnostics } = runRules(before, after.now, {
    rules: new Map([...rules, ...others]),
    ledger,
    everyPlace: true,
  });
  return new Set(diagnostics.map(identity));
}

/** A note that the commit leaves alone has the same text before and after it, so places can be compared. */
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

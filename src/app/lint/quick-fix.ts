import { applyEdits } from '../../edit/edits.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Diagnostic, Fix } from '../../model/finding.ts';
import { runRules } from '../../rules/engine/run-rules.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { UserError } from '../user-error.ts';
import { fixesToOffer } from './safe-fixes.ts';

type Fixable = Diagnostic & { readonly fix: Fix };

/** The fix of each finding, or null if there is none that changes only what it corrects. */
export function fixesOf(index: VaultIndex, findings: readonly Diagnostic[]): readonly (Fix | null)[] {
  const byPath = groupBy(findings, (one) => ('fix' in one ? [one.path] : []));
  const offered = new Set<Diagnostic>();
  for (const [path, some] of byPath)
    for (const one of fixesToOffer(index, path, some as readonly Fixable[])) offered.add(one);
  return findings.map((one) => (offered.has(one) ? (one.fix ?? null) : null));
}

/** The change that one fix makes to its note. Throws `UserError` if the note has changed in the meantime. */
export function fixFinding(ledger: Ledger, finding: Diagnostic): NoteChange {
  const { index, now } = ledger;
  const { path } = finding;
  const wanted = JSON.stringify(finding);
  const isStillReported = runRules(index, now, { ledger, paths: [path], everyPlace: true }).diagnostics.some(
    (one) => JSON.stringify(one) === wanted,
  );
  const [fix] = isStillReported ? fixesOf(index, [finding]) : [];
  if (!fix) throw new UserError('note-changed', { path });
  const before = index.note(path)?.text ?? '';
  return { path, before, after: applyEdits(before, fix.edits) };
}

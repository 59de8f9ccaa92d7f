import { applyEdits } from '../../edit/edits.ts';
import { keepsOtherFields } from '../../edit/verify.ts';
import type { Diagnostic, Fix } from '../../model/finding.ts';
import { runRules } from '../../rules/engine/run-rules.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { UserError } from '../user-error.ts';

/** The fix of a finding, or null where there is none that changes just what it names. */
export function fixOf(index: VaultIndex, { path, fix }: Pick<Diagnostic, 'path' | 'fix'>): Fix | null {
  const note = index.note(path);
  // The text of a note that is not valid UTF-8 lacks some of its bytes: such a note is never written.
  if (!fix || note?.validUtf8 !== true) return null;
  return keepsOtherFields(note.text, applyEdits(note.text, fix.edits), fix.edits) ? fix : null;
}

/** What one fix makes of its note. Throws `UserError` where the note says something else by now. */
export function fixFinding(ledger: Ledger, finding: Diagnostic): NoteChange {
  const { index, now } = ledger;
  const { path } = finding;
  const wanted = JSON.stringify(finding);
  const there = runRules(index, now, { ledger, paths: [path], everyPlace: true }).diagnostics.some(
    (one) => JSON.stringify(one) === wanted,
  );
  const fix = there ? fixOf(index, finding) : null;
  if (!fix) throw new UserError('note-changed', { path });
  const before = index.note(path)?.text ?? '';
  return { path, before, after: applyEdits(before, fix.edits) };
}

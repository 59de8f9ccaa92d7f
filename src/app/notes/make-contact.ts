import { setFields } from '../../edit/set-fields.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields } from './change-fields.ts';
import type { NoteChange } from './note-change.ts';
import { requireScorecards } from '../summary/summarize.ts';

/** The change that turns a note without a record into a contact. Throws `UserError` as `changeFields` does, and if a scorecard note cannot be read. */
export function makeContact(index: VaultIndex, path: string): NoteChange {
  requireScorecards(index);
  const edits = setFields(index.note(path)?.text ?? '', new Map([['type', 'contact']]));
  return changeFields(index, path, edits, ({ record }) => record?.kind === 'contact');
}

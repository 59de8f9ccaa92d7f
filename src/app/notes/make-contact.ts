import { setFields } from '../../edit/set-fields.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields } from './change-fields.ts';
import type { NoteChange } from './note-change.ts';

/** The change that turns a note without a record into a contact. Throws `UserError` as `changeFields` does. */
export function makeContact(index: VaultIndex, path: string): NoteChange {
  const edits = setFields(index.note(path)?.text ?? '', new Map([['type', 'contact']]));
  return changeFields(index, path, edits, ({ record }) => record?.kind === 'contact');
}

import { findingText } from '../../model/finding.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { unreadFinding } from '../../parser/records/unread-finding.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';

/** The error for a note that cannot be opened, in the words of its finding. */
export function unopenedError({ path, unread }: Pick<ParsedNote, 'path' | 'unread'>): UserError {
  return new UserError('note-unopened', { path, finding: findingText(unreadFinding(path, unread ?? '')) });
}

/** A note whose text is known. Throws `UserError` if it cannot be opened, is not UTF-8, or does not exist. */
export function requireKnownText(index: VaultIndex, path: string): VaultNote {
  const note = index.note(path);
  if (note && note.unread !== null) throw unopenedError(note);
  if (note?.validUtf8 !== true) throw new UserError('not-utf8', { path });
  return note;
}

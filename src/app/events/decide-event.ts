import { setFields } from '../../edit/set-fields.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields, refuseNewFindings } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { UserError } from '../user-error.ts';

/**
 * Writes what is decided for an event into its note: lines such as `meet 3`, or
 * none. Throws `UserError` for a line that is no such goal, and where it is no
 * event or cannot be changed safely.
 */
export function decideEvent(index: VaultIndex, path: string, lines: readonly string[]): NoteChange {
  const event = index.record('event', path);
  if (!event) throw new UserError('not-an-event', { path });
  const goals = lines.map((line) => line.trim()).filter((line) => line !== '');
  const edits = setFields(index.note(path)?.text ?? '', new Map([['goals', goals]]));
  refuseNewFindings(index, path, edits);
  return changeFields(
    index,
    path,
    edits,
    ({ record }) => record?.kind === 'event' && record.goals.length === goals.length,
  );
}

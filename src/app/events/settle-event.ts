import { setFields } from '../../edit/set-fields.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { UserError } from '../user-error.ts';

/** What became of an event. */
export type EventOutcome = 'attended' | 'skipped' | 'canceled';

/** Writes into an event's note what became of it. Throws `UserError` where it is no event, or cannot be changed safely. */
export function settleEvent(index: VaultIndex, path: string, outcome: EventOutcome): NoteChange {
  const event = index.record('event', path);
  if (!event) throw new UserError('not-an-event', { path });
  const edits = setFields(index.note(path)?.text ?? '', new Map([['status', outcome]]));
  return changeFields(
    index,
    path,
    edits,
    ({ record }) => record?.kind === 'event' && record.status === outcome,
  );
}

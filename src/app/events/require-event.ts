import type { EventRecord } from '../../parser/records/event.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';

/** The event at a path. Throws `UserError` if the note is not an event, or no longer exists. */
export function requireEvent(index: VaultIndex, path: string): EventRecord {
  const event = index.record('event', path);
  if (!event) throw new UserError('not-an-event', { path });
  return event;
}

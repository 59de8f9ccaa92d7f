import type { EventRecord } from '../../parser/records/event.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';

/** The event that a note is. Throws `UserError` where it is none, or is there no more. */
export function requireEvent(index: VaultIndex, path: string): EventRecord {
  const event = index.record('event', path);
  if (!event) throw new UserError('not-an-event', { path });
  return event;
}

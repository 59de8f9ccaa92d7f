import type { Identify } from './calendar.ts';

/** What identifies a contact in an address book that NetVault writes, where the note has no uid of its own. */
export function contactUid(path: string, identify: Identify): string {
  return `contact-${identify(path)}@netvault`;
}

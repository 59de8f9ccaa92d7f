import type { Identify } from './calendar.ts';

/** The uid of a contact in an exported address book, if the note has none of its own. */
export function contactUid(path: string, identify: Identify): string {
  return `contact-${identify(path)}@netvault`;
}

import { CONTACT_SOURCES, type ContactSource } from '../../model/records.ts';
import { readContactTraces } from '../../parser/contact-traces.ts';
import { contextOf } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The fewest notes that make a habit. */
export const HABIT = 3;

/**
 * What else may count as contact in a vault without a decision about `contact_from`, and in how
 * many notes; only what is a habit there.
 */
export function contactHabits(index: VaultIndex): ReadonlyMap<ContactSource, number> {
  if (index.records('scorecard').some(({ settings }) => settings.contactFrom !== null)) return new Map();
  const context = { ...contextOf(index.settings), contactFrom: CONTACT_SOURCES };
  const notes = new Map<ContactSource, number>();
  for (const note of index.notes.values()) {
    const source = note.record?.kind === 'contact' ? 'headings' : 'mentions';
    const showsContact = readContactTraces(note, context).some(
      ({ link }) => !link || index.record('contact', index.pathOf(link, note.path)),
    );
    if (showsContact) notes.set(source, (notes.get(source) ?? 0) + 1);
  }
  const habits = CONTACT_SOURCES.map((source) => [source, notes.get(source) ?? 0] as const);
  return new Map(habits.filter(([, count]) => count >= HABIT));
}

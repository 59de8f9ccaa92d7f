import { addCadence } from '../model/cadence.ts';
import { daysBetween, type CivilDate } from '../model/civil-date.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import type { Ledger } from './ledger.ts';
import { cadenceOf } from './reconnections.ts';
import type { DueView } from './summary.ts';

/** Wanted in touch on a day: not paused, archived or snoozed, and not yourself. */
export function isWanted({ index }: Ledger, contact: ContactRecord, day: CivilDate): boolean {
  const snoozed = contact.snoozeUntil !== null && day < contact.snoozeUntil;
  return contact.status === 'active' && !snoozed && contact.path !== index.me;
}

/**
 * Contacts whose last contact and cadence will have come round by a day, today
 * unless given: longest over first, those never reached last.
 */
export function dueContacts(ledger: Ledger, day: CivilDate = ledger.now.date): DueView[] {
  const { index, contacts } = ledger;
  const due = index.records('contact').flatMap((contact): DueView[] => {
    const cadence = cadenceOf(index, contact);
    if (cadence === null || !isWanted(ledger, contact, day)) return [];
    const last = contacts.last(contact.path);
    const dueSince = last === null ? null : addCadence(last, cadence);
    if (dueSince !== null && dueSince > day) return [];
    const daysOver = dueSince === null ? null : daysBetween(dueSince, day);
    return [{ path: contact.path, name: contact.name, last, cadence: cadence.text, dueSince, daysOver }];
  });
  return due.sort((a, b) => (b.daysOver ?? -1) - (a.daysOver ?? -1));
}

import { addCadence } from '../model/cadence.ts';
import { daysBetween, type CivilDate } from '../model/civil-date.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Ledger } from './ledger.ts';
import { cadenceOf } from './reconnections.ts';
import type { DueView, RemindsNobody } from './summary.ts';

/** Whether to keep in touch with a contact on a day: active, not snoozed, and not the vault's owner. */
export function shouldKeepInTouch({ index }: Ledger, contact: ContactRecord, day: CivilDate): boolean {
  const snoozed = contact.snoozeUntil !== null && day < contact.snoozeUntil;
  return contact.status === 'active' && !snoozed && contact.path !== index.me;
}

/** Why no contact can become due, snoozed or not; null if one can, or there is none. */
export function remindsNobody(index: VaultIndex): RemindsNobody | null {
  const contacts = index.records('contact');
  const wanted = contacts.filter(({ path, status }) => path !== index.me && status === 'active');
  if (wanted.length === 0) return contacts.length === 0 ? null : 'off';
  const hasCadence = (one: ContactRecord): boolean => cadenceOf(index, one) !== null;
  if (wanted.some(hasCadence)) return null;
  // A cadence that the scorecard says not to read is nothing to advise.
  if (index.settings.fieldNames.get('contact')?.get('cadence')?.length === 0) return 'off';
  if (contacts.some((one) => one.path !== index.me && hasCadence(one))) return 'off';
  return wanted.some(({ fields, noCadence }) => fields.has('cadence') && !noCadence) ? 'unread' : 'none';
}

/** If only the month or year of the last contact is known: that, as `2019-05` or `2019`; otherwise null. */
export function approximateLastContact(
  { contacts, journal }: Ledger,
  { path, met, metAbout, lastContact, lastContactAbout }: ContactRecord,
): string | null {
  const last = contacts.last(path);
  const about = last === lastContact ? lastContactAbout : last === met ? metAbout : null;
  if (about === null || last === null) return null;
  // An activity on that very day is more exact.
  const isDone = journal.on(last)?.kept.some(({ people }) => people.includes(path));
  return isDone ? null : about;
}

/**
 * Contacts that are due by `day` (default: today): the last contact was at least one cadence ago,
 * or there was none. The longest overdue are first, those without any contact last.
 */
export function dueContacts(ledger: Ledger, day: CivilDate = ledger.now.date): DueView[] {
  const { index, contacts } = ledger;
  const due = index.records('contact').flatMap((contact): DueView[] => {
    const cadence = cadenceOf(index, contact);
    if (cadence === null || !shouldKeepInTouch(ledger, contact, day)) return [];
    const last = contacts.last(contact.path);
    const dueSince = last === null ? null : addCadence(last, cadence);
    if (dueSince !== null && dueSince > day) return [];
    const daysOver = dueSince === null ? null : daysBetween(dueSince, day);
    const { path, name, unreadContact } = contact;
    const unread = unreadContact ? { unreadDate: true as const } : {};
    const lastAbout = approximateLastContact(ledger, contact);
    const approximate = lastAbout === null ? {} : { lastAbout };
    return [{ path, name, last, ...approximate, cadence: cadence.text, dueSince, daysOver, ...unread }];
  });
  return due.sort((a, b) => (b.daysOver ?? -1) - (a.daysOver ?? -1));
}

import { addCadence } from '../../model/cadence.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { roughLastContact } from '../../scorecard/due.ts';
import { cadenceOf } from '../../scorecard/reconnections.ts';

/**
 * How things stand with a contact: `due`, as `netvault due` lists it; `waiting`
 * for the day on which it will be; `snoozed`; `paused`; `archived`; without a
 * cadence never due (`none`); or the vault's owner (`you`).
 */
export type StandingWord = 'due' | 'waiting' | 'snoozed' | 'paused' | 'archived' | 'none' | 'you';

/** When there was contact with somebody last, and when there is to be some. Plain data. */
export interface Standing {
  readonly is: StandingWord;
  /** The last day of contact; null where none is known. */
  readonly last: CivilDate | null;
  /** Where only its month or its year is known: that, as `2019-05` or `2019`; else null. */
  readonly lastAbout: string | null;
  /** Whether a date of contact stands in the note that cannot be read. */
  readonly unreadDate: boolean;
  /** As written, the contact's own or that of its tier; null without one. */
  readonly cadence: string | null;
  /** The day on which the cadence makes it due, whatever else holds; null without a cadence or a contact known. */
  readonly dueOn: CivilDate | null;
  /** The day before which it is not due, where that is after today. */
  readonly snoozedUntil: CivilDate | null;
}

export function standingOf(ledger: Ledger, contact: ContactRecord): Standing {
  const { index, contacts, now } = ledger;
  const cadence = cadenceOf(index, contact);
  const last = contacts.last(contact.path);
  const dueOn = cadence && last !== null ? addCadence(last, cadence) : null;
  const { snoozeUntil, unreadContact } = contact;
  const snoozedUntil = snoozeUntil !== null && now.date < snoozeUntil ? snoozeUntil : null;
  const isDue = cadence !== null && (dueOn === null || dueOn <= now.date);
  return {
    is: wordFor(contact, {
      isMe: contact.path === index.me,
      snoozedUntil,
      hasCadence: cadence !== null,
      isDue,
    }),
    last,
    lastAbout: roughLastContact(ledger, contact),
    unreadDate: last === null && unreadContact,
    cadence: cadence?.text ?? null,
    dueOn,
    snoozedUntil,
  };
}

function wordFor(
  { status }: ContactRecord,
  known: {
    readonly isMe: boolean;
    readonly snoozedUntil: CivilDate | null;
    readonly hasCadence: boolean;
    readonly isDue: boolean;
  },
): StandingWord {
  if (known.isMe) return 'you';
  if (status !== 'active') return status;
  if (known.snoozedUntil !== null) return 'snoozed';
  if (!known.hasCadence) return 'none';
  return known.isDue ? 'due' : 'waiting';
}

import { addCadence } from '../../model/cadence.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { approximateLastContact } from '../../scorecard/due.ts';
import { cadenceOf } from '../../scorecard/reconnections.ts';

/**
 * The state of keeping in touch with a contact: `due`, as `netvault due` lists it; `waiting` for
 * the day on which it will be due; `snoozed`; `paused`; `archived`; never due because it has no
 * cadence (`none`); or the vault's owner (`you`).
 */
export type StandingWord = 'due' | 'waiting' | 'snoozed' | 'paused' | 'archived' | 'none' | 'you';

/** When the last contact with a person was, and when the next one is due. Plain data. */
export interface Standing {
  readonly is: StandingWord;
  /** The last day of contact; null if none is known. */
  readonly last: CivilDate | null;
  /** If only the month or year of the last contact is known: that, as `2019-05` or `2019`; otherwise null. */
  readonly lastAbout: string | null;
  /** Whether no contact is known, but the note has a date of contact that cannot be read. */
  readonly unreadDate: boolean;
  /** The cadence of the contact or of its tier, as written; null if there is none. */
  readonly cadence: string | null;
  /**
   * The day on which the contact is due by its cadence, even if it is snoozed or paused; null
   * without a cadence or a known contact.
   */
  readonly dueOn: CivilDate | null;
  /** The day before which the contact is not due; null if it is not snoozed, or only until today. */
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
    lastAbout: approximateLastContact(ledger, contact),
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

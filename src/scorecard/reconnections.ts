import { addCadence, type Cadence } from '../model/cadence.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { ContactRecord } from '../model/records.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import type { Touch } from './gather.ts';

/** A contact's own cadence, else that of its tier, else null. */
export function cadenceOf(index: VaultIndex, contact: ContactRecord): Cadence | null {
  return (
    contact.cadence ??
    (contact.tier === null ? null : (index.settings.tiers.get(contact.tier.toLowerCase()) ?? null))
  );
}

/** Longer than `dormant_after`, and longer than the contact's own cadence. */
export function isSilence(
  index: VaultIndex,
  contact: ContactRecord,
  from: CivilDate,
  to: CivilDate,
): boolean {
  return addCadence(from, index.settings.dormantAfter) < to && isBeyondCadence(index, contact, from, to);
}

function isBeyondCadence(index: VaultIndex, contact: ContactRecord, from: CivilDate, to: CivilDate): boolean {
  const cadence = cadenceOf(index, contact);
  return cadence === null || addCadence(from, cadence) < to;
}

/** The days on which there was contact with each person. */
export class Contacts {
  /** Person → days, in order, each once. */
  readonly days: ReadonlyMap<string, readonly CivilDate[]>;

  constructor(activities: readonly Activity[], touches: readonly Touch[]) {
    const days = new Map<string, Set<CivilDate>>();
    const add = (person: string, date: CivilDate): void => {
      const known = days.get(person);
      if (known) known.add(date);
      else days.set(person, new Set([date]));
    };
    for (const { date, people } of activities) for (const person of people) add(person, date);
    for (const { date, person } of touches) add(person, date);
    this.days = new Map([...days].map(([person, dates]) => [person, [...dates].sort()]));
  }

  last(person: string): CivilDate | null {
    return this.days.get(person)?.at(-1) ?? null;
  }

  /** How many days of contact are known: a measure of how familiar somebody is. */
  familiarity(person: string): number {
    return this.days.get(person)?.length ?? 0;
  }

  /** The latest day of contact before a date. */
  before(person: string, date: CivilDate): CivilDate | null {
    const days = this.days.get(person) ?? [];
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? date) < date) low = middle + 1;
      else high = middle;
    }
    return days[low - 1] ?? null;
  }
}

/**
 * Derives reconnections: the first activity with a contact after a silence.
 * What went before may be a touch alone; a touch itself never is one, and with
 * nothing before it an activity is none.
 */
export function reconnections(
  index: VaultIndex,
  activities: readonly Activity[],
  contacts: Contacts,
): Activity[] {
  const ended = silencesEnded(index, contacts);
  return firstAfterSilence(activities, (person, date) => ended.get(person)?.has(date) === true);
}

/** Of each person and day on which a silence ends the first activity, as a reconnection. */
export function firstAfterSilence(
  activities: readonly Activity[],
  endsSilence: (person: string, date: CivilDate) => boolean,
): Activity[] {
  const seen = new Set<string>();
  const derived: Activity[] = [];
  for (const activity of activities) {
    for (const person of activity.people) {
      if (!endsSilence(person, activity.date)) continue;
      const day = `${activity.date} ${person}`;
      if (seen.has(day)) continue;
      seen.add(day); // the first of the day ends the silence
      if (activity.activity === 'reconnection') continue; // somebody wrote it down: it counts as it stands
      derived.push({ ...activity, activity: 'reconnection', count: 1, minutes: null, people: [person] });
    }
  }
  return derived;
}

/** Person → the days on which a silence of theirs ends. Gone through person by person, each day once. */
function silencesEnded(index: VaultIndex, contacts: Contacts): ReadonlyMap<string, ReadonlySet<CivilDate>> {
  const limits = new Map<CivilDate, CivilDate>();
  /** The first day on which there would have been silence for `dormant_after`. */
  const limit = (from: CivilDate): CivilDate => {
    const known = limits.get(from) ?? addCadence(from, index.settings.dormantAfter);
    limits.set(from, known);
    return known;
  };
  const isBeyond = (person: string, from: CivilDate, to: CivilDate): boolean => {
    const contact = person === index.me ? undefined : index.record('contact', person);
    return contact !== undefined && isBeyondCadence(index, contact, from, to);
  };
  const ended = new Map<string, Set<CivilDate>>();
  for (const [person, days] of contacts.days) {
    let before: CivilDate | null = null;
    for (const day of days) {
      if (before !== null && limit(before) < day && isBeyond(person, before, day)) {
        const known = ended.get(person);
        if (known) known.add(day);
        else ended.set(person, new Set([day]));
      }
      before = day;
    }
  }
  return ended;
}

/** Whether there was silence with a contact up to a day; you yourself are never silent. */
export function isSilent(index: VaultIndex, contacts: Contacts, person: string, day: CivilDate): boolean {
  const contact = person === index.me ? undefined : index.record('contact', person);
  const before = contact ? contacts.before(person, day) : null;
  return contact !== undefined && before !== null && isSilence(index, contact, before, day);
}

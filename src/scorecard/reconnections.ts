import { addCadence, type Cadence } from '../model/cadence.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import type { ContactDays } from './contact-days.ts';
import type { Journal } from './journal.ts';

/** A contact's own cadence, or else that of its tier, or else null. */
export function cadenceOf(index: VaultIndex, contact: ContactRecord): Cadence | null {
  return (
    contact.cadence ??
    (contact.tier === null || contact.noCadence
      ? null
      : (index.settings.tiers.get(contact.tier.toLowerCase()) ?? null))
  );
}

/** Whether the time between two contacts is longer than `dormant_after` and than the contact's own cadence. */
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

/** The data from which reconnections are derived. */
interface ReconnectionSources {
  readonly index: VaultIndex;
  readonly journal: Journal;
  readonly contacts: ContactDays;
}

/**
 * The reconnections of each day: the first activity with a contact after a
 * silence. The earlier contact may be only a `met` or `last_contact` date; such a
 * date is never a reconnection itself, nor is the first activity with a contact.
 * Immutable.
 */
export class Reconnections {
  /** Derives all reconnections. */
  static of(basis: ReconnectionSources): Reconnections {
    return new Reconnections(new Map()).changed(basis, basis.contacts.people(), basis.journal.dates);
  }

  /** Person → the days on which a silence with them ends. */
  readonly ends: ReadonlyMap<string, ReadonlySet<CivilDate>>;
  /** Day → its activities followed by its reconnections; only days with reconnections. */
  readonly #days: ReadonlyMap<CivilDate, readonly Activity[]>;

  /**
   * Starts without any days when it is known on which days silences end: `changed` then derives the
   * days that it is given.
   */
  constructor(
    ends: ReadonlyMap<string, ReadonlySet<CivilDate>>,
    days: ReadonlyMap<CivilDate, readonly Activity[]> = new Map(),
  ) {
    this.ends = ends;
    this.#days = days;
  }

  /** The activities of a day followed by its reconnections; undefined if it has no reconnections. */
  on(date: CivilDate): readonly Activity[] | undefined {
    return this.#days.get(date);
  }

  /**
   * The reconnections after a change of the sources: `people` are all whose record or days of
   * contact changed, `dates` all days whose activities changed.
   */
  changed(basis: ReconnectionSources, people: Iterable<string>, dates: Iterable<CivilDate>): Reconnections {
    const ends = new Map(this.ends);
    const affected = new Set(dates);
    const endsOf = silenceReader(basis);
    for (const person of people) {
      const now = endsOf(person);
      for (const date of [...(ends.get(person) ?? []), ...now]) affected.add(date);
      if (now.length > 0) ends.set(person, new Set(now));
      else ends.delete(person);
    }
    const days = new Map(this.#days);
    for (const date of affected) {
      const kept = basis.journal.on(date)?.kept ?? [];
      const found = reconnectionsIn(kept, (person) => ends.get(person)?.has(date) === true);
      if (found.length > 0) days.set(date, [...kept, ...found]);
      else days.delete(date);
    }
    return new Reconnections(ends, days);
  }
}

/** The reconnections among the activities of one or more days: for each person, the first activity of each day on which a silence ends. */
export function reconnectionsIn(
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
      if (activity.activity === 'reconnection') continue; // already logged as a reconnection
      derived.push({ ...activity, activity: 'reconnection', count: 1, minutes: null, people: [person] });
    }
  }
  return derived;
}

/** Returns a function that gives the days on which a silence with a person ends, sorted. */
export function silenceReader({
  index,
  contacts,
}: Pick<ReconnectionSources, 'index' | 'contacts'>): (person: string) => CivilDate[] {
  const limits = new Map<CivilDate, CivilDate>();
  /** The day on which `dormant_after` ends, counted from a contact. */
  const limit = (from: CivilDate): CivilDate => {
    const known = limits.get(from) ?? addCadence(from, index.settings.dormantAfter);
    limits.set(from, known);
    return known;
  };
  const { me } = index;
  return (person) => {
    const contact = person === me ? undefined : index.record('contact', person);
    if (!contact) return [];
    const days = contacts.daysWith(person);
    return days.filter((day, at) => {
      const before = days[at - 1];
      return before !== undefined && limit(before) < day && isBeyondCadence(index, contact, before, day);
    });
  };
}

/** Whether a silence with a contact lasted until a day; false for the vault's owner and for unknown people. */
export function isSilent(index: VaultIndex, contacts: ContactDays, person: string, day: CivilDate): boolean {
  const contact = person === index.me ? undefined : index.record('contact', person);
  const before = contact ? contacts.before(person, day) : null;
  return contact !== undefined && before !== null && isSilence(index, contact, before, day);
}

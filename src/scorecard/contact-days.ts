import type { CivilDate } from '../model/civil-date.ts';
import { partitionPoint } from '../model/partition-point.ts';
import type { Activity } from './activity.ts';

/** Contact with a person that is not an activity: it ends a silence and is worth no points. */
export interface OtherContact {
  readonly date: CivilDate;
  readonly person: string;
}

/** What shows that there was contact with people. */
export interface ContactEvidence {
  readonly activities: readonly Activity[];
  readonly otherContacts: readonly OtherContact[];
}

interface Known {
  /** Day → number of activities and other contacts that show contact on it; never 0. */
  readonly counts: ReadonlyMap<CivilDate, number>;
  /** Sorted. */
  readonly days: readonly CivilDate[];
}

/** The days on which there was contact with each person; immutable. */
export class ContactDays {
  static readonly NONE = new ContactDays(new Map());
  readonly #known: ReadonlyMap<string, Known>;

  private constructor(known: ReadonlyMap<string, Known>) {
    this.#known = known;
  }

  /**
   * The days after some notes changed: `removed` is all that they showed before, `added` all that
   * they show now. Also returns the people whose days may have changed.
   */
  changed(
    removed: ContactEvidence,
    added: ContactEvidence,
  ): { readonly contacts: ContactDays; readonly people: ReadonlySet<string> } {
    const touched = new Map<string, Map<CivilDate, number>>();
    const count = (person: string, date: CivilDate, times: number): void => {
      const counts = touched.get(person) ?? new Map(this.#known.get(person)?.counts);
      touched.set(person, counts);
      const count = (counts.get(date) ?? 0) + times;
      if (count === 0) counts.delete(date);
      else counts.set(date, count);
    };
    const countAll = ({ activities, otherContacts }: ContactEvidence, times: number): void => {
      for (const { people, date } of activities) for (const person of people) count(person, date, times);
      for (const { person, date } of otherContacts) count(person, date, times);
    };
    countAll(added, 1);
    countAll(removed, -1);
    const people = new Map(this.#known);
    for (const [person, counts] of touched) {
      if (counts.size > 0) people.set(person, { counts, days: [...counts.keys()].sort() });
      else people.delete(person);
    }
    return { contacts: new ContactDays(people), people: new Set(touched.keys()) };
  }

  /** Everyone with whom there was contact. */
  people(): Iterable<string> {
    return this.#known.keys();
  }

  /** Sorted, without duplicates. */
  daysWith(person: string): readonly CivilDate[] {
    return this.#known.get(person)?.days ?? [];
  }

  last(person: string): CivilDate | null {
    return this.daysWith(person).at(-1) ?? null;
  }

  /** Number of days with contact: a measure of how familiar a person is. */
  familiarity(person: string): number {
    return this.daysWith(person).length;
  }

  /** The latest day of contact before a date. */
  before(person: string, date: CivilDate): CivilDate | null {
    const days = this.daysWith(person);
    return days[partitionPoint(days, (day) => day < date) - 1] ?? null;
  }
}

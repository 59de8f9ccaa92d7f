import type { CivilDate } from '../model/civil-date.ts';
import { firstNot } from '../model/first-not.ts';
import type { Activity } from './activity.ts';

/** A contact with somebody that is no activity: it ends a silence and scores nothing. */
export interface Touch {
  readonly date: CivilDate;
  readonly person: string;
}

/** What tells of contact with people. */
export interface Contacted {
  readonly activities: readonly Activity[];
  readonly touches: readonly Touch[];
}

interface Known {
  /** How often each day is told of. */
  readonly told: ReadonlyMap<CivilDate, number>;
  /** In order. */
  readonly days: readonly CivilDate[];
}

/** The days on which there was contact with each person; immutable. */
export class ContactDays {
  static readonly NONE = new ContactDays(new Map());
  readonly #known: ReadonlyMap<string, Known>;

  private constructor(known: ReadonlyMap<string, Known>) {
    this.#known = known;
  }

  /** What is known once some of it is told no more, and other things are; and of whom that may be another than before. */
  changed(
    gone: Contacted,
    come: Contacted,
  ): { readonly contacts: ContactDays; readonly people: ReadonlySet<string> } {
    const touched = new Map<string, Map<CivilDate, number>>();
    const tell = (person: string, date: CivilDate, times: number): void => {
      const told = touched.get(person) ?? new Map(this.#known.get(person)?.told);
      touched.set(person, told);
      const count = (told.get(date) ?? 0) + times;
      if (count === 0) told.delete(date);
      else told.set(date, count);
    };
    const tellAll = ({ activities, touches }: Contacted, times: number): void => {
      for (const { people, date } of activities) for (const person of people) tell(person, date, times);
      for (const { person, date } of touches) tell(person, date, times);
    };
    tellAll(come, 1);
    tellAll(gone, -1);
    const people = new Map(this.#known);
    for (const [person, told] of touched) {
      if (told.size > 0) people.set(person, { told, days: [...told.keys()].sort() });
      else people.delete(person);
    }
    return { contacts: new ContactDays(people), people: new Set(touched.keys()) };
  }

  /** Everybody with whom there was contact. */
  people(): Iterable<string> {
    return this.#known.keys();
  }

  /** In order, each once. */
  daysWith(person: string): readonly CivilDate[] {
    return this.#known.get(person)?.days ?? [];
  }

  last(person: string): CivilDate | null {
    return this.daysWith(person).at(-1) ?? null;
  }

  /** How many days of contact are known: a measure of how familiar somebody is. */
  familiarity(person: string): number {
    return this.daysWith(person).length;
  }

  /** The latest day of contact before a date. */
  before(person: string, date: CivilDate): CivilDate | null {
    const days = this.daysWith(person);
    return days[firstNot(days, (day) => day < date) - 1] ?? null;
  }
}

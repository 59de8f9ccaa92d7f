import { peopleOf } from './note-activities.ts';
import type { Ledger } from './ledger.ts';

/**
 * Who knows whom, according to the notes: two people who took part in the same
 * activity (an event, a call with both, an introduction), who are the two people
 * of an introduction of any status, or of whom one introduced the other to you
 * or is noted to know the other.
 */
export class Acquaintances {
  /** Person → numbers of the groups that they are in. Pairs are not stored: an event with hundreds of people has too many. */
  readonly #named = new Map<string, Set<number>>();
  #count = 0;

  constructor({ index, done, lines }: Ledger) {
    for (const { people } of done) this.#add(people);
    for (const { entry, people } of lines) if (entry.activity === 'introduction') this.#add(people);
    for (const { path, between } of index.records('introduction')) {
      if (between) this.#add(peopleOf(index, between, path));
    }
    for (const { path, introductions } of index.records('event')) {
      for (const { between } of introductions) this.#add(peopleOf(index, between, path));
    }
    for (const { path, introducedBy, knows } of index.records('contact')) {
      if (introducedBy) this.#add([path, index.pathOf(introducedBy, path)]);
      // The people that one person knows do not necessarily know each other.
      for (const other of peopleOf(index, knows, path)) this.#add([path, other]);
    }
  }

  know(a: string, b: string): boolean {
    const [some, others] = [this.#named.get(a), this.#named.get(b)];
    if (!some || !others) return false;
    const [fewer, more] = some.size < others.size ? [some, others] : [others, some];
    return [...fewer].some((one) => more.has(one));
  }

  #add(people: readonly string[]): void {
    if (people.length < 2) return;
    this.#count += 1;
    for (const person of people) {
      const known = this.#named.get(person);
      if (known) known.add(this.#count);
      else this.#named.set(person, new Set([this.#count]));
    }
  }
}

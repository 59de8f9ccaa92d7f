import type { CivilDate } from '../model/civil-date.ts';
import type { Activity } from './activity.ts';
import { mergeByPath, withoutNotesOf } from './by-path.ts';
import { mergeDuplicates, type CountedTwice } from './counted-twice.ts';
import { groupBy } from '../model/group-by.ts';

/** What was done on one day. */
export interface Day {
  /** As written in the notes, sorted by path and place. */
  readonly noted: readonly Activity[];
  /** The same, with an activity that two notes record counted once. */
  readonly kept: readonly Activity[];
  readonly twice: readonly CountedTwice[];
}

/** What was done each day, as written in the notes. Reconnections are derived from it and not part of it. Immutable. */
export class Journal {
  static readonly EMPTY = new Journal(new Map(), []);
  readonly #days: ReadonlyMap<CivilDate, Day>;
  /** The days on which something was done, sorted. */
  readonly dates: readonly CivilDate[];

  private constructor(days: ReadonlyMap<CivilDate, Day>, dates: readonly CivilDate[]) {
    this.#days = days;
    this.dates = dates;
  }

  /**
   * The journal after some notes changed: `removed` is all that they recorded before, `added` all
   * that they record now, sorted by path and place. Also returns the days on which anything was
   * removed or added.
   */
  changed(
    removed: readonly Activity[],
    added: readonly Activity[],
  ): { readonly journal: Journal; readonly dates: ReadonlySet<CivilDate> } {
    const removedByDate = groupBy(removed, ({ date }) => [date]);
    const addedByDate = groupBy(added, ({ date }) => [date]);
    const dates = new Set([...removedByDate.keys(), ...addedByDate.keys()]);
    const days = new Map(this.#days);
    for (const date of dates) {
      const rest = withoutNotesOf(days.get(date)?.noted ?? [], removedByDate.get(date) ?? []);
      const noted = mergeByPath(rest, addedByDate.get(date) ?? []);
      if (noted.length > 0) days.set(date, { noted, ...mergeDuplicates(noted) });
      else days.delete(date);
    }
    const same = days.size === this.#days.size && [...dates].every((date) => this.#days.has(date));
    return { journal: new Journal(days, same ? this.dates : [...days.keys()].sort()), dates };
  }

  on(date: CivilDate): Day | undefined {
    return this.#days.get(date);
  }
}

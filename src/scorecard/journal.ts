import type { CivilDate } from '../model/civil-date.ts';
import type { Activity } from './activity.ts';
import { mergeByPath, withoutPathsOf } from './by-path.ts';
import { mergeDuplicates, type CountedTwice } from './counted-twice.ts';
import { groupBy } from '../model/group-by.ts';

/** What was done on one day. */
export interface Day {
  /** As the notes say it, in order of path and place. */
  readonly noted: readonly Activity[];
  /** What two notes say of one activity: counted once. */
  readonly kept: readonly Activity[];
  readonly twice: readonly CountedTwice[];
}

/** What was done, day by day, as the notes say it: reconnections follow from it and are not in it. Immutable. */
export class Journal {
  static readonly EMPTY = new Journal(new Map(), []);
  readonly #days: ReadonlyMap<CivilDate, Day>;
  /** Those on which something was done, in order. */
  readonly dates: readonly CivilDate[];

  private constructor(days: ReadonlyMap<CivilDate, Day>, dates: readonly CivilDate[]) {
    this.#days = days;
    this.dates = dates;
  }

  /**
   * The journal after a change of some notes: `removed` is all that they said
   * before, `added` all that they say now, in order of path and place. With it,
   * the days on which anything was removed or added.
   */
  changed(
    removed: readonly Activity[],
    added: readonly Activity[],
  ): { readonly journal: Journal; readonly dates: ReadonlySet<CivilDate> } {
    const lost = groupBy(removed, ({ date }) => [date]);
    const fresh = groupBy(added, ({ date }) => [date]);
    const dates = new Set([...lost.keys(), ...fresh.keys()]);
    const days = new Map(this.#days);
    for (const date of dates) {
      const rest = withoutPathsOf(days.get(date)?.noted ?? [], lost.get(date) ?? []);
      const noted = mergeByPath(rest, fresh.get(date) ?? []);
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

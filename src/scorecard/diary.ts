import type { CivilDate } from '../model/civil-date.ts';
import type { Activity } from './activity.ts';
import { inOrderOfPath, without } from './by-path.ts';
import { mergeDuplicates, type CountedTwice } from './counted-twice.ts';
import { grouped } from './grouped.ts';

/** What was done on one day. */
export interface Day {
  /** As the notes say it, in order of path and place. */
  readonly noted: readonly Activity[];
  /** What two notes tell of once. */
  readonly kept: readonly Activity[];
  readonly twice: readonly CountedTwice[];
}

/** What was done, day by day, as the notes say it; immutable. */
export class Diary {
  static readonly EMPTY = new Diary(new Map(), []);
  readonly #days: ReadonlyMap<CivilDate, Day>;
  /** Those on which something was done, in order. */
  readonly dates: readonly CivilDate[];

  private constructor(days: ReadonlyMap<CivilDate, Day>, dates: readonly CivilDate[]) {
    this.#days = days;
    this.dates = dates;
  }

  /**
   * The diary in which some notes tell of other things: `gone` is all that they told of
   * before, `come` what they tell of now, in order of path and place. With the
   * days that may be others.
   */
  changed(
    gone: readonly Activity[],
    come: readonly Activity[],
  ): { readonly diary: Diary; readonly dates: ReadonlySet<CivilDate> } {
    const lost = grouped(gone, ({ date }) => [date]);
    const fresh = grouped(come, ({ date }) => [date]);
    const dates = new Set([...lost.keys(), ...fresh.keys()]);
    const days = new Map(this.#days);
    for (const date of dates) {
      const rest = without(days.get(date)?.noted ?? [], lost.get(date) ?? []);
      const noted = inOrderOfPath(rest, fresh.get(date) ?? []);
      if (noted.length > 0) days.set(date, { noted, ...mergeDuplicates(noted) });
      else days.delete(date);
    }
    const same = days.size === this.#days.size && [...dates].every((date) => this.#days.has(date));
    return { diary: new Diary(days, same ? this.dates : [...days.keys()].sort()), dates };
  }

  on(date: CivilDate): Day | undefined {
    return this.#days.get(date);
  }
}

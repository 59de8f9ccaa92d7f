import type { CivilDate } from '../../model/civil-date.ts';
import { partitionPoint } from '../../model/partition-point.ts';
import { isAsNew, type SeriesEntry } from './series-entry.ts';
import { DAY, dayOf, inZone, type SeriesStart, type Start } from './series-starts.ts';
import { midnightOf } from './time-zones.ts';

/** The start of a series that an entry replaces, as its `RECURRENCE-ID` gives it. */
export interface ReplacedStart {
  readonly day: CivilDate;
  /** In the zone of the series; null if only the day is given. */
  readonly wall: number | null;
}

/** An entry for a day of a series and all later days; `start` is its own start, or null if it has none. */
export interface ThisAndFutureEntry {
  readonly entry: SeriesEntry;
  readonly replaced: ReplacedStart;
  readonly start: Start | null;
}

/** A value that applies from a wall time of the series on. */
interface From<T> {
  readonly from: number;
  readonly is: T;
}

/**
 * The changes that entries for a day and all later days make to a series (RFC 5545, 3.2.13). Each
 * applies up to the next one: later starts are moved by as much as the start on that day, and have
 * its length.
 */
export class ThisAndFutureChanges {
  readonly #changes: readonly From<ThisAndFutureEntry>[];
  /** The newest cancellation that applies from each wall time on. */
  readonly #cancellations: From<SeriesEntry>[] = [];

  constructor(master: SeriesEntry | undefined, all: readonly ThisAndFutureEntry[]) {
    this.#changes = all
      .map((is) => ({ from: wallOf(is.replaced), is }))
      .sort((one, other) => one.from - other.from);
    if (master) this.#cancel(master, -Infinity);
    for (const { from, is } of this.#changes) this.#cancel(is.entry, from);
  }

  #cancel(entry: SeriesEntry, from: number): void {
    const before = this.#cancellations.at(-1)?.is;
    if (entry.isCanceled && !(before && isAsNew(before, entry)))
      this.#cancellations.push({ from, is: entry });
  }

  /** The most minutes by which a start is moved, including the event's length then. */
  get maxShift(): number {
    return this.#changes.reduce(
      (most, { from, is: { start } }) =>
        start ? Math.max(most, Math.abs(start.wall - from) + Math.max(0, start.length) + 2 * DAY) : most,
      0,
    );
  }

  /** The entry that changes this start; null if that of the series applies. */
  at(wall: number): ThisAndFutureEntry | null {
    return lastUpTo(wall, this.#changes);
  }

  /** An entry as it applies to a day: cancelled if the series, or this and all later days, were cancelled after it. */
  onDay(entry: SeriesEntry, replaced: ReplacedStart): SeriesEntry {
    const off = lastUpTo(wallOf(replaced), this.#cancellations);
    return off && isAsNew(off, entry) ? { ...entry, isCanceled: true } : entry;
  }

  /** Whether an entry for a day is cancelled together with all later days, and not with the whole series. */
  isCutOff(entry: SeriesEntry, replaced: ReplacedStart): boolean {
    const off = lastUpTo(wallOf(replaced), this.#cancellations);
    return off !== null && off.event.isThisAndFuture && isAsNew(off, entry);
  }

  /** Whether the start on a day without an entry of its own is cancelled together with an earlier day. */
  isCanceledOn(day: CivilDate): boolean {
    const wall = midnightOf(day) + DAY - 1;
    const changed = this.at(wall);
    return changed !== null && this.onDay(changed.entry, { day, wall }).isCanceled;
  }

  /** A start of the series, moved as the entry for an earlier day says. */
  moved({ wall, length }: SeriesStart, { replaced, start }: ThisAndFutureEntry, begins: Start): Start {
    if (!start) return { ...begins, wall, length };
    // If whole days get hours or the other way around, only the day is moved.
    if (start.isWhole !== begins.isWhole)
      return { ...start, wall: midnightOf(dayOf(wall)) + start.wall - midnightOf(replaced.day) };
    const own = replaced.wall ?? midnightOf(replaced.day) + (begins.wall % DAY);
    const by = inZone(start.wall, start.zone, begins.zone) - own;
    return { ...start, zone: begins.zone ?? start.zone, wall: wall + by };
  }
}

const wallOf = ({ wall, day }: ReplacedStart): number => wall ?? midnightOf(day);

function lastUpTo<T>(wall: number, all: readonly From<T>[]): T | null {
  return all[partitionPoint(all, ({ from }) => from <= wall) - 1]?.is ?? null;
}

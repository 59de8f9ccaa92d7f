import type { CivilDate } from '../model/civil-date.ts';
import type { Hundredths } from '../model/decimal.ts';
import type { Moment } from '../model/moment.ts';
import type { VaultPart } from '../vault/vault-part.ts';
import type { Activity } from './activity.ts';
import { Ledger } from './ledger.ts';
import { Reconnections } from './reconnections.ts';

/** What is known of the days and people of a vault of which only a part is read. */
export interface KnownDays {
  /** The days on which something was done, in order. */
  readonly dates: readonly CivilDate[];
  /** The days of which the part holds every note that tells of them. */
  readonly complete: ReadonlySet<CivilDate>;
  /** What another day comes to; undefined where that is not known. */
  readonly sumOn: (date: CivilDate, name: string) => Hundredths | undefined;
  /** Person → the days among these on which a silence with them ends. */
  readonly endsOn: (dates: ReadonlySet<CivilDate>) => Reconnections['ends'];
  /** The days on which somebody was met for the first time, in order. */
  readonly metDays: readonly CivilDate[];
}

/** Thrown where something is asked of a part of a vault that only the whole can tell. */
export class NotInPart extends Error {}

/**
 * The ledger of a part of a vault, with what is known of the rest. Days are
 * counted as in the whole; of a day that is not complete only what is known is
 * told, else `NotInPart` is thrown. What is planned, and days of contact, are
 * those of the part.
 */
export class LedgerPart extends Ledger {
  readonly #known: KnownDays;
  #ownReconnections: Reconnections | null = null;

  constructor(part: VaultPart, now: Moment, known: KnownDays) {
    super(part, now, null);
    this.#known = known;
  }

  override get dates(): readonly CivilDate[] {
    return this.#known.dates;
  }

  override get metDays(): readonly CivilDate[] {
    return this.#known.metDays;
  }

  override get reconnections(): Reconnections {
    const { endsOn, complete } = this.#known;
    return (this.#ownReconnections ??= new Reconnections(endsOn(complete)).changed(this, [], complete));
  }

  override on(date: CivilDate): readonly Activity[] {
    if (date <= this.now.date && !this.#known.complete.has(date)) throw new NotInPart(date);
    return super.on(date);
  }

  protected override sumOn(
    date: CivilDate,
    name: string,
    of: (activities: readonly Activity[]) => Hundredths,
  ): Hundredths {
    const known = this.#known.complete.has(date) ? undefined : this.#known.sumOn(date, name);
    return known ?? super.sumOn(date, name, of);
  }
}

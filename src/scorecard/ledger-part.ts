import type { CivilDate } from '../model/civil-date.ts';
import type { Hundredths } from '../model/decimal.ts';
import type { Moment } from '../model/moment.ts';
import type { VaultPart } from '../vault/vault-part.ts';
import type { Activity } from './activity.ts';
import { Ledger } from './ledger.ts';
import { Reconnections } from './reconnections.ts';

/** What is known about the days and people of a vault of which only some notes are read. */
export interface KnownDays {
  /** The days on which something was done, sorted. */
  readonly dates: readonly CivilDate[];
  /** The days for which every note that mentions them is read. */
  readonly complete: ReadonlySet<CivilDate>;
  /** The sum of another day under a name (see `Ledger.sum`); undefined if it is not known. */
  readonly sumOn: (date: CivilDate, name: string) => Hundredths | undefined;
  /** Person → the days among these on which a silence with them ends. */
  readonly endsOn: (dates: ReadonlySet<CivilDate>) => Reconnections['ends'];
  /** The days of first meetings, sorted; one for each person met. */
  readonly metDays: readonly CivilDate[];
}

/** Thrown if something is asked of a part of a vault that needs the whole vault. */
export class NeedsWholeVault extends Error {}

/**
 * The ledger of some notes of a vault, with what is known about the others. Days are counted as
 * in the whole vault: a day that is not complete is answered from what is known, or else
 * `NeedsWholeVault` is thrown. Planned lines and days of contact are those of the read notes only.
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
    if (date <= this.now.date && !this.#known.complete.has(date)) throw new NeedsWholeVault(date);
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
